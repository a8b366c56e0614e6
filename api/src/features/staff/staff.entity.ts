import type { Role } from "@epidosi/schema";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

@Entity("staff_member")
@ForeignKey("municipality", ["municipalityId"], ["municipalityId"], { name: "staff_member_municipality" })
@Index("staff_member_username", ["municipalityId", "username"], { unique: true })
export class StaffMember {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "staff_member_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "staff_member_pk" }) id: string;
  @Column(text("username")) username: string;
  @Column(text("name")) name: string;
  /** Rank as printed on a proof of service. */
  @Column(text("capacity")) capacity: string;
  @Column(text("password_hash")) passwordHash: string;
  @Column(flag("active")) active: boolean;
}

@Entity("office_assignment")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "office_assignment_staff" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "office_assignment_office" })
@Index("office_assignment_of_staff", ["municipalityId", "staffId"])
@Index("office_assignment_of_office", ["municipalityId", "officeId"])
export class OfficeAssignment {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_assignment_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "office_assignment_pk" }) id: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("role")) role: Role;
  @Column(day("valid_from")) validFrom: string;
  @Column({ ...day("valid_to"), nullable: true }) validTo: string | null;
}

/** A signed-in browser. The token itself is only in its cookie; here lies its SHA-256. */
@Entity("session")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "session_staff" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "session_office" })
@Index("session_token", ["municipalityId", "tokenHash"], { unique: true })
export class Session {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "session_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "session_pk" }) id: string;
  @Column(text("token_hash")) tokenHash: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("created_at")) createdAt: Date;
  @Column(instant("expires_at")) expiresAt: Date;
  @Column({ ...instant("ended_at"), nullable: true }) endedAt: Date | null;
}

/** Wrong passwords in a row per user name, whether the name exists or not: the answer must not tell. */
@Entity("sign_in_failure")
export class SignInFailure {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "sign_in_failure_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("username"), primaryKeyConstraintName: "sign_in_failure_pk" }) username: string;
  @Column(integer("failures")) failures: number;
  @Column({ ...instant("locked_until"), nullable: true }) lockedUntil: Date | null;
  @Column(instant("last_at")) lastAt: Date;
}
