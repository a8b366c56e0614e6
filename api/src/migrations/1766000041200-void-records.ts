import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is needed to take back a paper whose number two persons void: what a supplement changed on the checklist, and that a referral waits no longer. */
export class VoidRecords1766000041200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "supplement" ADD "states_before" jsonb;
      ALTER TABLE "referral" ADD "voided_at" timestamptz, ADD CONSTRAINT "referral_ended_once" CHECK ("voided_at" IS NULL OR "letter_entry_id" IS NULL);
      GRANT UPDATE ("voided_at") ON "referral" TO epidosi_app;
      DROP INDEX "referral_waiting";
      CREATE INDEX "referral_waiting" ON "referral" ("municipality_id", "protocol_entry_id") WHERE letter_entry_id IS NULL AND voided_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "referral_waiting";
      CREATE INDEX "referral_waiting" ON "referral" ("municipality_id", "protocol_entry_id") WHERE letter_entry_id IS NULL;
      ALTER TABLE "referral" DROP "voided_at";
      ALTER TABLE "supplement" DROP "states_before";
    `);
  }
}
