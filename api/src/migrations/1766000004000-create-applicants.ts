import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class CreateApplicants1766000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE "applicant" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "latin_surname" text NOT NULL,
        "latin_given_name" text NOT NULL,
        "greek_surname" text,
        "greek_given_name" text,
        "father_name" text,
        "mother_name" text,
        "birth_year" integer NOT NULL,
        "birth_month" integer,
        "birth_day" integer,
        "sex" text NOT NULL,
        "nationality" text NOT NULL,
        "tax_id" text,
        "social_security_number" text,
        "phone" text,
        "email" text,
        "language" text NOT NULL,
        "residence_municipality_id" character(4) NOT NULL,
        "residence_unit_code" character(6),
        "residence_street" text NOT NULL,
        "residence_since" date,
        "search_key" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "applicant_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "applicant_municipality" FOREIGN KEY ("municipality_id") REFERENCES "municipality" ("municipality_id"),
        CONSTRAINT "applicant_sex" CHECK ("sex" IN ('FEMALE', 'MALE', 'UNSPECIFIED')),
        CONSTRAINT "applicant_birth_day" CHECK ("birth_day" IS NULL OR "birth_month" IS NOT NULL)
      );
      CREATE INDEX "applicant_search" ON "applicant" USING gin ("search_key" gin_trgm_ops);
      CREATE INDEX "applicant_tax_id" ON "applicant" ("municipality_id", "tax_id") WHERE "tax_id" IS NOT NULL;
      CREATE TABLE "travel_document" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "number" text NOT NULL,
        "issuing_state" text NOT NULL,
        "expires_on" date,
        CONSTRAINT "travel_document_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "travel_document_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "travel_document_kind" CHECK ("kind" IN ('PASSPORT', 'TRAVEL_DOCUMENT'))
      );
      CREATE INDEX "travel_document_number" ON "travel_document" ("municipality_id", "number");
      CREATE INDEX "travel_document_of_applicant" ON "travel_document" ("municipality_id", "applicant_id");
    `);
    await tenantTable(runner, "applicant", { update: true });
    await tenantTable(runner, "travel_document");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "travel_document"; DROP TABLE "applicant";`);
  }
}
