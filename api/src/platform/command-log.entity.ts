import { Column, Entity, PrimaryColumn } from "typeorm";
import { instant, json, municipalityColumn, text, uuid } from "./columns";

/** Every act done, once per command id, with what it left. Never changed, never deleted. */
@Entity("command_log")
export class CommandLog {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "command_log_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("command_id"), primaryKeyConstraintName: "command_log_pk" }) commandId: string;
  @Column(text("act")) act: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(text("input_hash")) inputHash: string;
  @Column(json("outcome")) outcome: object;
  @Column(instant("at")) at: Date;
}
