import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, text, uuid } from "./columns";

/** Who did or looked at what that leaves no other trace: sign-ins, lockouts, a person's page opened. Append only. */
@Entity("audit_entry")
@Index("audit_entry_by_subject", ["municipalityId", "subjectId", "at"])
export class AuditEntry {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "audit_entry_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "audit_entry_pk" }) id: string;
  @Column(text("event")) event: string;
  @Column({ ...uuid("staff_id"), nullable: true }) staffId: string | null;
  @Column({ ...uuid("office_id"), nullable: true }) officeId: string | null;
  @Column({ ...uuid("subject_id"), nullable: true }) subjectId: string | null;
  @Column(instant("at")) at: Date;
}
