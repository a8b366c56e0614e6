import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { findOfficeHistory, type OfficeEventRow } from "./find-history";
import type { OfficeRow } from "./find-offices";
import { findBranchReasons, getBranchReason, type ReasonRow } from "./find-reasons";
import { ActivateOfficeResult, ApproveOfficeResult, BranchReasonType, OfficeEventPageType, ProposedOfficeInput, ProposeOfficeResult, RecordBranchReasonResult } from "./lifecycle.type";
import { loadOffice } from "./load-offices";
import { activateOffice, approveOffice } from "./move-office";
import { officePolicy } from "./office.policy";
import { proposeOffice } from "./propose-office";
import { recordBranchReason } from "./record-reason";

@Resolver()
export class LifecycleResolver {
  @Allow(officePolicy.officeHistory)
  @Query(() => OfficeEventPageType, { description: "An office's states with their evidence, latest first." })
  officeHistory(
    @Arg("officeId", () => ID) officeId: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<OfficeEventRow>> {
    return findOfficeHistory(ctx.reader, officeId, ctx.now, pageSize(first), after ?? null);
  }

  @Allow(officePolicy.branchReasons)
  @Query(() => [BranchReasonType], { description: "Written reasons for keeping so many branches (S11), latest first; at most 50." })
  branchReasons(@Ctx() ctx: Context): Promise<ReasonRow[]> {
    return findBranchReasons(ctx.reader);
  }

  @Allow(officePolicy.proposeOffice)
  @Mutation(() => ProposeOfficeResult)
  async proposeOffice(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => ProposedOfficeInput) input: ProposedOfficeInput, @Ctx() ctx: Context): Promise<OfficeRow> {
    const given = { ...input, place: input.place ?? null, predecessorOfficeId: input.predecessorOfficeId ?? null };
    const done = await transact(ctx, { commandId, act: "proposeOffice", input: given }, (tx, actor) => proposeOffice(tx, actor, given));
    return loadOffice(ctx, done.officeId);
  }

  @Allow(officePolicy.approveOffice)
  @Mutation(() => ApproveOfficeResult)
  async approveOffice(@Arg("commandId", () => ID) commandId: string, @Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<OfficeRow> {
    const done = await transact(ctx, { commandId, act: "approveOffice", input: { officeId } }, (tx, actor) => approveOffice(tx, actor, { officeId }));
    return loadOffice(ctx, done.officeId);
  }

  @Allow(officePolicy.activateOffice)
  @Mutation(() => ActivateOfficeResult)
  async activateOffice(@Arg("commandId", () => ID) commandId: string, @Arg("officeId", () => ID) officeId: string, @Ctx() ctx: Context): Promise<OfficeRow> {
    const done = await transact(ctx, { commandId, act: "activateOffice", input: { officeId } }, (tx, actor) => activateOffice(tx, actor, { officeId }));
    return loadOffice(ctx, done.officeId);
  }

  @Allow(officePolicy.recordBranchReason)
  @Mutation(() => RecordBranchReasonResult)
  async recordBranchReason(@Arg("commandId", () => ID) commandId: string, @Arg("upTo", () => Int) upTo: number, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<ReasonRow> {
    const input = { upTo, reason: reason.slice(0, 2_000) };
    const done = await transact(ctx, { commandId, act: "recordBranchReason", input }, (tx, actor) => recordBranchReason(tx, actor, input));
    return getBranchReason(ctx.reader, done.id);
  }
}
