import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** The plan by which a branch keeps what comes from the Directorate (S10). A later one takes the place of an earlier; the office's row says what the last one says. */
export class PlanCustody1766000063100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "office" ADD "custody_plan_review_by" date, ADD "custody_plan_items" integer, ADD "custody_plan_days" integer;
      GRANT UPDATE ("custody_plan_approved_on", "custody_plan_review_by", "custody_plan_items", "custody_plan_days") ON "office" TO epidosi_app;
      INSERT INTO "office_rule" VALUES ('LINK_WATCHED_FROM', '2011-01-01', '08:00', 'επιλογή του Δήμου'), ('LINK_WATCHED_UNTIL', '2011-01-01', '15:00', 'επιλογή του Δήμου');
      CREATE TABLE "custody_plan" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "safe_id" uuid NOT NULL,
        "dual_control" boolean NOT NULL,
        "maximum_items" integer NOT NULL,
        "maximum_days" integer NOT NULL,
        "decision_number" text NOT NULL,
        "approved_on" date NOT NULL,
        "review_by" date NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        "recorded_by" uuid,
        CONSTRAINT "custody_plan_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "custody_plan_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "custody_plan_safe" FOREIGN KEY ("municipality_id", "safe_id") REFERENCES "safe" ("municipality_id", "id"),
        CONSTRAINT "custody_plan_recorded_by" FOREIGN KEY ("municipality_id", "recorded_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "custody_plan_limits" CHECK ("maximum_items" > 0 AND "maximum_days" > 0 AND "review_by" > "approved_on")
      );
      CREATE INDEX "custody_plan_of_office" ON "custody_plan" ("municipality_id", "office_id", "id");
      CREATE TABLE "custody_plan_holder" (
        "municipality_id" character(4) NOT NULL,
        "plan_id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        CONSTRAINT "custody_plan_holder_pk" PRIMARY KEY ("municipality_id", "plan_id", "staff_id"),
        CONSTRAINT "custody_plan_holder_plan" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "custody_plan" ("municipality_id", "id"),
        CONSTRAINT "custody_plan_holder_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id")
      );
    `);
    await tenantTable(runner, "custody_plan");
    await tenantTable(runner, "custody_plan_holder");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM "office_rule" WHERE "code" IN ('LINK_WATCHED_FROM', 'LINK_WATCHED_UNTIL');
      DROP TABLE "custody_plan_holder"; DROP TABLE "custody_plan";
      REVOKE UPDATE ("custody_plan_approved_on") ON "office" FROM epidosi_app;
      ALTER TABLE "office" DROP "custody_plan_days", DROP "custody_plan_items", DROP "custody_plan_review_by";
    `);
  }
}
