import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateDirectorate1766000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "outbound_batch" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "state" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        "created_by" uuid NOT NULL,
        "protocol_entry_id" uuid,
        "dispatched_at" timestamptz,
        "acknowledged_on" date,
        "acknowledged_at" timestamptz,
        "directorate_reference" text,
        CONSTRAINT "outbound_batch_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "outbound_batch_created_by" FOREIGN KEY ("municipality_id", "created_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "outbound_batch_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "outbound_batch_state" CHECK ("state" IN ('DRAFT', 'DISPATCHED', 'ACKNOWLEDGED'))
      );
      CREATE TABLE "outbound_line" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "batch_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "kind" text NOT NULL,
        CONSTRAINT "outbound_line_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "outbound_line_item_once" UNIQUE ("municipality_id", "item_id"),
        CONSTRAINT "outbound_line_batch" FOREIGN KEY ("municipality_id", "batch_id") REFERENCES "outbound_batch" ("municipality_id", "id"),
        CONSTRAINT "outbound_line_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "outbound_line_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "outbound_line_kind" CHECK ("kind" IN ('APPLICATION', 'PROOF_OF_SERVICE'))
      );
      CREATE INDEX "outbound_line_of_batch" ON "outbound_line" ("municipality_id", "batch_id");
      CREATE TABLE "inbound_batch" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "state" text NOT NULL,
        "directorate_reference" text NOT NULL,
        "directorate_date" date NOT NULL,
        "listed_count" integer NOT NULL,
        "counted_count" integer,
        "protocol_entry_id" uuid NOT NULL,
        "opened_at" timestamptz NOT NULL,
        "opened_by" uuid NOT NULL,
        "accepted_at" timestamptz,
        "difference_note" text,
        CONSTRAINT "inbound_batch_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "inbound_batch_opened_by" FOREIGN KEY ("municipality_id", "opened_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "inbound_batch_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "inbound_batch_state" CHECK ("state" IN ('COUNTING', 'ACCEPTED')),
        CONSTRAINT "inbound_batch_counts" CHECK ("listed_count" > 0 AND ("counted_count" IS NULL OR "counted_count" >= 0))
      );
      CREATE TABLE "inbound_line" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "batch_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "decision_kind" text NOT NULL,
        "decision_number" text NOT NULL,
        "decided_on" date NOT NULL,
        "permit_serial" text,
        "valid_from" date,
        "valid_until" date,
        CONSTRAINT "inbound_line_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "inbound_line_once" UNIQUE ("municipality_id", "batch_id", "application_id"),
        CONSTRAINT "inbound_line_batch" FOREIGN KEY ("municipality_id", "batch_id") REFERENCES "inbound_batch" ("municipality_id", "id"),
        CONSTRAINT "inbound_line_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "inbound_line_kind" CHECK ("decision_kind" IN ('GRANT', 'REJECTION'))
      );
    `);
    await tenantTable(runner, "outbound_batch", { update: ["state", "protocol_entry_id", "dispatched_at", "acknowledged_on", "acknowledged_at", "directorate_reference"] });
    await tenantTable(runner, "outbound_line", { remove: true });
    await tenantTable(runner, "inbound_batch", { update: ["state", "counted_count", "accepted_at", "difference_note"] });
    await tenantTable(runner, "inbound_line", { remove: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "inbound_line"; DROP TABLE "inbound_batch"; DROP TABLE "outbound_line"; DROP TABLE "outbound_batch";`);
  }
}
