import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** The databases of abolished municipalities move in, with a receipt for every row, and can be taken out again exactly (S1). */
export class MigrateDatabases1766000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "migration_run" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "predecessor_id" uuid NOT NULL,
        "source" text NOT NULL,
        "source_hash" character(64) NOT NULL,
        "mapping" jsonb NOT NULL,
        "state" text NOT NULL,
        "started_at" timestamptz NOT NULL,
        "started_by" uuid NOT NULL,
        "extracted_at" timestamptz,
        "loaded_at" timestamptz,
        "reconciled_at" timestamptz,
        "undone_at" timestamptz,
        "undone_by" uuid,
        CONSTRAINT "migration_run_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "migration_run_predecessor" FOREIGN KEY ("municipality_id", "predecessor_id") REFERENCES "predecessor_office" ("municipality_id", "id"),
        CONSTRAINT "migration_run_started_by" FOREIGN KEY ("municipality_id", "started_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "migration_run_undone_by" FOREIGN KEY ("municipality_id", "undone_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "migration_run_state" CHECK ("state" IN ('NOT_STARTED', 'EXTRACTED', 'LOADED', 'RECONCILED', 'SIGNED_OFF', 'UNDONE'))
      );
      CREATE UNIQUE INDEX "migration_run_once" ON "migration_run" ("municipality_id", "predecessor_id", "source_hash") WHERE state <> 'UNDONE';
      CREATE TABLE "migration_table" (
        "municipality_id" character(4) NOT NULL,
        "run_id" uuid NOT NULL,
        "name" text NOT NULL,
        "columns" text[] NOT NULL,
        "rows_in" integer NOT NULL,
        CONSTRAINT "migration_table_pk" PRIMARY KEY ("municipality_id", "run_id", "name"),
        CONSTRAINT "migration_table_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id")
      );
      CREATE TABLE "migration_row" (
        "municipality_id" character(4) NOT NULL,
        "run_id" uuid NOT NULL,
        "table_name" text NOT NULL,
        "number" integer NOT NULL,
        "cells" jsonb NOT NULL,
        "mended" jsonb,
        "outcome" text NOT NULL DEFAULT 'PENDING',
        "reason" text,
        "about" text,
        "left_out" text[] NOT NULL DEFAULT '{}',
        "applicant_id" uuid,
        CONSTRAINT "migration_row_pk" PRIMARY KEY ("municipality_id", "run_id", "table_name", "number"),
        CONSTRAINT "migration_row_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id"),
        CONSTRAINT "migration_row_outcome" CHECK ("outcome" IN ('PENDING', 'LOADED', 'MERGED', 'QUARANTINED')),
        CONSTRAINT "migration_row_reason" CHECK (("outcome" = 'QUARANTINED') = ("reason" IS NOT NULL))
      );
      CREATE INDEX "migration_row_pending" ON "migration_row" ("municipality_id", "run_id", "table_name", "number") WHERE outcome = 'PENDING';
      CREATE INDEX "migration_row_quarantined" ON "migration_row" ("municipality_id", "run_id", "reason", "table_name", "number") WHERE outcome = 'QUARANTINED';
      CREATE TABLE "migration_person" (
        "municipality_id" character(4) NOT NULL,
        "run_id" uuid NOT NULL,
        "identity" text NOT NULL,
        "applicant_id" uuid NOT NULL,
        "row_hash" text NOT NULL,
        CONSTRAINT "migration_person_pk" PRIMARY KEY ("municipality_id", "run_id", "identity"),
        CONSTRAINT "migration_person_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id"),
        CONSTRAINT "migration_person_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id")
      );
      CREATE UNIQUE INDEX "migration_person_of_applicant" ON "migration_person" ("municipality_id", "applicant_id");
      CREATE TABLE "migration_word" (
        "municipality_id" character(4) NOT NULL,
        "run_id" uuid NOT NULL,
        "word" text NOT NULL,
        CONSTRAINT "migration_word_pk" PRIMARY KEY ("municipality_id", "run_id", "word"),
        CONSTRAINT "migration_word_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id")
      );
      CREATE TABLE "migration_match" (
        "municipality_id" character(4) NOT NULL,
        "run_id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "other_id" uuid NOT NULL,
        "grade" text NOT NULL,
        "reasons" text[] NOT NULL,
        "verdict" text,
        "staff_id" uuid,
        "second_person_id" uuid,
        "given_at" timestamptz,
        "merge_id" uuid,
        CONSTRAINT "migration_match_pk" PRIMARY KEY ("municipality_id", "run_id", "applicant_id", "other_id"),
        CONSTRAINT "migration_match_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id"),
        CONSTRAINT "migration_match_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "migration_match_other" FOREIGN KEY ("municipality_id", "other_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "migration_match_merge" FOREIGN KEY ("municipality_id", "merge_id") REFERENCES "applicant_merge" ("municipality_id", "id"),
        CONSTRAINT "migration_match_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "migration_match_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "migration_match_grade" CHECK ("grade" IN ('SURE', 'ASK')),
        CONSTRAINT "migration_match_verdict" CHECK ("verdict" IN ('SAME', 'DIFFERENT'))
      );
      CREATE INDEX "migration_match_open" ON "migration_match" ("municipality_id", "run_id", "grade", "applicant_id", "other_id") WHERE verdict IS NULL;
      CREATE INDEX "migration_match_of_other" ON "migration_match" ("municipality_id", "other_id");
      CREATE INDEX "migration_match_of_merge" ON "migration_match" ("municipality_id", "merge_id") WHERE merge_id IS NOT NULL;
      CREATE TABLE "legacy_case" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "run_id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "legacy_number_id" uuid NOT NULL,
        "filed_on" date,
        "subject" text NOT NULL,
        "permit_serial" text,
        "permit_until" date,
        "decision_number" text,
        "decided_on" date,
        "remarks" text,
        CONSTRAINT "legacy_case_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "legacy_case_run" FOREIGN KEY ("municipality_id", "run_id") REFERENCES "migration_run" ("municipality_id", "id"),
        CONSTRAINT "legacy_case_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "legacy_case_number" FOREIGN KEY ("municipality_id", "legacy_number_id") REFERENCES "legacy_number" ("municipality_id", "id")
      );
      CREATE INDEX "legacy_case_of_applicant" ON "legacy_case" ("municipality_id", "applicant_id", "id");
      CREATE INDEX "legacy_case_of_run" ON "legacy_case" ("municipality_id", "run_id", "applicant_id");
      CREATE UNIQUE INDEX "legacy_case_of_number" ON "legacy_case" ("municipality_id", "legacy_number_id");
    `);
    await tenantTable(runner, "migration_run", { update: ["state", "extracted_at", "loaded_at", "reconciled_at", "undone_at", "undone_by"] });
    await tenantTable(runner, "migration_table", { update: ["rows_in"] });
    await tenantTable(runner, "migration_row", { update: ["mended", "outcome", "reason", "about", "left_out", "applicant_id"] });
    await tenantTable(runner, "migration_person");
    await tenantTable(runner, "migration_word");
    await tenantTable(runner, "migration_match", { update: ["verdict", "staff_id", "second_person_id", "given_at", "merge_id"] });
    await tenantTable(runner, "legacy_case");
    await runner.query(undoMigration);
    await runner.query('REVOKE ALL ON FUNCTION undo_migration(uuid) FROM PUBLIC; GRANT EXECUTE ON FUNCTION undo_migration(uuid) TO epidosi_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION undo_migration(uuid); DROP TABLE "legacy_case", "migration_match", "migration_word", "migration_person", "migration_row", "migration_table", "migration_run"');
  }
}

/**
 * Takes out what a run brought in, and nothing else: the application's role may delete none of it. Answers the people who stay, because something outside the
 * run refers to them by now or their record was changed. Runs as the owner of the tables, within the municipality of the transaction, for a run that is not signed off.
 */
const undoMigration = `
CREATE FUNCTION undo_migration(asked uuid) RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $undo$
DECLARE
  own character(4) := current_setting('epidosi.municipality', true);
  known text;
  other record;
  found uuid[];
  used uuid[] := '{}';
