import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { loadOutbound, type OutboundRow } from "./find-outbound";
import { loadSupplementRequests, type SupplementRequestRow } from "./find-supplement-requests";
import { OutboundBatchType, OutboundLineType, SupplementRequestType } from "./outbound.type";

@Resolver(() => OutboundLineType)
export class OutboundLineResolver {
  @FieldResolver(() => CustodyItemType)
  item(@Root() line: OutboundLineType, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return loadItem(ctx, line.itemId);
  }

  @FieldResolver(() => ApplicationType, { nullable: true, description: "Null for a declaration or a paper of no application." })
  application(@Root() line: OutboundLineType, @Ctx() ctx: Context): Promise<ApplicationRow> | null {
    return line.applicationId === null ? null : loadApplication(ctx, line.applicationId);
  }

  @FieldResolver(() => OutboundBatchType)
  batch(@Root() line: OutboundLineType, @Ctx() ctx: Context): Promise<OutboundRow | null> {
    return loadOutbound(ctx, line.batchId);
  }
}

@Resolver(() => SupplementRequestType)
export class SupplementRequestResolver {
  @FieldResolver(() => ApplicationType)
  application(@Root() request: SupplementRequestType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, request.applicationId);
  }

  @FieldResolver(() => ProtocolEntryType, { description: "The Directorate's letter as it was registered." })
  entry(@Root() request: SupplementRequestType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, request.entryId);
  }
}

@Resolver(() => ApplicationType)
export class AskedSupplementsResolver {
  @FieldResolver(() => [SupplementRequestType], { description: "What the Directorate asked for in addition, the latest first." })
  supplementRequests(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly SupplementRequestRow[]> {
    return loadSupplementRequests(ctx, application.id);
  }
}
