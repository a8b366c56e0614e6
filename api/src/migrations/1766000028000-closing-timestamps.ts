import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class ClosingTimestamps1766000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "closing_timestamp" (
        "municipality_id" character(4) NOT NULL,
        "closing_id" uuid NOT NULL,
        "token" bytea NOT NULL,
        "authority" text NOT NULL,
        "stamped_at" timestamptz NOT NULL,
        CONSTRAINT "closing_timestamp_pk" PRIMARY KEY ("municipality_id", "closing_id"),
        CONSTRAINT "closing_timestamp_closing" FOREIGN KEY ("municipality_id", "closing_id") REFERENCES "register_closing" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "closing_timestamp");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "closing_timestamp"`);
  }
}
