import type { CustodyAct, RefusalCode } from "@epidosi/schema";
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { Verdict } from "./chain.rules";

/** A device's message, to the byte. Never changed, never deleted; two of one counter are both kept (trust §2). */
@Entity("device_message")
@Unique("device_message_hash", ["municipalityId", "hash"])
@Index("device_message_of_device", ["municipalityId", "deviceId", "counter"])
@Index("device_message_of_package", ["municipalityId", "packageCode"])
@Index("device_message_event", ["municipalityId", "event"])
@ForeignKey("device", ["municipalityId", "deviceId"], ["municipalityId", "id"], { name: "device_message_device" })
@ForeignKey("staff_member", ["municipalityId", "broughtBy"], ["municipalityId", "id"], { name: "device_message_brought_by" })
export class DeviceMessage {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "device_message_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "device_message_pk" }) id: string;
  @Column(uuid("device_id")) deviceId: string;
  @Column(uuid("event")) event: string;
  @Column(integer("counter")) counter: number;
  @Column(text("hash")) hash: string;
  /** Hash of the device's message before it, as it names it. */
  @Column(text("previous")) previous: string;
  @Column(text("act")) act: CustodyAct;
  @Column(text("package_code")) packageCode: string;
  /** Hash of the offer an ACCEPT or a REFUSE answers. */
  @Column({ ...text("counterpart"), nullable: true }) counterpart: string | null;
  @Column(text("jws")) jws: string;
  /** What the device's two clocks said. */
  @Column(instant("signed_at")) signedAt: Date;
  @Column({ type: "bigint", name: "page_ms" }) pageMs: number;
  /** The instant of the server's challenge it repeats; none where the server never gave it. */
  @Column({ ...instant("heard_at"), nullable: true }) heardAt: Date | null;
  @Column({ type: "text", array: true, name: "flags" }) flags: string[];
  @Column(instant("received_at")) receivedAt: Date;
  @Column(uuid("brought_by")) broughtBy: string;
}

/** What became of a message, step by step; the last one stands. One effect at most. */
@Entity("device_message_verdict")
@Index("device_message_one_effect", ["municipalityId", "messageId"], { unique: true, where: "verdict = 'APPLIED'" })
@Index("device_message_verdict_quarantined", ["municipalityId", "messageId", "sequence"], { where: "verdict = 'QUARANTINED'" })
@ForeignKey("device_message", ["municipalityId", "messageId"], ["municipalityId", "id"], { name: "device_message_verdict_message" })
@ForeignKey("staff_member", ["municipalityId", "acceptedBy"], ["municipalityId", "id"], { name: "device_message_verdict_accepted_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "device_message_verdict_second" })
export class DeviceMessageVerdict {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "device_message_verdict_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("message_id"), primaryKeyConstraintName: "device_message_verdict_pk" }) messageId: string;
  @PrimaryColumn({ ...integer("sequence"), primaryKeyConstraintName: "device_message_verdict_pk" }) sequence: number;
  @Column(text("verdict")) verdict: Verdict;
  @Column({ ...text("refusal"), nullable: true }) refusal: RefusalCode | null;
  @Column({ ...text("about"), nullable: true }) about: string | null;
  @Column({ ...text("clause"), nullable: true }) clause: string | null;
  @Column({ type: "text", array: true, name: "flags" }) flags: string[];
  @Column(instant("at")) at: Date;
  /** Two persons took the word of a device that had ended. */
  @Column({ ...uuid("accepted_by"), nullable: true }) acceptedBy: string | null;
  @Column({ ...uuid("second_person_id"), nullable: true }) secondPersonId: string | null;
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
}
