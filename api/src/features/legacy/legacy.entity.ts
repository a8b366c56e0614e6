import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { Encoding } from "../../platform/sources/greek-text.rules";
import type { SourceFormat } from "../../platform/sources/source";
import type { Mapping } from "./mapping";

export const runStates = ["NOT_STARTED", "EXTRACTED", "LOADED", "RECONCILED", "SIGNED_OFF", "UNDONE"] as const;
export type RunState = (typeof runStates)[number];

/** One extract of one abolished municipality on its way in (μετάπτωση, S1). */
@Entity("migration_run")
@ForeignKey("predecessor_office", ["municipalityId", "predecessorId"], ["municipalityId", "id"], { name: "migration_run_predecessor" })
@ForeignKey("staff_member", ["municipalityId", "startedBy"], ["municipalityId", "id"], { name: "migration_run_started_by" })
@ForeignKey("staff_member", ["municipalityId", "undoneBy"], ["municipalityId", "id"], { name: "migration_run_undone_by" })
@ForeignKey("staff_member", ["municipalityId", "signedBy"], ["municipalityId", "id"], { name: "migration_run_signed_by" })
@ForeignKey("staff_member", ["municipalityId", "signedSecondId"], ["municipalityId", "id"], { name: "migration_run_signed_second" })
@Index("migration_run_once", ["municipalityId", "predecessorId", "sourceHash"], { unique: true, where: "state <> 'UNDONE'" })
export class MigrationRun {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_run_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "migration_run_pk" }) id: string;
  @Column(uuid("predecessor_id")) predecessorId: string;
  @Column(text("source")) source: string;
  /** SHA-256 of the extract. */
  @Column({ type: "character", length: 64, name: "source_hash" }) sourceHash: string;
  @Column(text("format")) format: SourceFormat;
  @Column({ ...text("encoding"), nullable: true }) encoding: Encoding | null;
  /** Null until somebody said what the columns mean. */
  @Column({ type: "jsonb", name: "mapping", nullable: true }) mapping: Mapping | null;
  @Column(text("state")) state: RunState;
  @Column(instant("started_at")) startedAt: Date;
  @Column(uuid("started_by")) startedBy: string;
  @Column({ ...instant("extracted_at"), nullable: true }) extractedAt: Date | null;
  @Column({ ...instant("loaded_at"), nullable: true }) loadedAt: Date | null;
  @Column({ ...instant("reconciled_at"), nullable: true }) reconciledAt: Date | null;
  @Column({ ...instant("undone_at"), nullable: true }) undoneAt: Date | null;
  @Column({ ...uuid("undone_by"), nullable: true }) undoneBy: string | null;
  @Column({ ...instant("signed_at"), nullable: true }) signedAt: Date | null;
  @Column({ ...uuid("signed_by"), nullable: true }) signedBy: string | null;
  @Column({ ...uuid("signed_second_id"), nullable: true }) signedSecondId: string | null;
}

@Entity("migration_table")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "migration_table_run" })
export class MigrationTable {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_table_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("run_id"), primaryKeyConstraintName: "migration_table_pk" }) runId: string;
  @PrimaryColumn({ ...text("name"), primaryKeyConstraintName: "migration_table_pk" }) name: string;
  @Column({ type: "text", array: true, name: "columns" }) columns: string[];
  @Column(integer("rows_in")) rowsIn: number;
}

/** A row of the extract, whole, and what became of it. */
@Entity("migration_row")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "migration_row_run" })
@Index("migration_row_pending", ["municipalityId", "runId", "tableName", "number"], { where: "outcome = 'PENDING'" })
@Index("migration_row_quarantined", ["municipalityId", "runId", "reason", "tableName", "number"], { where: "outcome = 'QUARANTINED'" })
@Index("migration_row_of_applicant", ["municipalityId", "applicantId", "runId", "tableName", "number"], { where: "applicant_id IS NOT NULL" })
export class MigrationRow {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_row_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("run_id"), primaryKeyConstraintName: "migration_row_pk" }) runId: string;
  @PrimaryColumn({ ...text("table_name"), primaryKeyConstraintName: "migration_row_pk" }) tableName: string;
  @PrimaryColumn({ ...integer("number"), primaryKeyConstraintName: "migration_row_pk" }) number: number;
  @Column({ type: "jsonb", name: "cells" }) cells: Readonly<Record<string, string | null>>;
  /** The cells a person mended, over those of the extract. */
  @Column({ type: "jsonb", name: "mended", nullable: true }) mended: Readonly<Record<string, string | null>> | null;
  @Column({ ...text("outcome"), default: "PENDING" }) outcome: "PENDING" | "LOADED" | "MERGED" | "QUARANTINED";
  @Column({ ...text("reason"), nullable: true }) reason: string | null;
  @Column({ ...text("about"), nullable: true }) about: string | null;
  @Column({ type: "text", array: true, name: "left_out", default: "{}" }) leftOut: string[];
  @Column({ ...uuid("applicant_id"), nullable: true }) applicantId: string | null;
}

