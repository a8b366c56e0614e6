import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { askTransfer } from "./ask-transfer";
import { countWaitingRequests, findWaitingRequests, loadLatestRequest, type WaitingRequest } from "./find-requests";
import { AskTransferResult, TransferRequestPageType, TransferRequestType } from "./request.type";
import { transferPolicy } from "./transfer.policy";

@Resolver(() => TransferRequestType)
export class TransferRequestResolver {
  @Allow(transferPolicy.transferRequests)
  @Query(() => TransferRequestPageType, { description: "What other offices asked for and lies in this office's safe, the longest waiting first." })
  transferRequests(@Arg("first", () => Int, { defaultValue: 20 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<WaitingRequest>> {
    return findWaitingRequests(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null);
  }

  @Allow(transferPolicy.askTransfer)
  @Mutation(() => AskTransferResult, { description: "The papers are to be delivered here from now on, and whoever has them is told." })
  async askTransfer(@Arg("commandId", () => ID) commandId: string, @Arg("applicationId", () => ID) applicationId: string, @Ctx() ctx: Context): Promise<ApplicationRow> {
    const input = { applicationId };
    await transact(ctx, { commandId, act: "askTransfer", input }, (tx, actor) => askTransfer(tx, actor, input));
    return loadApplication(ctx, applicationId);
  }

  @FieldResolver(() => ApplicationType)
  application(@Root() row: TransferRequestType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, row.applicationId);
  }

  @FieldResolver(() => OfficeType, { description: "Who asked." })
  office(@Root() row: TransferRequestType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, row.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() row: TransferRequestType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, row.askedBy);
  }
}

@Resolver(() => ApplicationType)
export class RequestOfApplicationResolver {
  @FieldResolver(() => TransferRequestType, { nullable: true, description: "The latest." })
  async transferRequest(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<TransferRequestType | null> {
    const row = await loadLatestRequest(ctx, application.id);
    return row && { ...row, tags: [] };
  }
}

@Resolver(() => Today)
export class TodayRequestsResolver {
  @FieldResolver(() => Int, { description: "Of applications whose papers lie here and were asked for by another office." })
  transfersAsked(@Ctx() ctx: Context): Promise<number> {
    return countWaitingRequests(ctx.reader, actorOf(ctx).officeId);
  }
}
