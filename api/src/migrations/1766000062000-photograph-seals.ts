import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** A photo of the seal, as it was put on or as it came, bound by its hash to an entry of the bag's ledger (S10). */
export class PhotographSeals1766000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "seal_photo" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "package_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "staff_id" uuid NOT NULL,
        "taken_at" timestamptz NOT NULL,
        "content_type" text NOT NULL,
        "sha256" character(64) NOT NULL,
        "content" bytea NOT NULL,
        CONSTRAINT "seal_photo_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "seal_photo_package" FOREIGN KEY ("municipality_id", "package_id") REFERENCES "transfer_package" ("municipality_id", "id"),
        CONSTRAINT "seal_photo_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "seal_photo_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "seal_photo_type" CHECK ("content_type" IN ('image/jpeg', 'image/png'))
      );
      CREATE INDEX "seal_photo_of_package" ON "seal_photo" ("municipality_id", "package_id", "id");
    `);
    await tenantTable(runner, "seal_photo");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "seal_photo"');
  }
}
