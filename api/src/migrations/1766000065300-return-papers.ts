import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** What goes back to the Directorate, with reasons and a letter of its own (S12d). */
export class ReturnPapers1766000065300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "return_batch" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "state" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        "created_by" uuid NOT NULL,
        "protocol_entry_id" uuid,
        "dispatched_at" timestamptz,
        "acknowledge_by" date,
        "acknowledged_at" timestamptz,
        "acknowledged_on" date,
        "directorate_reference" text,
        CONSTRAINT "return_batch_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "return_batch_created_by" FOREIGN KEY ("municipality_id", "created_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "return_batch_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "return_batch_state" CHECK ("state" IN ('DRAFT', 'DISPATCHED', 'ACKNOWLEDGED'))
      );
      CREATE INDEX "return_batch_open" ON "return_batch" ("municipality_id", "acknowledge_by") WHERE state = 'DISPATCHED';
      CREATE TABLE "return_line" (
        "municipality_id" character(4) NOT NULL,
        "item_id" uuid NOT NULL,
        "batch_id" uuid NOT NULL,
        "application_id" uuid,
        "position" integer NOT NULL,
        "reason" text NOT NULL,
        "note" text,
        CONSTRAINT "return_line_pk" PRIMARY KEY ("municipality_id", "item_id"),
        CONSTRAINT "return_line_batch" FOREIGN KEY ("municipality_id", "batch_id") REFERENCES "return_batch" ("municipality_id", "id"),
        CONSTRAINT "return_line_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "return_line_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "return_line_reason" CHECK ("reason" IN ('UNCOLLECTED', 'RECALLED', 'WRONG_OFFICE', 'DAMAGED', 'REFUSED', 'OTHER'))
      );
      CREATE INDEX "return_line_of_batch" ON "return_line" ("municipality_id", "batch_id", "position");
    `);
    await tenantTable(runner, "return_batch", { update: ["state", "protocol_entry_id", "dispatched_at", "acknowledge_by", "acknowledged_at", "acknowledged_on", "directorate_reference"] });
    await tenantTable(runner, "return_line", { remove: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "return_line"; DROP TABLE "return_batch"`);
  }
}
