import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { findSealUses, findStock, type SealUseRow, type StockRow } from "./find-seal-stock";
import { receiveSeals } from "./receive-seals";
import { ReceiveSealsResult, SealRangeType, SealStockType, SealUseType, SpoilSealResult } from "./seal-stock.type";
import { spoilSeal } from "./spoil-seal";
import { transferPolicy } from "./transfer.policy";

@Resolver(() => SealStockType)
export class SealStockResolver {
  @Allow(transferPolicy.sealStock)
  @Query(() => SealStockType, { description: "Of the office I work at." })
  sealStock(@Ctx() ctx: Context): SealStockType {
    return { officeId: actorOf(ctx).officeId };
  }

  @Allow(transferPolicy.receiveSeals)
  @Mutation(() => ReceiveSealsResult, { description: "From the first to the last, as their numbers are printed." })
  async receiveSeals(@Arg("commandId", () => ID) commandId: string, @Arg("firstSeal", () => String) firstSeal: string, @Arg("lastSeal", () => String) lastSeal: string, @Ctx() ctx: Context): Promise<SealStockType> {
    const input = { firstSeal, lastSeal };
    await transact(ctx, { commandId, act: "receiveSeals", input }, (tx, actor) => receiveSeals(tx, actor, input));
    return { officeId: actorOf(ctx).officeId };
  }

  @Allow(transferPolicy.spoilSeal)
  @Mutation(() => SpoilSealResult, { description: "It closes no bag; it stays counted, with the reason." })
  async spoilSeal(@Arg("commandId", () => ID) commandId: string, @Arg("seal", () => String) seal: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<SealStockType> {
    const input = { seal, reason: reason.slice(0, 500) };
    await transact(ctx, { commandId, act: "spoilSeal", input }, (tx, actor) => spoilSeal(tx, actor, input));
    return { officeId: actorOf(ctx).officeId };
  }

  @FieldResolver(() => OfficeType)
  office(@Root() stock: SealStockType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, stock.officeId);
  }

  @FieldResolver(() => [SealRangeType], { description: "Latest first, at most fifty." })
  ranges(@Root() stock: SealStockType, @Ctx() ctx: Context): Promise<StockRow[]> {
    return findStock(ctx.reader, stock.officeId);
  }

  @FieldResolver(() => [SealUseType], { description: "The latest fifty that closed a bag or were spoiled." })
  uses(@Root() stock: SealStockType, @Ctx() ctx: Context): Promise<SealUseRow[]> {
    return findSealUses(ctx.reader, stock.officeId);
  }
}

@Resolver(() => SealRangeType)
export class SealRangeResolver {
  @FieldResolver(() => String)
  firstSeal(@Root() range: SealRangeType): string {
    return range.prefix + range.first;
  }

  @FieldResolver(() => String)
  lastSeal(@Root() range: SealRangeType): string {
    return range.prefix + range.last;
  }

  @FieldResolver(() => Int, { description: "Never taken, and not skipped either." })
  left(@Root() { count, used, spoiled, unexplained }: SealRangeType): number {
    return count - used - spoiled - unexplained;
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() range: SealRangeType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, range.receivedBy);
  }
}

@Resolver(() => SealUseType)
export class SealUseResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() use: SealUseType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, use.by);
  }
}
