import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** The certificate of filing (βεβαίωση κατάθεσης, S8): only for a complete file, at most one active. */
@Entity("submission_certificate")
@Unique("submission_certificate_serial", ["municipalityId", "serial"])
@Unique("submission_certificate_verification", ["municipalityId", "verificationCode"])
@Index("submission_certificate_one_active", ["municipalityId", "applicationId"], { unique: true, where: "status = 'ACTIVE'" })
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
}
