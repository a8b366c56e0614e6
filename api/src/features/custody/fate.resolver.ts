import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { pageSize } from "../../platform/page";
import type { RecallReason as RecallReasonName, ReturnReason as ReturnReasonName } from "./custody.rules";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { custodyPolicy, recallWitnessRoles } from "./custody.policy";
import { type CustodyItemsType, FindItemResult, KeepItemResult, RecallItemResult, RecallReason, ReportItemDamagedResult, ReportItemMissingResult, ReportItemStolenResult, ReturnItemResult, ReturnReason, WithdrawRecallResult } from "./custody.type";
import { withdrawRecall } from "./withdraw-recall";
import { findItemsByIds, type ItemRow, loadItem } from "./find-items";
import { findItem } from "./find-lost-item";
import type { Report } from "./item-fate.rules";
import { keepItems } from "./keep-item";
import { recallItem } from "./recall-item";
import { reportItem } from "./report-item";
import { returnItems } from "./return-item";

@Resolver()
export class ItemFateResolver {
  @Allow(custodyPolicy.recallItem)
  @Mutation(() => RecallItemResult, { description: "The Directorate calls a paper back, wherever it lies (S12d)." })
  async recallItem(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("tag", () => String) tag: string,
    @Arg("reason", () => RecallReason) reason: RecallReasonName,
    @Arg("note", () => String) note: string,
    @Ctx() ctx: Context,
  ): Promise<ItemRow | null> {
    const input = { tag, reason, note };
    return loadItem(ctx, (await transact(ctx, { commandId, act: "recallItem", input }, (tx, actor) => recallItem(tx, actor, input))).itemId);
  }

  @Allow(custodyPolicy.withdrawRecall)
  @Mutation(() => WithdrawRecallResult, { description: "Two persons take a recall back, with a reason: the paper is delivered and sent as before." })
  async withdrawRecall(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("tag", () => String) tag: string,
    @Arg("note", () => String) note: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<ItemRow | null> {
    const input = { tag, note: note.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, recallWitnessRoles) };
    return loadItem(ctx, (await transact(ctx, { commandId, act: "withdrawRecall", input }, (tx, actor) => withdrawRecall(tx, actor, input))).itemId);
  }

  @Allow(custodyPolicy.returnItem)
  @Mutation(() => ReturnItemResult, { description: "Papers of my safe are to go back to the Directorate (S12d)." })
  async returnItem(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("tags", () => [String]) tags: string[],
    @Arg("reason", () => ReturnReason) reason: ReturnReasonName,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Ctx() ctx: Context,
  ): Promise<CustodyItemsType> {
    pageSize(tags.length);
    const input = { tags, reason, note: note ?? null };
    const done = await transact(ctx, { commandId, act: "returnItem", input }, (tx, actor) => returnItems(tx, actor, input));
    return { items: await findItemsByIds(ctx.reader, done.itemIds) };
  }

  @Allow(custodyPolicy.keepItem)
  @Mutation(() => KeepItemResult, { description: "Papers that were to go back stay." })
  async keepItem(@Arg("commandId", () => ID) commandId: string, @Arg("tags", () => [String]) tags: string[], @Ctx() ctx: Context): Promise<CustodyItemsType> {
    pageSize(tags.length);
    const input = { tags };
    const done = await transact(ctx, { commandId, act: "keepItem", input }, (tx, actor) => keepItems(tx, actor, input));
    return { items: await findItemsByIds(ctx.reader, done.itemIds) };
  }

  @Allow(custodyPolicy.reportItemMissing)
  @Mutation(() => ReportItemMissingResult)
  reportItemMissing(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return reported(ctx, commandId, "reportItemMissing", { tag, report: "MISSING", note });
  }

  @Allow(custodyPolicy.reportItemStolen)
  @Mutation(() => ReportItemStolenResult)
  reportItemStolen(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return reported(ctx, commandId, "reportItemStolen", { tag, report: "STOLEN", note });
  }

  @Allow(custodyPolicy.reportItemDamaged)
  @Mutation(() => ReportItemDamagedResult)
  reportItemDamaged(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return reported(ctx, commandId, "reportItemDamaged", { tag, report: "DAMAGED", note });
  }

  @Allow(custodyPolicy.findItem)
  @Mutation(() => FindItemResult, { description: "What was missing or stolen lies before me." })
  async findItem(@Arg("commandId", () => ID) commandId: string, @Arg("tag", () => String) tag: string, @Arg("note", () => String, { nullable: true }) note: string | null, @Ctx() ctx: Context): Promise<ItemRow | null> {
    const input = { tag, note: note ?? null };
    return loadItem(ctx, (await transact(ctx, { commandId, act: "findItem", input }, (tx, actor) => findItem(tx, actor, input))).itemId);
  }
}

async function reported(ctx: Context, commandId: string, act: string, input: { readonly tag: string; readonly report: Report; readonly note: string }): Promise<ItemRow | null> {
  return loadItem(ctx, (await transact(ctx, { commandId, act, input }, (tx, actor) => reportItem(tx, actor, input))).itemId);
}
