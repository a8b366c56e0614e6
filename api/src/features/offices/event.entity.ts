import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { SetState } from "./lifecycle.rules";

/** An act in an office's life with its evidence: who, when, from where to where. Never changed; the office's status says what the last one says. */
@Entity("office_event")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "office_event_office" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "office_event_staff" })
@ForeignKey("mayoral_decision", ["municipalityId", "decisionId"], ["municipalityId", "id"], { name: "office_event_decision" })
@Index("office_event_of_office", ["municipalityId", "officeId", "at"])
export class OfficeEvent {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_event_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "office_event_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("at")) at: Date;
  @Column(text("act")) act: string;
  @Column({ ...text("from_status"), nullable: true }) fromStatus: SetState | null;
  @Column(text("to_status")) toStatus: SetState;
  /** Null: loaded with the municipality. */
  @Column({ ...uuid("staff_id"), nullable: true }) staffId: string | null;
  @Column({ ...uuid("decision_id"), nullable: true }) decisionId: string | null;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}

/** Why so many branches are kept although they are not fewer than the earlier offices (S11). */
@Entity("branch_reason")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "branch_reason_staff" })
export class BranchReason {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "branch_reason_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "branch_reason_pk" }) id: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(integer("up_to")) upTo: number;
  @Column(integer("before")) before: number;
  @Column(text("reason")) reason: string;
}
