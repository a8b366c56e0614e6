import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** A branch empties before it closes (domain §3), and the municipality's choice of where papers are delivered has its days and its decision (S10). */
export class DrainOffices1766000063200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE ("delivery_policy") ON "municipality" TO epidosi_app;
      CREATE TABLE "office_drain" (
        "municipality_id" character(4) NOT NULL,
        "office_id" uuid NOT NULL,
        "to_office_id" uuid NOT NULL,
        "started_at" timestamptz NOT NULL,
        "started_by" uuid NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "office_drain_pk" PRIMARY KEY ("municipality_id", "office_id"),
        CONSTRAINT "office_drain_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "office_drain_to" FOREIGN KEY ("municipality_id", "to_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "office_drain_started_by" FOREIGN KEY ("municipality_id", "started_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "office_drain_elsewhere" CHECK ("office_id" <> "to_office_id")
      );
      CREATE TABLE "delivery_policy_change" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "policy" text NOT NULL,
        "takes_effect_on" date NOT NULL,
        "decision_number" text NOT NULL,
        "decided_on" date NOT NULL,
        "ordered_at" timestamptz NOT NULL,
        "ordered_by" uuid NOT NULL,
        "done_at" timestamptz,
        "moved" integer,
        CONSTRAINT "delivery_policy_change_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "delivery_policy_change_ordered_by" FOREIGN KEY ("municipality_id", "ordered_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "delivery_policy_change_policy" CHECK ("policy" IN ('CENTRAL_ONLY', 'BRANCH_DELIVERY')),
        CONSTRAINT "delivery_policy_change_done" CHECK (("done_at" IS NULL) = ("moved" IS NULL))
      );
      CREATE UNIQUE INDEX "delivery_policy_change_open" ON "delivery_policy_change" ("municipality_id") WHERE "done_at" IS NULL;
    `);
    await tenantTable(runner, "office_drain");
    await tenantTable(runner, "delivery_policy_change", { update: ["done_at", "moved"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "delivery_policy_change"; DROP TABLE "office_drain"; REVOKE UPDATE ("delivery_policy") ON "municipality" FROM epidosi_app;`);
  }
}
