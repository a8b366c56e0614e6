import type { MigrationInterface, QueryRunner } from "typeorm";
import { referenceTable } from "../platform/tenant-table";

const units = "'DAYS', 'MONTHS', 'YEARS', 'CENTS', 'COUNT'";
const kinds = "'INITIAL_GRANT', 'RENEWAL', 'WORK_APPROVAL', 'EMPLOYER_INVITATION', 'FAMILY_REUNIFICATION'";

/** A rule may hold for one kind and category alone; fees and the day to bring papers follow rows; categories and national holidays name their source. */
export class RulesByKind1766000041300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_pk", DROP CONSTRAINT "legal_rule_unit",
        ADD "id" uuid NOT NULL DEFAULT gen_random_uuid(), ADD "kind" text, ADD "category" text;
      ALTER TABLE "legal_rule" ADD CONSTRAINT "legal_rule_pk" PRIMARY KEY ("id"),
        ADD CONSTRAINT "legal_rule_category" FOREIGN KEY ("category") REFERENCES "permit_category" ("code"),
        ADD CONSTRAINT "legal_rule_kind" CHECK ("kind" IN (${kinds})),
        ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN (${units}));
      UPDATE "legal_rule" SET value = 12, unit = 'MONTHS' WHERE code = 'CERTIFICATE_VALIDITY' AND value = 365;
      INSERT INTO "legal_rule" (code, kind, valid_from, value, unit, peremptory, source) VALUES
        ('BRING_PAPERS', NULL, '2006-01-01', 10, 'DAYS', false, 'επιλογή του δήμου: να μένει χρόνος πριν διαβιβαστεί ο φάκελος'),
        ('FEE_FREE_UNDER', NULL, '2006-01-01', 14, 'YEARS', NULL, 'πρακτική των δήμων της εποχής: κάτω των 14 ετών κανένα παράβολο'),
        ('PERMIT_YEARS', NULL, '2006-01-01', 1, 'YEARS', NULL, 'Ν. 3386/2005· ανεπιβεβαίωτο, ο υπάλληλος γράφει πόσα έτη ζητούνται'),
        ('PERMIT_YEARS', 'RENEWAL', '2006-01-01', 2, 'YEARS', NULL, 'Ν. 3386/2005· ανεπιβεβαίωτο, ο υπάλληλος γράφει πόσα έτη ζητούνται'),
        ('PERMIT_YEARS', 'WORK_APPROVAL', '2006-01-01', 0, 'YEARS', NULL, 'δεν είναι άδεια διαμονής: δεν οφείλεται παράβολο άδειας'),
        ('PERMIT_YEARS', 'EMPLOYER_INVITATION', '2006-01-01', 0, 'YEARS', NULL, 'δεν είναι άδεια διαμονής: δεν οφείλεται παράβολο άδειας'),
        ('PERMIT_YEARS', 'FAMILY_REUNIFICATION', '2006-01-01', 0, 'YEARS', NULL, 'δεν είναι άδεια διαμονής: δεν οφείλεται παράβολο άδειας');
      ALTER TABLE "legal_rule" ALTER "id" DROP DEFAULT;

      ALTER TABLE "own_legal_rule" ADD "kind" text, ADD "category" text, ADD "unit" text;
      ALTER TABLE "own_legal_rule" NO FORCE ROW LEVEL SECURITY;
      UPDATE "own_legal_rule" SET unit = CASE WHEN code IN ('YEARLY_FEE', 'LATE_FINE') THEN 'CENTS' WHEN code IN ('FORWARD_FILE', 'CERTIFICATE_VALIDITY', 'FORWARD_ELSEWHERE') THEN 'DAYS' WHEN code = 'FILINGS_FOR_OTHERS' THEN 'COUNT' ELSE 'MONTHS' END;
      ALTER TABLE "own_legal_rule" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "own_legal_rule" ALTER "unit" SET NOT NULL,
        ADD CONSTRAINT "own_legal_rule_category" FOREIGN KEY ("category") REFERENCES "permit_category" ("code"),
        ADD CONSTRAINT "own_legal_rule_kind" CHECK ("kind" IN (${kinds})),
        ADD CONSTRAINT "own_legal_rule_unit" CHECK ("unit" IN (${units}));

      ALTER TABLE "permit_category" ADD "source" text NOT NULL DEFAULT 'Ν. 3386/2005· ο κατάλογος είναι ανεπιβεβαίωτος';
      ALTER TABLE "permit_category" ALTER "source" DROP DEFAULT;

      CREATE TABLE "national_holiday" (
        "code" text NOT NULL,
        "label_el" text NOT NULL,
        "label_en" text NOT NULL,
        "month_day" text,
        "easter_offset" integer,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "source" text NOT NULL,
        CONSTRAINT "national_holiday_pk" PRIMARY KEY ("code", "valid_from"),
        CONSTRAINT "national_holiday_when" CHECK (("month_day" IS NULL) <> ("easter_offset" IS NULL)),
        CONSTRAINT "national_holiday_month_day" CHECK ("month_day" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$')
      );
      INSERT INTO "national_holiday" (code, label_el, label_en, month_day, easter_offset, valid_from, source)
      SELECT code, label_el, label_en, month_day, easter_offset, '1984-01-01', 'Ν. 1157/1981 και Α.Κ. 242: αργίες των δημόσιων υπηρεσιών· ανεπιβεβαίωτο' FROM (VALUES
        ('NEW_YEAR', 'Πρωτοχρονιά', 'New Year''s Day', '01-01', NULL::integer),
        ('EPIPHANY', 'Θεοφάνια', 'Epiphany', '01-06', NULL),
        ('CLEAN_MONDAY', 'Καθαρά Δευτέρα', 'Clean Monday', NULL, -48),
        ('INDEPENDENCE', 'Ευαγγελισμός και εθνική επέτειος', 'Annunciation and Independence Day', '03-25', NULL),
        ('GOOD_FRIDAY', 'Μεγάλη Παρασκευή', 'Good Friday', NULL, -2),
        ('EASTER_MONDAY', 'Δευτέρα του Πάσχα', 'Easter Monday', NULL, 1),
        ('LABOUR_DAY', 'Πρωτομαγιά', 'Labour Day', '05-01', NULL),
        ('WHIT_MONDAY', 'Δευτέρα του Αγίου Πνεύματος', 'Whit Monday', NULL, 50),
        ('ASSUMPTION', 'Κοίμηση της Θεοτόκου', 'Assumption', '08-15', NULL),
        ('OCHI_DAY', 'Εθνική επέτειος του Όχι', 'Ochi Day', '10-28', NULL),
        ('CHRISTMAS', 'Χριστούγεννα', 'Christmas', '12-25', NULL),
        ('SECOND_CHRISTMAS', 'Δεύτερη μέρα Χριστουγέννων', 'Second day of Christmas', '12-26', NULL)
      ) AS day (code, label_el, label_en, month_day, easter_offset);

      ALTER TABLE "application" ADD "permit_years" integer, ADD "fee_cents" integer, ADD "bring_by" date;
      ALTER TABLE "application" NO FORCE ROW LEVEL SECURITY;
      UPDATE "application" SET bring_by = forward_by;
      ALTER TABLE "application" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "application" ALTER "bring_by" SET NOT NULL, ADD CONSTRAINT "application_fee" CHECK ("permit_years" >= 0 AND "fee_cents" >= 0);
      GRANT UPDATE ("bring_by") ON "application" TO epidosi_app;
    `);
    await referenceTable(runner, "national_holiday");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "application" DROP "bring_by", DROP "fee_cents", DROP "permit_years";
      DROP TABLE "national_holiday";
      ALTER TABLE "permit_category" DROP "source";
      ALTER TABLE "own_legal_rule" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "own_legal_rule" WHERE kind IS NOT NULL OR category IS NOT NULL OR code IN ('BRING_PAPERS', 'FEE_FREE_UNDER', 'PERMIT_YEARS');
      ALTER TABLE "own_legal_rule" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "own_legal_rule" DROP "unit", DROP "category", DROP "kind";
      DELETE FROM "legal_rule" WHERE code IN ('BRING_PAPERS', 'FEE_FREE_UNDER', 'PERMIT_YEARS');
      UPDATE "legal_rule" SET value = 365, unit = 'DAYS' WHERE code = 'CERTIFICATE_VALIDITY' AND value = 12;
      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_pk", DROP CONSTRAINT "legal_rule_unit", DROP "id", DROP "category", DROP "kind",
        ADD CONSTRAINT "legal_rule_pk" PRIMARY KEY ("code", "valid_from"), ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN ('DAYS', 'MONTHS', 'CENTS', 'COUNT'));
    `);
  }
}
