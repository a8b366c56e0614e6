import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class MarkDocuments1766000040200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "document_mark" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "requirement" text NOT NULL,
        "state" text NOT NULL,
        "reason" text,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "marked_at" timestamptz NOT NULL,
        CONSTRAINT "document_mark_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "document_mark_document" FOREIGN KEY ("municipality_id", "application_id", "requirement") REFERENCES "supporting_document" ("municipality_id", "application_id", "requirement"),
        CONSTRAINT "document_mark_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "document_mark_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "document_mark_state" CHECK ("state" IN ('PRESENT', 'MISSING', 'WAIVED'))
      );
      CREATE INDEX "document_mark_of" ON "document_mark" ("municipality_id", "application_id", "requirement", "id");
    `);
    await tenantTable(runner, "document_mark");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "document_mark"`);
  }
}
