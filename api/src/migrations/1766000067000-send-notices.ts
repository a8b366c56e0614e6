import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

const units = (more: string) => `'DAYS', 'MONTHS', 'YEARS', 'CENTS', 'COUNT'${more}`;
const codes = "'REMINDER_FIRST', 'REMINDER_SECOND', 'REMINDER_THIRD', 'CERTIFICATE_NOTICE', 'PAPERS_NOTICE', 'NOTICE_ALARM'";

/** Notices to persons: what is due, what was sent, to whom nothing is sent, in which words; periods may be hours. */
export class SendNotices1766000067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_unit", ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN (${units(", 'HOURS'")}));
      ALTER TABLE "own_legal_rule" DROP CONSTRAINT "own_legal_rule_unit", ADD CONSTRAINT "own_legal_rule_unit" CHECK ("unit" IN (${units(", 'HOURS'")}));
      INSERT INTO "legal_rule" (id, code, valid_from, value, unit, peremptory, source) VALUES
        (gen_random_uuid(), 'REMINDER_FIRST', '2006-01-01', 15, 'DAYS', NULL, 'επιλογή του δήμου: πρώτη υπενθύμιση σε όποιον δεν παρέλαβε'),
        (gen_random_uuid(), 'REMINDER_SECOND', '2006-01-01', 30, 'DAYS', NULL, 'επιλογή του δήμου: δεύτερη υπενθύμιση'),
        (gen_random_uuid(), 'REMINDER_THIRD', '2006-01-01', 45, 'DAYS', NULL, 'επιλογή του δήμου: τρίτη υπενθύμιση, πριν επιστραφεί το έγγραφο'),
        (gen_random_uuid(), 'CERTIFICATE_NOTICE', '2006-01-01', 30, 'DAYS', NULL, 'επιλογή του δήμου: ειδοποίηση πριν λήξει η βεβαίωση κατάθεσης'),
        (gen_random_uuid(), 'PAPERS_NOTICE', '2006-01-01', 4, 'DAYS', NULL, 'επιλογή του δήμου: ειδοποίηση πριν από την τελευταία ημέρα προσκόμισης όσων λείπουν'),
        (gen_random_uuid(), 'NOTICE_ALARM', '2006-01-01', 24, 'HOURS', NULL, 'επιλογή του δήμου: τόσες ώρες μένει μια ειδοποίηση χωρίς να σταλεί πριν το μάθει ο προϊστάμενος');
      CREATE TABLE "notice" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "step" integer NOT NULL,
        "subject" text NOT NULL,
        "channel" text NOT NULL,
        "status" text NOT NULL,
        "end_reason" text,
        "token" text NOT NULL,
        "planned_at" timestamptz NOT NULL,
        "attempts" integer NOT NULL DEFAULT 0,
        "next_attempt_at" timestamptz NOT NULL,
        "settled_at" timestamptz,
        CONSTRAINT "notice_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "notice_once" UNIQUE ("municipality_id", "application_id", "reason", "step", "subject"),
        CONSTRAINT "notice_token" UNIQUE ("municipality_id", "token"),
        CONSTRAINT "notice_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "notice_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "notice_reason" CHECK ("reason" IN ('READY', 'REMINDER', 'CERTIFICATE_EXPIRING', 'PAPERS_MISSING')),
        CONSTRAINT "notice_channel" CHECK ("channel" IN ('EMAIL', 'SMS')),
        CONSTRAINT "notice_status" CHECK ("status" IN ('QUEUED', 'SENT', 'ENDED')),
        CONSTRAINT "notice_ended" CHECK (("status" = 'ENDED') = ("end_reason" IS NOT NULL) AND ("status" = 'QUEUED') = ("settled_at" IS NULL))
      );
      CREATE INDEX "notice_queued" ON "notice" ("municipality_id", "next_attempt_at") WHERE "status" = 'QUEUED';
      CREATE INDEX "notice_ended_at" ON "notice" ("municipality_id", "id") WHERE "status" = 'ENDED';
      CREATE TABLE "notice_attempt" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "notice_id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "channel" text NOT NULL,
        "language" text NOT NULL,
        "template_id" uuid,
        "address_masked" text NOT NULL,
        "address_hash" text NOT NULL,
        "outcome" text NOT NULL,
        "problem" text,
        CONSTRAINT "notice_attempt_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "notice_attempt_notice" FOREIGN KEY ("municipality_id", "notice_id") REFERENCES "notice" ("municipality_id", "id"),
        CONSTRAINT "notice_attempt_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "notice_attempt_outcome" CHECK ("outcome" IN ('SENT', 'FAILED') AND ("outcome" = 'SENT') = ("problem" IS NULL))
      );
      CREATE INDEX "notice_attempt_of" ON "notice_attempt" ("municipality_id", "notice_id", "id");
      CREATE TABLE "notice_choice" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "applicant_id" uuid NOT NULL,
        "channel" text NOT NULL,
        "wanted" boolean NOT NULL,
        "staff_id" uuid,
        "notice_id" uuid,
        "at" timestamptz NOT NULL,
        CONSTRAINT "notice_choice_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "notice_choice_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id"),
        CONSTRAINT "notice_choice_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "notice_choice_notice" FOREIGN KEY ("municipality_id", "notice_id") REFERENCES "notice" ("municipality_id", "id"),
        CONSTRAINT "notice_choice_channel" CHECK ("channel" IN ('EMAIL', 'SMS')),
        CONSTRAINT "notice_choice_whose" CHECK (("staff_id" IS NULL) <> ("notice_id" IS NULL))
      );
      CREATE INDEX "notice_choice_of" ON "notice_choice" ("municipality_id", "applicant_id", "channel", "id");
      CREATE TABLE "notice_template" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "reason" text NOT NULL,
        "language" text NOT NULL,
        "subject" text,
        "mail" text,
        "sms" text,
        "set_by" uuid NOT NULL,
        "set_at" timestamptz NOT NULL,
        CONSTRAINT "notice_template_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "notice_template_set_by" FOREIGN KEY ("municipality_id", "set_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "notice_template_whole" CHECK (("subject" IS NULL) = ("mail" IS NULL) AND ("mail" IS NULL) = ("sms" IS NULL))
      );
      CREATE INDEX "notice_template_of" ON "notice_template" ("municipality_id", "reason", "language", "id");
      CREATE TABLE "notice_hours" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "hours" text NOT NULL,
        "set_by" uuid NOT NULL,
        "set_at" timestamptz NOT NULL,
        CONSTRAINT "notice_hours_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "notice_hours_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "notice_hours_set_by" FOREIGN KEY ("municipality_id", "set_by") REFERENCES "staff_member" ("municipality_id", "id")
      );
      CREATE INDEX "notice_hours_of" ON "notice_hours" ("municipality_id", "office_id", "id");
    `);
    await tenantTable(runner, "notice", { update: ["status", "end_reason", "channel", "attempts", "next_attempt_at", "settled_at"] });
    for (const table of ["notice_attempt", "notice_choice", "notice_template", "notice_hours"]) await tenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "notice_hours"; DROP TABLE "notice_template"; DROP TABLE "notice_choice"; DROP TABLE "notice_attempt"; DROP TABLE "notice";
      ALTER TABLE "own_legal_rule" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "own_legal_rule" WHERE code IN (${codes});
      ALTER TABLE "own_legal_rule" FORCE ROW LEVEL SECURITY;
      DELETE FROM "legal_rule" WHERE code IN (${codes});
      ALTER TABLE "own_legal_rule" DROP CONSTRAINT "own_legal_rule_unit", ADD CONSTRAINT "own_legal_rule_unit" CHECK ("unit" IN (${units("")}));
      ALTER TABLE "legal_rule" DROP CONSTRAINT "legal_rule_unit", ADD CONSTRAINT "legal_rule_unit" CHECK ("unit" IN (${units("")}));
    `);
  }
}
