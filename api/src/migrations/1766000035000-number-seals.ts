import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Seals are stock with numbers: whose they are, and which were spoiled (S10). */
export class NumberSeals1766000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "seal_range" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "prefix" text NOT NULL,
        "first" text NOT NULL,
        "last" text NOT NULL,
        "received_at" timestamptz NOT NULL,
        "received_by" uuid NOT NULL,
        CONSTRAINT "seal_range_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "seal_range_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "seal_range_received_by" FOREIGN KEY ("municipality_id", "received_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "seal_range_numbers" CHECK ("first" ~ '^[0-9]{1,15}$' AND "last" ~ '^[0-9]{1,15}$' AND length("first") = length("last") AND "first" <= "last")
      );
      CREATE INDEX "seal_range_of_office" ON "seal_range" ("municipality_id", "office_id");
      CREATE TABLE "seal_spoiled" (
        "municipality_id" character(4) NOT NULL,
        "seal" text NOT NULL,
        "range_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "at" timestamptz NOT NULL,
        "by" uuid NOT NULL,
        CONSTRAINT "seal_spoiled_pk" PRIMARY KEY ("municipality_id", "seal"),
        CONSTRAINT "seal_spoiled_range" FOREIGN KEY ("municipality_id", "range_id") REFERENCES "seal_range" ("municipality_id", "id"),
        CONSTRAINT "seal_spoiled_by" FOREIGN KEY ("municipality_id", "by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "seal_spoiled_of_range" ON "seal_spoiled" ("municipality_id", "range_id");
    `);
    await tenantTable(runner, "seal_range");
    await tenantTable(runner, "seal_spoiled");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "seal_spoiled"; DROP TABLE "seal_range";`);
  }
}
