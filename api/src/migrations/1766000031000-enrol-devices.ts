import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Devices that sign hand-overs, the one-time codes they are enrolled with, and the count of wrong ones (trust §2). */
export class EnrolDevices1766000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "device_enrolment" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "code_hash" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "made_by" uuid NOT NULL,
        "made_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        "used_at" timestamptz,
        CONSTRAINT "device_enrolment_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "device_enrolment_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "device_enrolment_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "device_enrolment_made_by" FOREIGN KEY ("municipality_id", "made_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "device_enrolment_of_staff" ON "device_enrolment" ("municipality_id", "staff_id", "code_hash");
      CREATE TABLE "device_enrolment_failure" (
        "municipality_id" character(4) NOT NULL,
        "staff_id" uuid NOT NULL,
        "failures" integer NOT NULL,
        "locked_until" timestamptz,
        CONSTRAINT "device_enrolment_failure_pk" PRIMARY KEY ("municipality_id", "staff_id"),
        CONSTRAINT "device_enrolment_failure_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE TABLE "device" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "name" text NOT NULL,
        "kid" text NOT NULL,
        "public_x" text NOT NULL,
        "public_y" text NOT NULL,
        "state" text NOT NULL,
        "enrolled_at" timestamptz NOT NULL,
        "enrolled_with" uuid NOT NULL,
        "counter" integer NOT NULL,
        "head" text NOT NULL,
        "ended_at" timestamptz,
        "ended_by" uuid,
        "end_reason" text,
        "end_note" text,
        CONSTRAINT "device_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "device_kid" UNIQUE ("municipality_id", "kid"),
        CONSTRAINT "device_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "device_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "device_enrolled_with" FOREIGN KEY ("municipality_id", "enrolled_with") REFERENCES "device_enrolment" ("municipality_id", "id"),
        CONSTRAINT "device_state" CHECK ("state" IN ('ACTIVE', 'FROZEN', 'REVOKED', 'LOST')),
        CONSTRAINT "device_end_reason" CHECK ("end_reason" IN ('LOST', 'STOLEN', 'LEFT', 'REPLACED', 'OTHER')),
        CONSTRAINT "device_ended" CHECK (("state" IN ('REVOKED', 'LOST')) = ("ended_at" IS NOT NULL AND "ended_by" IS NOT NULL AND "end_reason" IS NOT NULL))
      );
      CREATE INDEX "device_of_staff" ON "device" ("municipality_id", "staff_id", "state");
    `);
    await tenantTable(runner, "device_enrolment", { update: ["used_at"] });
    await tenantTable(runner, "device_enrolment_failure", { update: ["failures", "locked_until"] });
    await tenantTable(runner, "device", { update: ["state", "counter", "head", "ended_at", "ended_by", "end_reason", "end_note"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "device"; DROP TABLE "device_enrolment_failure"; DROP TABLE "device_enrolment"`);
  }
}
