import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** A branch that empties: to which office its work goes, who began it, why. */
@Entity("office_drain")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "office_drain_office" })
@ForeignKey("office", ["municipalityId", "toOfficeId"], ["municipalityId", "id"], { name: "office_drain_to" })
@ForeignKey("staff_member", ["municipalityId", "startedBy"], ["municipalityId", "id"], { name: "office_drain_started_by" })
export class OfficeDrain {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_drain_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("office_id"), primaryKeyConstraintName: "office_drain_pk" }) officeId: string;
  @Column(uuid("to_office_id")) toOfficeId: string;
  @Column(instant("started_at")) startedAt: Date;
  @Column(uuid("started_by")) startedBy: string;
  @Column(text("reason")) reason: string;
}

/** Where papers are delivered from a day on, by which decision (S10). Done once nothing stands in its way. */
@Entity("delivery_policy_change")
@ForeignKey("staff_member", ["municipalityId", "orderedBy"], ["municipalityId", "id"], { name: "delivery_policy_change_ordered_by" })
@ForeignKey("staff_member", ["municipalityId", "cancelledBy"], ["municipalityId", "id"], { name: "delivery_policy_change_cancelled_by" })
@Index("delivery_policy_change_open", ["municipalityId"], { unique: true, where: "done_at IS NULL AND cancelled_at IS NULL" })
export class DeliveryPolicyChange {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_policy_change_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "delivery_policy_change_pk" }) id: string;
  @Column(text("policy")) policy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
  @Column(day("takes_effect_on")) takesEffectOn: string;
  @Column(text("decision_number")) decisionNumber: string;
  @Column(day("decided_on")) decidedOn: string;
  @Column(instant("ordered_at")) orderedAt: Date;
  @Column(uuid("ordered_by")) orderedBy: string;
  @Column({ ...instant("done_at"), nullable: true }) doneAt: Date | null;
  /** How many waiting cases got another office of delivery. */
  @Column({ ...integer("moved"), nullable: true }) moved: number | null;
  /** Called off before it took place. */
  @Column({ ...instant("cancelled_at"), nullable: true }) cancelledAt: Date | null;
  @Column({ ...uuid("cancelled_by"), nullable: true }) cancelledBy: string | null;
  @Column({ ...text("cancel_reason"), nullable: true }) cancelReason: string | null;
}
