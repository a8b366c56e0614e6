import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** What the Directorate decided on an application (S12c). */
@Entity("decision")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "decision_application" })
@Index("decision_of_application", ["municipalityId", "applicationId"])
export class Decision {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "decision_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "decision_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("kind")) kind: "GRANT" | "REJECTION" | "REVOCATION";
  @Column(text("number")) number: string;
  @Column(day("decided_on")) decidedOn: string;
  @Column(instant("recorded_at")) recordedAt: Date;
  /** Two persons found that it was of another case; since then it counts no more. */
  @Column({ ...instant("taken_back_at"), nullable: true }) takenBackAt: Date | null;
}

/** What a decision says of the remedies against it, copied from the paper. */
@Entity("decision_remedies")
@ForeignKey("decision", ["municipalityId", "decisionId"], ["municipalityId", "id"], { name: "decision_remedies_decision" })
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "decision_remedies_by" })
export class DecisionRemedies {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "decision_remedies_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("decision_id"), primaryKeyConstraintName: "decision_remedies_pk" }) decisionId: string;
  @Column(text("text")) text: string;
  @Column(uuid("recorded_by")) recordedBy: string;
  @Column(instant("recorded_at")) recordedAt: Date;
}

/** The permit itself; its serial is known once in the municipality. */
@Entity("residence_permit")
@Index("residence_permit_serial", ["municipalityId", "serial"], { unique: true, where: "taken_back_at IS NULL" })
@ForeignKey("decision", ["municipalityId", "decisionId"], ["municipalityId", "id"], { name: "residence_permit_decision" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "residence_permit_application" })
@Index("residence_permit_of_application", ["municipalityId", "applicationId"])
export class ResidencePermit {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "residence_permit_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "residence_permit_pk" }) id: string;
  @Column(uuid("decision_id")) decisionId: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("serial")) serial: string;
  @Column(day("valid_from")) validFrom: string;
  @Column(day("valid_until")) validUntil: string;
  @Column({ ...instant("taken_back_at"), nullable: true }) takenBackAt: Date | null;
}
