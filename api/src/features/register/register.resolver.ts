import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { pageSize } from "../../platform/page";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { type EntryPage, findEntries } from "./find-entries";
import { loadVoid, type VoidRow } from "./find-voids";
import { findYears, type YearRow } from "./find-years";
import { reconcileRegister } from "./reconcile-register";
import { registerPolicy, registerWitnessRoles } from "./register.policy";
import { ProtocolEntryPageType, ProtocolEntryType, ProtocolVoidType, ReconcileRegisterResult, RegisterYearType } from "./register.type";

@Resolver(() => ProtocolEntryType)
export class RegisterResolver {
  @Allow(registerPolicy.protocolEntries)
  @Query(() => ProtocolEntryPageType, { description: "The register of a year as a book, newest number first." })
  protocolEntries(
    @Arg("year", () => Int, { nullable: true }) year: number | null,
    @Arg("number", () => Int, { nullable: true }) number: number | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<EntryPage> {
    const thisYear = Number(localDay(ctx.now).slice(0, 4));
    return findEntries(ctx.reader, { year: year ?? thisYear, number: number ?? null, first: pageSize(first), after: after ?? null });
  }

  @Allow(registerPolicy.registerYears)
  @Query(() => [RegisterYearType], { description: "The register's years, newest first." })
  async registerYears(@Ctx() ctx: Context): Promise<RegisterYearType[]> {
    return (await findYears(ctx.reader)).map(presentYear);
  }

  @Allow(registerPolicy.reconcileRegister)
  @Mutation(() => ReconcileRegisterResult, { description: "Two persons explain the numbers a restore has lost; each becomes a void entry." })
  async reconcileRegister(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("year", () => Int) year: number,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<RegisterYearType> {
    const input = { year, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    await transact(ctx, { commandId, act: "reconcileRegister", input }, (tx, actor) => reconcileRegister(tx, actor, input));
    const row = (await findYears(ctx.reader)).find((known) => known.year === year);
    if (!row) throw new Error("a reconciled year is missing");
    return presentYear(row);
  }

  @FieldResolver(() => ProtocolVoidType, { nullable: true, name: "void" })
  voided(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<VoidRow | null> {
    return loadVoid(ctx, entry.id);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, entry.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  clerk(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, entry.clerkId);
  }
}

@Resolver(() => ProtocolVoidType)
export class ProtocolVoidResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() voided: ProtocolVoidType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, voided.staffId);
  }

  @FieldResolver(() => StaffMemberType)
  secondPerson(@Root() voided: ProtocolVoidType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, voided.secondPersonId);
  }
}

function presentYear({ witnessedNumber, ...row }: YearRow): RegisterYearType {
  return { ...row, firstLost: row.reconciling ? row.lastNumber + 1 : null, lastLost: row.reconciling ? witnessedNumber : null };
}
