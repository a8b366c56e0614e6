import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class LegacyNumbers1766000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "legacy_number" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "predecessor_id" uuid NOT NULL,
        "number" text NOT NULL,
        "number_key" text NOT NULL,
        "year" integer NOT NULL,
        "subject" text NOT NULL,
        "sender" text,
        "recorded_by" uuid NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        CONSTRAINT "legacy_number_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "legacy_number_once" UNIQUE ("municipality_id", "number_key", "year", "predecessor_id"),
        CONSTRAINT "legacy_number_predecessor" FOREIGN KEY ("municipality_id", "predecessor_id") REFERENCES "predecessor_office" ("municipality_id", "id"),
        CONSTRAINT "legacy_number_recorded_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "legacy_number_year" CHECK ("year" BETWEEN 1950 AND 2010)
      );
    `);
    await tenantTable(runner, "legacy_number");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "legacy_number"`);
  }
}
