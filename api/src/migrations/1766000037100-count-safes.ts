import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Blind counts of safes by a second person, their differences line by line; a damaged paper is a reason to return it. */
export class CountSafes1766000037100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_return",
        ADD CONSTRAINT "custody_item_return" CHECK ("return_reason" IS NULL OR "return_reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'DAMAGED', 'OTHER'));
      CREATE INDEX "custody_item_of_safe" ON "custody_item" ("municipality_id", "safe_id", "since");
      CREATE TABLE "safe_count" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "safe_id" uuid NOT NULL,
        "started_at" timestamptz NOT NULL,
        "started_by" uuid NOT NULL,
        CONSTRAINT "safe_count_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "safe_count_safe" FOREIGN KEY ("municipality_id", "safe_id") REFERENCES "safe" ("municipality_id", "id"),
        CONSTRAINT "safe_count_started_by" FOREIGN KEY ("municipality_id", "started_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "safe_count_of_safe" ON "safe_count" ("municipality_id", "safe_id", "id");
      CREATE TABLE "safe_count_result" (
        "municipality_id" character(4) NOT NULL,
        "count_id" uuid NOT NULL,
        "counted_at" timestamptz NOT NULL,
        "counted_by" uuid NOT NULL,
        "expected" integer NOT NULL,
        "tags" jsonb NOT NULL,
        CONSTRAINT "safe_count_result_pk" PRIMARY KEY ("municipality_id", "count_id"),
        CONSTRAINT "safe_count_result_count" FOREIGN KEY ("municipality_id", "count_id") REFERENCES "safe_count" ("municipality_id", "id"),
        CONSTRAINT "safe_count_result_counted_by" FOREIGN KEY ("municipality_id", "counted_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE TABLE "safe_count_line" (
        "municipality_id" character(4) NOT NULL,
        "count_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "result" text NOT NULL,
        "tag" text NOT NULL,
        "item_id" uuid,
        "state" text,
        CONSTRAINT "safe_count_line_pk" PRIMARY KEY ("municipality_id", "count_id", "position"),
        CONSTRAINT "safe_count_line_count" FOREIGN KEY ("municipality_id", "count_id") REFERENCES "safe_count_result" ("municipality_id", "count_id"),
        CONSTRAINT "safe_count_line_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "safe_count_line_result" CHECK ("result" IN ('MISSING', 'MOVED_HERE', 'FOUND', 'ELSEWHERE', 'UNKNOWN', 'MEANWHILE'))
      );
    `);
    await tenantTable(runner, "safe_count");
    await tenantTable(runner, "safe_count_result");
    await tenantTable(runner, "safe_count_line");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "safe_count_line"; DROP TABLE "safe_count_result"; DROP TABLE "safe_count"; DROP INDEX "custody_item_of_safe";
      ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_return",
        ADD CONSTRAINT "custody_item_return" CHECK ("return_reason" IS NULL OR "return_reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'OTHER'));
    `);
  }
}
