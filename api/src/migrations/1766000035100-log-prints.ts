import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Every label is counted: a second one of the same code has a reason (S10). */
export class LogPrints1766000035100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "print_log" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "job_id" uuid NOT NULL,
        "code" text NOT NULL,
        "event" text NOT NULL,
        "way" text,
        "number" integer NOT NULL,
        "start_at" integer,
        "reason" text,
        "office_id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "print_log_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "print_log_event" CHECK (("event" = 'PRINTED' AND "way" IN ('SHEET', 'SINGLE', 'ZPL', 'PRINTER')) OR ("event" = 'SPOILED' AND "way" IS NULL AND "reason" IS NOT NULL))
      );
      CREATE UNIQUE INDEX "print_log_number" ON "print_log" ("municipality_id", "code", "number");
      CREATE INDEX "print_log_job" ON "print_log" ("municipality_id", "job_id");
    `);
    await tenantTable(runner, "print_log");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "print_log"`);
  }
}
