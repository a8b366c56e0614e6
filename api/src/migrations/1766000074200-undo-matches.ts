import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

/** A paper that was given to a wrong case is nobody's again: what it recorded there is taken back by two, and stays written. */
export class UndoMatches1766000074200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "inbound_undo" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "line_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "second_person_id" uuid NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "inbound_undo_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "inbound_undo_line" FOREIGN KEY ("municipality_id", "line_id") REFERENCES "inbound_line" ("municipality_id", "id"),
        CONSTRAINT "inbound_undo_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "inbound_undo_staff" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "inbound_undo_second" FOREIGN KEY ("municipality_id", "second_person_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "inbound_undo_two" CHECK ("staff_id" <> "second_person_id")
      );
      CREATE INDEX "inbound_undo_of_line" ON "inbound_undo" ("municipality_id", "line_id", "id");
      ALTER TABLE "decision" ADD "taken_back_at" timestamptz;
      ALTER TABLE "residence_permit" ADD "taken_back_at" timestamptz, DROP CONSTRAINT "residence_permit_serial";
      CREATE UNIQUE INDEX "residence_permit_serial" ON "residence_permit" ("municipality_id", "serial") WHERE taken_back_at IS NULL;
      GRANT UPDATE ("taken_back_at") ON "decision", "residence_permit" TO epidosi_app;
      ALTER TABLE "submission_certificate" DROP CONSTRAINT "submission_certificate_serial";
      CREATE UNIQUE INDEX "submission_certificate_serial" ON "submission_certificate" ("municipality_id", "serial") WHERE issuer <> 'DIRECTORATE'::text OR status <> 'VOIDED'::text;
      ${keeper(`IF NEW.application_id IS NULL AND EXISTS (SELECT 1 FROM inbound_undo u JOIN inbound_item n ON n.municipality_id = u.municipality_id AND n.line_id = u.line_id
          WHERE u.municipality_id = OLD.municipality_id AND n.item_id = OLD.id AND u.application_id = OLD.application_id) THEN RETURN NEW; END IF;`)}
    `);
    await tenantTable(runner, "inbound_undo");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${keeper("")}
      DROP INDEX "submission_certificate_serial";
      ALTER TABLE "submission_certificate" ADD CONSTRAINT "submission_certificate_serial" UNIQUE ("municipality_id", "serial");
      REVOKE UPDATE ("taken_back_at") ON "decision", "residence_permit" FROM epidosi_app;
      DROP INDEX "residence_permit_serial";
      ALTER TABLE "residence_permit" DROP "taken_back_at", ADD CONSTRAINT "residence_permit_serial" UNIQUE ("municipality_id", "serial");
      ALTER TABLE "decision" DROP "taken_back_at";
      DROP TABLE "inbound_undo";
    `);
  }
}

/** A thing keeps its application, or becomes nobody's where two persons said that it was not its own; it is never handed from one to another. */
function keeper(unless: string): string {
  return `CREATE OR REPLACE FUNCTION custody_item_keeps_application() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${unless}
        RAISE EXCEPTION 'a thing keeps the application it belongs to' USING ERRCODE = '42501';
      END $$;`;
}
