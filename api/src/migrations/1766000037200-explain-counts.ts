import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** A supervisor's word that ends the differences of a count. */
export class ExplainCounts1766000037200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "safe_count_explanation" (
        "municipality_id" character(4) NOT NULL,
        "count_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "note" text NOT NULL,
        CONSTRAINT "safe_count_explanation_pk" PRIMARY KEY ("municipality_id", "count_id"),
        CONSTRAINT "safe_count_explanation_count" FOREIGN KEY ("municipality_id", "count_id") REFERENCES "safe_count_result" ("municipality_id", "count_id"),
        CONSTRAINT "safe_count_explanation_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "safe_count_explanation");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "safe_count_explanation"`);
  }
}
