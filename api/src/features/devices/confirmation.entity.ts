import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { instant, json, municipalityColumn, text, uuid } from "../../platform/columns";
import type { SealAssertion, SealKeyProblem } from "../staff";

/** What a person confirmed of a message, beside it: it may come later than the message, and by another phone. Append only. */
@Entity("message_confirmation")
@Index("message_confirmation_of_passkey", ["municipalityId", "passkeyId"])
@ForeignKey("device_message", ["municipalityId", "messageId"], ["municipalityId", "id"], { name: "message_confirmation_message" })
@ForeignKey("passkey", ["municipalityId", "passkeyId"], ["municipalityId", "id"], { name: "message_confirmation_passkey" })
@ForeignKey("staff_member", ["municipalityId", "broughtBy"], ["municipalityId", "id"], { name: "message_confirmation_brought_by" })
export class MessageConfirmation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "message_confirmation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("message_id"), primaryKeyConstraintName: "message_confirmation_pk" }) messageId: string;
  @PrimaryColumn({ ...text("confirmed_by"), primaryKeyConstraintName: "message_confirmation_pk" }) confirmedBy: "PASSKEY" | "PIN" | "WRONG_KEY";
  @Column({ ...uuid("passkey_id"), nullable: true }) passkeyId: string | null;
  /** As the authenticator gave it. */
  @Column({ ...json("assertion"), nullable: true }) assertion: SealAssertion | null;
  /** The authenticator's own count; 0 for ever where it does not count. */
  @Column({ type: "bigint", name: "sign_count", nullable: true }) signCount: number | null;
  @Column({ ...text("problem"), nullable: true }) problem: SealKeyProblem | "OUT_OF_ORDER" | null;
  @Column(uuid("brought_by")) broughtBy: string;
  @Column(instant("received_at")) receivedAt: Date;
}
