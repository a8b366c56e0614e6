import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, instant, municipalityColumn, text, uuid } from "../../platform/columns";
import type { ReferralKind } from "./referral.rules";

/** A paper that another municipality is competent for: registered here, forwarded there. Only the letter it went with, or that it is void, is added later. */
@Entity("referral")
@Index("referral_waiting", ["municipalityId", "protocolEntryId"], { where: "letter_entry_id IS NULL AND voided_at IS NULL" })
@Index("referral_of_letter", ["municipalityId", "letterEntryId"], { where: "letter_entry_id IS NOT NULL" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "referral_protocol_entry", deferrable: "INITIALLY DEFERRED" })
@ForeignKey("protocol_entry", ["municipalityId", "letterEntryId"], ["municipalityId", "id"], { name: "referral_letter", deferrable: "INITIALLY DEFERRED" })
export class Referral {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "referral_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("protocol_entry_id"), primaryKeyConstraintName: "referral_pk" }) protocolEntryId: string;
  @Column({ type: "character", length: 4, name: "to_municipality_id" }) toMunicipalityId: string;
  @Column(text("kind")) kind: ReferralKind;
  @Column(day("forward_by")) forwardBy: string;
  @Column({ ...uuid("letter_entry_id"), nullable: true }) letterEntryId: string | null;
  /** Its number was voided: it waits for no letter. */
  @Column({ ...instant("voided_at"), nullable: true }) voidedAt: Date | null;
}
