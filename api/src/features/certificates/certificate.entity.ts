import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** The certificate of filing (βεβαίωση κατάθεσης, S8): only for a complete file, at most one active. */
@Entity("submission_certificate")
@Index("submission_certificate_serial", ["municipalityId", "serial"], { unique: true, where: "issuer <> 'DIRECTORATE'::text OR status <> 'VOIDED'::text" })
@Unique("submission_certificate_verification", ["municipalityId", "verificationCode"])
@Index("submission_certificate_of_application", ["municipalityId", "applicationId"])
@Index("submission_certificate_one_active", ["municipalityId", "applicationId"], { unique: true, where: "status = 'ACTIVE' AND issuer = 'MUNICIPALITY'" })
@Index("submission_certificate_replaced_once", ["municipalityId", "replacesId"], { unique: true, where: "replaces_id IS NOT NULL" })
@ForeignKey("submission_certificate", ["municipalityId", "replacesId"], ["municipalityId", "id"], { name: "submission_certificate_replaces" })
@ForeignKey("staff_member", ["municipalityId", "endedBy"], ["municipalityId", "id"], { name: "submission_certificate_ended_by" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "submission_certificate_application" })
@ForeignKey("staff_member", ["municipalityId", "issuedBy"], ["municipalityId", "id"], { name: "submission_certificate_issued_by" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "submission_certificate_office" })
export class SubmissionCertificate {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "submission_certificate_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "submission_certificate_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("serial")) serial: string;
  @Column(text("issuer")) issuer: "MUNICIPALITY" | "DIRECTORATE";
  @Column(text("status")) status: "ACTIVE" | "EXPIRED" | "LAPSED_BY_REJECTION" | "REPLACED" | "VOIDED";
  @Column(day("issued_on")) issuedOn: string;
  @Column(instant("issued_at")) issuedAt: Date;
  @Column(day("valid_until")) validUntil: string;
  @Column(uuid("issued_by")) issuedBy: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("verification_code")) verificationCode: string;
  @Column({ ...integer("print_count"), default: 0 }) printCount: number;
  /** What it says of the holder, as it was issued; null on one of before it was kept, and on the Directorate's. */
  @Column({ type: "jsonb", name: "holder_rows", nullable: true }) holderRows: readonly { readonly label: string; readonly value: string }[] | null;
  /** The lost or damaged one this stands for, with the same last day. */
  @Column({ ...uuid("replaces_id"), nullable: true }) replacesId: string | null;
  /** When, by whom and why a person ended it before its last day. */
  @Column({ ...instant("ended_at"), nullable: true }) endedAt: Date | null;
  @Column({ ...uuid("ended_by"), nullable: true }) endedBy: string | null;
  @Column({ ...text("end_reason"), nullable: true }) endReason: string | null;
}
