import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** A contact with the help desk of DAEM about migration or installation (S3). An outcome that comes later is a contact of its own with the same ticket. */
@Entity("help_desk_contact")
@ForeignKey("staff_member", ["municipalityId", "recordedBy"], ["municipalityId", "id"], { name: "help_desk_contact_recorded_by" })
export class HelpDeskContact {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "help_desk_contact_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "help_desk_contact_pk" }) id: string;
  @Column(text("about")) about: "MIGRATION" | "INSTALLATION";
  @Column(text("ticket")) ticket: string;
  @Column(day("contacted_on")) contactedOn: string;
  @Column(text("subject")) subject: string;
  @Column({ ...text("outcome"), nullable: true }) outcome: string | null;
  @Column(instant("recorded_at")) recordedAt: Date;
  @Column(uuid("recorded_by")) recordedBy: string;
}

/** From now on the system counts as installed at the central office (S2), by the contact that says so. */
@Entity("system_installation")
@ForeignKey("help_desk_contact", ["municipalityId", "contactId"], ["municipalityId", "id"], { name: "system_installation_contact" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "system_installation_staff" })
export class SystemInstallation {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "system_installation_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "system_installation_pk" }) id: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("contact_id")) contactId: string;
  @Column(uuid("staff_id")) staffId: string;
}
