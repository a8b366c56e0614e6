import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type ApplicationRow, getApplication } from "../applications";
import { CustodyItemType, type ItemRow } from "../custody";
import { directoratePolicy } from "./directorate.policy";
import { type DueCount, type DueRow, findDueCounts, findDueToForward } from "./find-due";
import { findToComeBack, type OutboundLineRow } from "./find-outbound";
import { countOpenRequests, findOpenRequests, type SupplementRequestRow } from "./find-supplement-requests";
import type { OutboundKind, Urgency as UrgencyName } from "./outbound.rules";
import { DueCountType, OutboundLineKind, OutboundLineType, OutboundResult, SupplementAskedInput, SupplementRequestPageType, Urgency } from "./outbound.type";
import { requestSupplement } from "./request-supplement";

@Seen("central")
@ObjectType("DuePaper", { description: "A thing of the central safe that is due to go to the Directorate." })
class DuePaperType {
  @Field(() => OutboundLineKind) kind: OutboundKind;
  @Field(() => CustodyItemType) item: ItemRow;
  @Field(() => LocalDate, { nullable: true, description: "The last day of the period for a file." }) forwardBy: string | null;
  @Field(() => Int, { nullable: true, description: "Working days to that day; negative when it is past." }) workingDaysLeft: number | null;
  @Field(() => Urgency) urgency: UrgencyName;
}

@Seen("central")
@ObjectType("DuePaperPage")
class DuePaperPageType {
  @Field(() => [DuePaperType]) items: readonly DuePaperType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Resolver()
export class DueResolver {
  @Allow(directoratePolicy.dueToForward)
  @Query(() => DuePaperPageType, { description: "What is due to go to the Directorate, the most pressing first: a proposal for the next batch." })
  async dueToForward(@Arg("first", () => Int, { defaultValue: 50 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<DuePaperType>> {
    const page = await findDueToForward(ctx.reader, actorOf(ctx).officeId, ctx.now, pageSize(first), after ?? null);
    return { items: page.items.map(presentDue), nextCursor: page.nextCursor };
  }

  @Allow(directoratePolicy.dueToForward)
  @Query(() => [DueCountType])
  dueCounts(@Ctx() ctx: Context): Promise<DueCount[]> {
    return findDueCounts(ctx.reader, actorOf(ctx).officeId, ctx.now);
  }

  @Allow(directoratePolicy.outboundBatches)
  @Query(() => [OutboundLineType], { description: "Refused by the Directorate and not here again, the longest first; at most 200." })
  refusedPapers(@Ctx() ctx: Context): Promise<OutboundLineRow[]> {
    return findToComeBack(ctx.reader);
  }

  @Allow(directoratePolicy.outboundBatches)
  @Query(() => SupplementRequestPageType, { description: "Of cases that still wait for the papers, the nearest last day first." })
  openSupplementRequests(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<SupplementRequestRow>> {
    return findOpenRequests(ctx.reader, pageSize(first), after ?? null);
  }

  @Allow(directoratePolicy.requestSupplement)
  @Mutation(() => OutboundResult.requestSupplement, { description: "The Directorate asks for more papers of a file it has; its letter is registered." })
  async requestSupplement(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => SupplementAskedInput) input: SupplementAskedInput, @Ctx() ctx: Context): Promise<ApplicationRow> {
    const done = await transact(ctx, { commandId, act: "requestSupplement", input }, (tx, actor) => requestSupplement(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }
}

@Resolver(() => SupplementRequestPageType)
export class SupplementRequestPageResolver {
  @FieldResolver(() => Int, { description: "Of all pages." })
  count(@Ctx() ctx: Context): Promise<number> {
    return countOpenRequests(ctx.reader);
  }
}

function presentDue({ outboundKind, forwardBy, workingDaysLeft, urgency, ...item }: DueRow): DuePaperType {
  return { kind: outboundKind, item, forwardBy, workingDaysLeft, urgency };
}
