import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** That offices become part of another on a day, ordered by two persons on a mayor's decision. */
@Entity("merger")
@ForeignKey("office", ["municipalityId", "intoOfficeId"], ["municipalityId", "id"], { name: "merger_into" })
@ForeignKey("office", ["municipalityId", "orderedAtOfficeId"], ["municipalityId", "id"], { name: "merger_ordered_at_office" })
@ForeignKey("staff_member", ["municipalityId", "orderedBy"], ["municipalityId", "id"], { name: "merger_ordered_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "merger_second_person" })
export class Merger {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "merger_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "merger_pk" }) id: string;
  @Column(uuid("into_office_id")) intoOfficeId: string;
  @Column(day("takes_place_on")) takesPlaceOn: string;
  @Column(text("decision_number")) decisionNumber: string;
  @Column(day("decided_on")) decidedOn: string;
  @Column(instant("ordered_at")) orderedAt: Date;
  @Column(uuid("ordered_by")) orderedBy: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  @Column(uuid("ordered_at_office_id")) orderedAtOfficeId: string;
}

/** An office that ends by a merger. */
@Entity("merger_part")
@ForeignKey("merger", ["municipalityId", "mergerId"], ["municipalityId", "id"], { name: "merger_part_merger" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "merger_part_office" })
@Index("merger_part_of_office", ["municipalityId", "officeId"])
export class MergerPart {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "merger_part_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "merger_part_pk" }) mergerId: string;
  @PrimaryColumn({ ...uuid("office_id"), primaryKeyConstraintName: "merger_part_pk" }) officeId: string;
}

/** What became of it: carried out, or called off with the reason. One row, once. */
@Entity("merger_outcome")
@ForeignKey("merger", ["municipalityId", "mergerId"], ["municipalityId", "id"], { name: "merger_outcome_merger" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "merger_outcome_staff" })
export class MergerOutcome {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "merger_outcome_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "merger_outcome_pk" }) mergerId: string;
  @Column(text("outcome")) outcome: "DONE" | "CANCELLED";
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
}

/** How many of a kind stood at an office right before and right after. */
@Entity("merger_total")
@ForeignKey("merger_outcome", ["municipalityId", "mergerId"], ["municipalityId", "mergerId"], { name: "merger_total_of_outcome" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "merger_total_office" })
export class MergerTotal {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "merger_total_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "merger_total_pk" }) mergerId: string;
  @PrimaryColumn({ ...uuid("office_id"), primaryKeyConstraintName: "merger_total_pk" }) officeId: string;
  @PrimaryColumn({ ...text("what"), primaryKeyConstraintName: "merger_total_pk" }) what: string;
  @Column(integer("before")) before: number;
  @Column(integer("after")) after: number;
}
