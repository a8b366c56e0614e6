import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreatePlatform1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "command_log" (
        "municipality_id" character(4) NOT NULL,
        "command_id" uuid NOT NULL,
        "act" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "input_hash" text NOT NULL,
        "outcome" jsonb NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "command_log_pk" PRIMARY KEY ("municipality_id", "command_id")
      );
      CREATE TABLE "audit_entry" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "event" text NOT NULL,
        "staff_id" uuid,
        "office_id" uuid,
        "subject_id" uuid,
        "at" timestamptz NOT NULL,
        CONSTRAINT "audit_entry_pk" PRIMARY KEY ("municipality_id", "id")
      );
      CREATE INDEX "audit_entry_by_subject" ON "audit_entry" ("municipality_id", "subject_id", "at");
    `);
    await tenantTable(runner, "command_log");
    await tenantTable(runner, "audit_entry");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "audit_entry"; DROP TABLE "command_log";`);
  }
}
