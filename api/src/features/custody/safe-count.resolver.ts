import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { DateTime } from "../../platform/scalars";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { custodyPolicy } from "./custody.policy";
import { CustodyItemType, SafeType } from "./custody.type";
import { type CountLineRow, type CountRow, findCounts, findOpenCounts, loadCount, loadCountLines, loadStand } from "./find-counts";
import { type ItemRow, loadItem, loadSafe, type SafeRow } from "./find-items";
import { explainSafeCount } from "./explain-safe-count";
import { recordSafeCount } from "./record-safe-count";
import { dueOf } from "./safe-count.rules";
import { CountDue, ExplainSafeCountResult, RecordSafeCountResult, SafeCountLineType, SafeCountPageType, SafeCountType, StartSafeCountResult } from "./safe-count.type";
import { startSafeCount } from "./start-safe-count";

@Resolver(() => SafeCountType)
export class SafeCountResolver {
  @Allow(custodyPolicy.safeCount)
  @Query(() => SafeCountType, { nullable: true })
  safeCount(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<CountRow | null> {
    return loadCount(ctx, id);
  }

  @Allow(custodyPolicy.safeCounts)
  @Query(() => SafeCountPageType, { description: "Counts of a safe, the last first." })
  safeCounts(@Arg("safeId", () => ID) safeId: string, @Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<CountRow>> {
    return findCounts(ctx.reader, safeId, pageSize(first), after ?? null);
  }

  @Allow(custodyPolicy.startSafeCount)
  @Mutation(() => StartSafeCountResult, { description: "Asks for a count of a safe of my office; somebody else counts." })
  async startSafeCount(@Arg("commandId", () => ID) commandId: string, @Arg("safeId", () => ID, { nullable: true }) safeId: string | null, @Ctx() ctx: Context): Promise<CountRow | null> {
    const input = { safeId: safeId ?? null };
    return loadCount(ctx, (await transact(ctx, { commandId, act: "startSafeCount", input }, (tx, actor) => startSafeCount(tx, actor, input))).countId);
  }

  @Allow(custodyPolicy.recordSafeCount)
  @Mutation(() => RecordSafeCountResult, { description: "Everything I scanned in the safe, without seeing the list." })
  async recordSafeCount(@Arg("commandId", () => ID) commandId: string, @Arg("countId", () => ID) countId: string, @Arg("tags", () => [String]) tags: string[], @Ctx() ctx: Context): Promise<CountRow | null> {
    const input = { countId, tags };
    return loadCount(ctx, (await transact(ctx, { commandId, act: "recordSafeCount", input }, (tx, actor) => recordSafeCount(tx, actor, input))).countId);
  }

  @Allow(custodyPolicy.openSafeCounts)
  @Query(() => SafeCountPageType, { description: "Counts of every office whose differences nobody has explained, the oldest first." })
  openSafeCounts(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<CountRow>> {
    return findOpenCounts(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(custodyPolicy.explainSafeCount)
  @Mutation(() => ExplainSafeCountResult, { description: "What became of a count's differences." })
  async explainSafeCount(@Arg("commandId", () => ID) commandId: string, @Arg("countId", () => ID) countId: string, @Arg("note", () => String) note: string, @Ctx() ctx: Context): Promise<CountRow | null> {
    const input = { countId, note };
    return loadCount(ctx, (await transact(ctx, { commandId, act: "explainSafeCount", input }, (tx, actor) => explainSafeCount(tx, actor, input))).countId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  explainedBy(@Root() count: SafeCountType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return count.explainedBy === null ? null : loadStaff(ctx, count.explainedBy);
  }

  @FieldResolver(() => SafeType, { nullable: true })
  safe(@Root() count: SafeCountType, @Ctx() ctx: Context): Promise<SafeRow | null> {
    return loadSafe(ctx, count.safeId);
  }

  @FieldResolver(() => StaffMemberType)
  startedBy(@Root() count: SafeCountType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, count.startedBy);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  countedBy(@Root() count: SafeCountType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return count.countedBy === null ? null : loadStaff(ctx, count.countedBy);
  }

  @FieldResolver(() => [SafeCountLineType], { description: "The differences; empty when everything lay in its place." })
  lines(@Root() count: SafeCountType, @Ctx() ctx: Context): Promise<readonly CountLineRow[]> {
    return loadCountLines(ctx, count.id);
  }
}

@Resolver(() => SafeCountLineType)
export class SafeCountLineResolver {
  @FieldResolver(() => CustodyItemType, { nullable: true })
  item(@Root() line: SafeCountLineType, @Ctx() ctx: Context): Promise<ItemRow | null> | null {
    return line.itemId === null ? null : loadItem(ctx, line.itemId);
  }
}

@Resolver(() => SafeType)
export class SafeStandResolver {
  @FieldResolver(() => DateTime, { nullable: true })
  async lastCountedAt(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<Date | null> {
    return (await loadStand(ctx, safe.id))?.lastCountedAt ?? null;
  }

  @FieldResolver(() => CountDue)
  async countDue(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<keyof typeof CountDue> {
    const lastCountedAt = (await loadStand(ctx, safe.id))?.lastCountedAt ?? null;
    return dueOf({ lastCountedAt, lastCountedOn: lastCountedAt && localDay(lastCountedAt) }, ctx.now, localDay(ctx.now));
  }

  @FieldResolver(() => SafeCountType, { nullable: true, description: "Asked for and not done yet." })
  async openCount(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<CountRow | null> {
    const id = (await loadStand(ctx, safe.id))?.openCountId;
    return id ? loadCount(ctx, id) : null;
  }

  @FieldResolver(() => Int, { description: "Things that lie in it." })
  async held(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<number> {
    return (await loadStand(ctx, safe.id))?.held ?? 0;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: "Since when the thing lies there that lies there longest." })
  async oldestSince(@Root() safe: SafeType, @Ctx() ctx: Context): Promise<Date | null> {
    return (await loadStand(ctx, safe.id))?.oldestSince ?? null;
  }
}
