import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { flag, idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";
import type { AbandonReason, DeliveryState, IdentityDocumentKind } from "./delivery.rules";

/** Serving the papers on the person (επίδοση). */
@Entity("delivery")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "delivery_application" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "delivery_office" })
@ForeignKey("staff_member", ["municipalityId", "officerId"], ["municipalityId", "id"], { name: "delivery_officer" })
@Index("delivery_one_open", ["municipalityId", "applicationId"], { unique: true, where: "state <> 'ABANDONED'" })
export class Delivery {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "delivery_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("officer_id")) officerId: string;
  @Column(text("state")) state: DeliveryState;
  @Column(instant("started_at")) startedAt: Date;
  @Column({ ...text("identity_document_kind"), nullable: true }) identityDocumentKind: IdentityDocumentKind | null;
  @Column({ ...text("identity_document_number"), nullable: true }) identityDocumentNumber: string | null;
  @Column({ ...flag("holder_passport_seen"), nullable: true }) holderPassportSeen: boolean | null;
  @Column({ ...text("passport_exception"), nullable: true }) passportException: string | null;
  @Column({ ...instant("served_at"), nullable: true }) servedAt: Date | null;
  @Column({ ...text("abandon_reason"), nullable: true }) abandonReason: AbandonReason | null;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}

@Entity("delivery_item")
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "delivery_item_delivery" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "delivery_item_item" })
export class DeliveryItem {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "delivery_item_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("delivery_id"), primaryKeyConstraintName: "delivery_item_pk" }) deliveryId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "delivery_item_pk" }) itemId: string;
}

/** Who received what, when, from whom, with their signature. Never changed. */
@Entity("proof_of_service")
@Unique("proof_of_service_delivery_once", ["municipalityId", "deliveryId"])
@Unique("proof_of_service_verification", ["municipalityId", "verificationCode"])
@ForeignKey("delivery", ["municipalityId", "deliveryId"], ["municipalityId", "id"], { name: "proof_of_service_delivery" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "proof_of_service_item" })
@Index("proof_of_service_of_item", ["municipalityId", "itemId"])
export class ProofOfService {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "proof_of_service_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "proof_of_service_pk" }) id: string;
  @Column(uuid("delivery_id")) deliveryId: string;
  @Column(uuid("item_id")) itemId: string;
  @Column(instant("served_at")) servedAt: Date;
  @Column({ type: "bytea", name: "signature_png" }) signaturePng: Buffer;
  @Column(text("verification_code")) verificationCode: string;
}
