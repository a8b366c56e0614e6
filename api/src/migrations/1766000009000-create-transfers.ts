import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateTransfers1766000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "transfer_package" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "code" text NOT NULL,
        "from_office_id" uuid NOT NULL,
        "to_office_id" uuid NOT NULL,
        "direction" text NOT NULL,
        "state" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        "custodian_id" uuid NOT NULL,
        "packed_by" uuid,
        "second_person_id" uuid,
        "seal" text,
        "sealed_at" timestamptz,
        "expected_by" timestamptz,
        "manifest" text,
        "manifest_hash" text,
        "courier_id" uuid,
        "handed_over_at" timestamptz,
        "seal_read_at" timestamptz,
        "received_at" timestamptz,
        "ledger_sequence" integer NOT NULL,
        "ledger_head" text NOT NULL,
        CONSTRAINT "transfer_package_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "transfer_package_code" UNIQUE ("municipality_id", "code"),
        CONSTRAINT "transfer_package_seal" UNIQUE ("municipality_id", "seal"),
        CONSTRAINT "transfer_package_from" FOREIGN KEY ("municipality_id", "from_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "transfer_package_to" FOREIGN KEY ("municipality_id", "to_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "transfer_package_custodian" FOREIGN KEY ("municipality_id", "custodian_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "transfer_package_courier" FOREIGN KEY ("municipality_id", "courier_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "transfer_package_direction" CHECK ("direction" IN ('TO_BRANCH', 'TO_CENTRAL')),
        CONSTRAINT "transfer_package_state" CHECK ("state" IN ('DRAFT', 'PACKED', 'SEALED', 'IN_TRANSIT', 'ARRIVED', 'OPENED', 'VERIFIED', 'CLOSED', 'DISCREPANT', 'CLOSED_WITH_REPORT', 'CANCELLED')),
        CONSTRAINT "transfer_package_two_offices" CHECK ("from_office_id" <> "to_office_id"),
        CONSTRAINT "transfer_package_two_persons" CHECK ("second_person_id" IS NULL OR "second_person_id" <> "packed_by"),
        CONSTRAINT "transfer_package_sealed" CHECK ("state" IN ('DRAFT', 'PACKED', 'CANCELLED') OR "seal" IS NOT NULL AND "manifest_hash" IS NOT NULL)
      );
      CREATE INDEX "transfer_package_from_state" ON "transfer_package" ("municipality_id", "from_office_id", "state", "id");
      CREATE INDEX "transfer_package_to_state" ON "transfer_package" ("municipality_id", "to_office_id", "state", "id");
      CREATE INDEX "transfer_package_of_courier" ON "transfer_package" ("municipality_id", "courier_id", "state");
      CREATE TABLE "package_line" (
        "municipality_id" character(4) NOT NULL,
        "package_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "added_at" timestamptz NOT NULL,
        "result" text,
        CONSTRAINT "package_line_pk" PRIMARY KEY ("municipality_id", "package_id", "item_id"),
        CONSTRAINT "package_line_package" FOREIGN KEY ("municipality_id", "package_id") REFERENCES "transfer_package" ("municipality_id", "id"),
        CONSTRAINT "package_line_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "package_line_result" CHECK ("result" IN ('RECEIVED', 'MISSING'))
      );
      CREATE INDEX "package_line_of_item" ON "package_line" ("municipality_id", "item_id");
      CREATE TABLE "discrepancy_report" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "package_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "found_by" uuid NOT NULL,
        "witness_id" uuid,
        CONSTRAINT "discrepancy_report_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "discrepancy_report_package" FOREIGN KEY ("municipality_id", "package_id") REFERENCES "transfer_package" ("municipality_id", "id"),
        CONSTRAINT "discrepancy_report_found_by" FOREIGN KEY ("municipality_id", "found_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "discrepancy_report_of_package" ON "discrepancy_report" ("municipality_id", "package_id");
      CREATE TABLE "discrepancy_line" (
        "municipality_id" character(4) NOT NULL,
        "report_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "kind" text NOT NULL,
        "tag" text,
        "item_kind" text,
        "note" text,
        CONSTRAINT "discrepancy_line_pk" PRIMARY KEY ("municipality_id", "report_id", "position"),
        CONSTRAINT "discrepancy_line_report" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "discrepancy_report" ("municipality_id", "id"),
        CONSTRAINT "discrepancy_line_kind" CHECK ("kind" IN ('MISSING', 'EXTRA', 'DOUBLE', 'DAMAGED', 'WRONG_DESTINATION', 'SEAL_BROKEN', 'SEAL_MISMATCH'))
      );
    `);
    await tenantTable(runner, "transfer_package", {
      update: ["state", "custodian_id", "packed_by", "second_person_id", "seal", "sealed_at", "expected_by", "manifest", "manifest_hash", "courier_id", "handed_over_at", "seal_read_at", "received_at", "ledger_sequence", "ledger_head"],
    });
    await tenantTable(runner, "package_line", { update: ["result"], remove: true });
    await tenantTable(runner, "discrepancy_report", { update: ["witness_id"] });
    await tenantTable(runner, "discrepancy_line");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "discrepancy_line"; DROP TABLE "discrepancy_report"; DROP TABLE "package_line"; DROP TABLE "transfer_package";`);
  }
}
