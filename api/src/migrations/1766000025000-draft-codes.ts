import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class DraftCodes1766000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "draft_code" (
        "municipality_id" character(4) NOT NULL,
        "code" text NOT NULL,
        "application_id" uuid NOT NULL,
        CONSTRAINT "draft_code_pk" PRIMARY KEY ("municipality_id", "code"),
        CONSTRAINT "draft_code_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED
      );
    `);
    await tenantTable(runner, "draft_code");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "draft_code"`);
  }
}
