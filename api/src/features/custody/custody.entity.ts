import type { ItemState } from "@epidosi/schema";
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { idColumn, instant, integer, json, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ItemKind, RecallReason, ReturnReason } from "./custody.rules";
import type { CountResult } from "./safe-count.rules";

@Entity("safe")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "safe_office" })
@Index("safe_of_office", ["municipalityId", "officeId"])
export class Safe {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "safe_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "safe_pk" }) id: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(text("name")) name: string;
  /** Used no more, since then; it was empty. */
  @Column({ ...instant("retired_at"), nullable: true }) retiredAt: Date | null;
}

/** Where a physical thing is and who answers for it now: a projection of the ledger (architecture §3.4). */
@Entity("custody_item")
@Unique("custody_item_tag", ["municipalityId", "tag"])
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "custody_item_application" })
@ForeignKey("protocol_entry", ["municipalityId", "entryId"], ["municipalityId", "id"], { name: "custody_item_entry", deferrable: "INITIALLY DEFERRED" })
@Index("custody_item_of_entry", ["municipalityId", "entryId"], { where: "entry_id IS NOT NULL" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "custody_item_office" })
@ForeignKey("safe", ["municipalityId", "safeId"], ["municipalityId", "id"], { name: "custody_item_safe" })
@ForeignKey("staff_member", ["municipalityId", "custodianId"], ["municipalityId", "id"], { name: "custody_item_custodian" })
@Index("custody_item_of_application", ["municipalityId", "applicationId"])
@Index("custody_item_of_office", ["municipalityId", "officeId", "state", "id"])
@Index("custody_item_open", ["municipalityId", "since"], { where: "state <> ALL (ARRAY['DELIVERED'::text, 'FORWARDED'::text, 'RETURNED'::text])" })
@Index("custody_item_of_package", ["municipalityId", "packageId"])
@Index("custody_item_of_safe", ["municipalityId", "safeId", "since"])
export class CustodyItem {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "custody_item_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "custody_item_pk" }) id: string;
  @Column(text("tag")) tag: string;
  @Column(text("kind")) kind: ItemKind;
  @Column(text("state")) state: ItemState;
  @Column({ ...uuid("application_id"), nullable: true }) applicationId: string | null;
  /** A paper filed here for the Directorate: the entry it was registered under. */
  @Column({ ...uuid("entry_id"), nullable: true }) entryId: string | null;
  @Column({ ...uuid("office_id"), nullable: true }) officeId: string | null;
  @Column({ ...uuid("safe_id"), nullable: true }) safeId: string | null;
  @Column({ ...text("slot"), nullable: true }) slot: string | null;
  @Column({ ...uuid("custodian_id"), nullable: true }) custodianId: string | null;
  @Column({ ...uuid("package_id"), nullable: true }) packageId: string | null;
  @Column(instant("since")) since: Date;
  @Column({ ...instant("recalled_at"), nullable: true }) recalledAt: Date | null;
  @Column({ ...text("recall_reason"), nullable: true }) recallReason: RecallReason | null;
  @Column({ ...text("return_reason"), nullable: true }) returnReason: ReturnReason | null;
  @Column(integer("ledger_sequence")) ledgerSequence: number;
  @Column(text("ledger_head")) ledgerHead: string;
}

/** The ledger: every act on an item or a package, chained by hash. Never changed, never deleted. */
@Entity("custody_event")
@Unique("custody_event_sequence", ["municipalityId", "subjectId", "sequence"])
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "custody_event_staff" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "custody_event_office" })
export class CustodyEvent {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "custody_event_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "custody_event_pk" }) id: string;
  @Column(text("subject_kind")) subjectKind: "ITEM" | "PACKAGE";
  @Column(uuid("subject_id")) subjectId: string;
  @Column(integer("sequence")) sequence: number;
  @Column(text("act")) act: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column({ ...uuid("second_staff_id"), nullable: true }) secondStaffId: string | null;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("command_id")) commandId: string;
  /** The exact text that is hashed: who, when, what, from which state to which place. */
  @Column(text("body")) body: string;
  @Column(text("previous_hash")) previousHash: string;
  @Column(text("hash")) hash: string;
  /** The signed message of a phone that brought the act (trust §2); empty where a desk did it. */
  @Column({ ...uuid("device_id"), nullable: true }) deviceId: string | null;
  @Column({ ...integer("device_counter"), nullable: true }) deviceCounter: number | null;
  @Column({ ...instant("device_time"), nullable: true }) deviceTime: Date | null;
  @Column({ ...text("signature"), nullable: true }) signature: string | null;
}

/** A count of a safe that somebody began; another person counts. */
@Entity("safe_count")
@ForeignKey("safe", ["municipalityId", "safeId"], ["municipalityId", "id"], { name: "safe_count_safe" })
@ForeignKey("staff_member", ["municipalityId", "startedBy"], ["municipalityId", "id"], { name: "safe_count_started_by" })
@Index("safe_count_of_safe", ["municipalityId", "safeId", "id"])
export class SafeCount {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "safe_count_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "safe_count_pk" }) id: string;
  @Column(uuid("safe_id")) safeId: string;
  @Column(instant("started_at")) startedAt: Date;
  @Column(uuid("started_by")) startedBy: string;
}

/** What the second person scanned, blind, and how many things should have lain there. */
@Entity("safe_count_result")
@ForeignKey("safe_count", ["municipalityId", "countId"], ["municipalityId", "id"], { name: "safe_count_result_count" })
@ForeignKey("staff_member", ["municipalityId", "countedBy"], ["municipalityId", "id"], { name: "safe_count_result_counted_by" })
export class SafeCountResult {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "safe_count_result_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("count_id"), primaryKeyConstraintName: "safe_count_result_pk" }) countId: string;
  @Column(instant("counted_at")) countedAt: Date;
  @Column(uuid("counted_by")) countedBy: string;
  @Column(integer("expected")) expected: number;
  @Column(json("tags")) tags: readonly string[];
}

/** A difference of a count. */
@Entity("safe_count_line")
@ForeignKey("safe_count_result", ["municipalityId", "countId"], ["municipalityId", "countId"], { name: "safe_count_line_count" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "safe_count_line_item" })
export class SafeCountLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "safe_count_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("count_id"), primaryKeyConstraintName: "safe_count_line_pk" }) countId: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "safe_count_line_pk" }) position: number;
  @Column(text("result")) result: CountResult;
  @Column(text("tag")) tag: string;
  @Column({ ...uuid("item_id"), nullable: true }) itemId: string | null;
  @Column({ ...text("state"), nullable: true }) state: ItemState | null;
}

/** What a supervisor found out about a count's differences; until then they stand open. */
@Entity("safe_count_explanation")
@ForeignKey("safe_count_result", ["municipalityId", "countId"], ["municipalityId", "countId"], { name: "safe_count_explanation_count" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "safe_count_explanation_staff" })
export class SafeCountExplanation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "safe_count_explanation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("count_id"), primaryKeyConstraintName: "safe_count_explanation_pk" }) countId: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(text("note")) note: string;
}
