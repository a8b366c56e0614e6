import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, instant, municipalityColumn, text, uuid } from "../../platform/columns";
import type { DeclarationKind } from "./declaration.rules";

/** What a person says has changed since the permit: address, family, passport, loss, employer. Append only. */
@Entity("declaration")
@Index("declaration_of_applicant", ["municipalityId", "applicantId"])
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "declaration_applicant" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "declaration_protocol_entry", deferrable: "INITIALLY DEFERRED" })
export class Declaration {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "declaration_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("protocol_entry_id"), primaryKeyConstraintName: "declaration_pk" }) protocolEntryId: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(text("kind")) kind: DeclarationKind;
  @Column(day("changed_on")) changedOn: string;
  @Column({ ...text("details"), nullable: true }) details: string | null;
  /** After the period of that day's rule. */
  @Column(flag("late")) late: boolean;
  @Column(instant("declared_at")) declaredAt: Date;
}
