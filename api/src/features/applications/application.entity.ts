import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ApplicationKind, ApplicationStatus, DocumentState, FamilyRelation } from "./application.rules";
import type { RuleUnit } from "./legal-rules.rules";
import type { RepresentativeKind, RepresentativeScope } from "./representative.rules";

/** Kinds of permit. Reference data of the installation. */
@Entity("permit_category")
export class PermitCategory {
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "permit_category_pk" }) code: string;
  @Column(text("label_el")) labelEl: string;
  @Column(text("label_en")) labelEn: string;
  @Column(text("source")) source: string;
}

/** A holiday of the whole country: the same day of every year, or so many days from Orthodox Easter, with its source. */
@Entity("national_holiday")
export class NationalHoliday {
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "national_holiday_pk" }) code: string;
  @PrimaryColumn({ ...day("valid_from"), primaryKeyConstraintName: "national_holiday_pk" }) validFrom: string;
  @Column(text("label_el")) labelEl: string;
  @Column(text("label_en")) labelEn: string;
  @Column({ ...text("month_day"), nullable: true }) monthDay: string | null;
  @Column({ ...integer("easter_offset"), nullable: true }) easterOffset: number | null;
  @Column({ ...day("valid_to"), nullable: true }) validTo: string | null;
  @Column(text("source")) source: string;
}

/** Which papers a kind and category ask for, since when and by which source (domain: effective-dated rule rows). */
@Entity("document_requirement")
@ForeignKey("permit_category", ["category"], ["code"], { name: "document_requirement_category" })
export class DocumentRequirement {
  @PrimaryColumn({ ...text("kind"), primaryKeyConstraintName: "document_requirement_pk" }) kind: ApplicationKind;
  @PrimaryColumn({ ...text("category"), primaryKeyConstraintName: "document_requirement_pk" }) category: string;
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "document_requirement_pk" }) code: string;
  @PrimaryColumn({ ...day("valid_from"), primaryKeyConstraintName: "document_requirement_pk" }) validFrom: string;
  @Column(text("label_el")) labelEl: string;
  @Column(text("label_en")) labelEn: string;
  @Column(integer("position")) position: number;
  @Column({ ...day("valid_to"), nullable: true }) validTo: string | null;
  @Column(text("source")) source: string;
}

/** What the law sets, since when and by which source: periods, fees, fines. The same for every municipality of the installation. */
@Entity("legal_rule")
@ForeignKey("permit_category", ["category"], ["code"], { name: "legal_rule_category" })
export class LegalRule {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "legal_rule_pk" }) id: string;
  @Column(text("code")) code: string;
  @Column({ ...text("kind"), nullable: true }) kind: ApplicationKind | null;
  @Column({ ...text("category"), nullable: true }) category: string | null;
  @Column(day("valid_from")) validFrom: string;
  @Column(integer("value")) value: number;
  @Column(text("unit")) unit: RuleUnit;
  /** Of a deadline: it binds, or it guides; null for what is none. */
  @Column({ type: "boolean", name: "peremptory", nullable: true }) peremptory: boolean | null;
  @Column(text("source")) source: string;
}

/** A municipality's own setting of a rule from a day on. Never changed: a later row of the same day stands in its place. */
@Entity("own_legal_rule")
@ForeignKey("permit_category", ["category"], ["code"], { name: "own_legal_rule_category" })
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "own_legal_rule_set_by" })
export class OwnLegalRule {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "own_legal_rule_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "own_legal_rule_pk" }) id: string;
  @Column(text("code")) code: string;
  @Column({ ...text("kind"), nullable: true }) kind: ApplicationKind | null;
  @Column({ ...text("category"), nullable: true }) category: string | null;
  @Column(day("valid_from")) validFrom: string;
  @Column(integer("value")) value: number;
  @Column(text("unit")) unit: RuleUnit;
  @Column({ type: "boolean", name: "peremptory", nullable: true }) peremptory: boolean | null;
  @Column(text("source")) source: string;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}

/** From a day on a municipality asks for one more paper, or no longer for one. Append only. */
@Entity("own_requirement")
@Index("own_requirement_asked", ["municipalityId", "kind", "category"])
@ForeignKey("permit_category", ["category"], ["code"], { name: "own_requirement_category" })
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "own_requirement_set_by" })
export class OwnRequirement {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "own_requirement_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "own_requirement_pk" }) id: string;
  @Column(text("kind")) kind: ApplicationKind;
  @Column(text("category")) category: string;
  @Column(text("code")) code: string;
  @Column(text("label_el")) labelEl: string;
  @Column(text("label_en")) labelEn: string;
  @Column(flag("asked")) asked: boolean;
  @Column(day("valid_from")) validFrom: string;
  @Column(text("source")) source: string;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}

