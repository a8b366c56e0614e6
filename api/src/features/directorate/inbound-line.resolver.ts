import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { addInboundLine, removeInboundLine } from "./add-inbound-line";
import { adoptOrphan } from "./adopt-orphan";
import { countInbound, countInboundLine } from "./count-inbound";
import { completeInboundLine, decideInboundLine } from "./decide-inbound-line";
import { directoratePolicy, undoWitnesses } from "./directorate.policy";
import { explainInboundDifference } from "./explain-difference";
import { findInbound, findMissing, findOrphans, type InboundLineRow, type InboundRow, loadInboundLines, loadItemsOfLine } from "./find-inbound";
import { inboundAct } from "./inbound-act";
import { type DifferenceKind, differenceOf, type ExplanationOutcome, type LineFate as FateName } from "./inbound.rules";
import { DifferenceOutcome, InboundBatchType, InboundLineInput, InboundLineType, InboundResult, LineDifference, LineFate, LineMatchType } from "./inbound.type";
import { undoInboundMatch } from "./undo-match";

@Resolver(() => InboundLineType)
export class InboundLineResolver {
  @Allow(directoratePolicy.inboundBatches)
  @Query(() => [InboundLineType], { description: "On the list of an accepted batch, not in its bag, and not explained; the oldest first, at most 200." })
  openDifferences(@Ctx() ctx: Context): Promise<InboundLineRow[]> {
    return findMissing(ctx.reader);
  }

  @Allow(directoratePolicy.inboundBatches)
  @Query(() => [InboundLineType], { description: "What came for an application never registered and has no case yet; the oldest first, at most 200." })
  orphans(@Ctx() ctx: Context): Promise<InboundLineRow[]> {
    return findOrphans(ctx.reader);
  }

  @Allow(directoratePolicy.addInboundLine)
  @Mutation(() => InboundResult.addInboundLine, { description: "Matched at once. Out of the bag unless it is typed off the list." })
  addInboundLine(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("line", () => InboundLineInput) line: InboundLineInput,
    @Arg("onList", () => Boolean, { defaultValue: false }) onList: boolean,
    @Arg("evenUnmatched", () => Boolean, { defaultValue: false, description: "Its number is none of ours, and that was looked at." }) evenUnmatched: boolean,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "addInboundLine", { batchId, line, onList, evenUnmatched }, addInboundLine);
  }

  @Allow(directoratePolicy.removeInboundLine)
  @Mutation(() => InboundResult.removeInboundLine)
  removeInboundLine(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("lineId", () => ID) lineId: string, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "removeInboundLine", { batchId, lineId }, removeInboundLine);
  }

  @Allow(directoratePolicy.countInbound)
  @Mutation(() => InboundResult.countInbound, { description: "A thing out of the bag, by what is scanned or typed off it." })
  countInbound(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "countInbound", { batchId, code: code.slice(0, 200) }, countInbound);
  }

  @Allow(directoratePolicy.countInbound)
  @Mutation(() => InboundResult.countInboundLine)
  countInboundLine(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("lineId", () => ID) lineId: string, @Arg("found", () => Int) found: number, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "countInboundLine", { batchId, lineId, found }, countInboundLine);
  }

  @Allow(directoratePolicy.decideInboundLine)
  @Mutation(() => InboundResult.decideInboundLine)
  decideInboundLine(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("lineId", () => ID) lineId: string,
    @Arg("fate", () => LineFate) fate: FateName,
    @Arg("applicationId", () => ID, { nullable: true }) applicationId: string | null,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "decideInboundLine", { batchId, lineId, fate, applicationId: applicationId ?? null }, decideInboundLine);
  }

  @Allow(directoratePolicy.decideInboundLine)
  @Mutation(() => InboundResult.completeInboundLine, { description: "What stands on the paper and the list did not say." })
  completeInboundLine(@Arg("commandId", () => ID) commandId: string, @Arg("lineId", () => ID) lineId: string, @Arg("line", () => InboundLineInput) line: InboundLineInput, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "completeInboundLine", { lineId, line }, completeInboundLine);
  }

  @Allow(directoratePolicy.explainInboundDifference)
  @Mutation(() => InboundResult.explainInboundDifference)
  explainInboundDifference(@Arg("commandId", () => ID) commandId: string, @Arg("lineId", () => ID) lineId: string, @Arg("outcome", () => DifferenceOutcome) outcome: ExplanationOutcome, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "explainInboundDifference", { lineId, outcome, note: note.slice(0, 1_000) }, explainInboundDifference);
  }

  @Allow(directoratePolicy.adoptOrphan)
  @Mutation(() => InboundResult.adoptOrphan, { description: "A thing of nobody known has its case, by its protocol number." })
  adoptOrphan(@Arg("commandId", () => ID) commandId: string, @Arg("lineId", () => ID) lineId: string, @Arg("protocolNumber", () => Int) protocolNumber: number, @Arg("protocolYear", () => Int) protocolYear: number, @Ctx() ctx: Context): Promise<InboundRow> {
    return inboundAct(ctx, commandId, "adoptOrphan", { lineId, protocolNumber, protocolYear }, adoptOrphan);
  }

  @Allow(directoratePolicy.undoInboundMatch)
  @Mutation(() => InboundResult.undoInboundMatch, { description: "Two persons say that an accepted paper is not of its case; it waits without one again." })
  async undoInboundMatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("lineId", () => ID) lineId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, undoWitnesses);
    return inboundAct(ctx, commandId, "undoInboundMatch", { lineId, reason: reason.slice(0, 500), secondPersonId }, undoInboundMatch);
  }

  @FieldResolver(() => LineDifference, { nullable: true })
  async difference(@Root() line: InboundLineType, @Ctx() ctx: Context): Promise<DifferenceKind | null> {
    const lines = await loadInboundLines(ctx, line.batchId);
    return differenceOf(line, lines.some(({ listed }) => listed));
  }

  @FieldResolver(() => ApplicationType, { nullable: true, description: "The case it belongs to." })
  application(@Root() line: InboundLineType, @Ctx() ctx: Context): Promise<ApplicationRow> | null {
    return line.applicationId === null ? null : loadApplication(ctx, line.applicationId);
  }

  @FieldResolver(() => [CustodyItemType], { description: "What it became when the batch was accepted." })
  async items(@Root() line: InboundLineType, @Ctx() ctx: Context): Promise<ItemRow[]> {
    const items = await Promise.all((await loadItemsOfLine(ctx, line.id)).map(({ itemId }) => loadItem(ctx, itemId)));
    return items.flatMap((item) => item ?? []);
  }

  @FieldResolver(() => InboundBatchType)
  batch(@Root() line: InboundLineType, @Ctx() ctx: Context): Promise<InboundRow | undefined> {
    return findInbound(ctx.reader, line.batchId);
  }
}

@Resolver(() => LineMatchType)
export class LineMatchResolver {
  @FieldResolver(() => ApplicationType)
  application(@Root() match: LineMatchType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, match.applicationId);
  }
}
