import type { MigrationInterface, QueryRunner } from "typeorm";

/** A change of where papers are delivered that did not take place yet may be called off, with a reason. */
export class CancelPolicyChanges1766000076200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "delivery_policy_change" ADD "cancelled_at" timestamptz, ADD "cancelled_by" uuid, ADD "cancel_reason" text,
        ADD CONSTRAINT "delivery_policy_change_cancelled_by" FOREIGN KEY ("municipality_id", "cancelled_by") REFERENCES "staff_member" ("municipality_id", "id"),
        ADD CONSTRAINT "delivery_policy_change_cancelled" CHECK (("cancelled_at" IS NULL) = ("cancelled_by" IS NULL) AND ("cancelled_at" IS NULL) = ("cancel_reason" IS NULL) AND ("cancelled_at" IS NULL OR "done_at" IS NULL));
      DROP INDEX "delivery_policy_change_open";
      CREATE UNIQUE INDEX "delivery_policy_change_open" ON "delivery_policy_change" ("municipality_id") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL;
      GRANT UPDATE ("cancelled_at", "cancelled_by", "cancel_reason") ON "delivery_policy_change" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "delivery_policy_change_open";
      ALTER TABLE "delivery_policy_change" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "delivery_policy_change" WHERE "cancelled_at" IS NOT NULL;
      ALTER TABLE "delivery_policy_change" FORCE ROW LEVEL SECURITY;
      CREATE UNIQUE INDEX "delivery_policy_change_open" ON "delivery_policy_change" ("municipality_id") WHERE "done_at" IS NULL;
      REVOKE UPDATE ("cancelled_at", "cancelled_by", "cancel_reason") ON "delivery_policy_change" FROM epidosi_app;
      ALTER TABLE "delivery_policy_change" DROP CONSTRAINT "delivery_policy_change_cancelled", DROP CONSTRAINT "delivery_policy_change_cancelled_by", DROP "cancel_reason", DROP "cancelled_by", DROP "cancelled_at";
    `);
  }
}
