import { Length, MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicantType } from "../applicants";
import { OfficeType } from "../offices";
import { noticeLanguages, type NoticeLanguage as Language } from "./house-texts";
import { type Channel, channels, type EndReason, endReasons, type NoticeReason as Reason, noticeReasons, type NoticeStatus as Status, noticeStatuses, type Problem, problems } from "./notice.rules";
import { type TextPart, textParts } from "./notice-text.rules";

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };

export const NoticeReason = enumOf(noticeReasons);
registerEnumType(NoticeReason, { name: "NoticeReason", description: "What a person is told of." });
export const NoticeChannel = enumOf(channels);
registerEnumType(NoticeChannel, { name: "NoticeChannel" });
export const NoticeStatus = enumOf(noticeStatuses);
registerEnumType(NoticeStatus, { name: "NoticeStatus", description: "It waits to be sent or tried again; its server took it; it ended unsent." });
const NoticeEndReason = enumOf(endReasons);
registerEnumType(NoticeEndReason, { name: "NoticeEndReason" });
const NoticeProblem = enumOf(problems);
registerEnumType(NoticeProblem, { name: "NoticeProblem", description: "Why one attempt failed." });
export const NoticeLanguage = enumOf(noticeLanguages);
registerEnumType(NoticeLanguage, { name: "NoticeLanguage" });
const NoticeTextPart = enumOf(textParts);
registerEnumType(NoticeTextPart, { name: "NoticeTextPart" });
const NoticeTextProblemKind = enumOf(["BROKEN", "LACKS", "TOO_LONG"]);
registerEnumType(NoticeTextProblemKind, { name: "NoticeTextProblemKind" });

@Seen("desk")
@ObjectType("NoticeAttempt", { description: "One attempt to send a notice, as it is kept." })
export class NoticeAttemptType {
  @Field(() => DateTime) at: Date;
  @Field(() => NoticeChannel) channel: Channel;
  @Field(() => String) language: string;
  @Field(() => String, { description: "Masked: as much as tells which of the person's it was." }) address: string;
  @Field(() => NoticeProblem, { nullable: true, description: "Null: its server took it." }) problem: Problem | null;
}

@Seen("desk")
@ObjectType("Notice", { description: "What a person is told once of a case." })
export class NoticeType {
  @Field(() => ID) id: string;
  @Field(() => NoticeReason) reason: Reason;
  @Field(() => Int, { description: "The reminder, 1 to 3; else 0." }) step: number;
  @Field(() => NoticeChannel) channel: Channel;
  @Field(() => NoticeStatus) status: Status;
  @Field(() => NoticeEndReason, { nullable: true, description: "Why it ended unsent." }) endReason: EndReason | null;
  @Field(() => DateTime) plannedAt: Date;
  @Field(() => Int) attempts: number;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  applicationId: string;
  applicantId: string;
  nextAttemptAt: Date;
}

@Seen("desk")
@ObjectType("NoticePage")
export class NoticePageType {
  @Field(() => [NoticeType]) items: readonly NoticeType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("desk")
@ObjectType("NextNotice", { description: "What is told next while nothing changes." })
export class NextNoticeType {
  @Field(() => NoticeReason) reason: Reason;
  @Field(() => Int) step: number;
  @Field(() => LocalDate) on: string;
}

@Seen("desk")
@ObjectType("NoticeChoice", { description: "What a person said of a channel, as it stands." })
export class NoticeChoiceType {
  @Field(() => NoticeChannel) channel: Channel;
  @Field(() => Boolean) wanted: boolean;
  @Field(() => DateTime) at: Date;
  staffId: string | null;
}

@Seen("desk")
@ObjectType("NoticeState", { description: "Whether this installation sends notices, and what waits." })
export class NoticeStateType {
  @Field(() => Boolean, { description: "A mail server is configured." }) email: boolean;
  @Field(() => Boolean, { description: "An SMS gateway is configured." }) sms: boolean;
  @Field(() => Int) queued: number;
  @Field(() => Int, { description: "Tried and not sent yet." }) retried: number;
  @Field(() => DateTime, { nullable: true }) oldestRetriedAt: Date | null;
  @Field(() => Int, { description: "Ended unsent though they were due, in the last 30 days." }) failed: number;
}

@Seen("desk")
@ObjectType("NoticeText", { description: "The words of one reason in one language: the house's, or the municipality's own. {municipality}, {office}, {link} and {day} are filled in." })
export class NoticeTextType {
  @Field(() => NoticeReason) reason: Reason;
  @Field(() => NoticeLanguage) language: Language;
  @Field(() => String) subject: string;
  @Field(() => String) mail: string;
  @Field(() => String) sms: string;
  @Field(() => Boolean, { description: "The municipality's own words stand." }) own: boolean;
  @Field(() => [String], { description: "Fields that mail and SMS must hold." }) needed: readonly string[];
  @Field(() => DateTime, { nullable: true }) setAt: Date | null;
  setBy: string | null;
}

@InputType()
export class NoticeTextInput {
  @Length(1, 500) @Field(() => String) subject: string;
  @Length(1, 5_000) @Field(() => String) mail: string;
  @Length(1, 1_000) @Field(() => String) sms: string;
}

@Seen("desk")
@ObjectType("NoticeTextProblem")
export class NoticeTextProblemType {
  @Field(() => NoticeTextProblemKind) kind: keyof typeof NoticeTextProblemKind;
  @Field(() => NoticeTextPart) part: TextPart;
  @Field(() => Int, { nullable: true, description: "From 1; null where no line is to blame." }) line: number | null;
  @Field(() => String, { description: "The field, or the count." }) why: string;
}

@Seen("desk")
@ObjectType("NoticePreview", { description: "A notice to nobody in the words that are being tried; nothing is kept." })
export class NoticePreviewType {
  @Field(() => String) subject: string;
  @Field(() => String, { description: "The mail as a page without scripts." }) html: string;
  @Field(() => String) sms: string;
  @Field(() => Int, { description: "Into how many parts the SMS is cut." }) segments: number;
  @Field(() => NoticeTextProblemType, { nullable: true, description: "Why the words would be refused; null where they would be taken." }) problem: NoticeTextProblemType | null;
}

@Seen("desk")
@ObjectType("NoticeHours", { description: "The hours of an office as notices tell them." })
export class NoticeHoursType {
  @Field(() => OfficeType) office: OfficeType;
  @Field(() => String) hours: string;
}

@InputType()
export class NoticeHoursInput {
  @Length(1, 40) @Field(() => ID) officeId: string;
  @MaxLength(80) @Field(() => String, { description: "Empty: none are told." }) hours: string;
}

export const ChooseNoticesResult = resultOf("ChooseNoticesResult", () => ApplicantType);
export const RetryNoticeResult = resultOf("RetryNoticeResult", () => NoticeType);
export const SetNoticeTextResult = resultOf("SetNoticeTextResult", () => NoticeTextType);
export const SetNoticeHoursResult = resultOf("SetNoticeHoursResult", () => NoticeHoursType);