/** A day on which this municipality's offices are closed though it is no holiday (patron saint), or open though it is one. Append only. */
@Entity("calendar_day")
@Index("calendar_day_of", ["municipalityId", "day"])
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "calendar_day_set_by" })
export class CalendarDay {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "calendar_day_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "calendar_day_pk" }) id: string;
  @Column(day("day")) day: string;
  @Column(flag("closed")) closed: boolean;
  @Column(text("name")) name: string;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}

/** Days on which no period runs, by decree. Append only. */
@Entity("deadline_suspension")
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "deadline_suspension_set_by" })
export class DeadlineSuspension {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "deadline_suspension_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "deadline_suspension_pk" }) id: string;
  @Column(day("from_day")) fromDay: string;
  @Column(day("to_day")) toDay: string;
  @Column(text("source")) source: string;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}

@Entity("application")
@Unique("application_entry", ["municipalityId", "protocolEntryId"])
@ForeignKey("permit_category", ["category"], ["code"], { name: "application_category" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "application_applicant" })
@ForeignKey("office", ["municipalityId", "officeOfFilingId"], ["municipalityId", "id"], { name: "application_office_of_filing" })
@ForeignKey("office", ["municipalityId", "deliveryOfficeId"], ["municipalityId", "id"], { name: "application_delivery_office" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "application_protocol_entry", deferrable: "INITIALLY DEFERRED" })
@Index("application_of_applicant", ["municipalityId", "applicantId"])
@Index("application_of_office", ["municipalityId", "officeOfFilingId", "id"])
@Index("application_by_status", ["municipalityId", "status", "id"])
@Index("application_of_delivery", ["municipalityId", "deliveryOfficeId"], { where: "status <> ALL (ARRAY['CLOSED'::text, 'WITHDRAWN'::text, 'VOIDED'::text])" })
export class Application {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "application_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "application_pk" }) id: string;
  @Column(text("kind")) kind: ApplicationKind;
  @Column(text("category")) category: string;
  @Column(text("status")) status: ApplicationStatus;
  @Column(flag("complete")) complete: boolean;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(uuid("office_of_filing_id")) officeOfFilingId: string;
  @Column(uuid("delivery_office_id")) deliveryOfficeId: string;
  @Column(uuid("protocol_entry_id")) protocolEntryId: string;
  @Column({ ...text("previous_permit_number"), nullable: true }) previousPermitNumber: string | null;
  @Column({ ...day("previous_permit_expires_on"), nullable: true }) previousPermitExpiresOn: string | null;
  @Column(instant("filed_at")) filedAt: Date;
  @Column(day("forward_by")) forwardBy: string;
  /** The last day to bring what is missing. */
  @Column(day("bring_by")) bringBy: string;
  /** Years of permit asked for, and what they cost in euro cents; null on one from before that was kept. */
  @Column({ ...integer("permit_years"), nullable: true }) permitYears: number | null;
  @Column({ ...integer("fee_cents"), nullable: true }) feeCents: number | null;
  /** How a renewal stood to its window on the day it was filed; null for another kind. */
  @Column({ ...text("renewal_timing"), nullable: true }) renewalTiming: "EARLY" | "IN_TIME" | "LATE" | "PAST" | null;
  /** In euro cents; null where none is owed. */
  @Column({ ...integer("late_fine_cents"), nullable: true }) lateFineCents: number | null;
}

@Entity("supporting_document")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "supporting_document_application" })
export class SupportingDocument {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "supporting_document_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("application_id"), primaryKeyConstraintName: "supporting_document_pk" }) applicationId: string;
  @PrimaryColumn({ ...text("requirement"), primaryKeyConstraintName: "supporting_document_pk" }) requirement: string;
  @Column(text("state")) state: DocumentState;
}

/** Who said what of a paper of the checklist after filing, and of one waived at it; why, where it is waived. Append only. */
@Entity("document_mark")
@Index("document_mark_of", ["municipalityId", "applicationId", "requirement", "id"])
@ForeignKey("supporting_document", ["municipalityId", "applicationId", "requirement"], ["municipalityId", "applicationId", "requirement"], { name: "document_mark_document" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "document_mark_by" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "document_mark_office" })
export class DocumentMark {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "document_mark_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "document_mark_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("requirement")) requirement: string;
  @Column(text("state")) state: DocumentState;
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("marked_at")) markedAt: Date;
}

/** A fee voucher (παράβολο): used by one application of the municipality, and by another only after it was released. Append only. */
@Entity("fee_payment")
@Index("fee_payment_of_application", ["municipalityId", "applicationId"])
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "fee_payment_protocol_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "fee_payment_application", deferrable: "INITIALLY DEFERRED" })
export class FeePayment {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "fee_payment_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("voucher"), primaryKeyConstraintName: "fee_payment_pk" }) voucher: string;
  /** The first, or one more than it was released. */
  @PrimaryColumn({ ...integer("use"), primaryKeyConstraintName: "fee_payment_pk" }) use: number;
  @Column(uuid("application_id")) applicationId: string;
  /** Of the paper it came with: the application, or a supplement. */
  @Column(uuid("protocol_entry_id")) protocolEntryId: string;
  @Column(integer("amount_cents")) amountCents: number;
  @Column(instant("used_at")) usedAt: Date;
}

