import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { LocalDate } from "../../platform/scalars";
import type { Last, Outcome, Tx } from "../../platform/transaction";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { CustodyItemType, type ItemRow, loadItemsOfApplication } from "../custody";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { directoratePolicy } from "./directorate.policy";
import { InboundBatchPageType, InboundBatchType, InboundLineInput, InboundLineType, InboundResult } from "./inbound.type";
import { findInbound, findInboundPage, type InboundLineRow, type InboundRow, loadInboundLines } from "./find-inbound";
import { acceptInboundBatch, addInboundLine, openInboundBatch, removeInboundLine } from "./inbound-batch";

@Resolver(() => InboundBatchType)
export class InboundResolver {
  @Allow(directoratePolicy.inboundBatch)
  @Query(() => InboundBatchType, { nullable: true })
  inboundBatch(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<InboundRow | undefined> {
    return findInbound(ctx.reader, id);
  }

  @Allow(directoratePolicy.inboundBatches)
  @Query(() => InboundBatchPageType)
  inboundBatches(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<InboundRow>> {
    return findInboundPage(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(directoratePolicy.openInboundBatch)
  @Mutation(() => InboundResult.openInboundBatch)
  openInboundBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("directorateReference", () => String) directorateReference: string,
    @Arg("directorateDate", () => LocalDate) directorateDate: string,
    @Arg("listedCount", () => Int) listedCount: number,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    return act(ctx, commandId, "openInboundBatch", { directorateReference: directorateReference.slice(0, 100), directorateDate, listedCount }, openInboundBatch);
  }

  @Allow(directoratePolicy.addInboundLine)
  @Mutation(() => InboundResult.addInboundLine, { description: "Matched to its application by protocol number at once." })
  addInboundLine(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("line", () => InboundLineInput) line: InboundLineInput, @Ctx() ctx: Context): Promise<InboundRow> {
    return act(ctx, commandId, "addInboundLine", { batchId, line }, addInboundLine);
  }

  @Allow(directoratePolicy.removeInboundLine)
  @Mutation(() => InboundResult.removeInboundLine)
  removeInboundLine(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("lineId", () => ID) lineId: string, @Ctx() ctx: Context): Promise<InboundRow> {
    return act(ctx, commandId, "removeInboundLine", { batchId, lineId }, removeInboundLine);
  }

  @Allow(directoratePolicy.acceptInboundBatch)
  @Mutation(() => InboundResult.acceptInboundBatch, { description: "Each thing becomes an item in the central safe, with a tag." })
  acceptInboundBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("countedCount", () => Int) countedCount: number,
    @Arg("differenceNote", () => String, { nullable: true }) differenceNote: string | null,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    return act(ctx, commandId, "acceptInboundBatch", { batchId, countedCount, differenceNote: differenceNote?.slice(0, 1_000) ?? null }, acceptInboundBatch);
  }

  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, batch.protocolEntryId);
  }

  @FieldResolver(() => [InboundLineType])
  lines(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<readonly InboundLineRow[]> {
    return loadInboundLines(ctx, batch.id);
  }

  @FieldResolver(() => [CustodyItemType], { description: "The items the accepted batch became; their tags are to be printed." })
  async items(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<ItemRow[]> {
    if (batch.state !== "ACCEPTED") return [];
    const lines = await loadInboundLines(ctx, batch.id);
    const items = await Promise.all(lines.map((line) => loadItemsOfApplication(ctx, line.applicationId)));
    return items.flat().filter((item) => item.kind === "PERMIT" || item.kind === "DECISION");
  }
}

async function act<Input, O extends Outcome & { readonly batchId: string }>(
  ctx: Context,
  commandId: string,
  name: string,
  input: Input,
  work: (tx: Tx, actor: Actor, input: Input) => Promise<O | Last<O>>,
): Promise<InboundRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  const row = await findInbound(ctx.reader, done.batchId);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}

@Resolver(() => InboundLineType)
export class InboundLineResolver {
  @FieldResolver(() => ApplicationType)
  application(@Root() line: InboundLineType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, line.applicationId);
  }
}
