import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** The person stands at an office and the papers lie at another: who asked for them, for whom, when (S10, S13). */
export class AskTransfers1766000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "transfer_request" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "asked_at" timestamptz NOT NULL,
        "asked_by" uuid NOT NULL,
        CONSTRAINT "transfer_request_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "transfer_request_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "transfer_request_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "transfer_request_asked_by" FOREIGN KEY ("municipality_id", "asked_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "transfer_request_of_application" ON "transfer_request" ("municipality_id", "application_id", "id");
    `);
    await tenantTable(runner, "transfer_request");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "transfer_request"');
  }
}
