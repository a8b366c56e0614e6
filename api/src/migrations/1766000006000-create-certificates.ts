import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateCertificates1766000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "submission_certificate" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "serial" text NOT NULL,
        "issuer" text NOT NULL,
        "status" text NOT NULL,
        "issued_on" date NOT NULL,
        "issued_at" timestamptz NOT NULL,
        "valid_until" date NOT NULL,
        "issued_by" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "verification_code" text NOT NULL,
        "print_count" integer NOT NULL DEFAULT 0,
        CONSTRAINT "submission_certificate_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "submission_certificate_serial" UNIQUE ("municipality_id", "serial"),
        CONSTRAINT "submission_certificate_verification" UNIQUE ("municipality_id", "verification_code"),
        CONSTRAINT "submission_certificate_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "submission_certificate_issued_by" FOREIGN KEY ("municipality_id", "issued_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "submission_certificate_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "submission_certificate_issuer" CHECK ("issuer" IN ('MUNICIPALITY', 'DIRECTORATE')),
        CONSTRAINT "submission_certificate_status" CHECK ("status" IN ('ACTIVE', 'EXPIRED', 'LAPSED_BY_REJECTION', 'REPLACED', 'VOIDED'))
      );
      CREATE UNIQUE INDEX "submission_certificate_one_active" ON "submission_certificate" ("municipality_id", "application_id") WHERE "status" = 'ACTIVE';
    `);
    await tenantTable(runner, "submission_certificate", { update: ["status", "print_count"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "submission_certificate";`);
  }
}
