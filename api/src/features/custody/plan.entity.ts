import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** How a branch keeps what comes from the Directorate (S10). Never changed: the latest of an office is in force. */
@Entity("custody_plan")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "custody_plan_office" })
@ForeignKey("safe", ["municipalityId", "safeId"], ["municipalityId", "id"], { name: "custody_plan_safe" })
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "custody_plan_recorded_by" })
@Index("custody_plan_of_office", ["municipalityId", "officeId", "id"])
export class CustodyPlan {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "custody_plan_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "custody_plan_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("safe_id")) safeId: string;
  /** The safe is opened by two. */
  @Column(flag("dual_control")) dualControl: boolean;
  @Column(integer("maximum_items")) maximumItems: number;
  @Column(integer("maximum_days")) maximumDays: number;
  @Column(text("decision_number")) decisionNumber: string;
  @Column(day("approved_on")) approvedOn: string;
  @Column(day("review_by")) reviewBy: string;
  @Column(instant("recorded_at")) recordedAt: Date;
  /** Null: loaded with the municipality. */
  @Column({ ...uuid("recorded_by"), nullable: true }) recordedBy: string | null;
}

@Entity("custody_plan_holder")
@ForeignKey("custody_plan", ["municipalityId", "planId"], ["municipalityId", "id"], { name: "custody_plan_holder_plan" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "custody_plan_holder_staff" })
export class CustodyPlanHolder {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "custody_plan_holder_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("plan_id"), primaryKeyConstraintName: "custody_plan_holder_pk" }) planId: string;
  @PrimaryColumn({ ...uuid("staff_id"), primaryKeyConstraintName: "custody_plan_holder_pk" }) staffId: string;
}
