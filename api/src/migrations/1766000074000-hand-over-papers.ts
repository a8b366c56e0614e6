import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Papers of the Directorate that need no proof of service: to whom each was handed over, by which document, by whom. */
export class HandOverPapers1766000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "paper_handover" (
        "municipality_id" character(4) NOT NULL,
        "item_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "officer_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "capacity" text NOT NULL,
        "recipient_name" text,
        "identity_document_kind" text NOT NULL,
        "identity_document_number" text NOT NULL,
        "identity_read_by" text NOT NULL,
        "holder_passport_seen" boolean NOT NULL,
        "passport_exception" text,
        "evidence" text,
        "evidence_expires_on" date,
        "note" text,
        CONSTRAINT "paper_handover_pk" PRIMARY KEY ("municipality_id", "item_id"),
        CONSTRAINT "paper_handover_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "paper_handover_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "paper_handover_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "paper_handover_officer" FOREIGN KEY ("municipality_id", "officer_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "paper_handover");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "paper_handover"');
  }
}
