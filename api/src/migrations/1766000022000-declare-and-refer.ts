import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

export class DeclareAndRefer1766000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO "legal_rule" (code, valid_from, value, unit, source) VALUES
        ('CHANGE_OF_DETAILS', '2006-01-01', 2, 'MONTHS', 'Ν. 5038/2023· για τον ν. 3386/2005 ανεπιβεβαίωτο'),
        ('FORWARD_ELSEWHERE', '2006-01-01', 3, 'DAYS', 'Ν. 2690/1999, άρθρο 4 παρ. 1 (διαβίβαση στην αρμόδια υπηρεσία)· ανεπιβεβαίωτο');

      CREATE TABLE "declaration" (
        "municipality_id" character(4) NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "changed_on" date NOT NULL,
        "details" text,
        "late" boolean NOT NULL,
        "declared_at" timestamptz NOT NULL,
        CONSTRAINT "declaration_pk" PRIMARY KEY ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "declaration_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "declaration_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "declaration_kind" CHECK ("kind" IN ('ADDRESS', 'FAMILY', 'PASSPORT', 'LOSS', 'EMPLOYER'))
      );
      CREATE INDEX "declaration_of_applicant" ON "declaration" ("municipality_id", "applicant_id");

      CREATE TABLE "referral" (
        "municipality_id" character(4) NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "to_municipality_id" character(4) NOT NULL,
        "kind" text NOT NULL,
        "forward_by" date NOT NULL,
        "letter_entry_id" uuid,
        CONSTRAINT "referral_pk" PRIMARY KEY ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "referral_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "referral_letter" FOREIGN KEY ("municipality_id", "letter_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "referral_elsewhere" CHECK ("to_municipality_id" <> "municipality_id"),
        CONSTRAINT "referral_kind" CHECK ("kind" IN ('INITIAL_GRANT', 'RENEWAL', 'WORK_APPROVAL', 'EMPLOYER_INVITATION', 'FAMILY_REUNIFICATION'))
      );
      CREATE INDEX "referral_waiting" ON "referral" ("municipality_id", "protocol_entry_id") WHERE letter_entry_id IS NULL;
      CREATE INDEX "referral_of_letter" ON "referral" ("municipality_id", "letter_entry_id") WHERE letter_entry_id IS NOT NULL;
    `);
    await tenantTable(runner, "declaration");
    await tenantTable(runner, "referral", { update: ["letter_entry_id"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "referral"; DROP TABLE "declaration"; DELETE FROM "legal_rule" WHERE code IN ('CHANGE_OF_DETAILS', 'FORWARD_ELSEWHERE');`);
  }
}
