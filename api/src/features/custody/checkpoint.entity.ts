import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";

/** The place of a ledger entry in the tree that checkpoints sign: 1, 2, 3 … in the order in which they were covered. Append only. */
@Entity("ledger_leaf")
@Unique("ledger_leaf_event_once", ["municipalityId", "eventId"])
@ForeignKey("custody_event", ["municipalityId", "eventId"], ["municipalityId", "id"], { name: "ledger_leaf_event" })
export class LedgerLeaf {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "ledger_leaf_pk" }) municipalityId: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "ledger_leaf_pk" }) position: number;
  @Column(uuid("event_id")) eventId: string;
}

/** How the ledger and the register stood at an instant, chained and signed (trust §2). Append only. */
@Entity("custody_checkpoint")
@Unique("custody_checkpoint_id", ["municipalityId", "id"])
@ForeignKey("signing_key", ["keyId"], ["kid"], { name: "custody_checkpoint_key" })
export class CustodyCheckpoint {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "custody_checkpoint_pk" }) municipalityId: string;
  @PrimaryColumn({ ...integer("sequence"), primaryKeyConstraintName: "custody_checkpoint_pk" }) sequence: number;
  @Column(idColumn) id: string;
  /** 1, and one more after each restore of an older backup that two persons acknowledged. */
  @Column(integer("epoch")) epoch: number;
  @Column(instant("at")) at: Date;
  /** Entries covered: positions 1 to this. */
  @Column(integer("size")) size: number;
  /** Merkle root over them (RFC 6962), hex. */
  @Column(text("root")) root: string;
  /** The full subtrees' roots, largest first: enough to go on without reading the log again. */
  @Column({ type: "bytea", name: "frontier" }) frontier: Buffer;
  @Column(integer("year")) year: number;
  @Column(integer("register_epoch")) registerEpoch: number;
  @Column(integer("last_number")) lastNumber: number;
  /** The database cluster's own identifier, and its timeline: another one says that a backup or a standby took over. */
  @Column(text("system")) system: string;
  @Column(integer("timeline")) timeline: number;
  @Column(text("previous")) previous: string;
  @Column(text("hash")) hash: string;
  @Column(text("key_id")) keyId: string;
  @Column(text("signature")) signature: string;
}

/** Where a checkpoint is known outside the database: the witness file, or an authority's token (RFC 3161). Append only. */
@Entity("checkpoint_anchor")
@ForeignKey("custody_checkpoint", ["municipalityId", "sequence"], ["municipalityId", "sequence"], { name: "checkpoint_anchor_checkpoint" })
export class CheckpointAnchor {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "checkpoint_anchor_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("kind"), primaryKeyConstraintName: "checkpoint_anchor_pk" }) kind: "WITNESS" | "AUTHORITY";
  @PrimaryColumn({ ...integer("sequence"), primaryKeyConstraintName: "checkpoint_anchor_pk" }) sequence: number;
  @Column(instant("at")) at: Date;
  @Column({ ...text("authority"), nullable: true }) authority: string | null;
  /** DER. */
  @Column({ type: "bytea", name: "token", nullable: true }) token: Buffer | null;
}

/** Two persons say that an older backup was restored: the witness's last checkpoint, which the database no longer has. Append only. */
@Entity("ledger_restoration")
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "ledger_restoration_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "ledger_restoration_second" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "ledger_restoration_office" })
export class LedgerRestoration {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "ledger_restoration_pk" }) municipalityId: string;
  @PrimaryColumn({ ...integer("epoch"), primaryKeyConstraintName: "ledger_restoration_pk" }) epoch: number;
  /** Sequence and hash of the last checkpoint the witness knows. */
  @Column(integer("sequence")) sequence: number;
  @Column(text("hash")) hash: string;
  @Column(text("reason")) reason: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("at")) at: Date;
}
