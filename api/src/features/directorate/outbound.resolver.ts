import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { LocalDate } from "../../platform/scalars";
import type { Last, Outcome, Tx } from "../../platform/transaction";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { CustodyItemPageType, CustodyItemType, type ItemRow, loadItem } from "../custody";
import { Today } from "../offices";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { directoratePolicy } from "./directorate.policy";
import { OutboundBatchPageType, OutboundBatchType, OutboundLineType, OutboundResult } from "./directorate.type";
import { countDueToForward, countUnacknowledged, findDueToForward, findOutbound, findOutboundPage, loadOutboundLines, type OutboundLineRow, type OutboundRow } from "./find-batches";
import { acknowledgeOutboundBatch, addToOutboundBatch, dispatchOutboundBatch, openOutboundBatch, removeFromOutboundBatch } from "./outbound-batch";

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

  @Allow(directoratePolicy.dueToForward)
  @Query(() => CustodyItemPageType, { description: "Complete files and proofs in the central safe, the oldest first." })
  dueToForward(@Arg("first", () => Int, { defaultValue: 50 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ItemRow>> {
    return findDueToForward(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null);
  }

  @Allow(directoratePolicy.openOutboundBatch)
  @Mutation(() => OutboundResult.openOutboundBatch)
  openOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "openOutboundBatch", {}, openOutboundBatch);
  }

  @Allow(directoratePolicy.addToOutboundBatch)
  @Mutation(() => OutboundResult.addToOutboundBatch)
  addToOutboundBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<OutboundRow> {
    return act(ctx, commandId, "addToOutboundBatch", { batchId, tag }, addToOutboundBatch);
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
  @Mutation(() => OutboundResult.acknowledgeOutboundBatch)
  acknowledgeOutboundBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("directorateReference", () => String) directorateReference: string,
    @Arg("acknowledgedOn", () => LocalDate) acknowledgedOn: string,
    @Ctx() ctx: Context,
  ): Promise<OutboundRow> {
    return act(ctx, commandId, "acknowledgeOutboundBatch", { batchId, directorateReference: directorateReference.slice(0, 100), acknowledgedOn }, acknowledgeOutboundBatch);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true })
  protocolEntry(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return batch.protocolEntryId === null ? null : loadProtocolEntry(ctx, batch.protocolEntryId);
  }

  @FieldResolver(() => [OutboundLineType])
  lines(@Root() batch: OutboundBatchType, @Ctx() ctx: Context): Promise<readonly OutboundLineRow[]> {
    return loadOutboundLines(ctx, batch.id);
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

@Resolver(() => OutboundLineType)
export class OutboundLineResolver {
  @FieldResolver(() => CustodyItemType)
  item(@Root() line: OutboundLineType, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return loadItem(ctx, line.itemId);
  }

  @FieldResolver(() => ApplicationType)
  application(@Root() line: OutboundLineType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, line.applicationId);
  }
}

@Resolver(() => Today)
export class TodayDirectorateResolver {
  @FieldResolver(() => Int)
  dueToForward(@Ctx() ctx: Context): Promise<number> | number {
    const actor = actorOf(ctx);
    return actor.officeKind === "CENTRAL" ? countDueToForward(ctx.reader, actor.officeId) : 0;
  }

  @FieldResolver(() => Int)
  batchesUnacknowledged(@Ctx() ctx: Context): Promise<number> | number {
    return actorOf(ctx).officeKind === "CENTRAL" ? countUnacknowledged(ctx.reader) : 0;
  }
}
