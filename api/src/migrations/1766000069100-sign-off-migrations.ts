import type { MigrationInterface, QueryRunner } from "typeorm";

/** An extract is kept before anybody says what its columns mean; what came of it is signed by two. */
export class SignOffMigrations1766000069100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "migration_run" ALTER "mapping" DROP NOT NULL,
        ADD "format" text NOT NULL DEFAULT 'CSV', ADD "encoding" text, ADD "signed_at" timestamptz, ADD "signed_by" uuid, ADD "signed_second_id" uuid,
        ADD CONSTRAINT "migration_run_signed_by" FOREIGN KEY ("municipality_id", "signed_by") REFERENCES "staff_member" ("municipality_id", "id"),
        ADD CONSTRAINT "migration_run_signed_second" FOREIGN KEY ("municipality_id", "signed_second_id") REFERENCES "staff_member" ("municipality_id", "id"),
        ADD CONSTRAINT "migration_run_signed" CHECK (("state" = 'SIGNED_OFF') = ("signed_at" IS NOT NULL) AND ("signed_at" IS NULL) = ("signed_by" IS NULL) AND ("signed_by" IS NULL) = ("signed_second_id" IS NULL) AND "signed_second_id" <> "signed_by");
      ALTER TABLE "migration_run" ALTER "format" DROP DEFAULT;
      GRANT UPDATE ("mapping", "signed_at", "signed_by", "signed_second_id") ON "migration_run" TO epidosi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "migration_run" DROP CONSTRAINT "migration_run_signed", DROP "signed_second_id", DROP "signed_by", DROP "signed_at", DROP "encoding", DROP "format";
    `);
  }
}
