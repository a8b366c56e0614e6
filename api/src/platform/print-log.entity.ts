import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, integer, municipalityColumn, text, uuid } from "./columns";

/** Every label that was printed or spoiled: which, how, by whom, and why from the second on. Append only. */
@Entity("print_log")
@Index("print_log_number", ["municipalityId", "code", "number"], { unique: true })
@Index("print_log_job", ["municipalityId", "jobId"])
export class PrintLog {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "print_log_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "print_log_pk" }) id: string;
  /** What was printed together. */
  @Column(uuid("job_id")) jobId: string;
  @Column(text("code")) code: string;
  @Column(text("event")) event: "PRINTED" | "SPOILED";
  @Column({ ...text("way"), nullable: true }) way: "SHEET" | "SINGLE" | "ZPL" | "PRINTER" | null;
  /** The how-manyeth entry of this code. */
  @Column(integer("number")) number: number;
  @Column({ ...integer("start_at"), nullable: true }) startAt: number | null;
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
  @Column(uuid("office_id")) officeId: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("at")) at: Date;
}
