import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { DeviceState, EndReason } from "./device.rules";

/** A browser with a scan key of its own; it belongs to one person (trust §2). Counter and head say how far its chain of messages is known. */
@Entity("device")
@Unique("device_kid", ["municipalityId", "kid"])
@Index("device_of_staff", ["municipalityId", "staffId", "state"])
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "device_staff" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "device_office" })
@ForeignKey("device_enrolment", ["municipalityId", "enrolledWith"], ["municipalityId", "id"], { name: "device_enrolled_with" })
export class Device {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "device_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "device_pk" }) id: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("name")) name: string;
  /** RFC 7638 thumbprint of the public key. */
  @Column(text("kid")) kid: string;
  @Column(text("public_x")) publicX: string;
  @Column(text("public_y")) publicY: string;
  @Column(text("state")) state: DeviceState;
  @Column(instant("enrolled_at")) enrolledAt: Date;
  @Column(uuid("enrolled_with")) enrolledWith: string;
  @Column(integer("counter")) counter: number;
  @Column(text("head")) head: string;
  @Column({ ...instant("ended_at"), nullable: true }) endedAt: Date | null;
  @Column({ ...uuid("ended_by"), nullable: true }) endedBy: string | null;
  @Column({ ...text("end_reason"), nullable: true }) endReason: EndReason | null;
  @Column({ ...text("end_note"), nullable: true }) endNote: string | null;
}

/** A one-time code a supervisor made for one person; only its hash lies here. */
@Entity("device_enrolment")
@Index("device_enrolment_of_staff", ["municipalityId", "staffId", "codeHash"])
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "device_enrolment_staff" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "device_enrolment_office" })
@ForeignKey("staff_member", ["municipalityId", "madeBy"], ["municipalityId", "id"], { name: "device_enrolment_made_by" })
export class DeviceEnrolment {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "device_enrolment_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "device_enrolment_pk" }) id: string;
  @Column(text("code_hash")) codeHash: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("made_by")) madeBy: string;
  @Column(instant("made_at")) madeAt: Date;
  @Column(instant("expires_at")) expiresAt: Date;
  @Column({ ...instant("used_at"), nullable: true }) usedAt: Date | null;
}

/** Wrong codes in a row per person; it locks as an account does. */
@Entity("device_enrolment_failure")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "device_enrolment_failure_staff" })
export class DeviceEnrolmentFailure {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "device_enrolment_failure_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("staff_id"), primaryKeyConstraintName: "device_enrolment_failure_pk" }) staffId: string;
  @Column(integer("failures")) failures: number;
  @Column({ ...instant("locked_until"), nullable: true }) lockedUntil: Date | null;
}
