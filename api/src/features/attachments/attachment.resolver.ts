import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type ApplicationRow, ApplicationType, getApplication } from "../applications";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { attachmentPolicy } from "./attachment.policy";
import { AttachmentType, VoidAttachmentResult } from "./attachment.type";
import { type AttachmentRow, loadAttachments } from "./find-attachments";
import { voidAttachment } from "./void-attachment";

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @Allow(attachmentPolicy.voidAttachment)
  @Mutation(() => VoidAttachmentResult, { description: "A scan put in by mistake is not shown any more." })
  async voidAttachment(@Arg("commandId", () => ID) commandId: string, @Arg("attachmentId", () => ID) attachmentId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<ApplicationRow> {
    const input = { attachmentId, reason: reason.slice(0, 500) };
    const done = await transact(ctx, { commandId, act: "voidAttachment", input }, (tx, actor) => voidAttachment(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @FieldResolver(() => String)
  url(@Root() attachment: AttachmentType): string {
    return `/files/attachments/${attachment.id}`;
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() attachment: AttachmentType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, attachment.addedBy);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationAttachmentsResolver {
  @FieldResolver(() => [AttachmentType], { description: "In the order in which they came; at most 100." })
  attachments(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly AttachmentRow[]> {
    return loadAttachments(ctx, application.id);
  }
}
