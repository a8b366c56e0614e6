import { readCode } from "@epidosi/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { type ApplicationRow, ApplicationPageType, ApplicationType, loadApplication, pageOfApplications } from "../applications";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { custodyPolicy } from "./custody.policy";
import type { CustodyItemsType} from "./custody.type";
import { CustodyItemPageType, CustodyItemType, ItemFilter, PutInSafeResult, SafeType, TagCaseFileResult, TakeFromSafeResult } from "./custody.type";
import { countItems, findItemByTag, findItems, findItemsByIds, findSafes, type ItemRow, loadItem, loadItemsOfApplication, loadSafe, type SafeRow } from "./find-items";
import { countUntagged, findUntagged } from "./find-untagged";
import { putInSafe } from "./put-in-safe";
import { tagCaseFile } from "./tag-case-file";
import { takeFromSafe } from "./take-from-safe";

@Resolver(() => CustodyItemType)
export class CustodyResolver {
  @Allow(custodyPolicy.custodyItem)
  @Query(() => CustodyItemType, { nullable: true })
  async custodyItem(@Arg("tag", () => String) tag: string, @Ctx() ctx: Context): Promise<ItemRow | undefined> {
    const read = readCode(tag);
    return read.kind === "ITEM" ? findItemByTag(ctx.reader, read.code) : undefined;
  }

  @Allow(custodyPolicy.custodyItems)
  @Query(() => CustodyItemPageType)
  custodyItems(
    @Arg("filter", () => ItemFilter) filter: ItemFilter,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ItemRow>> {
    return findItems(ctx.reader, filter, pageSize(first), after ?? null);
  }

  @Allow(custodyPolicy.safes)
  @Query(() => [SafeType], { description: "The safes of my office." })
  safes(@Ctx() ctx: Context): Promise<SafeRow[]> {
    return findSafes(ctx.reader, actorOf(ctx).officeId);
  }

  @Allow(custodyPolicy.untaggedApplications)
  @Query(() => ApplicationPageType, { description: "Filed here, and the dossier has no tag yet." })
  async untaggedApplications(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ApplicationRow>> {
    const ids = await findUntagged(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null);
    return pageOfApplications(ctx.reader, ids, first);
  }

  @Allow(custodyPolicy.tagCaseFile)
  @Mutation(() => TagCaseFileResult)
  async tagCaseFile(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("slot", () => String, { nullable: true }) slot: string | null,
    @Arg("safeId", () => ID, { nullable: true, description: "The first safe of the office unless named." }) safeId: string | null,
    @Ctx() ctx: Context,
  ): Promise<ItemRow | null> {
    const input = { applicationId, safeId: safeId ?? null, slot: slot ?? null };
    const done = await transact(ctx, { commandId, act: "tagCaseFile", input }, (tx, actor) => tagCaseFile(tx, actor, input));
    return loadItem(ctx, done.itemId);
  }

  @Allow(custodyPolicy.putInSafe)
  @Mutation(() => PutInSafeResult)
  async putInSafe(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("tags", () => [String]) tags: string[],
    @Arg("slot", () => String, { nullable: true }) slot: string | null,
    @Arg("safeId", () => ID, { nullable: true, description: "The first safe of the office unless named." }) safeId: string | null,
    @Ctx() ctx: Context,
  ): Promise<CustodyItemsType> {
    const input = { tags: pageOfTags(tags), safeId: safeId ?? null, slot: slot ?? null };
    const done = await transact(ctx, { commandId, act: "putInSafe", input }, (tx, actor) => putInSafe(tx, actor, input));
    return { items: await findItemsByIds(ctx.reader, done.itemIds) };
  }

  @Allow(custodyPolicy.takeFromSafe)
  @Mutation(() => TakeFromSafeResult)
  async takeFromSafe(@Arg("commandId", () => ID) commandId: string, @Arg("tags", () => [String]) tags: string[], @Ctx() ctx: Context): Promise<CustodyItemsType> {
    const input = { tags: pageOfTags(tags) };
    const done = await transact(ctx, { commandId, act: "takeFromSafe", input }, (tx, actor) => takeFromSafe(tx, actor, input));
    return { items: await findItemsByIds(ctx.reader, done.itemIds) };
  }

  @FieldResolver(() => ApplicationType, { nullable: true })
  application(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<ApplicationRow> | null {
    return item.applicationId === null ? null : loadApplication(ctx, item.applicationId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: "Where it is; null on the way or gone." })
  office(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return item.officeId === null ? null : loadOffice(ctx, item.officeId);
  }

  @FieldResolver(() => SafeType, { nullable: true })
  safe(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<SafeRow | null> | null {
    return item.safeId === null ? null : loadSafe(ctx, item.safeId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "The person who answers for it; null while a safe does." })
  custodian(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return item.custodianId === null ? null : loadStaff(ctx, item.custodianId);
  }

  @FieldResolver(() => String)
  tagPaperUrl(@Root() item: CustodyItemType): string {
    return `/papers/item-tag/${item.id}.pdf`;
  }
}

/** One act takes at most as many tags as a tray holds. */
function pageOfTags(tags: string[]): string[] {
  pageSize(tags.length);
  return tags;
}

@Resolver(() => ApplicationType)
export class ApplicationItemsResolver {
  @FieldResolver(() => [CustodyItemType])
  items(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly ItemRow[]> {
    return loadItemsOfApplication(ctx, application.id);
  }
}

@Resolver(() => SafeType)
export class SafeResolver {
  @FieldResolver(() => OfficeType)
  office(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, safe.officeId);
  }
}

@Resolver(() => Today)
export class TodayCustodyResolver {
  @FieldResolver(() => Int)
  inSafe(@Ctx() ctx: Context): Promise<number> {
    return countItems(ctx.reader, actorOf(ctx).officeId, "IN_SAFE");
  }

  @FieldResolver(() => Int)
  atCounter(@Ctx() ctx: Context): Promise<number> {
    return countItems(ctx.reader, actorOf(ctx).officeId, "AT_COUNTER");
  }

  @FieldResolver(() => Int)
  untaggedFiles(@Ctx() ctx: Context): Promise<number> {
    return countUntagged(ctx.reader, actorOf(ctx).officeId);
  }
}
