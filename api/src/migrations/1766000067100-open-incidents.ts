import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "../platform/tenant-table";

const codes = "'FILE_LOSS_TELL', 'FILE_LOSS_REBUILD', 'BREACH_NOTICE'";

/** What is lost, stolen or damaged opens an incident with the law's clocks; what was so before has one from now on. */
export class OpenIncidents1766000067100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO "legal_rule" (id, code, valid_from, value, unit, peremptory, source) VALUES
        (gen_random_uuid(), 'FILE_LOSS_TELL', '2005-01-01', 24, 'HOURS', true, 'Π.Δ. 114/2005 άρθρο 8: ενημέρωση του ενδιαφερομένου για την απώλεια'),
        (gen_random_uuid(), 'FILE_LOSS_REBUILD', '2005-01-01', 30, 'DAYS', true, 'Π.Δ. 114/2005 άρθρο 8: ανασύσταση του φακέλου'),
        (gen_random_uuid(), 'BREACH_NOTICE', '2005-01-01', 72, 'HOURS', true, 'Γενικός Κανονισμός για την Προστασία Δεδομένων, άρθρο 33: γνωστοποίηση παραβίασης στην εποπτική αρχή');
      CREATE TABLE "incident" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "application_id" uuid,
        "kind" text NOT NULL,
        "office_id" uuid,
        "act" text NOT NULL,
        "opened_at" timestamptz NOT NULL,
        "opened_by" uuid NOT NULL,
        "tell_by" timestamptz NOT NULL,
        "rebuild_by" date,
        "notify_by" timestamptz NOT NULL,
        "next_due_at" timestamptz,
        "next_alarm_at" timestamptz,
        "found_at" timestamptz,
        "closed_at" timestamptz,
        "closed_by" uuid,
        CONSTRAINT "incident_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "incident_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "incident_application" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "application" ("municipality_id", "id"),
        CONSTRAINT "incident_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "incident_opened_by" FOREIGN KEY ("municipality_id", "opened_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "incident_closed_by" FOREIGN KEY ("municipality_id", "closed_by") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "incident_kind" CHECK ("kind" IN ('LOST', 'STOLEN', 'DAMAGED')),
        CONSTRAINT "incident_closed" CHECK (("closed_at" IS NULL) = ("closed_by" IS NULL))
      );
      CREATE UNIQUE INDEX "incident_one_open" ON "incident" ("municipality_id", "item_id") WHERE "closed_at" IS NULL;
      CREATE INDEX "incident_of_item" ON "incident" ("municipality_id", "item_id", "id");
      CREATE TABLE "incident_act" (
        "municipality_id" character(4) NOT NULL,
        "id" uuid NOT NULL,
        "incident_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "at" timestamptz NOT NULL,
        "staff_id" uuid NOT NULL,
        "office_id" uuid NOT NULL,
        "facts" jsonb NOT NULL,
        "protocol_entry_id" uuid,
        "item_id" uuid,
        CONSTRAINT "incident_act_pk" PRIMARY KEY ("municipality_id", "id"),
        CONSTRAINT "incident_act_incident" FOREIGN KEY ("municipality_id", "incident_id") REFERENCES "incident" ("municipality_id", "id"),
        CONSTRAINT "incident_act_by" FOREIGN KEY ("municipality_id", "staff_id") REFERENCES "staff_member" ("municipality_id", "id"),
        CONSTRAINT "incident_act_office" FOREIGN KEY ("municipality_id", "office_id") REFERENCES "office" ("municipality_id", "id"),
        CONSTRAINT "incident_act_item" FOREIGN KEY ("municipality_id", "item_id") REFERENCES "custody_item" ("municipality_id", "id"),
        CONSTRAINT "incident_act_entry" FOREIGN KEY ("municipality_id", "protocol_entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "incident_act_kind" CHECK ("kind" IN ('TELL_PERSON', 'DETERMINE_LOSS', 'REBUILD_FILE', 'ASSESS_BREACH', 'NOTIFY_AUTHORITY', 'REPORT_TO_POLICE', 'EXCUSE', 'FOUND', 'WORSENED', 'CLOSE'))
      );
      CREATE INDEX "incident_act_of" ON "incident_act" ("municipality_id", "incident_id", "id");
    `);
    await tenantTable(runner, "incident", { update: ["kind", "rebuild_by", "next_due_at", "next_alarm_at", "found_at", "closed_at", "closed_by"] });
    await tenantTable(runner, "incident_act");
    await runner.query(`
      ALTER TABLE "custody_item" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "custody_event" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident" NO FORCE ROW LEVEL SECURITY;
      INSERT INTO "incident" (municipality_id, id, item_id, application_id, kind, office_id, act, opened_at, opened_by, tell_by, rebuild_by, notify_by, next_due_at, next_alarm_at)
      SELECT i.municipality_id, gen_random_uuid(), i.id, i.application_id, CASE i.state WHEN 'MISSING' THEN 'LOST' ELSE i.state END, i.office_id, e.act, e.at, e.staff_id,
             e.at + interval '24 hours', CASE WHEN i.kind = 'CASE_FILE' AND i.state <> 'DAMAGED' THEN (e.at AT TIME ZONE 'Europe/Athens')::date + 30 END, e.at + interval '72 hours', e.at + interval '24 hours', e.at + interval '18 hours'
      FROM custody_item i JOIN custody_event e ON e.municipality_id = i.municipality_id AND e.subject_id = i.id AND e.sequence = i.ledger_sequence
      WHERE i.state IN ('MISSING', 'STOLEN', 'DAMAGED');
      ALTER TABLE "custody_item" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "custody_event" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident" FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "incident_act"; DROP TABLE "incident";
      ALTER TABLE "own_legal_rule" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "own_legal_rule" WHERE code IN (${codes});
      ALTER TABLE "own_legal_rule" FORCE ROW LEVEL SECURITY;
      DELETE FROM "legal_rule" WHERE code IN (${codes});
    `);
  }
}