BEGIN
  SELECT state INTO known FROM migration_run WHERE municipality_id = own AND id = asked FOR UPDATE;
  IF known IS NULL OR known IN ('SIGNED_OFF', 'UNDONE') THEN RAISE EXCEPTION 'a run in this state is not undone'; END IF;
  FOR other IN
    SELECT c.conrelid::regclass AS place, a.attname AS person FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
    WHERE c.contype = 'f' AND c.confrelid = 'applicant'::regclass AND array_length(c.conkey, 1) = 2
      AND c.conrelid::regclass::text NOT IN ('applicant', 'applicant_name', 'travel_document', 'applicant_merge', 'legacy_case', 'migration_person', 'migration_match')
  LOOP
    EXECUTE format('SELECT array_agg(DISTINCT p.applicant_id) FROM migration_person p JOIN %s o ON o.municipality_id = p.municipality_id AND o.%I = p.applicant_id WHERE p.municipality_id = $1 AND p.run_id = $2', other.place, other.person)
      INTO found USING own, asked;
    used := used || coalesce(found, '{}');
  END LOOP;
  SELECT array_agg(DISTINCT p.applicant_id) INTO found FROM migration_person p JOIN applicant a ON a.municipality_id = p.municipality_id AND a.id = p.applicant_id
    WHERE p.municipality_id = own AND p.run_id = asked AND (
      md5((to_jsonb(a) - 'merged_into')::text) <> p.row_hash
      OR (SELECT count(*) FROM travel_document d WHERE d.municipality_id = own AND d.applicant_id = a.id) > 1
      OR EXISTS (SELECT 1 FROM legacy_case l WHERE l.municipality_id = own AND l.applicant_id = a.id AND l.run_id <> asked)
      OR EXISTS (SELECT 1 FROM migration_match m WHERE m.municipality_id = own AND m.run_id <> asked AND a.id IN (m.applicant_id, m.other_id) AND m.verdict IS NOT NULL)
      OR EXISTS (SELECT 1 FROM applicant_merge g WHERE g.municipality_id = own AND a.id IN (g.kept_id, g.merged_id)
        AND NOT EXISTS (SELECT 1 FROM migration_match m WHERE m.municipality_id = own AND m.merge_id = g.id AND m.run_id = asked AND g.undone_at IS NULL)));
  used := used || coalesce(found, '{}');
  -- Two records that a verdict of this run made one stay together if either stays.
  SELECT array_agg(DISTINCT x.id) INTO found FROM migration_match m CROSS JOIN LATERAL (VALUES (m.applicant_id), (m.other_id)) x (id)
    WHERE m.municipality_id = own AND m.run_id = asked AND m.merge_id IS NOT NULL AND (m.applicant_id = ANY(used));
  used := used || coalesce(found, '{}');

  CREATE TEMPORARY TABLE leaving ON COMMIT DROP AS SELECT applicant_id AS id FROM migration_person WHERE municipality_id = own AND run_id = asked AND applicant_id <> ALL(used);
  CREATE INDEX ON leaving (id);
  CREATE TEMPORARY TABLE unmade ON COMMIT DROP AS SELECT merge_id AS id FROM migration_match m WHERE m.municipality_id = own AND m.run_id = asked AND merge_id IS NOT NULL AND applicant_id IN (SELECT id FROM leaving);
  UPDATE applicant SET merged_into = NULL WHERE municipality_id = own AND id IN (SELECT merged_id FROM applicant_merge WHERE municipality_id = own AND id IN (SELECT id FROM unmade) AND undone_at IS NULL);
  DELETE FROM migration_match WHERE municipality_id = own AND (applicant_id IN (SELECT id FROM leaving) OR other_id IN (SELECT id FROM leaving));
  DELETE FROM applicant_merge WHERE municipality_id = own AND id IN (SELECT id FROM unmade);
  CREATE TEMPORARY TABLE unnumbered ON COMMIT DROP AS SELECT legacy_number_id AS id FROM legacy_case WHERE municipality_id = own AND run_id = asked AND applicant_id IN (SELECT id FROM leaving);
  DELETE FROM legacy_case WHERE municipality_id = own AND run_id = asked AND applicant_id IN (SELECT id FROM leaving);
  DELETE FROM legacy_number WHERE municipality_id = own AND id IN (SELECT id FROM unnumbered);
  UPDATE migration_row SET outcome = 'PENDING', reason = NULL, about = NULL, left_out = '{}', applicant_id = NULL WHERE municipality_id = own AND run_id = asked AND (applicant_id IS NULL OR applicant_id IN (SELECT id FROM leaving));
  DELETE FROM migration_person WHERE municipality_id = own AND run_id = asked AND applicant_id IN (SELECT id FROM leaving);
  DELETE FROM travel_document WHERE municipality_id = own AND applicant_id IN (SELECT id FROM leaving);
  DELETE FROM applicant_name WHERE municipality_id = own AND applicant_id IN (SELECT id FROM leaving);
  DELETE FROM applicant WHERE municipality_id = own AND id IN (SELECT id FROM leaving);
  DELETE FROM name_sound s USING migration_word w WHERE s.municipality_id = own AND w.municipality_id = own AND w.run_id = asked AND s.word = w.word
    AND NOT EXISTS (SELECT 1 FROM applicant_name n WHERE n.municipality_id = own AND n.word = s.word);
  DELETE FROM migration_word w WHERE w.municipality_id = own AND w.run_id = asked AND NOT EXISTS (SELECT 1 FROM applicant_name n WHERE n.municipality_id = own AND n.word = w.word);
  DROP TABLE leaving, unmade, unnumbered;
  RETURN QUERY SELECT DISTINCT u FROM unnest(used) u;
END
$undo$`;
