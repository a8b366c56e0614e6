import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** What an office, or the Directorate where it names none, was called before a change, and where it was. Append only; papers of that time go on saying it. */
@Entity("contact_change")
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "contact_change_office" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "contact_change_staff" })
@Index("contact_change_of", ["municipalityId", "officeId", "at"])
export class ContactChange {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "contact_change_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "contact_change_pk" }) id: string;
  @Column({ ...uuid("office_id"), nullable: true }) officeId: string | null;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(text("name_before")) nameBefore: string;
  @Column(text("address_before")) addressBefore: string;
  @Column({ ...text("telephone_before"), nullable: true }) telephoneBefore: string | null;
  @Column(text("reason")) reason: string;
}
