import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ContentType } from "../../platform/file-type";

/** A scan of a paper of an application. One put in by mistake is voided with a reason and never shown again. */
@Entity("attachment")
@Index("attachment_of_application", ["municipalityId", "applicationId", "id"])
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "attachment_application" })
@ForeignKey("staff_member", ["municipalityId", "addedBy"], ["municipalityId", "id"], { name: "attachment_added_by" })
@ForeignKey("staff_member", ["municipalityId", "voidedBy"], ["municipalityId", "id"], { name: "attachment_voided_by" })
export class Attachment {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "attachment_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "attachment_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  /** The paper of the checklist it shows; null for another. */
  @Column({ ...text("requirement"), nullable: true }) requirement: string | null;
  @Column(text("name")) name: string;
  @Column(text("content_type")) contentType: ContentType;
  /** In bytes. */
  @Column(integer("size")) size: number;
  @Column(text("sha256")) sha256: string;
  @Column(uuid("added_by")) addedBy: string;
  @Column(instant("added_at")) addedAt: Date;
  @Column({ ...instant("voided_at"), nullable: true }) voidedAt: Date | null;
  @Column({ ...uuid("voided_by"), nullable: true }) voidedBy: string | null;
  @Column({ ...text("void_reason"), nullable: true }) voidReason: string | null;
}

/** Its bytes, apart: lists never read them. */
@Entity("attachment_content")
@ForeignKey("attachment", ["municipalityId", "attachmentId"], ["municipalityId", "id"], { name: "attachment_content_of" })
export class AttachmentContent {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "attachment_content_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("attachment_id"), primaryKeyConstraintName: "attachment_content_pk" }) attachmentId: string;
  @Column({ type: "bytea", name: "content" }) content: Buffer;
}