/** Who came in by a run, under what the old system knew them by. */
@Entity("migration_person")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "migration_person_run" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "migration_person_applicant" })
@Index("migration_person_of_applicant", ["municipalityId", "applicantId"], { unique: true })
export class MigrationPerson {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_person_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("run_id"), primaryKeyConstraintName: "migration_person_pk" }) runId: string;
  @PrimaryColumn({ ...text("identity"), primaryKeyConstraintName: "migration_person_pk" }) identity: string;
  @Column(uuid("applicant_id")) applicantId: string;
  /** Of the record as it came in: whoever changed it since has used it. */
  @Column(text("row_hash")) rowHash: string;
}

/** A word that nobody's name had before the run. */
@Entity("migration_word")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "migration_word_run" })
export class MigrationWord {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_word_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("run_id"), primaryKeyConstraintName: "migration_word_pk" }) runId: string;
  @PrimaryColumn({ ...text("word"), primaryKeyConstraintName: "migration_word_pk" }) word: string;
}

/** A person of a run who may be another that is known, how sure that is, and what two persons said of it. */
@Entity("migration_match")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "migration_match_run" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "migration_match_applicant" })
@ForeignKey("applicant", ["municipalityId", "otherId"], ["municipalityId", "id"], { name: "migration_match_other" })
@ForeignKey("applicant_merge", ["municipalityId", "mergeId"], ["municipalityId", "id"], { name: "migration_match_merge" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "migration_match_staff" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "migration_match_second" })
@Index("migration_match_open", ["municipalityId", "runId", "grade", "applicantId", "otherId"], { where: "verdict IS NULL" })
@Index("migration_match_of_other", ["municipalityId", "otherId"])
@Index("migration_match_of_merge", ["municipalityId", "mergeId"], { where: "merge_id IS NOT NULL" })
export class MigrationMatch {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "migration_match_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("run_id"), primaryKeyConstraintName: "migration_match_pk" }) runId: string;
  @PrimaryColumn({ ...uuid("applicant_id"), primaryKeyConstraintName: "migration_match_pk" }) applicantId: string;
  @PrimaryColumn({ ...uuid("other_id"), primaryKeyConstraintName: "migration_match_pk" }) otherId: string;
  @Column(text("grade")) grade: "SURE" | "ASK";
  @Column({ type: "text", array: true, name: "reasons" }) reasons: string[];
  @Column({ ...text("verdict"), nullable: true }) verdict: "SAME" | "DIFFERENT" | null;
  @Column({ ...uuid("staff_id"), nullable: true }) staffId: string | null;
  @Column({ ...uuid("second_person_id"), nullable: true }) secondPersonId: string | null;
  @Column({ ...instant("given_at"), nullable: true }) givenAt: Date | null;
  @Column({ ...uuid("merge_id"), nullable: true }) mergeId: string | null;
}

/** A case of an abolished municipality, under its old number. It is history: nothing is done on it. */
@Entity("legacy_case")
@ForeignKey("migration_run", ["municipalityId", "runId"], ["municipalityId", "id"], { name: "legacy_case_run" })
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "legacy_case_applicant" })
@ForeignKey("legacy_number", ["municipalityId", "legacyNumberId"], ["municipalityId", "id"], { name: "legacy_case_number" })
@Index("legacy_case_of_applicant", ["municipalityId", "applicantId", "id"])
@Index("legacy_case_of_run", ["municipalityId", "runId", "applicantId"])
@Index("legacy_case_of_number", ["municipalityId", "legacyNumberId"], { unique: true })
export class LegacyCase {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "legacy_case_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "legacy_case_pk" }) id: string;
  @Column(uuid("run_id")) runId: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(uuid("legacy_number_id")) legacyNumberId: string;
  @Column({ ...day("filed_on"), nullable: true }) filedOn: string | null;
  @Column(text("subject")) subject: string;
  @Column({ ...text("permit_serial"), nullable: true }) permitSerial: string | null;
  @Column({ ...day("permit_until"), nullable: true }) permitUntil: string | null;
  @Column({ ...text("decision_number"), nullable: true }) decisionNumber: string | null;
  @Column({ ...day("decided_on"), nullable: true }) decidedOn: string | null;
  @Column({ ...text("remarks"), nullable: true }) remarks: string | null;
}
