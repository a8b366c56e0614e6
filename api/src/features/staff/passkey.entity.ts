import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { flag, idColumn, instant, json, municipalityColumn, text, uuid } from "../../platform/columns";

/** One key of one person (WebAuthn): its public half, and how often it signed. The private half never leaves their device. */
@Entity("passkey")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "passkey_staff" })
@Index("passkey_credential", ["municipalityId", "credentialId"], { unique: true })
@Index("passkey_of_staff", ["municipalityId", "staffId"])
export class Passkey {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "passkey_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "passkey_pk" }) id: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(text("credential_id")) credentialId: string;
  /** COSE key, base64url. */
  @Column(text("public_key")) publicKey: string;
  /** Signatures so far, as the authenticator counts them; 0 for ever where it does not. */
  @Column({ type: "bigint", name: "counter" }) counter: number;
  @Column(json("transports")) transports: string[];
  @Column(text("kind")) kind: "ONE_DEVICE" | "SYNCED";
  @Column(flag("backed_up")) backedUp: boolean;
  @Column(text("name")) name: string;
  @Column(instant("made_at")) madeAt: Date;
  @Column({ ...instant("last_used_at"), nullable: true }) lastUsedAt: Date | null;
  @Column({ ...instant("ended_at"), nullable: true }) endedAt: Date | null;
  @Column({ ...text("end_reason"), nullable: true }) endReason: "REMOVED" | "COPIED" | null;
}

/** Challenges that were answered: none is answered twice. */
@Entity("passkey_challenge")
export class PasskeyChallenge {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "passkey_challenge_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("challenge"), primaryKeyConstraintName: "passkey_challenge_pk" }) challenge: string;
  @Column(instant("used_at")) usedAt: Date;
}
