import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** An office's life is a log of acts with their evidence; where it stands is what the last of them says (domain §3, S4, S7, S11). */
export class OpenOffices1766000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "office" ADD "predecessor_office_id" uuid, ADD "latitude" double precision, ADD "longitude" double precision,
        ADD CONSTRAINT "office_predecessor" FOREIGN KEY ("municipality_id", "predecessor_office_id") REFERENCES "predecessor_office" ("municipality_id", "id"),
        ADD CONSTRAINT "office_place" CHECK (("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
      GRANT UPDATE ("status") ON "office" TO epidosi_app;
      GRANT UPDATE ("valid_to") ON "office_assignment" TO epidosi_app;
      CREATE TABLE "office_event" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "act" text NOT NULL,
        "from_status" text,
        "to_status" text NOT NULL,
        "staff_id" uuid,
        "decision_id" uuid,
        "note" text,
        CONSTRAINT "office_event_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "office_event_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "office_event_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "office_event_decision" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "mayoral_decision" ("municipality_id", "id"),
        CONSTRAINT "office_event_states" CHECK ("to_status" IN ('PROPOSED', 'APPROVED', 'ACTIVE', 'CLOSING', 'CLOSED') AND "from_status" IS DISTINCT FROM "to_status")
      );
      CREATE INDEX "office_event_of_office" ON "office_event" ("municipality_id", "office_id", "at");
      CREATE TABLE "branch_reason" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "up_to" integer NOT NULL,
        "before" integer NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "branch_reason_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "branch_reason_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "branch_reason_written" CHECK (length("reason") >= 20 AND "up_to" > 0)
      );
      ALTER TABLE "office" NO FORCE ROW LEVEL SECURITY;
      INSERT INTO "office_event" ("municipality_id", "id", "office_id", "at", "act", "from_status", "to_status") SELECT "municipality_id", gen_random_uuid(), "id", now(), 'loadOffice', NULL, "status" FROM "office";
      ALTER TABLE "office" FORCE ROW LEVEL SECURITY;
    `);
    await tenantTable(runner, "office_event");
    await tenantTable(runner, "branch_reason");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "branch_reason"; DROP TABLE "office_event";
      REVOKE UPDATE ("valid_to") ON "office_assignment" FROM epidosi_app;
      REVOKE UPDATE ("status") ON "office" FROM epidosi_app;
      ALTER TABLE "office" DROP CONSTRAINT "office_place", DROP CONSTRAINT "office_predecessor", DROP "longitude", DROP "latitude", DROP "predecessor_office_id";
    `);
  }
}
