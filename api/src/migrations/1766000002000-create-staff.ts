import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateStaff1766000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "staff_member" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "username" text NOT NULL,
        "name" text NOT NULL,
        "capacity" text NOT NULL,
        "password_hash" text NOT NULL,
        "active" boolean NOT NULL,
        CONSTRAINT "staff_member_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "staff_member_municipality" FOREIGN KEY ("municipality_id") REFERENCES "municipality" ("municipality_id")
      );
      CREATE UNIQUE INDEX "staff_member_username" ON "staff_member" ("municipality_id", "username");
      CREATE TABLE "office_assignment" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "role" text NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "office_assignment_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "office_assignment_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "office_assignment_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "office_assignment_role" CHECK ("role" IN ('COUNTER_CLERK', 'CUSTODIAN', 'COURIER', 'CENTRAL_CLERK', 'SUPERVISOR', 'AUDITOR', 'ADMIN'))
      );
      CREATE INDEX "office_assignment_of_staff" ON "office_assignment" ("municipality_id", "staff_id");
      CREATE INDEX "office_assignment_of_office" ON "office_assignment" ("municipality_id", "office_id");
      CREATE TABLE "session" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "token_hash" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        "ended_at" timestamptz,
        CONSTRAINT "session_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "session_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "session_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id")
      );
      CREATE UNIQUE INDEX "session_token" ON "session" ("municipality_id", "token_hash");
      CREATE TABLE "sign_in_failure" (
        "municipality_id" character(4) NOT NULL,
        "username" text NOT NULL,
        "failures" integer NOT NULL,
        "locked_until" timestamptz,
        "last_at" timestamptz NOT NULL,
        CONSTRAINT "sign_in_failure_pk" PRIMARY KEY ("municipality_id", "username")
      );
    `);
    await tenantTable(runner, "staff_member");
    await tenantTable(runner, "office_assignment");
    await tenantTable(runner, "session", { update: ["office_id", "ended_at"] });
    await tenantTable(runner, "sign_in_failure", { update: ["failures", "locked_until", "last_at"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sign_in_failure"; DROP TABLE "session"; DROP TABLE "office_assignment"; DROP TABLE "staff_member";`);
  }
}
