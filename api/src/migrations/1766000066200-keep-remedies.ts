import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** What a decision says of the remedies against it, copied from it, for its proof of service. */
export class KeepRemedies1766000066200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "decision_remedies" (
        "municipality_id" character(4) NOT NULL,
        "decision_id" uuid NOT NULL,
        "text" text NOT NULL,
        "recorded_by" uuid NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        CONSTRAINT "decision_remedies_pk" PRIMARY KEY ("municipality_id", "decision_id"),
        CONSTRAINT "decision_remedies_decision" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "decision" ("municipality_id", "id"),
        CONSTRAINT "decision_remedies_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "decision_remedies");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "decision_remedies"`);
  }
}
