import type { MigrationInterface, QueryRunner } from "typeorm";

export class ReplaceCertificates1766000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "submission_certificate"
        ADD "replaces_id" uuid, ADD "ended_at" timestamptz, ADD "ended_by" uuid, ADD "end_reason" text,
        ADD CONSTRAINT "submission_certificate_replaces" FOREIGN KEY ("municipality_id", "replaces_id") REFERENCES "submission_certificate" ("municipality_id", "id"),
        ADD CONSTRAINT "submission_certificate_ended_by" FOREIGN KEY ("municipality_id", "ended_by") REFERENCES "staff_member" ("municipality_id", "id");
      CREATE UNIQUE INDEX "submission_certificate_replaced_once" ON "submission_certificate" ("municipality_id", "replaces_id") WHERE "replaces_id" IS NOT NULL;
      GRANT UPDATE ("ended_at", "ended_by", "end_reason") ON "submission_certificate" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "submission_certificate" DROP "replaces_id", DROP "ended_at", DROP "ended_by", DROP "end_reason";`);
  }
}
