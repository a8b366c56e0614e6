import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** What a seal looked like to who sealed or received the bag. Written once; an entry of the ledger has its hash. */
@Entity("seal_photo")
@ForeignKey("transfer_package", ["municipalityId", "packageId"], ["municipalityId", "id"], { name: "seal_photo_package" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "seal_photo_office" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "seal_photo_staff" })
@Index("seal_photo_of_package", ["municipalityId", "packageId", "id"])
export class SealPhoto {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "seal_photo_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "seal_photo_pk" }) id: string;
  @Column(uuid("package_id")) packageId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("taken_at")) takenAt: Date;
  @Column(text("content_type")) contentType: "image/jpeg" | "image/png";
  @Column({ type: "character", length: 64, name: "sha256" }) sha256: string;
  @Column({ type: "bytea", name: "content" }) content: Buffer;
}
