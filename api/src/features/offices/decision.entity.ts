import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** A figure or a day that offices go by, with its source; the installation's, only read. */
@Entity("office_rule")
export class OfficeRule {
  @PrimaryColumn({ ...text("code"), primaryKeyConstraintName: "office_rule_pk" }) code: string;
  @PrimaryColumn({ ...day("valid_from"), primaryKeyConstraintName: "office_rule_pk" }) validFrom: string;
  @Column(text("value")) value: string;
  @Column(text("source")) source: string;
}

/** The mayor's decision to keep a branch (S4). It holds once its file is there; it is never changed, only withdrawn from a day on. */
@Entity("mayoral_decision")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "mayoral_decision_office" })
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "mayoral_decision_recorded_by" })
@ForeignKey("staff_member", ["municipalityId", "withdrawnBy"], ["municipalityId", "id"], { name: "mayoral_decision_withdrawn_by" })
@Index("mayoral_decision_of_office", ["municipalityId", "officeId", "id"])
export class MayoralDecision {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "mayoral_decision_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "mayoral_decision_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("number")) number: string;
  @Column(day("decided_on")) decidedOn: string;
  @Column(text("ada")) ada: string;
  @Column(day("valid_from")) validFrom: string;
  @Column({ ...day("valid_to"), nullable: true }) validTo: string | null;
  @Column(instant("recorded_at")) recordedAt: Date;
  /** Null: loaded with the municipality. */
  @Column({ ...uuid("recorded_by"), nullable: true }) recordedBy: string | null;
  /** The first day on which it no longer holds. */
  @Column({ ...day("withdrawn_from"), nullable: true }) withdrawnFrom: string | null;
  @Column({ ...uuid("withdrawn_by"), nullable: true }) withdrawnBy: string | null;
  @Column({ ...text("withdrawal_number"), nullable: true }) withdrawalNumber: string | null;
}

@Entity("mayoral_decision_file")
@ForeignKey("mayoral_decision", ["municipalityId", "decisionId"], ["municipalityId", "id"], { name: "mayoral_decision_file_decision" })
export class MayoralDecisionFile {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "mayoral_decision_file_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("decision_id"), primaryKeyConstraintName: "mayoral_decision_file_pk" }) decisionId: string;
  @Column(text("name")) name: string;
  @Column(text("sha256")) sha256: string;
  @Column({ type: "bytea", name: "content" }) content: Buffer;
  @Column(instant("added_at")) addedAt: Date;
}

/** When something last came over an office's line (S5, S7). */
@Entity("office_link")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "office_link_office" })
export class OfficeLink {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_link_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("office_id"), primaryKeyConstraintName: "office_link_pk" }) officeId: string;
  @Column(instant("last_heard_at")) lastHeardAt: Date;
}

/** A silence of a line that was longer than the tolerance, written when the line was back. */
@Entity("office_link_outage")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "office_link_outage_office" })
@Index("office_link_outage_of_office", ["municipalityId", "officeId", "id"])
export class OfficeLinkOutage {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_link_outage_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "office_link_outage_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("lost_at")) lostAt: Date;
  @Column(instant("back_at")) backAt: Date;
}
