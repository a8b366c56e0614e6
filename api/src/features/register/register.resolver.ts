import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { pageSize } from "../../platform/page";
import { loadAbsorbed, loadOffice, type OfficeRow, OfficeType } from "../offices";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { explainNumbers, type NumbersRow } from "./explain-numbers";
import { type EntryPage, type EntryRow, findEntries, loadProtocolEntry } from "./find-entries";
import { loadRelations, type RelationRow } from "./find-relations";
import { loadByHand, loadVoid, type VoidRow } from "./find-voids";
import { findYears, type YearRow } from "./find-years";
import { reconcileRegister } from "./reconcile-register";
import { registerEntry } from "./register-entry";
import { RegisterEntryInput } from "./register.input";
import { voidEntry } from "./void-entry";
import { LocalDate } from "../../platform/scalars";
import { registerPolicy, registerWitnessRoles } from "./register.policy";
import {
  ProtocolDirection,
  ProtocolEntryPageType,
  ProtocolEntryType,
  ProtocolNumbersType,
  ProtocolRelationType,
  ProtocolVoidType,
  ReconcileRegisterResult,
  RegisterEntryResult,
  RegisterYearType,
  VoidEntryResult,
} from "./register.type";

@Resolver(() => ProtocolEntryType)
export class RegisterResolver {
  @Allow(registerPolicy.protocolEntries)
  @Query(() => ProtocolEntryPageType, { description: "The register of a year as a book, newest number first." })
  protocolEntries(
    @Arg("year", () => Int, { nullable: true }) year: number | null,
    @Arg("number", () => Int, { nullable: true }) number: number | null,
    @Arg("text", () => String, { nullable: true, description: "Part of subject, sender or addressee." }) text: string | null,
    @Arg("direction", () => ProtocolDirection, { nullable: true }) direction: keyof typeof ProtocolDirection | null,
    @Arg("from", () => LocalDate, { nullable: true, description: "Received on or after." }) from: string | null,
    @Arg("to", () => LocalDate, { nullable: true, description: "Received on or before." }) to: string | null,
    @Arg("origin", () => ID, { nullable: true, description: "The register of which abolished municipality, by its code; left out for this one's own." }) origin: string | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<EntryPage> {
    const thisYear = Number(localDay(ctx.now).slice(0, 4));
    const query = { year: year ?? thisYear, number: number ?? null, text: text?.slice(0, 100) ?? null, direction: direction ?? null, from: from ?? null, to: to ?? null, origin: origin ?? "" };
    return findEntries(ctx.reader, query, { first: pageSize(first), after: after ?? null });
  }

  @FieldResolver(() => String, { nullable: true, description: "The abolished municipality whose register the number is of; null for this one's own." })
  async origin(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<string | null> {
    return entry.origin === "" ? null : ((await loadAbsorbed(ctx, entry.origin))?.name ?? entry.origin);
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

  @Allow(registerPolicy.protocolNumbers)
  @Query(() => ProtocolNumbersType, { description: "Every number of a year explained." })
  protocolNumbers(@Arg("year", () => Int) year: number, @Ctx() ctx: Context): Promise<NumbersRow> {
    return explainNumbers(ctx.reader, year);
  }

  @Allow(registerPolicy.registerEntry)
  @Mutation(() => RegisterEntryResult, { description: "Registers a paper that belongs to no other act (S6)." })
  async registerEntry(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => RegisterEntryInput) input: RegisterEntryInput, @Ctx() ctx: Context): Promise<EntryRow> {
    const done = await transact(ctx, { commandId, act: "registerEntry", input }, (tx, actor) => registerEntry(tx, actor, input));
    return loadProtocolEntry(ctx, done.entryId);
  }

  @Allow(registerPolicy.voidEntry)
  @Mutation(() => VoidEntryResult, { description: "Two persons say that a number counts for nothing; it is never given again." })
  async voidEntry(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<EntryRow> {
    const input = { entryId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    const done = await transact(ctx, { commandId, act: "voidEntry", input }, (tx, actor) => voidEntry(tx, actor, input));
    return loadProtocolEntry(ctx, done.entryId);
  }

  @FieldResolver(() => Boolean, { description: "Registered by itself, not by an act of another room: such a number can be voided." })
  async byHand(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<boolean> {
    return (await loadByHand(ctx, entry.id)) !== null;
  }

  @FieldResolver(() => [ProtocolRelationType], { description: "Earlier entries this one names, and later ones that name it." })
  relations(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<readonly RelationRow[]> {
    return loadRelations(ctx, entry.id);
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

@Resolver(() => ProtocolRelationType)
export class ProtocolRelationResolver {
  @FieldResolver(() => ProtocolEntryType)
  entry(@Root() relation: ProtocolRelationType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, relation.otherId);
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
