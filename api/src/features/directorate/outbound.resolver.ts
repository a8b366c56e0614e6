import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { LocalDate } from "../../platform/scalars";
import type { Last, Outcome, Tx } from "../../platform/transaction";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { acknowledgeOutboundBatch } from "./acknowledge-outbound";
import { directoratePolicy } from "./directorate.policy";
import { dispatchOutboundBatch } from "./dispatch-outbound";
import { batchCapacity, fillOutboundBatch, removeFromOutboundBatch } from "./fill-outbound";
import { countUnanswered, findOutbound, findOutboundPage, type LineCount, loadLineCounts, loadOutbound, loadOutboundLines, loadResentAs, type OutboundLineRow, type OutboundRow } from "./find-outbound";
import { openOutboundBatch } from "./open-outbound";
import { LineReferenceInput, OutboundBatchPageType, OutboundBatchType, OutboundLineCountType, OutboundLineType, OutboundResult, RefusedLineInput } from "./outbound.type";
import { resendOutboundBatch } from "./resend-outbound";
import { takeBackRefused } from "./take-back-refused";

@Resolver(() => OutboundBatchPageType)
export class OutboundBatchPageResolver {
  @FieldResolver(() => Int, { description: "How many of all wait for the Directorate's word." })
  unanswered(@Ctx() ctx: Context): Promise<number> {
    return countUnanswered(ctx.reader);
  }
}

@Resolver(() => OutboundBatchType)
export class OutboundResolver {
  @Allow(directoratePolicy.outboundBatch)
  @Query(() => OutboundBatchType, { nullable: true })
  outboundBatch(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<OutboundRow | undefined> {
    return findOutbound(ctx.reader, id);
  }

  @Allow(directoratePolicy.outboundBatches)
  @Query(() => OutboundBatchPageType)
  outboundBatches(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<OutboundRow>> {
    return findOutboundPage(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(directoratePolicy.openOutboundBatch)
  @Mutation(() => OutboundResult.openOutboundBatch)
  openOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "openOutboundBatch", {}, openOutboundBatch);
  }

  @Allow(directoratePolicy.addToOutboundBatch)
  @Mutation(() => OutboundResult.addToOutboundBatch)
  addToOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "addToOutboundBatch", { batchId, tag }, (tx, actor) => fillOutboundBatch(tx, actor, { batchId, tags: [tag] }));
  }

  @Allow(directoratePolicy.fillOutboundBatch)
  @Mutation(() => OutboundResult.fillOutboundBatch, { description: "All of them or none, at most 500: the person has them in hand." })
  fillOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tags", () => [String]) tags: string[], @Ctx() ctx: Context): Promise<OutboundRow> {
    if (tags.length > batchCapacity) throw new Refused("BATCH_FULL", { about: String(batchCapacity) });
    return act(ctx, commandId, "fillOutboundBatch", { batchId, tags }, fillOutboundBatch);
  }

  @Allow(directoratePolicy.removeFromOutboundBatch)
  @Mutation(() => OutboundResult.removeFromOutboundBatch)
  removeFromOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "removeFromOutboundBatch", { batchId, tag }, removeFromOutboundBatch);
  }

  @Allow(directoratePolicy.dispatchOutboundBatch)
  @Mutation(() => OutboundResult.dispatchOutboundBatch)
  dispatchOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "dispatchOutboundBatch", { batchId }, dispatchOutboundBatch);
  }

  @Allow(directoratePolicy.acknowledgeOutboundBatch)
  @Mutation(() => OutboundResult.acknowledgeOutboundBatch, { description: "Line by line: what the Directorate has, and what it refuses and why. Without lines: all it does not refuse." })
  acknowledgeOutboundBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("directorateReference", () => String) directorateReference: string,
    @Arg("acknowledgedOn", () => LocalDate) acknowledgedOn: string,
    @Arg("lineIds", () => [ID], { nullable: true }) lineIds: string[] | null,
    @Arg("refused", () => [RefusedLineInput], { nullable: true }) refused: RefusedLineInput[] | null,
    @Arg("references", () => [LineReferenceInput], { nullable: true, description: "The Directorate's own numbers of cases it has." }) references: LineReferenceInput[] | null,
    @Ctx() ctx: Context,
  ): Promise<OutboundRow> {
    return act(ctx, commandId, "acknowledgeOutboundBatch", { batchId, directorateReference: directorateReference.slice(0, 100), acknowledgedOn, lineIds: lineIds ?? null, refused: refused ?? [], references: references ?? [] }, acknowledgeOutboundBatch);
  }

  @Allow(directoratePolicy.takeBackRefused)
  @Mutation(() => OutboundResult.takeBackRefused, { description: "A refused paper is here again, in the central safe." })
  takeBackRefused(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "takeBackRefused", { tag }, takeBackRefused);
  }

  @Allow(directoratePolicy.resendOutboundBatch)
  @Mutation(() => OutboundResult.resendOutboundBatch, { description: "A new covering letter for a batch nobody acknowledged; it names the old one." })
  resendOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "resendOutboundBatch", { batchId }, resendOutboundBatch);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true })
  protocolEntry(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return batch.protocolEntryId === null ? null : loadProtocolEntry(ctx, batch.protocolEntryId);
  }

  @FieldResolver(() => [OutboundLineType])
  lines(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<readonly OutboundLineRow[]> {
    return loadOutboundLines(ctx, batch.id);
  }

  @FieldResolver(() => [OutboundLineCountType], { description: "How many lines of each kind stand where." })
  lineCounts(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<readonly LineCount[]> {
    return loadLineCounts(ctx, batch.id);
  }

  @FieldResolver(() => OutboundBatchType, { nullable: true, description: "The batch this one repeats." })
  resent(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<OutboundRow | null> | null {
    return batch.resends === null ? null : loadOutbound(ctx, batch.resends);
  }

  @FieldResolver(() => OutboundBatchType, { nullable: true, description: "The batch that repeats this one." })
  async resentAs(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<OutboundRow | null> {
    return batch.state === "RESENT" ? ((await loadResentAs(ctx, batch.id))[0] ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  coveringLetterUrl(@Root() batch: OutboundBatchType): string | null {
    return batch.protocolEntryId === null ? null : `/papers/covering-list/${batch.id}.pdf`;
  }
}

async function act<Input, O extends Outcome & { readonly batchId: string }>(
  ctx: Context,
  commandId: string,
  name: string,
  input: Input,
  work: (tx: Tx, actor: Actor, input: Input) => Promise<O | Last<O>>,
): Promise<OutboundRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  const row = await findOutbound(ctx.reader, done.batchId);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}
