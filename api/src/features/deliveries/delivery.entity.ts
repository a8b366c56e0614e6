import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { day, flag, idColumn, instant, json, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ContentType } from "../../platform/file-type";
import type { AttemptOutcome, DeliveryState, IdentityDocumentKind, InvitationChannel } from "./delivery.rules";
import type { ProofWords } from "./proof-words";
import type { Capacity } from "./recipient.rules";

/** Serving the papers of one application on the person (επίδοση); one is open at most, a later paper begins another. While an attempt is under way it says whose. */
@Entity("delivery")
@Index("delivery_of_application", ["municipalityId", "applicationId", "id"])
@Index("delivery_one_open", ["municipalityId", "applicationId"], { unique: true, where: "state <> ALL (ARRAY['PROVEN'::text, 'SENT_TO_DIRECTORATE'::text, 'ACKNOWLEDGED'::text])" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "delivery_application" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "delivery_office" })
@ForeignKey("staff_member", ["municipalityId", "officerId"], ["municipalityId", "id"], { name: "delivery_officer" })
export class Delivery {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "delivery_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column({ ...uuid("officer_id"), nullable: true }) officerId: string | null;
  @Column(text("state")) state: DeliveryState;
  @Column({ ...instant("started_at"), nullable: true }) startedAt: Date | null;
  @Column({ ...instant("served_at"), nullable: true }) servedAt: Date | null;
  /** Of the attempt under way. */
  @Column({ ...uuid("attempt_id"), nullable: true }) attemptId: string | null;
  @Column(instant("scheduled_at")) scheduledAt: Date;
}

/** Which papers an attempt took to the counter. */
@Entity("delivery_item")
@Index("delivery_item_of_delivery", ["municipalityId", "deliveryId"])
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "delivery_item_delivery" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "delivery_item_item" })
export class DeliveryItem {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_item_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("attempt_id"), primaryKeyConstraintName: "delivery_item_pk" }) attemptId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "delivery_item_pk" }) itemId: string;
  @Column(uuid("delivery_id")) deliveryId: string;
}

/** An attempt that has ended, however it did. Never changed. */
@Entity("delivery_attempt")
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "delivery_attempt_delivery" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "delivery_attempt_office" })
@ForeignKey("staff_member", ["municipalityId", "officerId"], ["municipalityId", "id"], { name: "delivery_attempt_officer" })
@Index("delivery_attempt_of_delivery", ["municipalityId", "deliveryId", "id"])
export class DeliveryAttempt {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_attempt_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "delivery_attempt_pk" }) id: string;
  @Column(uuid("delivery_id")) deliveryId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("officer_id")) officerId: string;
  /** Null where nobody came and nothing left the safe. */
  @Column({ ...instant("started_at"), nullable: true }) startedAt: Date | null;
  @Column(instant("ended_at")) endedAt: Date;
  @Column(text("outcome")) outcome: AttemptOutcome;
  /** The remedies run from it. */
  @Column(flag("served")) served: boolean;
  @Column({ ...text("capacity"), nullable: true }) capacity: Capacity | null;
  /** Of who received in the holder's place. */
  @Column({ ...text("recipient_name"), nullable: true }) recipientName: string | null;
  @Column({ ...text("identity_document_kind"), nullable: true }) identityDocumentKind: IdentityDocumentKind | null;
  @Column({ ...text("identity_document_number"), nullable: true }) identityDocumentNumber: string | null;
  @Column({ ...text("identity_read_by"), nullable: true }) identityReadBy: "MRZ" | "TYPED" | null;
  @Column({ ...flag("holder_passport_seen"), nullable: true }) holderPassportSeen: boolean | null;
  @Column({ ...text("passport_exception"), nullable: true }) passportException: string | null;
  /** By what right another received, and until when it holds. */
  @Column({ ...text("evidence"), nullable: true }) evidence: string | null;
  @Column({ ...day("evidence_expires_on"), nullable: true }) evidenceExpiresOn: string | null;
  @Column({ ...text("witness_name"), nullable: true }) witnessName: string | null;
  @Column({ ...text("witness_residence"), nullable: true }) witnessResidence: string | null;
  @Column({ ...text("witness_occupation"), nullable: true }) witnessOccupation: string | null;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}

