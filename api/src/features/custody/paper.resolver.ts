import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageOf, pageSize } from "../../platform/page";
import { type EntryRow, findEntriesByIds, loadProtocolEntry, ProtocolEntryPageType, ProtocolEntryType } from "../register";
import { custodyPolicy } from "./custody.policy";
import { CustodyItemType, TagPaperResult } from "./custody.type";
import { type ItemRow, loadItem } from "./find-items";
import { findUntaggedPapers } from "./find-untagged";
import { tagPaper } from "./tag-paper";

@Resolver(() => CustodyItemType)
export class PaperResolver {
  @Allow(custodyPolicy.untaggedPapers)
  @Query(() => ProtocolEntryPageType, { description: "Declarations and supplements registered here whose paper has no tag yet." })
  async untaggedPapers(@Arg("first", () => Int, { defaultValue: 50 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<EntryRow>> {
    const page = pageOf(await findUntaggedPapers(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null), first);
    const entries = new Map((await findEntriesByIds(ctx.reader, page.items.map((row) => row.id))).map((entry) => [entry.id, entry]));
    return { items: page.items.flatMap((row) => entries.get(row.id) ?? []), nextCursor: page.nextCursor };
  }

  @Allow(custodyPolicy.tagPaper)
  @Mutation(() => TagPaperResult, { description: "A declaration, a supplement or another paper for the Directorate becomes an item in custody." })
  async tagPaper(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("slot", () => String, { nullable: true }) slot: string | null,
    @Arg("safeId", () => ID, { nullable: true, description: "The first safe of the office unless named." }) safeId: string | null,
    @Ctx() ctx: Context,
  ): Promise<ItemRow | null> {
    const input = { entryId, safeId: safeId ?? null, slot: slot ?? null };
    const done = await transact(ctx, { commandId, act: "tagPaper", input }, (tx, actor) => tagPaper(tx, actor, input));
    return loadItem(ctx, done.itemId);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true, description: "Of a paper filed here for the Directorate: the entry it was registered under." })
  entry(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return item.entryId === null ? null : loadProtocolEntry(ctx, item.entryId);
  }
}
