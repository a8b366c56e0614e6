import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class AttachScans1766000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "attachment" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "requirement" text,
        "name" text NOT NULL,
        "content_type" text NOT NULL,
        "size" integer NOT NULL,
        "sha256" text NOT NULL,
        "added_by" uuid NOT NULL,
        "added_at" timestamptz NOT NULL,
        "voided_at" timestamptz,
        "voided_by" uuid,
        "void_reason" text,
        CONSTRAINT "attachment_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "attachment_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "attachment_added_by" FOREIGN KEY ("municipality_id", "added_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "attachment_voided_by" FOREIGN KEY ("municipality_id", "voided_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "attachment_content_type" CHECK ("content_type" IN ('application/pdf', 'image/jpeg', 'image/png'))
      );
      CREATE INDEX "attachment_of_application" ON "attachment" ("municipality_id", "application_id", "id");
      CREATE TABLE "attachment_content" (
        "municipality_id" character(4) NOT NULL,
        "attachment_id" uuid NOT NULL,
        "content" bytea NOT NULL,
        CONSTRAINT "attachment_content_pk" PRIMARY KEY ("municipality_id", "attachment_id"),
        CONSTRAINT "attachment_content_of" FOREIGN KEY ("municipality_id", "attachment_id") REFERENCES "attachment" ("municipality_id", "id")
      );
      ALTER TABLE "attachment_content" ALTER "content" SET STORAGE EXTERNAL;
    `);
    await tenantTable(runner, "attachment", { update: ["voided_at", "voided_by", "void_reason"] });
    await tenantTable(runner, "attachment_content");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "attachment_content"; DROP TABLE "attachment";`);
  }
}