/** The person was called, or an appointment was made. Never changed. */
@Entity("delivery_invitation")
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "delivery_invitation_delivery" })
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "delivery_invitation_by" })
@Index("delivery_invitation_of_delivery", ["municipalityId", "deliveryId", "id"])
export class DeliveryInvitation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_invitation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "delivery_invitation_pk" }) id: string;
  @Column(uuid("delivery_id")) deliveryId: string;
  /** How the person was called; null for an appointment alone. */
  @Column({ ...text("channel"), nullable: true }) channel: InvitationChannel | null;
  @Column({ ...instant("appointment_at"), nullable: true }) appointmentAt: Date | null;
  @Column(instant("recorded_at")) recordedAt: Date;
  /** Null where the house itself sent it. */
  @Column({ ...uuid("recorded_by"), nullable: true }) recordedBy: string | null;
}

/** The form signed by hand, scanned back. Never changed. */
@Entity("proof_form")
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "proof_form_delivery" })
@ForeignKey("staff_member", ["municipalityId", "addedBy"], ["municipalityId", "id"], { name: "proof_form_added_by" })
@Index("proof_form_of_delivery", ["municipalityId", "deliveryId"])
export class ProofForm {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "proof_form_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "proof_form_pk" }) id: string;
  @Column(uuid("delivery_id")) deliveryId: string;
  @Column(uuid("attempt_id")) attemptId: string;
  @Column(text("name")) name: string;
  @Column(text("content_type")) contentType: ContentType;
  @Column(text("sha256")) sha256: string;
  @Column({ type: "bytea", name: "content" }) content: Buffer;
  @Column(uuid("added_by")) addedBy: string;
  @Column(instant("added_at")) addedAt: Date;
}

/** A paper that needs no proof of service, handed over: to whom, by which document and right, by whom. Never changed. */
@Entity("paper_handover")
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "paper_handover_item" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "paper_handover_application" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "paper_handover_office" })
@ForeignKey("staff_member", ["municipalityId", "officerId"], ["municipalityId", "id"], { name: "paper_handover_officer" })
export class PaperHandover {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "paper_handover_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "paper_handover_pk" }) itemId: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("officer_id")) officerId: string;
  @Column(instant("at")) at: Date;
  @Column(text("capacity")) capacity: Capacity;
  /** Of who received in the holder's place. */
  @Column({ ...text("recipient_name"), nullable: true }) recipientName: string | null;
  @Column(text("identity_document_kind")) identityDocumentKind: IdentityDocumentKind;
  @Column(text("identity_document_number")) identityDocumentNumber: string;
  @Column(text("identity_read_by")) identityReadBy: "MRZ" | "TYPED";
  @Column(flag("holder_passport_seen")) holderPassportSeen: boolean;
  @Column({ ...text("passport_exception"), nullable: true }) passportException: string | null;
  /** By what right another received, and until when it holds. */
  @Column({ ...text("evidence"), nullable: true }) evidence: string | null;
  @Column({ ...day("evidence_expires_on"), nullable: true }) evidenceExpiresOn: string | null;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}

/** Who received what, when, from whom, with the signature on the glass or on paper. Never changed. */
@Entity("proof_of_service")
@Unique("proof_of_service_delivery_once", ["municipalityId", "deliveryId"])
@Unique("proof_of_service_verification", ["municipalityId", "verificationCode"])
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "proof_of_service_delivery" })
@ForeignKey("delivery_attempt", ["municipalityId", "attemptId"], ["municipalityId", "id"], { name: "proof_of_service_attempt" })
@ForeignKey("proof_form", ["municipalityId", "formId"], ["municipalityId", "id"], { name: "proof_of_service_form" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "proof_of_service_item" })
@Index("proof_of_service_of_item", ["municipalityId", "itemId"])
export class ProofOfService {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "proof_of_service_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "proof_of_service_pk" }) id: string;
  @Column(uuid("delivery_id")) deliveryId: string;
  @Column(uuid("item_id")) itemId: string;
  @Column(instant("served_at")) servedAt: Date;
  @Column({ type: "bytea", name: "signature_png", nullable: true }) signaturePng: Buffer | null;
  @Column(text("verification_code")) verificationCode: string;
  @Column(uuid("attempt_id")) attemptId: string;
  @Column({ ...uuid("form_id"), nullable: true }) formId: string | null;
  /** The permit's serial, or the number of a decision without one, that the QR is bound to; null on proofs of before. */
  @Column({ ...text("bound_number"), nullable: true }) boundNumber: string | null;
  /** What it says in words, frozen; null on proofs of before. */
  @Column({ ...json("words"), nullable: true }) words: ProofWords | null;
}
