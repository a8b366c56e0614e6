import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { findOffices } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { composeMail } from "./compose-notice";
import { findHours } from "./find-hours";
import { findTemplates, type TemplateRow, wordsOf } from "./find-templates";
import { neededFields, noticeLanguages, type NoticeLanguage as Language } from "./house-texts";
import { noticePolicy } from "./notice.policy";
import { noticeReasons, type NoticeReason as Reason } from "./notice.rules";
import { fill, findProblem, segments } from "./notice-text.rules";
import { NoticeHoursInput, NoticeHoursType, NoticeLanguage, NoticePreviewType, NoticeReason, NoticeTextInput, NoticeTextType, SetNoticeHoursResult, SetNoticeTextResult } from "./notice.type";
import { setNoticeHours } from "./set-notice-hours";
import { sampleFacts, setNoticeText } from "./set-notice-text";

@Resolver(() => NoticeTextType)
export class NoticeTextResolver {
  @Allow(noticePolicy.noticeTexts)
  @Query(() => [NoticeTextType], { description: "Every reason in every language." })
  async noticeTexts(@Ctx() ctx: Context): Promise<NoticeTextType[]> {
    const rows = await findTemplates(ctx.reader);
    return noticeReasons.flatMap((reason) => noticeLanguages.map((language) => present(rows, reason, language)));
  }

  @Allow(noticePolicy.noticeTexts)
  @Query(() => NoticePreviewType, { description: "A notice to nobody in these words." })
  tryNoticeText(@Arg("reason", () => NoticeReason) reason: Reason, @Arg("language", () => NoticeLanguage) language: Language, @Arg("text", () => NoticeTextInput) text: NoticeTextInput): NoticePreviewType {
    const { subject, html } = composeMail(text, language, sampleFacts, "https://epidosi.example.gr/stop-notices");
    const sms = fill(text.sms, sampleFacts);
    return { subject, html, sms, segments: segments(sms), problem: findProblem(text, neededFields[reason], sampleFacts) ?? null };
  }

  @Allow(noticePolicy.setNoticeText)
  @Mutation(() => SetNoticeTextResult, { description: "From now on notices say this. Words that cannot be sent are refused with their line." })
  async setNoticeText(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("reason", () => NoticeReason) reason: Reason,
    @Arg("language", () => NoticeLanguage) language: Language,
    @Arg("text", () => NoticeTextInput, { nullable: true, description: "Null: back to the house's own." }) text: NoticeTextInput | null,
    @Ctx() ctx: Context,
  ): Promise<NoticeTextType> {
    const input = { reason, language, text: text ? { subject: text.subject, mail: text.mail, sms: text.sms } : null };
    await transact(ctx, { commandId, act: "setNoticeText", input }, (tx, actor) => setNoticeText(tx, actor, input));
    return present(await findTemplates(ctx.reader), reason, language);
  }

  @Allow(noticePolicy.noticeTexts)
  @Query(() => [NoticeHoursType], { description: "Of every office; empty where none are told." })
  async noticeHours(@Ctx() ctx: Context): Promise<NoticeHoursType[]> {
    const [offices, hours] = await Promise.all([findOffices(ctx.reader), findHours(ctx.reader)]);
    return offices.map((office) => ({ office, hours: hours.find((row) => row.officeId === office.id)?.hours ?? "" }));
  }

  @Allow(noticePolicy.setNoticeHours)
  @Mutation(() => SetNoticeHoursResult)
  async setNoticeHours(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => NoticeHoursInput) input: NoticeHoursInput, @Ctx() ctx: Context): Promise<NoticeHoursType> {
    const { officeId } = await transact(ctx, { commandId, act: "setNoticeHours", input }, (tx, actor) => setNoticeHours(tx, actor, input));
    const all = await this.noticeHours(ctx);
    const row = all.find(({ office }) => office.id === officeId);
    if (!row) throw new Error("an office whose hours were just set is missing");
    return row;
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  by(@Root() text: NoticeTextType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return text.setBy === null ? null : loadStaff(ctx, text.setBy);
  }
}

function present(rows: readonly TemplateRow[], reason: Reason, language: Language): NoticeTextType {
  const { words, own } = wordsOf(rows, reason, language);
  const last = rows.find((row) => row.reason === reason && row.language === language);
  return { reason, language, ...words, own: own !== undefined, needed: neededFields[reason], setAt: last?.setAt ?? null, setBy: last?.setBy ?? null };
}
