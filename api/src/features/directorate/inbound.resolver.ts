import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { LocalDate } from "../../platform/scalars";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { acceptInboundBatch } from "./accept-inbound";
import { directoratePolicy, secondCounters } from "./directorate.policy";
import { countBeingCounted, findInbound, findInboundPage, type InboundLineRow, type InboundRow, loadInboundCounts, loadInboundLines, loadItemsOfBatch } from "./find-inbound";
import { inboundAct } from "./inbound-act";
import { InboundBatchPageType, InboundBatchType, InboundLineType, InboundResult } from "./inbound.type";
import { openInboundBatch } from "./open-inbound";

@Resolver(() => InboundBatchPageType)
export class InboundBatchPageResolver {
  @FieldResolver(() => Int, { description: "How many of all are being counted." })
  counting(@Ctx() ctx: Context): Promise<number> {
    return countBeingCounted(ctx.reader);
  }
}

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
    return inboundAct(ctx, commandId, "openInboundBatch", { directorateReference: directorateReference.slice(0, 100), directorateDate, listedCount }, openInboundBatch);
  }

  @Allow(directoratePolicy.acceptInboundBatch)
  @Mutation(() => InboundResult.acceptInboundBatch, { description: "Each thing becomes an item in the central safe, with a tag. Where the bag differs from its list a second person has counted too." })
  async acceptInboundBatch(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("batchId", () => ID) batchId: string,
    @Arg("countedCount", () => Int) countedCount: number,
    @Arg("differenceNote", () => String, { nullable: true }) differenceNote: string | null,
    @Arg("secondPerson", () => SecondPersonInput, { nullable: true }) secondPerson: SecondPersonInput | null,
    @Ctx() ctx: Context,
  ): Promise<InboundRow> {
    const secondPersonId = secondPerson ? await confirmSecondPerson(ctx, secondPerson, secondCounters) : null;
    return inboundAct(ctx, commandId, "acceptInboundBatch", { batchId, countedCount, differenceNote: differenceNote?.slice(0, 1_000) ?? null, secondPersonId }, acceptInboundBatch);
  }

  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, batch.protocolEntryId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who counted too." })
  secondPerson(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return batch.secondPersonId === null ? null : loadStaff(ctx, batch.secondPersonId);
  }

  @FieldResolver(() => [InboundLineType])
  lines(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<readonly InboundLineRow[]> {
    return loadInboundLines(ctx, batch.id);
  }

  @FieldResolver(() => Int, { description: "Pieces found in the bag so far." })
  async foundCount(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<number> {
    return (await loadInboundCounts(ctx, batch.id))[0]?.found ?? 0;
  }

  @FieldResolver(() => Int, { description: "Lines of the list whose thing was not found." })
  async missingCount(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<number> {
    return (await loadInboundCounts(ctx, batch.id))[0]?.missing ?? 0;
  }

  @FieldResolver(() => [CustodyItemType], { description: "The items the accepted batch became; their tags are to be printed." })
  async items(@Root() batch: InboundBatchType, @Ctx() ctx: Context): Promise<ItemRow[]> {
    if (batch.state !== "ACCEPTED") return [];
    const items = await Promise.all((await loadItemsOfBatch(ctx, batch.id)).map(({ itemId }) => loadItem(ctx, itemId)));
    return items.flatMap((item) => item ?? []);
  }

  @FieldResolver(() => String, { nullable: true, description: "The protocol of receipt with its differences." })
  receiptProtocolUrl(@Root() batch: InboundBatchType): string | null {
    return batch.state === "ACCEPTED" ? `/papers/inbound-protocol/${batch.id}.pdf` : null;
  }
}
