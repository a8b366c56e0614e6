import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { DateTime } from "../../platform/scalars";
import { type ApplicantRow, ApplicantType, loadApplicant } from "../applicants";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { chooseNotices } from "./choose-notices";
import { findNext } from "./find-due";
import { type AttemptRow, type ChoiceRow, countQueue, findNotice, findNotices, loadAttempts, loadChoices, loadNoticesOfCase, type NoticeRow } from "./find-notices";
import { noticePolicy } from "./notice.policy";
import type { Channel, NoticeStatus as Status } from "./notice.rules";
import { ChooseNoticesResult, NextNoticeType, NoticeAttemptType, NoticeChannel, NoticeChoiceType, NoticePageType, NoticeStateType, NoticeStatus, NoticeType, RetryNoticeResult } from "./notice.type";
import { openChannels } from "./plan-notices";
import { retryNotice } from "./retry-notice";

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Allow(noticePolicy.notices)
  @Query(() => NoticePageType, { description: "Latest first." })
  notices(
    @Arg("status", () => NoticeStatus, { nullable: true }) status: Status | null,
    @Arg("first", () => Int, { defaultValue: 30 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<NoticeRow>> {
    return findNotices(ctx.reader, status ?? null, pageSize(first), after ?? null);
  }

  @Allow(noticePolicy.noticeState)
  @Query(() => NoticeStateType)
  async noticeState(@Ctx() ctx: Context): Promise<NoticeStateType> {
    const open = openChannels(ctx.config);
    return { email: open.includes("EMAIL"), sms: open.includes("SMS"), ...(await countQueue(ctx.reader, ctx.now)) };
  }

  @Allow(noticePolicy.chooseNotices)
  @Mutation(() => ChooseNoticesResult, { description: "A person said whether they want notices by a channel." })
  async chooseNotices(@Arg("commandId", () => ID) commandId: string, @Arg("applicantId", () => ID) applicantId: string, @Arg("channel", () => NoticeChannel) channel: Channel, @Arg("wanted", () => Boolean) wanted: boolean, @Ctx() ctx: Context): Promise<ApplicantRow> {
    const input = { applicantId, channel, wanted };
    await transact(ctx, { commandId, act: "chooseNotices", input }, (tx, actor) => chooseNotices(tx, actor, input));
    return loadApplicant(ctx, applicantId);
  }

  @Allow(noticePolicy.retryNotice)
  @Mutation(() => RetryNoticeResult, { description: "Tries it again now, to the address the person has now." })
  async retryNotice(@Arg("commandId", () => ID) commandId: string, @Arg("noticeId", () => ID) noticeId: string, @Ctx() ctx: Context): Promise<NoticeRow> {
    const done = await transact(ctx, { commandId, act: "retryNotice", input: { noticeId } }, (tx, actor) => retryNotice(tx, actor, noticeId, ctx.config));
    const row = await findNotice(ctx.reader, done.noticeId);
    if (!row) throw new Error("a notice that was just queued is missing");
    return row;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: "When it is tried next; null where it is settled." })
  nextAttemptAt(@Root() notice: NoticeType): Date | null {
    return notice.status === "QUEUED" ? notice.nextAttemptAt : null;
  }

  @FieldResolver(() => [NoticeAttemptType], { description: "Latest first, at most 20." })
  log(@Root() notice: NoticeType, @Ctx() ctx: Context): Promise<readonly AttemptRow[]> {
    return loadAttempts(ctx, notice.id);
  }

  @FieldResolver(() => ApplicationType)
  application(@Root() notice: NoticeType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, notice.applicationId);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationNoticesResolver {
  @FieldResolver(() => [NoticeType], { description: "What the person was told or will be, latest first." })
  notices(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly NoticeRow[]> {
    return loadNoticesOfCase(ctx, application.id);
  }

  @FieldResolver(() => NextNoticeType, { nullable: true })
  nextNotice(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<NextNoticeType | null> {
    return findNext(ctx.reader, ctx.now, application.id);
  }
}

@Resolver(() => ApplicantType)
export class ApplicantChoicesResolver {
  @FieldResolver(() => [NoticeChoiceType], { description: "What the person said of each channel; a channel that is not here is used." })
  noticeChoices(@Root() person: ApplicantType, @Ctx() ctx: Context): Promise<readonly ChoiceRow[]> {
    return loadChoices(ctx, person.id);
  }
}

@Resolver(() => NoticeChoiceType)
export class NoticeChoiceResolver {
  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Who was told; null where the person used a notice's link." })
  by(@Root() choice: NoticeChoiceType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return choice.staffId === null ? null : loadStaff(ctx, choice.staffId);
  }
}
