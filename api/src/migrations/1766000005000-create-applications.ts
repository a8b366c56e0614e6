import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable, tenantTable } from "../platform/tenant-table";

const statuses = "'FILED', 'INCOMPLETE', 'COMPLETE', 'BATCHED', 'FORWARDED', 'ACKNOWLEDGED', 'GRANTED', 'REJECTED', 'SERVED', 'CLOSED', 'WITHDRAWN', 'VOIDED'";

export class CreateApplications1766000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "permit_category" (
        "code" text NOT NULL,
        "label_el" text NOT NULL,
        "label_en" text NOT NULL,
        CONSTRAINT "permit_category_pk" PRIMARY KEY ("code")
      );
      CREATE TABLE "document_requirement" (
        "kind" text NOT NULL,
        "category" text NOT NULL,
        "code" text NOT NULL,
        "label_el" text NOT NULL,
        "label_en" text NOT NULL,
        "position" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "source" text NOT NULL,
        CONSTRAINT "document_requirement_pk" PRIMARY KEY ("kind", "category", "code", "valid_from"),
        CONSTRAINT "document_requirement_category" FOREIGN KEY ("category") REFERENCES "permit_category" ("code")
      );
      CREATE TABLE "legal_period" (
        "code" text NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "days" integer NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "legal_period_pk" PRIMARY KEY ("code", "valid_from")
      );
      CREATE TABLE "application" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "kind" text NOT NULL,
        "category" text NOT NULL,
        "status" text NOT NULL,
        "complete" boolean NOT NULL,
        "applicant_id" uuid NOT NULL,
        "office_of_filing_id" uuid NOT NULL,
        "delivery_office_id" uuid NOT NULL,
        "protocol_entry_id" uuid NOT NULL,
        "previous_permit_number" text,
        "previous_permit_expires_on" date,
        "filed_at" timestamptz NOT NULL,
        "forward_by" date NOT NULL,
        CONSTRAINT "application_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "application_entry" UNIQUE ("municipality_id", "protocol_entry_id"),
        CONSTRAINT "application_category" FOREIGN KEY ("category") REFERENCES "permit_category" ("code"),
        CONSTRAINT "application_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "application_office_of_filing" FOREIGN KEY ("municipality_id", "office_of_filing_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "application_delivery_office" FOREIGN KEY ("municipality_id", "delivery_office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "application_protocol_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id")
          DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "application_kind" CHECK ("kind" IN ('INITIAL_GRANT', 'RENEWAL')),
        CONSTRAINT "application_status" CHECK ("status" IN (${statuses}))
      );
      CREATE INDEX "application_of_applicant" ON "application" ("municipality_id", "applicant_id");
      CREATE INDEX "application_of_office" ON "application" ("municipality_id", "office_of_filing_id", "id");
      CREATE INDEX "application_by_status" ON "application" ("municipality_id", "status", "id");
      CREATE TABLE "supporting_document" (
        "municipality_id" character(4) NOT NULL,
        "application_id" uuid NOT NULL,
        "requirement" text NOT NULL,
        "state" text NOT NULL,
        CONSTRAINT "supporting_document_pk" PRIMARY KEY ("municipality_id", "application_id", "requirement"),
        CONSTRAINT "supporting_document_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "supporting_document_state" CHECK ("state" IN ('PRESENT', 'MISSING', 'WAIVED'))
      );
      CREATE TABLE "application_event" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "status" text NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "note" text,
        CONSTRAINT "application_event_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "application_event_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "application_event_status" CHECK ("status" IN (${statuses}))
      );
      CREATE INDEX "application_event_of_application" ON "application_event" ("municipality_id", "application_id", "id");

      INSERT INTO permit_category (code, label_el, label_en) VALUES
        ('EMPLOYMENT', 'Εξαρτημένη εργασία', 'Employment'),
        ('SELF_EMPLOYMENT', 'Ανεξάρτητη οικονομική δραστηριότητα', 'Independent economic activity'),
        ('FAMILY', 'Μέλος οικογένειας υπηκόου τρίτης χώρας', 'Family member of a third-country national'),
        ('STUDIES', 'Σπουδές', 'Studies'),
        ('LONG_TERM', 'Επί μακρόν διαμένων', 'Long-term resident');
      INSERT INTO document_requirement (kind, category, code, label_el, label_en, position, valid_from, source)
      SELECT kind.code, category.code, paper.code, paper.label_el, paper.label_en, paper.position, '2006-01-01', 'Law 3386/2005; list unverified, editable'
      FROM (VALUES ('INITIAL_GRANT'), ('RENEWAL')) AS kind (code)
      CROSS JOIN permit_category AS category
      JOIN (VALUES
        ('PASSPORT_COPY', 'Αντίγραφο διαβατηρίου', 'Copy of the passport', 1, NULL, NULL),
        ('PHOTOGRAPHS', 'Τρεις φωτογραφίες', 'Three photographs', 2, NULL, NULL),
        ('FEE', 'Παράβολο', 'Fee voucher', 3, NULL, NULL),
        ('VISA_COPY', 'Αντίγραφο θεώρησης εισόδου', 'Copy of the entry visa', 4, 'INITIAL_GRANT', NULL),
        ('PREVIOUS_PERMIT', 'Προηγούμενη άδεια διαμονής', 'Previous residence permit', 4, 'RENEWAL', NULL),
        ('HEALTH_INSURANCE', 'Βεβαίωση ασφάλισης υγείας', 'Health insurance certificate', 5, NULL, NULL),
        ('EMPLOYMENT_CONTRACT', 'Σύμβαση εργασίας', 'Employment contract', 6, NULL, 'EMPLOYMENT'),
        ('TAX_CLEARANCE', 'Εκκαθαριστικό φόρου', 'Tax statement', 6, NULL, 'SELF_EMPLOYMENT'),
        ('FAMILY_STATUS', 'Πιστοποιητικό οικογενειακής κατάστασης', 'Family status certificate', 6, NULL, 'FAMILY'),
        ('ENROLMENT', 'Βεβαίωση εγγραφής στη σχολή', 'Certificate of enrolment', 6, NULL, 'STUDIES'),
        ('INCOME', 'Αποδεικτικά εισοδήματος', 'Proof of income', 6, NULL, 'LONG_TERM')
      ) AS paper (code, label_el, label_en, position, only_kind, only_category)
        ON (paper.only_kind IS NULL OR paper.only_kind = kind.code) AND (paper.only_category IS NULL OR paper.only_category = category.code);
      INSERT INTO legal_period (code, valid_from, days, source) VALUES
        ('FORWARD_FILE', '2006-01-01', 15, 'circular 1/2010: a file is forwarded within 15 days of filing'),
        ('CERTIFICATE_VALIDITY', '2006-01-01', 365, 'Law 4251/2014 art. 8(5): 12 months; under Law 3386/2005 unverified');
    `);
    await referenceTable(runner, "permit_category");
    await referenceTable(runner, "document_requirement");
    await referenceTable(runner, "legal_period");
    await tenantTable(runner, "application", { update: ["status", "complete"] });
    await tenantTable(runner, "supporting_document", { update: ["state"] });
    await tenantTable(runner, "application_event");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE "application_event"; DROP TABLE "supporting_document"; DROP TABLE "application"; DROP TABLE "legal_period"; DROP TABLE "document_requirement"; DROP TABLE "permit_category";`,
    );
  }
}
