import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { pageSize } from "../../platform/page";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { type EntryPage, findEntries } from "./find-entries";
import { registerPolicy } from "./register.policy";
import { ProtocolEntryPageType, ProtocolEntryType } from "./register.type";

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

  @FieldResolver(() => OfficeType)
  office(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, entry.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  clerk(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, entry.clerkId);
  }
}