/** A use of a voucher that counts for nothing any more, because its application was filed in error. Append only. */
@Entity("fee_release")
@ForeignKey("fee_payment", ["municipalityId", "voucher", "use"], ["municipalityId", "voucher", "use"], { name: "fee_release_payment" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "fee_release_by" })
export class FeeRelease {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "fee_release_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("voucher"), primaryKeyConstraintName: "fee_release_pk" }) voucher: string;
  @PrimaryColumn({ ...integer("use"), primaryKeyConstraintName: "fee_release_pk" }) use: number;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("released_at")) releasedAt: Date;
}

/** Who brought a paper in the applicant's place: the application itself or a supplement, by what right, and how far it reaches. Append only. */
@Entity("representative")
@Index("representative_by_identity", ["municipalityId", "identityKey", "filedAt"])
@Index("representative_by_day", ["municipalityId", "filedAt"])
@Index("representative_of_application", ["municipalityId", "applicationId"])
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "representative_protocol_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "representative_application", deferrable: "INITIALLY DEFERRED" })
export class Representative {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "representative_pk" }) municipalityId: string;
  /** Of the paper that was brought. */
  @PrimaryColumn({ ...uuid("protocol_entry_id"), primaryKeyConstraintName: "representative_pk" }) protocolEntryId: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("kind")) kind: RepresentativeKind;
  @Column(text("name")) name: string;
  /** As the document shows it. */
  @Column(text("identity_number")) identityNumber: string;
  /** As it is compared. */
  @Column(text("identity_key")) identityKey: string;
  /** Power of attorney, certificate of family status, court decision: its number and date. */
  @Column(text("evidence")) evidence: string;
  @Column(text("scope")) scope: RepresentativeScope;
  @Column({ ...day("expires_on"), nullable: true }) expiresOn: string | null;
  @Column(instant("filed_at")) filedAt: Date;
}

/** A right to act for a person that was ended before its day, by whom and why. */
@Entity("representation_end")
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "representation_end_applicant" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "representation_end_by" })
@Index("representation_end_of_applicant", ["municipalityId", "applicantId"])
export class RepresentationEnd {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "representation_end_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "representation_end_pk" }) id: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(text("identity_key")) identityKey: string;
  @Column(text("kind")) kind: RepresentativeKind;
  @Column(text("evidence_key")) evidenceKey: string;
  @Column(text("reason")) reason: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("ended_at")) endedAt: Date;
}

/** Who else an application names: the employer of a work approval or an invitation, the relatives of a reunification. */
@Entity("application_party")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "application_party_application" })
export class ApplicationParty {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "application_party_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("application_id"), primaryKeyConstraintName: "application_party_pk" }) applicationId: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "application_party_pk" }) position: number;
  @Column(text("role")) role: "EMPLOYER" | "FAMILY_MEMBER";
  @Column(text("name")) name: string;
  @Column({ ...text("tax_id"), nullable: true }) taxId: string | null;
  @Column({ ...text("relation"), nullable: true }) relation: FamilyRelation | null;
  @Column({ ...integer("birth_year"), nullable: true }) birthYear: number | null;
  @Column({ ...text("nationality"), nullable: true }) nationality: string | null;
}

/** The code of a draft that a desk kept without a network, and the application it became: the slip in a person's hand finds the receipt. */
@Entity("draft_code")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "draft_code_application", deferrable: "INITIALLY DEFERRED" })
export class DraftCode {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "draft_code_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "draft_code_pk" }) code: string;
  @Column(uuid("application_id")) applicationId: string;
}

/** Papers that came after filing, under a number of their own. */
@Entity("supplement")
@Index("supplement_of_application", ["municipalityId", "applicationId"])
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "supplement_application" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "supplement_protocol_entry", deferrable: "INITIALLY DEFERRED" })
export class Supplement {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "supplement_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("protocol_entry_id"), primaryKeyConstraintName: "supplement_pk" }) protocolEntryId: string;
  @Column(uuid("application_id")) applicationId: string;
  /** Codes of the checklist. */
  @Column({ type: "text", array: true, name: "papers" }) papers: string[];
  @Column({ ...text("description"), nullable: true }) description: string | null;
  /** How its papers stood on the checklist before it; null on one from before that was kept. */
  @Column({ type: "jsonb", name: "states_before", nullable: true }) statesBefore: Readonly<Record<string, DocumentState>> | null;
  @Column(instant("filed_at")) filedAt: Date;
}

/** The line of life of an application: every change of its legal status. Append only. */
@Entity("application_event")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "application_event_application" })
@Index("application_event_of_application", ["municipalityId", "applicationId", "id"])
export class ApplicationEvent {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "application_event_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "application_event_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(instant("at")) at: Date;
  @Column(text("status")) status: ApplicationStatus;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}
