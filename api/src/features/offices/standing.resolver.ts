import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { LocalDate } from "../../platform/scalars";
import { declareLink } from "./declare-link";
import { type DecisionRow, findDecisions, findOutages, getDecision, loadStanding, type OutageRow } from "./find-standing";
import { loadOffice } from "./load-offices";
import type { OfficeRow } from "./find-offices";
import { officePolicy } from "./office.policy";
import { OfficeType } from "./office.type";
import { recordDecision } from "./record-decision";
import { DeclareLinkResult, LinkOutagePageType, MayoralDecisionInput, MayoralDecisionPageType, MayoralDecisionType, OfficeLinkInput, OfficeStandingType, RecordMayoralDecisionResult, WithdrawMayoralDecisionResult } from "./standing.type";
import { withdrawDecision } from "./withdraw-decision";

@Resolver(() => OfficeType)
export class StandingResolver {
  @FieldResolver(() => OfficeType, { nullable: true, description: "The office that took its place." })
  successor(@Root() office: OfficeType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return office.successorId === null ? null : loadOffice(ctx, office.successorId);
  }

  @FieldResolver(() => OfficeStandingType)
  async standing(@Root() office: OfficeType, @Ctx() ctx: Context): Promise<OfficeStandingType> {
    const { row, ...standing } = await loadStanding(ctx, office.id);
    return { ...standing, lastHeardAt: row.lastHeardAt, provider: row.networkProvider, providerName: row.providerName, networks: row.linkNetworks ?? [] };
  }

  @Allow(officePolicy.mayoralDecisions)
  @Query(() => MayoralDecisionPageType, { description: "Decisions to keep a branch, latest first." })
  mayoralDecisions(
    @Arg("officeId", () => ID) officeId: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DecisionRow>> {
    return findDecisions(ctx.reader, officeId, pageSize(first), after ?? null);
  }

  @Allow(officePolicy.linkOutages)
  @Query(() => LinkOutagePageType, { description: "When an office's link was silent, latest first." })
  linkOutages(
    @Arg("officeId", () => ID) officeId: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<OutageRow>> {
    return findOutages(ctx.reader, officeId, pageSize(first), after ?? null);
  }

  @Allow(officePolicy.recordMayoralDecision)
  @Mutation(() => RecordMayoralDecisionResult, { description: "It holds once its file is put to /files/mayoral-decisions/<id>." })
  async recordMayoralDecision(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => MayoralDecisionInput) input: MayoralDecisionInput, @Ctx() ctx: Context): Promise<DecisionRow> {
    const given = { ...input, validTo: input.validTo ?? null };
    const done = await transact(ctx, { commandId, act: "recordMayoralDecision", input: given }, (tx, actor) => recordDecision(tx, actor, given));
    return getDecision(ctx.reader, done.decisionId);
  }

  @Allow(officePolicy.recordMayoralDecision)
  @Mutation(() => WithdrawMayoralDecisionResult)
  async withdrawMayoralDecision(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("decisionId", () => ID) decisionId: string,
    @Arg("from", () => LocalDate, { description: "The first day on which it no longer holds." }) from: string,
    @Arg("number", () => String, { description: "Of the decision that withdraws it." }) number: string,
    @Ctx() ctx: Context,
  ): Promise<DecisionRow> {
    const input = { decisionId, from, number: number.slice(0, 60) };
    const done = await transact(ctx, { commandId, act: "withdrawMayoralDecision", input }, (tx, actor) => withdrawDecision(tx, actor, input));
    return getDecision(ctx.reader, done.decisionId);
  }

  @Allow(officePolicy.declareLink)
  @Mutation(() => DeclareLinkResult)
  async declareLink(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => OfficeLinkInput) input: OfficeLinkInput, @Ctx() ctx: Context): Promise<OfficeRow> {
    const given = { ...input, providerName: input.providerName ?? null };
    const done = await transact(ctx, { commandId, act: "declareLink", input: given }, (tx, actor) => declareLink(tx, actor, given));
    return loadOffice(ctx, done.officeId);
  }
}

@Resolver(() => MayoralDecisionType)
export class MayoralDecisionResolver {
  @FieldResolver(() => String, { nullable: true })
  fileUrl(@Root() decision: MayoralDecisionType): string | null {
    return decision.fileName === null ? null : `/files/mayoral-decisions/${decision.id}`;
  }
}
