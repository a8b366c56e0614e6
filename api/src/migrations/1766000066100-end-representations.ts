import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** A right to act for another may end before its day: a divorce, a power of attorney taken back. */
export class EndRepresentations1766000066100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "representation_end" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "identity_key" text NOT NULL,
        "kind" text NOT NULL,
        "evidence_key" text NOT NULL,
        "reason" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "ended_at" timestamptz NOT NULL,
        CONSTRAINT "representation_end_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "representation_end_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "representation_end_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "representation_end_of_applicant" ON "representation_end" ("municipality_id", "applicant_id");
    `);
    await tenantTable(runner, "representation_end");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "representation_end"`);
  }
}
