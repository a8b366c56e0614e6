import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** Seals an office received, by their numbers: the text before them and the digits of the first and the last, as long as each other. */
@Entity("seal_range")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "seal_range_office" })
@ForeignKey("staff_member", ["municipalityId", "receivedBy"], ["municipalityId", "id"], { name: "seal_range_received_by" })
@Index("seal_range_of_office", ["municipalityId", "officeId"])
export class SealRange {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "seal_range_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "seal_range_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("prefix")) prefix: string;
  @Column(text("first")) first: string;
  @Column(text("last")) last: string;
  @Column(instant("received_at")) receivedAt: Date;
  @Column(uuid("received_by")) receivedBy: string;
}

/** A seal that will never close a bag: broken, lost, cut by mistake. */
@Entity("seal_spoiled")
@ForeignKey("seal_range", ["municipalityId", "rangeId"], ["municipalityId", "id"], { name: "seal_spoiled_range" })
@ForeignKey("staff_member", ["municipalityId", "by"], ["municipalityId", "id"], { name: "seal_spoiled_by" })
@Index("seal_spoiled_of_range", ["municipalityId", "rangeId"])
export class SealSpoiled {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "seal_spoiled_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("seal"), primaryKeyConstraintName: "seal_spoiled_pk" }) seal: string;
  @Column(uuid("range_id")) rangeId: string;
  @Column(text("reason")) reason: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("by")) by: string;
}
