import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateDeliveries1766000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "delivery" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "officer_id" uuid NOT NULL,
        "state" text NOT NULL,
        "started_at" timestamptz NOT NULL,
        "identity_document_kind" text,
        "identity_document_number" text,
        "holder_passport_seen" boolean,
        "passport_exception" text,
        "served_at" timestamptz,
        "abandon_reason" text,
        "note" text,
        CONSTRAINT "delivery_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "delivery_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "delivery_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "delivery_officer" FOREIGN KEY ("municipality_id", "officer_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "delivery_state" CHECK ("state" IN ('STARTED', 'DELIVERED', 'ABANDONED', 'SENT_TO_DIRECTORATE', 'ACKNOWLEDGED')),
        CONSTRAINT "delivery_abandon_reason" CHECK ("abandon_reason" IN ('NO_SHOW', 'REFUSED', 'WRONG_PERSON', 'CANNOT_SIGN')),
        CONSTRAINT "delivery_served" CHECK ("state" IN ('STARTED', 'ABANDONED') OR "served_at" IS NOT NULL AND "identity_document_number" IS NOT NULL)
      );
      CREATE UNIQUE INDEX "delivery_one_open" ON "delivery" ("municipality_id", "application_id") WHERE "state" <> 'ABANDONED';
      CREATE TABLE "delivery_item" (
        "municipality_id" character(4) NOT NULL,
        "delivery_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        CONSTRAINT "delivery_item_pk" PRIMARY KEY ("municipality_id", "delivery_id", "item_id"),
        CONSTRAINT "delivery_item_delivery" FOREIGN KEY ("municipality_id", "delivery_id") REFERENCES "delivery" ("municipality_id", "id"),
        CONSTRAINT "delivery_item_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id")
      );
      CREATE TABLE "proof_of_service" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "delivery_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "served_at" timestamptz NOT NULL,
        "signature_png" bytea NOT NULL,
        "verification_code" text NOT NULL,
        CONSTRAINT "proof_of_service_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "proof_of_service_delivery_once" UNIQUE ("municipality_id", "delivery_id"),
        CONSTRAINT "proof_of_service_verification" UNIQUE ("municipality_id", "verification_code"),
        CONSTRAINT "proof_of_service_delivery" FOREIGN KEY ("municipality_id", "delivery_id") REFERENCES "delivery" ("municipality_id", "id"),
        CONSTRAINT "proof_of_service_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id")
      );
      CREATE INDEX "proof_of_service_of_item" ON "proof_of_service" ("municipality_id", "item_id");
    `);
    await tenantTable(runner, "delivery", { update: ["state", "identity_document_kind", "identity_document_number", "holder_passport_seen", "passport_exception", "served_at", "abandon_reason", "note"] });
    await tenantTable(runner, "delivery_item");
    await tenantTable(runner, "proof_of_service");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "proof_of_service"; DROP TABLE "delivery_item"; DROP TABLE "delivery";`);
  }
}
