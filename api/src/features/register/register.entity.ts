import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { RetentionClass } from "./register.rules";

/** The last number given per municipality and year (S6: one common protocol). Written by `register_entry` alone. */
@Entity("protocol_counter")
export class ProtocolCounter {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "protocol_counter_pk" }) municipalityId: string;
  @PrimaryColumn({ ...integer("year"), primaryKeyConstraintName: "protocol_counter_pk" }) year: number;
  @Column(integer("last_number")) lastNumber: number;
  @Column(instant("last_at")) lastAt: Date;
  /** Rises when a restore made the register explain lost numbers. */
  @Column({ ...integer("epoch"), default: 1 }) epoch: number;
  @Column({ ...flag("reconciling"), default: false }) reconciling: boolean;
  /** While reconciling: the highest number the witness knows. */
  @Column({ ...integer("witnessed_number"), default: 0 }) witnessedNumber: number;
}

/** One registered paper: the six things Law 2690/1999 art. 12 names, and who registered it where. Never changed. */
@Entity("protocol_entry")
@Unique("protocol_entry_number", ["municipalityId", "origin", "year", "number"])
@Unique("protocol_entry_command", ["municipalityId", "commandId"])
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "protocol_entry_office" })
@ForeignKey("staff_member", ["municipalityId", "clerkId"], ["municipalityId", "id"], { name: "protocol_entry_clerk" })
export class ProtocolEntry {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "protocol_entry_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "protocol_entry_pk" }) id: string;
  @Column(integer("year")) year: number;
  @Column(integer("number")) number: number;
  @Column(day("received_on")) receivedOn: string;
  @Column(instant("registered_at")) registeredAt: Date;
  @Column(text("direction")) direction: "INCOMING" | "OUTGOING" | "INTERNAL";
  @Column(text("characterisation")) characterisation: string;
  @Column(text("subject")) subject: string;
  @Column(integer("attachments")) attachments: number;
  @Column(text("addressee")) addressee: string;
  @Column({ ...text("sender"), nullable: true }) sender: string | null;
  @Column({ ...text("sender_number"), nullable: true }) senderNumber: string | null;
  @Column({ ...day("sender_date"), nullable: true }) senderDate: string | null;
  /** How long the paper is kept; null on an entry from before it was said. */
  @Column({ ...text("retention_class"), nullable: true }) retentionClass: RetentionClass | null;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("clerk_id")) clerkId: string;
  @Column(uuid("command_id")) commandId: string;
  /** Code of the municipality whose register the number is of, where that became part of this one; empty for this one's own. */
  @Column({ ...text("origin"), default: "" }) origin: string;
}

/** How long a kind of paper is kept where nobody says another class, with its source. The installation's. */
@Entity("retention_default")
export class RetentionDefault {
  @PrimaryColumn({ ...text("characterisation"), primaryKeyConstraintName: "retention_default_pk" }) characterisation: string;
  @Column(text("retention_class")) retentionClass: RetentionClass;
  @Column(text("source")) source: string;
}

/** What is owed for every registered paper (KDD 12): its code finds the case again, its verification code proves it. */
@Entity("registration_receipt")
@Unique("registration_receipt_entry", ["municipalityId", "protocolEntryId"])
@Unique("registration_receipt_code", ["municipalityId", "code"])
@Unique("registration_receipt_status", ["municipalityId", "statusCode"])
@Unique("registration_receipt_verification", ["municipalityId", "verificationCode"])
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "registration_receipt_of_entry" })
export class RegistrationReceipt {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "registration_receipt_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "registration_receipt_pk" }) id: string;
  @Column(uuid("protocol_entry_id")) protocolEntryId: string;
  @Column(text("code")) code: string;
  @Column(text("verification_code")) verificationCode: string;
  /** On the applicant's own paper alone: how the case stands, without login (domain §5: at least 128 bits). */
  @Column({ ...text("status_code"), nullable: true }) statusCode: string | null;
}

