import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateCustody1766000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "safe" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "name" text NOT NULL,
        CONSTRAINT "safe_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "safe_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
      CREATE INDEX "safe_of_office" ON "safe" ("municipality_id", "office_id");
      CREATE TABLE "custody_item" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "tag" text NOT NULL,
        "kind" text NOT NULL,
        "state" text NOT NULL,
        "application_id" uuid NOT NULL,
        "office_id" uuid,
        "safe_id" uuid,
        "slot" text,
        "custodian_id" uuid,
        "package_id" uuid,
        "since" timestamptz NOT NULL,
        "ledger_sequence" integer NOT NULL,
        "ledger_head" text NOT NULL,
        CONSTRAINT "custody_item_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "custody_item_tag" UNIQUE ("municipality_id", "tag"),
        CONSTRAINT "custody_item_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "custody_item_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "custody_item_safe" FOREIGN KEY ("municipality_id", "safe_id") REFERENCES "safe" ("municipality_id", "id"),
        CONSTRAINT "custody_item_custodian" FOREIGN KEY ("municipality_id", "custodian_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "custody_item_kind" CHECK ("kind" IN ('PERMIT', 'DECISION', 'SUBMISSION_CERTIFICATE', 'CASE_FILE', 'PROOF_OF_SERVICE', 'DECLARATION', 'OTHER')),
        CONSTRAINT "custody_item_state" CHECK ("state" IN ('IN_SAFE', 'RESERVED', 'PACKED', 'IN_TRANSIT', 'ARRIVED', 'AT_COUNTER', 'DELIVERED', 'BATCHED', 'FORWARDED', 'MISSING', 'FOUND', 'QUARANTINED')),
        CONSTRAINT "custody_item_one_custodian" CHECK ("state" IN ('DELIVERED', 'FORWARDED') AND "safe_id" IS NULL AND "custodian_id" IS NULL
          OR "state" NOT IN ('DELIVERED', 'FORWARDED') AND (("safe_id" IS NULL) <> ("custodian_id" IS NULL)))
      );
      CREATE INDEX "custody_item_of_application" ON "custody_item" ("municipality_id", "application_id");
      CREATE INDEX "custody_item_of_office" ON "custody_item" ("municipality_id", "office_id", "state", "id");
      CREATE INDEX "custody_item_of_package" ON "custody_item" ("municipality_id", "package_id");
      CREATE TABLE "custody_event" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "subject_kind" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "sequence" integer NOT NULL,
        "act" text NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_staff_id" uuid,
        "office_id" uuid NOT NULL,
        "command_id" uuid NOT NULL,
        "body" text NOT NULL,
        "previous_hash" text NOT NULL,
        "hash" text NOT NULL,
        "device_id" uuid,
        "device_counter" integer,
        "device_time" timestamptz,
        "signature" text,
        CONSTRAINT "custody_event_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "custody_event_sequence" UNIQUE ("municipality_id", "subject_id", "sequence"),
        CONSTRAINT "custody_event_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "custody_event_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "custody_event_subject_kind" CHECK ("subject_kind" IN ('ITEM', 'PACKAGE')),
        CONSTRAINT "custody_event_two_persons" CHECK ("second_staff_id" IS NULL OR "second_staff_id" <> "staff_id")
      );
    `);
    await tenantTable(runner, "safe");
    await tenantTable(runner, "custody_item", { update: ["state", "office_id", "safe_id", "slot", "custodian_id", "package_id", "since", "ledger_sequence", "ledger_head"] });
    await tenantTable(runner, "custody_event");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "custody_event"; DROP TABLE "custody_item"; DROP TABLE "safe";`);
  }
}
