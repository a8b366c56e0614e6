import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** Bags from the Directorate: its list against what is in them, matched, of nobody known or of another municipality, and what is missing followed (S9, S12b, S12c). */
export class CountAgainstList1766000065200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "inbound_batch" ADD "list_name" text, ADD "second_person_id" uuid,
        ADD CONSTRAINT "inbound_batch_second_person" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        ADD CONSTRAINT "inbound_batch_two_persons" CHECK ("state" = 'ACCEPTED' OR "second_person_id" IS NULL);
      GRANT UPDATE ("list_name", "second_person_id") ON "inbound_batch" TO epidosi_app;
      ALTER TABLE "outbound_line" ADD "directorate_reference" text;
      GRANT UPDATE ("directorate_reference") ON "outbound_line" TO epidosi_app;
      CREATE INDEX "outbound_line_by_reference" ON "outbound_line" ("municipality_id", "directorate_reference") WHERE directorate_reference IS NOT NULL;
      CREATE INDEX "outbound_line_of_application" ON "outbound_line" ("municipality_id", "application_id");

      ALTER TABLE "inbound_line" DROP CONSTRAINT "inbound_line_once", DROP CONSTRAINT "inbound_line_kind",
        ALTER "application_id" DROP NOT NULL, ALTER "decision_kind" DROP NOT NULL, ALTER "decision_number" DROP NOT NULL, ALTER "decided_on" DROP NOT NULL,
        ADD "kind" text NOT NULL DEFAULT 'DECISION', ADD "position" integer NOT NULL DEFAULT 0, ADD "listed" boolean NOT NULL DEFAULT false, ADD "found" integer NOT NULL DEFAULT 1,
        ADD "fate" text DEFAULT 'MATCHED', ADD "grade" text NOT NULL DEFAULT 'CERTAIN', ADD "matches" jsonb NOT NULL DEFAULT '[]',
        ADD "said_number" integer, ADD "said_year" integer, ADD "said_reference" text, ADD "said_passport" text, ADD "said_name" text, ADD "said_municipality" text,
        ADD "adopted_at" timestamptz, ADD "adopted_by" uuid;
      ALTER TABLE "inbound_line" ALTER "kind" DROP DEFAULT, ALTER "position" DROP DEFAULT, ALTER "listed" DROP DEFAULT, ALTER "found" DROP DEFAULT, ALTER "fate" DROP DEFAULT, ALTER "grade" DROP DEFAULT, ALTER "matches" DROP DEFAULT,
        ADD CONSTRAINT "inbound_line_kind" CHECK ("kind" IN ('DECISION', 'CERTIFICATE', 'OTHER')),
        ADD CONSTRAINT "inbound_line_decision" CHECK ("decision_kind" IN ('GRANT', 'REJECTION')),
        ADD CONSTRAINT "inbound_line_fate" CHECK ("fate" IN ('MATCHED', 'ORPHAN', 'RETURN') AND ("fate" <> 'MATCHED' OR "application_id" IS NOT NULL)),
        ADD CONSTRAINT "inbound_line_grade" CHECK ("grade" IN ('CERTAIN', 'LIKELY', 'AMBIGUOUS', 'NONE')),
        ADD CONSTRAINT "inbound_line_found" CHECK ("found" BETWEEN 0 AND 99),
        ADD CONSTRAINT "inbound_line_adopted" CHECK (("adopted_at" IS NULL) = ("adopted_by" IS NULL) AND ("adopted_at" IS NULL OR "fate" = 'ORPHAN')),
        ADD CONSTRAINT "inbound_line_adopted_by" FOREIGN KEY ("municipality_id", "adopted_by") REFERENCES "staff_member" ("municipality_id", "id");
      CREATE UNIQUE INDEX "inbound_line_one_decision" ON "inbound_line" ("municipality_id", "batch_id", "application_id") WHERE kind = 'DECISION' AND fate = 'MATCHED';
      CREATE INDEX "inbound_line_of_batch" ON "inbound_line" ("municipality_id", "batch_id", "position");
      CREATE INDEX "inbound_line_orphan" ON "inbound_line" ("municipality_id", "id") WHERE fate = 'ORPHAN' AND application_id IS NULL;
      CREATE INDEX "inbound_line_not_found" ON "inbound_line" ("municipality_id", "id") WHERE listed AND found = 0;
      GRANT UPDATE ("application_id", "decision_kind", "decision_number", "decided_on", "permit_serial", "valid_from", "valid_until", "found", "fate", "grade", "matches", "adopted_at", "adopted_by") ON "inbound_line" TO epidosi_app;

      CREATE TABLE "inbound_item" (
        "municipality_id" character(4) NOT NULL,
        "item_id" uuid NOT NULL,
        "line_id" uuid NOT NULL,
        "batch_id" uuid NOT NULL,
        CONSTRAINT "inbound_item_pk" PRIMARY KEY ("municipality_id", "item_id"),
        CONSTRAINT "inbound_item_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "inbound_item_line" FOREIGN KEY ("municipality_id", "line_id") REFERENCES "inbound_line" ("municipality_id", "id"),
        CONSTRAINT "inbound_item_batch" FOREIGN KEY ("municipality_id", "batch_id") REFERENCES "inbound_batch" ("municipality_id", "id")
      );
      CREATE INDEX "inbound_item_of_batch" ON "inbound_item" ("municipality_id", "batch_id");
      CREATE INDEX "inbound_item_of_line" ON "inbound_item" ("municipality_id", "line_id");
      ALTER TABLE "inbound_line" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "inbound_batch" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "custody_item" NO FORCE ROW LEVEL SECURITY;
      INSERT INTO "inbound_item" SELECT i.municipality_id, i.id, l.id, l.batch_id FROM "inbound_line" l JOIN "inbound_batch" b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id AND b.state = 'ACCEPTED'
        JOIN "custody_item" i ON i.municipality_id = l.municipality_id AND i.application_id = l.application_id AND i.kind IN ('PERMIT', 'DECISION') ON CONFLICT DO NOTHING;
      ALTER TABLE "custody_item" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "inbound_batch" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "inbound_line" FORCE ROW LEVEL SECURITY;
      CREATE TABLE "inbound_explanation" (
        "municipality_id" character(4) NOT NULL,
        "line_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "outcome" text NOT NULL,
        "note" text NOT NULL,
        CONSTRAINT "inbound_explanation_pk" PRIMARY KEY ("municipality_id", "line_id"),
        CONSTRAINT "inbound_explanation_line" FOREIGN KEY ("municipality_id", "line_id") REFERENCES "inbound_line" ("municipality_id", "id"),
        CONSTRAINT "inbound_explanation_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "inbound_explanation_outcome" CHECK ("outcome" IN ('CAME_LATER', 'NEVER_SENT', 'LOST', 'OTHER'))
      );
    `);
    await tenantTable(runner, "inbound_item");
    await tenantTable(runner, "inbound_explanation");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "inbound_explanation"; DROP TABLE "inbound_item";
      ALTER TABLE "inbound_line" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "inbound_line" WHERE application_id IS NULL OR decision_number IS NULL;
      ALTER TABLE "inbound_line" FORCE ROW LEVEL SECURITY;
      DROP INDEX "inbound_line_one_decision"; DROP INDEX "inbound_line_of_batch"; DROP INDEX "inbound_line_orphan"; DROP INDEX "inbound_line_not_found";
      ALTER TABLE "inbound_line" DROP CONSTRAINT "inbound_line_kind", DROP CONSTRAINT "inbound_line_decision",
        DROP "kind", DROP "position", DROP "listed", DROP "found", DROP "fate", DROP "grade", DROP "matches", DROP "said_number", DROP "said_year", DROP "said_reference", DROP "said_passport", DROP "said_name", DROP "said_municipality",
        DROP "adopted_at", DROP "adopted_by", ALTER "application_id" SET NOT NULL, ALTER "decision_kind" SET NOT NULL, ALTER "decision_number" SET NOT NULL, ALTER "decided_on" SET NOT NULL,
        ADD CONSTRAINT "inbound_line_kind" CHECK ("decision_kind" IN ('GRANT', 'REJECTION')), ADD CONSTRAINT "inbound_line_once" UNIQUE ("municipality_id", "batch_id", "application_id");
      DROP INDEX "outbound_line_of_application"; DROP INDEX "outbound_line_by_reference";
      ALTER TABLE "outbound_line" DROP "directorate_reference";
      ALTER TABLE "inbound_batch" DROP CONSTRAINT "inbound_batch_two_persons", DROP "list_name", DROP "second_person_id";
    `);
  }
}
