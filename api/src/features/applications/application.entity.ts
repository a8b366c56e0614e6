import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ApplicationKind, ApplicationStatus, DocumentState } from "./application.rules";

/** Kinds of permit. Reference data of the installation. */
@Entity("permit_category")
export class PermitCategory {
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "permit_category_pk" }) code: string;
  @Column(text("label_el")) labelEl: string;
  @Column(text("label_en")) labelEn: string;
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

/** Legal periods in days, since when and by which source. */
@Entity("legal_period")
export class LegalPeriod {
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "legal_period_pk" }) code: string;
  @PrimaryColumn({ ...day("valid_from"), primaryKeyConstraintName: "legal_period_pk" }) validFrom: string;
  @Column({ ...day("valid_to"), nullable: true }) validTo: string | null;
  @Column(integer("days")) days: number;
  @Column(text("source")) source: string;
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
}

@Entity("supporting_document")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "supporting_document_application" })
export class SupportingDocument {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "supporting_document_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("application_id"), primaryKeyConstraintName: "supporting_document_pk" }) applicationId: string;
  @PrimaryColumn({ ...text("requirement"), primaryKeyConstraintName: "supporting_document_pk" }) requirement: string;
  @Column(text("state")) state: DocumentState;
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
