import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** The database of an abolished municipality is in and signed, or two persons said why there is none to bring (S1). The latest stands. */
@Entity("predecessor_settlement")
@ForeignKey("predecessor_office", ["municipalityId", "predecessorId"], ["municipalityId", "id"], { name: "predecessor_settlement_predecessor" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "predecessor_settlement_staff" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "predecessor_settlement_second" })
@Index("predecessor_settlement_of_predecessor", ["municipalityId", "predecessorId", "id"])
export class PredecessorSettlement {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "predecessor_settlement_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "predecessor_settlement_pk" }) id: string;
  @Column(uuid("predecessor_id")) predecessorId: string;
  @Column(text("how")) how: "SIGNED_OFF" | "EXCUSED";
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
}
