import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ReturnReason } from "../custody";

/** What goes back to the Directorate with one letter (S12d). */
@Entity("return_batch")
@ForeignKey("staff_member", ["municipalityId", "createdBy"], ["municipalityId", "id"], { name: "return_batch_created_by" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "return_batch_entry", deferrable: "INITIALLY DEFERRED" })
@Index("return_batch_open", ["municipalityId", "acknowledgeBy"], { where: "state = 'DISPATCHED'" })
export class ReturnBatch {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "return_batch_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "return_batch_pk" }) id: string;
  @Column(text("state")) state: "DRAFT" | "DISPATCHED" | "ACKNOWLEDGED";
  @Column(instant("created_at")) createdAt: Date;
  @Column(uuid("created_by")) createdBy: string;
  @Column({ ...uuid("protocol_entry_id"), nullable: true }) protocolEntryId: string | null;
  @Column({ ...instant("dispatched_at"), nullable: true }) dispatchedAt: Date | null;
  @Column({ ...day("acknowledge_by"), nullable: true }) acknowledgeBy: string | null;
  @Column({ ...instant("acknowledged_at"), nullable: true }) acknowledgedAt: Date | null;
  @Column({ ...day("acknowledged_on"), nullable: true }) acknowledgedOn: string | null;
  @Column({ ...text("directorate_reference"), nullable: true }) directorateReference: string | null;
}

/** A thing of a return; it goes back once. */
@Entity("return_line")
@ForeignKey("return_batch", ["municipalityId", "batchId"], ["municipalityId", "id"], { name: "return_line_batch" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "return_line_item" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "return_line_application" })
@Index("return_line_of_batch", ["municipalityId", "batchId", "position"])
export class ReturnLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "return_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "return_line_pk" }) itemId: string;
  @Column(uuid("batch_id")) batchId: string;
  @Column({ ...uuid("application_id"), nullable: true }) applicationId: string | null;
  @Column(integer("position")) position: number;
  @Column(text("reason")) reason: ReturnReason;
  /** What was said of it when it was set aside. */
  @Column({ ...text("note"), nullable: true }) note: string | null;
}
