import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable, tenantTable } from "../platform/tenant-table";

export class CreateOffices1766000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "installed_municipality" (
        "id" character(4) NOT NULL,
        "name" text NOT NULL,
        CONSTRAINT "installed_municipality_pk" PRIMARY KEY ("id")
      );
      CREATE TABLE "municipality" (
        "municipality_id" character(4) NOT NULL,
        "name" text NOT NULL,
        "decentralised_administration" text NOT NULL,
        "delivery_policy" text NOT NULL,
        "system_installed" boolean NOT NULL,
        "directorate_name" text NOT NULL,
        "directorate_address" text NOT NULL,
        CONSTRAINT "municipality_pk" PRIMARY KEY ("municipality_id"),
        CONSTRAINT "municipality_delivery_policy" CHECK ("delivery_policy" IN ('CENTRAL_ONLY', 'BRANCH_DELIVERY'))
      );
      CREATE TABLE "municipal_unit" (
        "municipality_id" character(4) NOT NULL,
        "code" character(6) NOT NULL,
        "name" text NOT NULL,
        "is_seat" boolean NOT NULL,
        CONSTRAINT "municipal_unit_pk" PRIMARY KEY ("municipality_id", "code"),
        CONSTRAINT "municipal_unit_municipality" FOREIGN KEY ("municipality_id") REFERENCES "municipality" ("municipality_id")
      );
      CREATE TABLE "predecessor_office" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "unit_code" character(6) NOT NULL,
        CONSTRAINT "predecessor_office_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "predecessor_office_unit" FOREIGN KEY ("municipality_id", "unit_code") REFERENCES "municipal_unit" ("municipality_id", "code")
      );
      CREATE TABLE "office" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "code" text NOT NULL,
        "name" text NOT NULL,
        "kind" text NOT NULL,
        "status" text NOT NULL,
        "unit_code" character(6) NOT NULL,
        "address" text NOT NULL,
        "custody_plan_approved_on" date,
        CONSTRAINT "office_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "office_unit" FOREIGN KEY ("municipality_id", "unit_code") REFERENCES "municipal_unit" ("municipality_id", "code"),
        CONSTRAINT "office_kind" CHECK ("kind" IN ('CENTRAL', 'BRANCH')),
        CONSTRAINT "office_status" CHECK ("status" IN ('PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED'))
      );
      CREATE UNIQUE INDEX "office_code" ON "office" ("municipality_id", "code");
      CREATE UNIQUE INDEX "office_one_central" ON "office" ("municipality_id") WHERE "kind" = 'CENTRAL' AND "status" = 'ACTIVE';
    `);
    await referenceTable(runner, "installed_municipality");
    await tenantTable(runner, "municipality");
    await tenantTable(runner, "municipal_unit");
    await tenantTable(runner, "predecessor_office");
    await tenantTable(runner, "office");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE "office"; DROP TABLE "predecessor_office"; DROP TABLE "municipal_unit"; DROP TABLE "municipality"; DROP TABLE "installed_municipality";`,
    );
  }
}
