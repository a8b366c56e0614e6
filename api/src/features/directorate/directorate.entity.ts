import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, idColumn, instant, integer, json, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ExplanationOutcome, LineFate } from "./inbound.rules";
import type { InboundKind } from "./line-kinds.rules";
import type { Match, MatchGrade } from "./matching.rules";
import type { LineState, OutboundKind } from "./outbound.rules";

/** What goes to the Directorate with one covering letter (S12a). */
@Entity("outbound_batch")
@ForeignKey("staff_member", ["municipalityId", "createdBy"], ["municipalityId", "id"], { name: "outbound_batch_created_by" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "outbound_batch_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("outbound_batch", ["municipalityId", "resends"], ["municipalityId", "id"], { name: "outbound_batch_resends" })
@Index("outbound_batch_open", ["municipalityId", "acknowledgeBy"], { where: "state = 'DISPATCHED'" })
export class OutboundBatch {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "outbound_batch_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "outbound_batch_pk" }) id: string;
  @Column(text("state")) state: "DRAFT" | "DISPATCHED" | "ACKNOWLEDGED" | "RESENT";
  @Column(instant("created_at")) createdAt: Date;
  @Column(uuid("created_by")) createdBy: string;
  @Column({ ...uuid("protocol_entry_id"), nullable: true }) protocolEntryId: string | null;
  @Column({ ...instant("dispatched_at"), nullable: true }) dispatchedAt: Date | null;
  @Column({ ...day("acknowledged_on"), nullable: true }) acknowledgedOn: string | null;
  @Column({ ...instant("acknowledged_at"), nullable: true }) acknowledgedAt: Date | null;
  @Column({ ...text("directorate_reference"), nullable: true }) directorateReference: string | null;
  /** The last day on which the Directorate's word is in time. */
  @Column({ ...day("acknowledge_by"), nullable: true }) acknowledgeBy: string | null;
  /** The batch that nobody acknowledged and this one repeats. */
  @Column({ ...uuid("resends"), nullable: true }) resends: string | null;
}

/** A paper of a batch; it is in one open batch at most. */
@Entity("outbound_line")
@Index("outbound_line_one_open", ["municipalityId", "itemId"], { unique: true, where: "state = 'OPEN'" })
@Index("outbound_line_to_come_back", ["municipalityId", "id"], { where: "state = 'REFUSED' AND came_back_at IS NULL" })
@Index("outbound_line_by_reference", ["municipalityId", "directorateReference"], { where: "directorate_reference IS NOT NULL" })
@Index("outbound_line_of_application", ["municipalityId", "applicationId"])
@ForeignKey("staff_member", ["municipalityId", "settledBy"], ["municipalityId", "id"], { name: "outbound_line_settled_by" })
@ForeignKey("outbound_batch", ["municipalityId", "batchId"], ["municipalityId", "id"], { name: "outbound_line_batch" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "outbound_line_item" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "outbound_line_application" })
@Index("outbound_line_of_batch", ["municipalityId", "batchId"])
export class OutboundLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "outbound_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "outbound_line_pk" }) id: string;
  @Column(uuid("batch_id")) batchId: string;
  @Column(uuid("item_id")) itemId: string;
  @Column({ ...uuid("application_id"), nullable: true }) applicationId: string | null;
  @Column(text("kind")) kind: OutboundKind;
  @Column(text("state")) state: LineState;
  @Column({ ...text("refusal_reason"), nullable: true }) refusalReason: string | null;
  @Column({ ...instant("settled_at"), nullable: true }) settledAt: Date | null;
  @Column({ ...uuid("settled_by"), nullable: true }) settledBy: string | null;
  /** The Directorate's own number of the case, where it says one. */
  @Column({ ...text("directorate_reference"), nullable: true }) directorateReference: string | null;
  /** A refused paper was here again then. */
  @Column({ ...instant("came_back_at"), nullable: true }) cameBackAt: Date | null;
}

/** What the Directorate asks for of a file it has, under the number of its letter. Append only. */
@Entity("supplement_request")
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "supplement_request_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "supplement_request_application" })
@ForeignKey("staff_member", ["municipalityId", "askedBy"], ["municipalityId", "id"], { name: "supplement_request_asked_by" })
@Index("supplement_request_of_application", ["municipalityId", "applicationId", "protocolEntryId"])
export class SupplementRequest {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "supplement_request_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("protocol_entry_id"), primaryKeyConstraintName: "supplement_request_pk" }) protocolEntryId: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(text("what")) what: string;
  @Column(day("bring_by")) bringBy: string;
  @Column(instant("asked_at")) askedAt: Date;
  @Column(uuid("asked_by")) askedBy: string;
}

/** What came from the Directorate, its list against what is in the bag (S9). */
@Entity("inbound_batch")
@ForeignKey("staff_member", ["municipalityId", "openedBy"], ["municipalityId", "id"], { name: "inbound_batch_opened_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "inbound_batch_second_person" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "inbound_batch_entry", deferrable: "INITIALLY DEFERRED" })
export class InboundBatch {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "inbound_batch_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "inbound_batch_pk" }) id: string;
  @Column(text("state")) state: "COUNTING" | "ACCEPTED";
  @Column(text("directorate_reference")) directorateReference: string;
  @Column(day("directorate_date")) directorateDate: string;
  @Column(integer("listed_count")) listedCount: number;
  @Column({ ...integer("counted_count"), nullable: true }) countedCount: number | null;
  @Column(uuid("protocol_entry_id")) protocolEntryId: string;
  @Column(instant("opened_at")) openedAt: Date;
  @Column(uuid("opened_by")) openedBy: string;
  @Column({ ...instant("accepted_at"), nullable: true }) acceptedAt: Date | null;
  @Column({ ...text("difference_note"), nullable: true }) differenceNote: string | null;
  @Column({ ...text("list_name"), nullable: true }) listName: string | null;
  @Column({ ...uuid("second_person_id"), nullable: true }) secondPersonId: string | null;
}

/** A line of the list, or a thing of the bag: what it says, which case it is of, and how often it was found. */
@Entity("inbound_line")
@ForeignKey("inbound_batch", ["municipalityId", "batchId"], ["municipalityId", "id"], { name: "inbound_line_batch" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "inbound_line_application" })
@ForeignKey("staff_member", ["municipalityId", "adoptedBy"], ["municipalityId", "id"], { name: "inbound_line_adopted_by" })
@Index("inbound_line_one_decision", ["municipalityId", "batchId", "applicationId"], { unique: true, where: "kind <> ALL (ARRAY['CERTIFICATE'::text, 'OTHER'::text]) AND fate = 'MATCHED'::text" })
@Index("inbound_line_of_batch", ["municipalityId", "batchId", "position"])
@Index("inbound_line_orphan", ["municipalityId", "id"], { where: "fate = 'ORPHAN' AND application_id IS NULL" })
@Index("inbound_line_not_found", ["municipalityId", "id"], { where: "listed AND found = 0" })
export class InboundLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "inbound_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "inbound_line_pk" }) id: string;
  @Column(uuid("batch_id")) batchId: string;
  @Column({ ...uuid("application_id"), nullable: true }) applicationId: string | null;
  @Column({ ...text("decision_kind"), nullable: true }) decisionKind: "GRANT" | "REJECTION" | "REVOCATION" | null;
  @Column({ ...text("decision_number"), nullable: true }) decisionNumber: string | null;
  @Column({ ...day("decided_on"), nullable: true }) decidedOn: string | null;
  /** Of a permit, or of a certificate. */
  @Column({ ...text("permit_serial"), nullable: true }) permitSerial: string | null;
  @Column({ ...day("valid_from"), nullable: true }) validFrom: string | null;
  @Column({ ...day("valid_until"), nullable: true }) validUntil: string | null;
  @Column(text("kind")) kind: InboundKind;
  @Column(integer("position")) position: number;
  @Column(flag("listed")) listed: boolean;
  @Column(integer("found")) found: number;
  @Column({ ...text("fate"), nullable: true }) fate: LineFate | null;
  @Column(text("grade")) grade: MatchGrade;
  @Column(json("matches")) matches: Match["candidates"];
  @Column({ ...integer("said_number"), nullable: true }) saidNumber: number | null;
  @Column({ ...integer("said_year"), nullable: true }) saidYear: number | null;
  @Column({ ...text("said_reference"), nullable: true }) saidReference: string | null;
  @Column({ ...text("said_passport"), nullable: true }) saidPassport: string | null;
  @Column({ ...text("said_name"), nullable: true }) saidName: string | null;
  @Column({ ...text("said_municipality"), nullable: true }) saidMunicipality: string | null;
  @Column({ ...instant("adopted_at"), nullable: true }) adoptedAt: Date | null;
  @Column({ ...uuid("adopted_by"), nullable: true }) adoptedBy: string | null;
}

/** Which line an item came with. Append only. */
@Entity("inbound_item")
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "inbound_item_item" })
@ForeignKey("inbound_line", ["municipalityId", "lineId"], ["municipalityId", "id"], { name: "inbound_item_line" })
@ForeignKey("inbound_batch", ["municipalityId", "batchId"], ["municipalityId", "id"], { name: "inbound_item_batch" })
@Index("inbound_item_of_batch", ["municipalityId", "batchId"])
@Index("inbound_item_of_line", ["municipalityId", "lineId"])
export class InboundItem {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "inbound_item_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "inbound_item_pk" }) itemId: string;
  @Column(uuid("line_id")) lineId: string;
  @Column(uuid("batch_id")) batchId: string;
}

/** An accepted paper was not of the case it was given to: two persons said so. Append only. */
@Entity("inbound_undo")
@ForeignKey("inbound_line", ["municipalityId", "lineId"], ["municipalityId", "id"], { name: "inbound_undo_line" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "inbound_undo_application" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "inbound_undo_staff" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "inbound_undo_second" })
@Index("inbound_undo_of_line", ["municipalityId", "lineId", "id"])
export class InboundUndo {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "inbound_undo_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "inbound_undo_pk" }) id: string;
  @Column(uuid("line_id")) lineId: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  @Column(text("reason")) reason: string;
}

/** What became of a thing that was on the list and not in the bag. Append only. */
@Entity("inbound_explanation")
@ForeignKey("inbound_line", ["municipalityId", "lineId"], ["municipalityId", "id"], { name: "inbound_explanation_line" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "inbound_explanation_staff" })
export class InboundExplanation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "inbound_explanation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("line_id"), primaryKeyConstraintName: "inbound_explanation_pk" }) lineId: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(text("outcome")) outcome: ExplanationOutcome;
  @Column(text("note")) note: string;
}