/** Why a number counts for nothing, and the two persons who said so. The entry itself stays as it was written. */
@Entity("protocol_void")
@Unique("protocol_void_position", ["municipalityId", "origin", "position"])
@ForeignKey("protocol_entry", ["municipalityId", "entryId"], ["municipalityId", "id"], { name: "protocol_void_entry" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "protocol_void_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "protocol_void_second" })
export class ProtocolVoid {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "protocol_void_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("entry_id"), primaryKeyConstraintName: "protocol_void_pk" }) entryId: string;
  @Column(text("reason")) reason: string;
  @Column(instant("voided_at")) voidedAt: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  /** 1, 2, 3 … in the order in which they happened; given by the database. */
  @Column({ ...integer("position"), insert: false }) position: number;
  @Column({ ...text("origin"), default: "" }) origin: string;
}

/** A later entry that answers, corrects or belongs to an earlier one; the earlier one is never changed (S6). */
@Entity("protocol_relation")
@Index("protocol_relation_of_earlier", ["municipalityId", "earlierId"])
@ForeignKey("protocol_entry", ["municipalityId", "entryId"], ["municipalityId", "id"], { name: "protocol_relation_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("protocol_entry", ["municipalityId", "earlierId"], ["municipalityId", "id"], { name: "protocol_relation_earlier" })
export class ProtocolRelation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "protocol_relation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("entry_id"), primaryKeyConstraintName: "protocol_relation_pk" }) entryId: string;
  @PrimaryColumn({ ...uuid("earlier_id"), primaryKeyConstraintName: "protocol_relation_pk" }) earlierId: string;
  @Column(text("kind")) kind: "ANSWERS" | "CORRECTS" | "BELONGS_TO";
}

/** One act by which two persons explained the numbers a restore had lost; from it on the register counts in a new epoch. */
@Entity("register_reconciliation")
@Unique("register_reconciliation_epoch", ["municipalityId", "year", "epoch"])
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "register_reconciliation_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "register_reconciliation_second" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "register_reconciliation_office" })
export class RegisterReconciliation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "register_reconciliation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "register_reconciliation_pk" }) id: string;
  @Column(integer("year")) year: number;
  @Column(integer("epoch")) epoch: number;
  @Column(integer("first_lost")) firstLost: number;
  @Column(integer("last_lost")) lastLost: number;
  @Column(text("reason")) reason: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("at")) at: Date;
}

/** A day of the register, hashed onto the one before and signed (S6). Its printed hash anchors all lines up to it outside the machine. */
@Entity("register_closing")
@Unique("register_closing_id", ["municipalityId", "id"])
@Index("register_closing_of_year", ["municipalityId", "year", "lastNumber"])
@ForeignKey("signing_key", ["keyId"], ["kid"], { name: "register_closing_key" })
@ForeignKey("staff_member", ["municipalityId", "closedBy"], ["municipalityId", "id"], { name: "register_closing_by" })
export class RegisterClosing {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "register_closing_pk" }) municipalityId: string;
  @PrimaryColumn({ ...integer("sequence"), primaryKeyConstraintName: "register_closing_pk" }) sequence: number;
  @Column(uuid("id")) id: string;
  @Column(day("day")) day: string;
  @Column(integer("year")) year: number;
  @Column({ ...integer("first_number"), nullable: true }) firstNumber: number | null;
  @Column({ ...integer("last_number"), nullable: true }) lastNumber: number | null;
  @Column({ ...integer("first_void"), nullable: true }) firstVoid: number | null;
  @Column({ ...integer("last_void"), nullable: true }) lastVoid: number | null;
  @Column(integer("lines")) lines: number;
  /** 32 bytes for each line, in order: so that a line altered later is named, and not only its day. */
  @Column({ type: "bytea", name: "line_hashes" }) lineHashes: Buffer;
  @Column(text("head")) head: string;
  @Column(text("previous")) previous: string;
  @Column(text("hash")) hash: string;
  @Column(text("key_id")) keyId: string;
  @Column(text("signature")) signature: string;
  @Column(instant("closed_at")) closedAt: Date;
  @Column({ ...uuid("closed_by"), nullable: true }) closedBy: string | null;
}

/** An authority's word on when a closing was there (RFC 3161). Append only. */
@Entity("closing_timestamp")
@ForeignKey("register_closing", ["municipalityId", "closingId"], ["municipalityId", "id"], { name: "closing_timestamp_closing" })
export class ClosingTimestamp {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "closing_timestamp_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("closing_id"), primaryKeyConstraintName: "closing_timestamp_pk" }) closingId: string;
  /** DER. */
  @Column({ type: "bytea", name: "token" }) token: Buffer;
  @Column(text("authority")) authority: string;
  @Column(instant("stamped_at")) stampedAt: Date;
}

/** A protocol number of an abolished municipality, with its origin: never one of this register's, and the same number of two of them are two. Append only. */
@Entity("legacy_number")
@Unique("legacy_number_once", ["municipalityId", "numberKey", "year", "predecessorId"])
@ForeignKey("predecessor_office", ["municipalityId", "predecessorId"], ["municipalityId", "id"], { name: "legacy_number_predecessor" })
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "legacy_number_recorded_by" })
export class LegacyNumber {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "legacy_number_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "legacy_number_pk" }) id: string;
  @Column(uuid("predecessor_id")) predecessorId: string;
  /** As written: `123/Α/98`. */
  @Column(text("number")) number: string;
  /** As compared: no spaces, points or dashes, capitals, look-alike letters as one. */
  @Column(text("number_key")) numberKey: string;
  @Column(integer("year")) year: number;
  @Column(text("subject")) subject: string;
  @Column({ ...text("sender"), nullable: true }) sender: string | null;
  @Column(uuid("recorded_by")) recordedBy: string;
  @Column(instant("recorded_at")) recordedAt: Date;
}
