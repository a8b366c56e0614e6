import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { type Block, findBlocks } from "./count-office";
import { findMergers, getMerger, loadTotals, type MergerRow } from "./find-mergers";
import { cancelMerger, mergeOffices } from "./merge-offices";
import { mergerPolicy, mergerWitnessRoles } from "./merger.policy";
import { CancelMergerInput, CancelMergerResult, MergeOfficesResult, MergerBlockCountType, MergerInputType, MergerPageType, MergerPlanType, MergerTotalType, MergerType } from "./merger.type";
import { planMerger } from "./plan-merger";

@Resolver(() => MergerType)
export class MergerResolver {
  @Allow(mergerPolicy.mergers)
  @Query(() => MergerPageType, { description: "Mergers of offices, latest first." })
  mergers(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<MergerRow>> {
    return findMergers(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(mergerPolicy.mergerPlan)
  @Query(() => MergerPlanType, { description: "A dry run: what would move, and what stands in the way." })
  async mergerPlan(@Arg("fromOfficeIds", () => [ID]) fromOfficeIds: string[], @Arg("intoOfficeId", () => ID) intoOfficeId: string, @Ctx() ctx: Context): Promise<MergerPlanType> {
    const { counts, ...plan } = await planMerger(ctx.reader, ctx.now, { fromOfficeIds, intoOfficeId });
    return { ...plan, totals: counts.map(({ count, ...row }) => ({ ...row, before: count, after: null })) };
  }

  @Allow(mergerPolicy.mergeOffices)
  @Mutation(() => MergeOfficesResult, { description: "By two, on a mayor's decision: today at once, or on a day to come." })
  async mergeOffices(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("input", () => MergerInputType) input: MergerInputType,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<MergerRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, mergerWitnessRoles);
    const given = { ...input, secondPersonId };
    const done = await transact(ctx, { commandId, act: "mergeOffices", input: given }, (tx, actor) => mergeOffices(tx, actor, given));
    return getMerger(ctx.reader, done.mergerId);
  }

  @Allow(mergerPolicy.cancelMerger)
  @Mutation(() => CancelMergerResult, { description: "Before its day comes." })
  async cancelMerger(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => CancelMergerInput) input: CancelMergerInput, @Ctx() ctx: Context): Promise<MergerRow> {
    const done = await transact(ctx, { commandId, act: "cancelMerger", input }, (tx, actor) => cancelMerger(tx, actor, input));
    return getMerger(ctx.reader, done.mergerId);
  }

  @FieldResolver(() => OfficeType)
  into(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, merger.intoOfficeId);
  }

  @FieldResolver(() => [OfficeType])
  from(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<OfficeRow[]> {
    return Promise.all(merger.fromOfficeIds.map((id) => loadOffice(ctx, id)));
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, merger.orderedBy);
  }

  @FieldResolver(() => StaffMemberType)
  secondPerson(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, merger.secondPersonId);
  }

  @FieldResolver(() => [MergerTotalType])
  totals(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<readonly MergerTotalType[]> {
    return loadTotals(ctx, merger.id);
  }

  @FieldResolver(() => [MergerBlockCountType], { description: "What stands in the way now, of one that has not taken place." })
  async blocks(@Root() merger: MergerType, @Ctx() ctx: Context): Promise<Block[]> {
    return merger.outcome === null ? findBlocks(ctx.reader, merger.fromOfficeIds) : [];
  }
}

@Resolver(() => MergerTotalType)
export class MergerTotalResolver {
  @FieldResolver(() => OfficeType)
  office(@Root() total: MergerTotalType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, total.officeId);
  }
}
