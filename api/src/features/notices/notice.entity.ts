import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { Channel, EndReason, NoticeReason, NoticeStatus, Problem } from "./notice.rules";

/** What a person is told once of a case: one row for each reason, step and thing. Only how it goes out changes. */
@Entity("notice")
@Unique("notice_once", ["municipalityId", "applicationId", "reason", "step", "subject"])
@Unique("notice_token", ["municipalityId", "token"])
@Index("notice_queued", ["municipalityId", "nextAttemptAt"], { where: "status = 'QUEUED'" })
@Index("notice_ended_at", ["municipalityId", "id"], { where: "status = 'ENDED'" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "notice_application" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "notice_applicant" })
export class Notice {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "notice_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "notice_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(text("reason")) reason: NoticeReason;
  /** The reminder, 1 to 3; else 0. */
  @Column(integer("step")) step: number;
  /** What it is told of: the decision's item and the office where it lies, the certificate, the last day to bring papers. */
  @Column(text("subject")) subject: string;
  @Column(text("channel")) channel: Channel;
  @Column(text("status")) status: NoticeStatus;
  @Column({ ...text("end_reason"), nullable: true }) endReason: EndReason | null;
  /** By which the person stops further ones without signing in: 130 random bits. */
  @Column(text("token")) token: string;
  @Column(instant("planned_at")) plannedAt: Date;
  @Column({ ...integer("attempts"), default: 0 }) attempts: number;
  /** When it is tried next; moved on while somebody tries, so that nobody else does. */
  @Column(instant("next_attempt_at")) nextAttemptAt: Date;
  @Column({ ...instant("settled_at"), nullable: true }) settledAt: Date | null;
}

/** The log of what was sent and what failed. The address is masked, and hashed so that the same one can be told. Append only. */
@Entity("notice_attempt")
@Index("notice_attempt_of", ["municipalityId", "noticeId", "id"])
@Index("notice_attempt_bad", ["municipalityId", "applicantId"], { where: "problem = 'BAD_ADDRESS'" })
@ForeignKey("notice", ["municipalityId", "noticeId"], ["municipalityId", "id"], { name: "notice_attempt_notice" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "notice_attempt_applicant" })
export class NoticeAttempt {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "notice_attempt_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "notice_attempt_pk" }) id: string;
  @Column(uuid("notice_id")) noticeId: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(instant("at")) at: Date;
  @Column(text("channel")) channel: Channel;
  @Column(text("language")) language: string;
  /** The municipality's own words; null for the house's. */
  @Column({ ...uuid("template_id"), nullable: true }) templateId: string | null;
  @Column(text("address_masked")) addressMasked: string;
  @Column(text("address_hash")) addressHash: string;
  @Column(text("outcome")) outcome: "SENT" | "FAILED";
  @Column({ ...text("problem"), nullable: true }) problem: Problem | null;
}

/** Whether a person wants notices by a channel: said to a clerk, or by the link in a notice. The latest stands. Append only. */
@Entity("notice_choice")
@Index("notice_choice_of", ["municipalityId", "applicantId", "channel", "id"])
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "notice_choice_applicant" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "notice_choice_by" })
@ForeignKey("notice", ["municipalityId", "noticeId"], ["municipalityId", "id"], { name: "notice_choice_notice" })
export class NoticeChoice {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "notice_choice_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "notice_choice_pk" }) id: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(text("channel")) channel: Channel;
  @Column(flag("wanted")) wanted: boolean;
  @Column({ ...uuid("staff_id"), nullable: true }) staffId: string | null;
  @Column({ ...uuid("notice_id"), nullable: true }) noticeId: string | null;
  @Column(instant("at")) at: Date;
}

/** A municipality's own words for one reason in one language, from its instant on; without text the house's stand again. Append only. */
@Entity("notice_template")
@Index("notice_template_of", ["municipalityId", "reason", "language", "id"])
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "notice_template_set_by" })
export class NoticeTemplate {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "notice_template_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "notice_template_pk" }) id: string;
  @Column(text("reason")) reason: NoticeReason;
  @Column(text("language")) language: string;
  @Column({ ...text("subject"), nullable: true }) subject: string | null;
  @Column({ ...text("mail"), nullable: true }) mail: string | null;
  @Column({ ...text("sms"), nullable: true }) sms: string | null;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}

/** The hours of an office as its notices tell them; the latest stand. Append only. */
@Entity("notice_hours")
@Index("notice_hours_of", ["municipalityId", "officeId", "id"])
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "notice_hours_office" })
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "notice_hours_set_by" })
export class NoticeHours {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "notice_hours_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "notice_hours_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("hours")) hours: string;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}
