import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor";
import { Allow } from "../../platform/allow";
import { addDays, localDay } from "../../platform/clock";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import { LocalDate } from "../../platform/scalars";
import type { Last, Outcome, Tx } from "../../platform/transaction";
import { type ApplicationRow, ApplicationType, findRulesOn, loadApplication } from "../applications";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { directoratePolicy } from "./directorate.policy";
import { acknowledgeReturnBatch, dispatchReturnBatch } from "./dispatch-return";
import { batchCapacity } from "./fill-outbound";
import { fillReturnBatch, openReturnBatch, removeFromReturnBatch } from "./fill-return";
import { findDueToReturn, findReturn, findReturnPage, findUncollected, loadReturnCounts, loadReturnLines, type ReturnLineRow, type ReturnRow } from "./find-returns";
import { ReturnBatchPageType, ReturnBatchType, ReturnLineType, ReturnResult } from "./return.type";

@Resolver(() => ReturnBatchType)
export class ReturnResolver {
  @Allow(directoratePolicy.returnBatch)
  @Query(() => ReturnBatchType, { nullable: true })
  returnBatch(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<ReturnRow | undefined> {
    return findReturn(ctx.reader, id);
  }

  @Allow(directoratePolicy.returnBatches)
  @Query(() => ReturnBatchPageType)
  returnBatches(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ReturnRow>> {
    return findReturnPage(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(directoratePolicy.returnBatches)
  @Query(() => [CustodyItemType], { description: "What lies in the central safe to go back, the longest first; at most 200." })
  dueToReturn(@Ctx() ctx: Context): Promise<ItemRow[]> {
    return findDueToReturn(ctx.reader, actorOf(ctx).officeId);
  }

  @Allow(directoratePolicy.returnBatches)
  @Query(() => [CustodyItemType], { description: "Papers nobody collected within the time of the rule UNCOLLECTED_RETURN, at any office, the longest first; at most 200." })
  async uncollectedPapers(@Ctx() ctx: Context): Promise<ItemRow[]> {
    const rules = await findRulesOn(ctx.reader, localDay(ctx.now));
    return findUncollected(ctx.reader, new Date(`${addDays(localDay(ctx.now), 1 - rules.UNCOLLECTED_RETURN.value)}T00:00:00+02:00`), ctx.now);
  }

  @Allow(directoratePolicy.openReturnBatch)
  @Mutation(() => ReturnResult.openReturnBatch)
  openReturnBatch(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<ReturnRow> {
    return act(ctx, commandId, "openReturnBatch", {}, openReturnBatch);
  }

  @Allow(directoratePolicy.fillReturnBatch)
  @Mutation(() => ReturnResult.fillReturnBatch, { description: "All of them or none, at most 500." })
  fillReturnBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tags", () => [String]) tags: string[], @Ctx() ctx: Context): Promise<ReturnRow> {
    if (tags.length > batchCapacity) throw new Refused("BATCH_FULL", { about: String(batchCapacity) });
    return act(ctx, commandId, "fillReturnBatch", { batchId, tags }, fillReturnBatch);
  }

  @Allow(directoratePolicy.removeFromReturnBatch)
  @Mutation(() => ReturnResult.removeFromReturnBatch)
  removeFromReturnBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<ReturnRow> {
    return act(ctx, commandId, "removeFromReturnBatch", { batchId, tag }, removeFromReturnBatch);
  }

  @Allow(directoratePolicy.dispatchReturnBatch)
  @Mutation(() => ReturnResult.dispatchReturnBatch)
  dispatchReturnBatch(@Arg("commandId", () => ID) commandId: string, @Arg("batchId", () => ID) batchId: string, @Ctx() ctx: Context): Promise<ReturnRow> {
    return act(ctx, commandId, "dispatchReturnBatch", { batchId }, dispatchReturnBatch);
  }

  @Allow(directoratePolicy.acknowledgeReturnBatch)
  @Mutation(() => ReturnResult.acknowledgeReturnBatch)
  acknowledgeReturnBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("directorateReference", () => String) directorateReference: string,
    @Arg("acknowledgedOn", () => LocalDate) acknowledgedOn: string,
    @Ctx() ctx: Context,
  ): Promise<ReturnRow> {
    return act(ctx, commandId, "acknowledgeReturnBatch", { batchId, directorateReference: directorateReference.slice(0, 100), acknowledgedOn }, acknowledgeReturnBatch);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true })
  protocolEntry(@Root() batch: ReturnBatchType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return batch.protocolEntryId === null ? null : loadProtocolEntry(ctx, batch.protocolEntryId);
  }

  @FieldResolver(() => [ReturnLineType])
  lines(@Root() batch: ReturnBatchType, @Ctx() ctx: Context): Promise<readonly ReturnLineRow[]> {
    return loadReturnLines(ctx, batch.id);
  }

  @FieldResolver(() => Int)
  async lineCount(@Root() batch: ReturnBatchType, @Ctx() ctx: Context): Promise<number> {
    return (await loadReturnCounts(ctx, batch.id))[0]?.count ?? 0;
  }

  @FieldResolver(() => String, { nullable: true })
  returnLetterUrl(@Root() batch: ReturnBatchType): string | null {
    return batch.protocolEntryId === null ? null : `/papers/return-letter/${batch.id}.pdf`;
  }
}

async function act<Input, O extends Outcome & { readonly batchId: string }>(
  ctx: Context,
  commandId: string,
  name: string,
  input: Input,
  work: (tx: Tx, actor: Actor, input: Input) => Promise<O | Last<O>>,
): Promise<ReturnRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  const row = await findReturn(ctx.reader, done.batchId);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}

@Resolver(() => ReturnLineType)
export class ReturnLineResolver {
  @FieldResolver(() => CustodyItemType)
  item(@Root() line: ReturnLineType, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return loadItem(ctx, line.itemId);
  }

  @FieldResolver(() => ApplicationType, { nullable: true, description: "Null for a thing of nobody known here." })
  application(@Root() line: ReturnLineType, @Ctx() ctx: Context): Promise<ApplicationRow> | null {
    return line.applicationId === null ? null : loadApplication(ctx, line.applicationId);
  }
}
