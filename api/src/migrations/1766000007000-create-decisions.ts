import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateDecisions1766000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "decision" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "number" text NOT NULL,
        "decided_on" date NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        CONSTRAINT "decision_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "decision_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "decision_kind" CHECK ("kind" IN ('GRANT', 'REJECTION'))
      );
      CREATE INDEX "decision_of_application" ON "decision" ("municipality_id", "application_id");
      CREATE TABLE "residence_permit" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "decision_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "serial" text NOT NULL,
        "valid_from" date NOT NULL,
        "valid_until" date NOT NULL,
        CONSTRAINT "residence_permit_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "residence_permit_serial" UNIQUE ("municipality_id", "serial"),
        CONSTRAINT "residence_permit_decision" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "decision" ("municipality_id", "id"),
        CONSTRAINT "residence_permit_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "residence_permit_period" CHECK ("valid_until" > "valid_from")
      );
      CREATE INDEX "residence_permit_of_application" ON "residence_permit" ("municipality_id", "application_id");
    `);
    await tenantTable(runner, "decision");
    await tenantTable(runner, "residence_permit");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "residence_permit"; DROP TABLE "decision";`);
  }
}
