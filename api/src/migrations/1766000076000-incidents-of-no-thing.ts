import type { MigrationInterface, QueryRunner } from "typeorm";

/** A breach that is no thing lost is an incident too; a spoilt dossier has the clock of its rebuilding; a paper of the Directorate that is gone or spoilt is asked for again. */
export class IncidentsOfNoThing1766000076000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "incident" ALTER COLUMN "item_id" DROP NOT NULL, ALTER COLUMN "tell_by" DROP NOT NULL,
        DROP CONSTRAINT "incident_kind", ADD CONSTRAINT "incident_kind" CHECK ("kind" IN ('LOST', 'STOLEN', 'DAMAGED', 'DISCLOSED')),
        ADD CONSTRAINT "incident_of_thing" CHECK (("kind" = 'DISCLOSED') = ("item_id" IS NULL) AND ("kind" = 'DISCLOSED') = ("tell_by" IS NULL));
      ALTER TABLE "incident_act" DROP CONSTRAINT "incident_act_kind",
        ADD CONSTRAINT "incident_act_kind" CHECK ("kind" IN ('OPEN', 'TELL_PERSON', 'DETERMINE_LOSS', 'REBUILD_FILE', 'ASK_REPLACEMENT', 'ASSESS_BREACH', 'NOTIFY_AUTHORITY', 'REPORT_TO_POLICE', 'EXCUSE', 'FOUND', 'WORSENED', 'CLOSE'));
      CREATE INDEX "incident_found_after" ON "incident" ("municipality_id", "found_at") WHERE "found_at" > "closed_at";
      ALTER TABLE "custody_item" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident" NO FORCE ROW LEVEL SECURITY;
      UPDATE "incident" n SET rebuild_by = (n.opened_at AT TIME ZONE 'Europe/Athens')::date + 30
      FROM custody_item i WHERE i.municipality_id = n.municipality_id AND i.id = n.item_id AND i.kind = 'CASE_FILE' AND n.kind = 'DAMAGED' AND n.closed_at IS NULL AND n.rebuild_by IS NULL;
      ALTER TABLE "custody_item" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident" FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "incident" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident_act" NO FORCE ROW LEVEL SECURITY;
      DELETE FROM "incident_act" WHERE kind IN ('OPEN', 'ASK_REPLACEMENT') OR incident_id IN (SELECT id FROM "incident" WHERE kind = 'DISCLOSED');
      DELETE FROM "incident" WHERE kind = 'DISCLOSED';
      DROP INDEX "incident_found_after";
      ALTER TABLE "incident_act" DROP CONSTRAINT "incident_act_kind",
        ADD CONSTRAINT "incident_act_kind" CHECK ("kind" IN ('TELL_PERSON', 'DETERMINE_LOSS', 'REBUILD_FILE', 'ASSESS_BREACH', 'NOTIFY_AUTHORITY', 'REPORT_TO_POLICE', 'EXCUSE', 'FOUND', 'WORSENED', 'CLOSE'));
      ALTER TABLE "incident" DROP CONSTRAINT "incident_of_thing", DROP CONSTRAINT "incident_kind", ADD CONSTRAINT "incident_kind" CHECK ("kind" IN ('LOST', 'STOLEN', 'DAMAGED')),
        ALTER COLUMN "item_id" SET NOT NULL, ALTER COLUMN "tell_by" SET NOT NULL;
      ALTER TABLE "incident_act" FORCE ROW LEVEL SECURITY;
      ALTER TABLE "incident" FORCE ROW LEVEL SECURITY;
    `);
  }
}
