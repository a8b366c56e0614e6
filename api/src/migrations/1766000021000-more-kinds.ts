import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Work approval, invitation and family reunification; supplements with a number of their own; a certificate only for a file that stays complete. */
export class MoreKinds1766000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "application" DROP CONSTRAINT "application_kind";
      ALTER TABLE "application" ADD CONSTRAINT "application_kind" CHECK ("kind" IN ('INITIAL_GRANT', 'RENEWAL', 'WORK_APPROVAL', 'EMPLOYER_INVITATION', 'FAMILY_REUNIFICATION'));
      INSERT INTO document_requirement (kind, category, code, label_el, label_en, position, valid_from, source)
      SELECT kind, category, code, label_el, label_en, position, '2006-01-01', 'Ν. 3386/2005· ο κατάλογος είναι ανεπιβεβαίωτος και αλλάζει εδώ' FROM (VALUES
        ('WORK_APPROVAL', 'EMPLOYMENT', 'PASSPORT_COPY', 'Αντίγραφο διαβατηρίου', 'Copy of the passport', 1),
        ('WORK_APPROVAL', 'EMPLOYMENT', 'EMPLOYMENT_CONTRACT', 'Σύμβαση εργασίας', 'Employment contract', 2),
        ('WORK_APPROVAL', 'EMPLOYMENT', 'EMPLOYER_TAX', 'Εκκαθαριστικό φόρου του εργοδότη', 'Tax statement of the employer', 3),
        ('WORK_APPROVAL', 'SELF_EMPLOYMENT', 'PASSPORT_COPY', 'Αντίγραφο διαβατηρίου', 'Copy of the passport', 1),
        ('WORK_APPROVAL', 'SELF_EMPLOYMENT', 'BUSINESS_PLAN', 'Οικονομοτεχνική μελέτη', 'Business plan', 2),
        ('EMPLOYER_INVITATION', 'EMPLOYMENT', 'PASSPORT_COPY', 'Αντίγραφο διαβατηρίου του προσκαλουμένου', 'Copy of the invited person''s passport', 1),
        ('EMPLOYER_INVITATION', 'EMPLOYMENT', 'EMPLOYER_STATEMENT', 'Δήλωση του εργοδότη', 'Statement of the employer', 2),
        ('EMPLOYER_INVITATION', 'EMPLOYMENT', 'EMPLOYER_TAX', 'Εκκαθαριστικό φόρου του εργοδότη', 'Tax statement of the employer', 3),
        ('EMPLOYER_INVITATION', 'EMPLOYMENT', 'GUARANTEE', 'Εγγυητική επιστολή', 'Letter of guarantee', 4),
        ('FAMILY_REUNIFICATION', 'FAMILY', 'PERMIT_COPY', 'Αντίγραφο άδειας διαμονής του συντηρούντος', 'Copy of the sponsor''s residence permit', 1),
        ('FAMILY_REUNIFICATION', 'FAMILY', 'FAMILY_STATUS', 'Πιστοποιητικό οικογενειακής κατάστασης', 'Family status certificate', 2),
        ('FAMILY_REUNIFICATION', 'FAMILY', 'INCOME', 'Αποδεικτικά εισοδήματος', 'Proof of income', 3),
        ('FAMILY_REUNIFICATION', 'FAMILY', 'HOUSING', 'Βεβαίωση κατάλληλου καταλύματος', 'Proof of suitable housing', 4)
      ) AS paper (kind, category, code, label_el, label_en, position);

      CREATE TABLE "application_party" (
        "municipality_id" character(4) NOT NULL,
        "application_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "role" text NOT NULL,
        "name" text NOT NULL,
        "tax_id" text,
        "relation" text,
        "birth_year" integer,
        "nationality" text,
        CONSTRAINT "application_party_pk" PRIMARY KEY ("municipality_id", "application_id", "position"),
        CONSTRAINT "application_party_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "application_party_role" CHECK ("role" IN ('EMPLOYER', 'FAMILY_MEMBER')),
        CONSTRAINT "application_party_relation" CHECK ("relation" IN ('SPOUSE', 'CHILD', 'OTHER'))
      );
      CREATE TABLE "supplement" (
        "municipality_id" character(4) NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "papers" text[] NOT NULL,
        "description" text,
        "filed_at" timestamptz NOT NULL,
        CONSTRAINT "supplement_pk" PRIMARY KEY ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "supplement_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "supplement_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX "supplement_of_application" ON "supplement" ("municipality_id", "application_id");

      DROP INDEX "submission_certificate_one_active";
      CREATE UNIQUE INDEX "submission_certificate_one_active" ON "submission_certificate" ("municipality_id", "application_id") WHERE status = 'ACTIVE' AND issuer = 'MUNICIPALITY';
      CREATE FUNCTION refuse_incomplete_under_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM submission_certificate c WHERE c.municipality_id = NEW.municipality_id AND c.application_id = NEW.id AND c.status = 'ACTIVE' AND c.issuer = 'MUNICIPALITY') THEN
          RAISE EXCEPTION 'a certificate of filing is in force' USING ERRCODE = 'EP002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER "application_incomplete" BEFORE UPDATE OF complete ON "application" FOR EACH ROW WHEN (OLD.complete AND NOT NEW.complete) EXECUTE FUNCTION refuse_incomplete_under_certificate();
    `);
    await tenantTable(runner, "application_party");
    await tenantTable(runner, "supplement");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER "application_incomplete" ON "application";
      DROP FUNCTION refuse_incomplete_under_certificate();
      DROP INDEX "submission_certificate_one_active";
      CREATE UNIQUE INDEX "submission_certificate_one_active" ON "submission_certificate" ("municipality_id", "application_id") WHERE status = 'ACTIVE';
      DROP TABLE "supplement"; DROP TABLE "application_party";
      DELETE FROM document_requirement WHERE kind IN ('WORK_APPROVAL', 'EMPLOYER_INVITATION', 'FAMILY_REUNIFICATION');
      ALTER TABLE "application" DROP CONSTRAINT "application_kind";
      ALTER TABLE "application" ADD CONSTRAINT "application_kind" CHECK ("kind" IN ('INITIAL_GRANT', 'RENEWAL'));
    `);
  }
}
