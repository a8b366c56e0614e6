import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { findLegacyNumbers, getLegacyNumber, type LegacyNumberRow } from "./find-legacy-numbers";
import { LegacyNumberInput } from "./legacy-number.input";
import { LegacyNumberPageType, LegacyNumberType, RecordLegacyNumberResult } from "./legacy-number.type";
import { recordLegacyNumber } from "./record-legacy-number";
import { registerPolicy } from "./register.policy";

@Resolver(() => LegacyNumberType)
export class LegacyNumberResolver {
  @Allow(registerPolicy.legacyNumbers)
  @Query(() => LegacyNumberPageType, { description: "Protocol numbers of abolished municipalities, with their origin; latest recorded first." })
  legacyNumbers(
    @Arg("number", () => String, { nullable: true, description: "However written." }) number: string | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<LegacyNumberRow>> {
    return findLegacyNumbers(ctx.reader, (number ?? "").slice(0, 60), pageSize(first), after ?? null);
  }

  @Allow(registerPolicy.recordLegacyNumber)
  @Mutation(() => RecordLegacyNumberResult, { description: "Keeps the number of an old paper that somebody brings." })
  async recordLegacyNumber(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => LegacyNumberInput) input: LegacyNumberInput, @Ctx() ctx: Context): Promise<LegacyNumberRow> {
    const done = await transact(ctx, { commandId, act: "recordLegacyNumber", input }, (tx, actor) => recordLegacyNumber(tx, actor, input));
    return getLegacyNumber(ctx.reader, done.legacyNumberId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() number: LegacyNumberType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, number.recordedBy);
  }
}
