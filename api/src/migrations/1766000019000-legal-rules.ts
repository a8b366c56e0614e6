import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

const setBy = (table: string) => `
        "set_by" uuid NOT NULL,
        "set_at" timestamptz NOT NULL,
        CONSTRAINT "${table}_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "${table}_set_by" FOREIGN KEY ("municipality_id", "set_by") REFERENCES "staff_member" ("municipality_id", "id")`;

export class LegalRules1766000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "legal_period" RENAME TO "legal_rule";
      ALTER TABLE "legal_rule" RENAME COLUMN "days" TO "value";
      ALTER TABLE "legal_rule" RENAME CONSTRAINT "legal_period_pk" TO "legal_rule_pk";
      ALTER TABLE "legal_rule" DROP "valid_to", ADD "unit" text NOT NULL DEFAULT 'DAYS', ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN ('DAYS', 'MONTHS', 'CENTS'));
      ALTER TABLE "legal_rule" ALTER "unit" DROP DEFAULT;
      INSERT INTO "legal_rule" (code, valid_from, value, unit, source) VALUES
        ('RENEWAL_OPENS', '2006-01-01', 2, 'MONTHS', 'Ν. 3386/2005, άρθρο 11 παρ. 1, όπως τροποποιήθηκε με τον ν. 3536/2007, άρθρο 4: εντός του τελευταίου διμήνου'),
        ('LATE_RENEWAL', '2006-01-01', 1, 'MONTHS', 'Ν. 3386/2005, άρθρο 11 παρ. 1, όπως τροποποιήθηκε με τον ν. 3536/2007, άρθρο 4: έως έναν μήνα μετά τη λήξη, με πρόστιμο'),
        ('YEARLY_FEE', '2006-01-01', 15000, 'CENTS', 'πρακτική των δήμων της εποχής'),
        ('LATE_FINE', '2006-01-01', 5000, 'CENTS', 'Ν. 3386/2005, άρθρο 11 παρ. 1, όπως τροποποιήθηκε με τον ν. 3536/2007, άρθρο 4: το ένα τρίτο του ετήσιου παραβόλου');

      UPDATE "legal_rule" SET source = 'Εγκύκλιος 1/2010: ο φάκελος διαβιβάζεται σε 15 ημέρες από την κατάθεση' WHERE code = 'FORWARD_FILE';
      UPDATE "legal_rule" SET source = 'Ν. 4251/2014, άρθρο 8 παρ. 5: 12 μήνες· για τον ν. 3386/2005 ανεπιβεβαίωτο' WHERE code = 'CERTIFICATE_VALIDITY';
      UPDATE "document_requirement" SET source = 'Ν. 3386/2005· ο κατάλογος είναι ανεπιβεβαίωτος και αλλάζει εδώ' WHERE source = 'Law 3386/2005; list unverified, editable';

      CREATE TABLE "own_legal_rule" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "code" text NOT NULL,
        "valid_from" date NOT NULL,
        "value" integer NOT NULL,
        "source" text NOT NULL,${setBy("own_legal_rule")},
        CONSTRAINT "own_legal_rule_value" CHECK ("value" >= 0)
      );
      CREATE TABLE "own_requirement" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "kind" text NOT NULL,
        "category" text NOT NULL,
        "code" text NOT NULL,
        "label_el" text NOT NULL,
        "label_en" text NOT NULL,
        "asked" boolean NOT NULL,
        "valid_from" date NOT NULL,
        "source" text NOT NULL,${setBy("own_requirement")},
        CONSTRAINT "own_requirement_category" FOREIGN KEY ("category") REFERENCES "permit_category" ("code")
      );
      CREATE INDEX "own_requirement_asked" ON "own_requirement" ("municipality_id", "kind", "category");
      CREATE TABLE "calendar_day" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "day" date NOT NULL,
        "closed" boolean NOT NULL,
        "name" text NOT NULL,${setBy("calendar_day")}
      );
      CREATE INDEX "calendar_day_of" ON "calendar_day" ("municipality_id", "day");
      CREATE TABLE "deadline_suspension" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "from_day" date NOT NULL,
        "to_day" date NOT NULL,
        "source" text NOT NULL,${setBy("deadline_suspension")},
        CONSTRAINT "deadline_suspension_order" CHECK ("from_day" <= "to_day")
      );
      ALTER TABLE "application" ADD "renewal_timing" text, ADD "late_fine_cents" integer,
        ADD CONSTRAINT "application_renewal_timing" CHECK ("renewal_timing" IN ('EARLY', 'IN_TIME', 'LATE', 'PAST'));
      GRANT UPDATE ("forward_by") ON "application" TO epidosi_app;
    `);
    for (const table of ["own_legal_rule", "own_requirement", "calendar_day", "deadline_suspension"]) await tenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE ("forward_by") ON "application" FROM epidosi_app;
      ALTER TABLE "application" DROP "renewal_timing", DROP "late_fine_cents";
      DROP TABLE "deadline_suspension"; DROP TABLE "calendar_day"; DROP TABLE "own_requirement"; DROP TABLE "own_legal_rule";
      DELETE FROM "legal_rule" WHERE code IN ('RENEWAL_OPENS', 'LATE_RENEWAL', 'YEARLY_FEE', 'LATE_FINE');
      ALTER TABLE "legal_rule" DROP "unit", ADD "valid_to" date;
      ALTER TABLE "legal_rule" RENAME CONSTRAINT "legal_rule_pk" TO "legal_period_pk";
      ALTER TABLE "legal_rule" RENAME COLUMN "value" TO "days";
      ALTER TABLE "legal_rule" RENAME TO "legal_period";
    `);
  }
}
