import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Two records of one person are merged and taken apart again; what changed about a person, and what was said of a likeness, stays. */
export class OnePerson1766000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "applicant" ADD "merged_into" uuid,
        ADD CONSTRAINT "applicant_merged_into" FOREIGN KEY ("municipality_id", "merged_into") REFERENCES "applicant" ("municipality_id", "id"),
        ADD CONSTRAINT "applicant_not_into_itself" CHECK ("merged_into" <> "id");
      CREATE INDEX "applicant_of_merged" ON "applicant" ("municipality_id", "merged_into") WHERE merged_into IS NOT NULL;

      CREATE TABLE "applicant_merge" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "kept_id" uuid NOT NULL,
        "merged_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        "merged_at" timestamptz NOT NULL,
        "undone_at" timestamptz,
        "undone_by" uuid,
        "undone_second_id" uuid,
        "undo_reason" text,
        CONSTRAINT "applicant_merge_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_kept" FOREIGN KEY ("municipality_id", "kept_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_merged" FOREIGN KEY ("municipality_id", "merged_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_undone" FOREIGN KEY ("municipality_id", "undone_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_undone_second" FOREIGN KEY ("municipality_id", "undone_second_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "applicant_merge_two" CHECK ("kept_id" <> "merged_id" AND "staff_id" <> "second_person_id" AND "undone_by" <> "undone_second_id")
      );
      CREATE UNIQUE INDEX "applicant_merge_once" ON "applicant_merge" ("municipality_id", "merged_id") WHERE undone_at IS NULL;
      CREATE INDEX "applicant_merge_of_kept" ON "applicant_merge" ("municipality_id", "kept_id");

      CREATE TABLE "applicant_change" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "before" jsonb NOT NULL,
        "staff_id" uuid NOT NULL,
        "changed_at" timestamptz NOT NULL,
        CONSTRAINT "applicant_change_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "applicant_change_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "applicant_change_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "applicant_change_of" ON "applicant_change" ("municipality_id", "applicant_id", "id");

      CREATE TABLE "duplicate_verdict" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "candidate_id" uuid NOT NULL,
        "same" boolean NOT NULL,
        "staff_id" uuid NOT NULL,
        "given_at" timestamptz NOT NULL,
        CONSTRAINT "duplicate_verdict_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "duplicate_verdict_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "duplicate_verdict_candidate" FOREIGN KEY ("municipality_id", "candidate_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "duplicate_verdict_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "duplicate_verdict_of" ON "duplicate_verdict" ("municipality_id", "applicant_id");
      CREATE INDEX "duplicate_verdict_on" ON "duplicate_verdict" ("municipality_id", "candidate_id");
    `);
    await tenantTable(runner, "applicant_merge", { update: ["undone_at", "undone_by", "undone_second_id", "undo_reason"] });
    await tenantTable(runner, "applicant_change");
    await tenantTable(runner, "duplicate_verdict");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "duplicate_verdict"; DROP TABLE "applicant_change"; DROP TABLE "applicant_merge";
      DROP INDEX "applicant_of_merged";
      ALTER TABLE "applicant" DROP "merged_into";
    `);
  }
}
