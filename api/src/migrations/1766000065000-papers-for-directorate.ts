import type { MigrationInterface, QueryRunner } from "typeorm";

const items = ["IN_SAFE", "RESERVED", "PACKED", "IN_TRANSIT", "ARRIVED", "AT_COUNTER", "DELIVERED", "BATCHED", "FORWARDED", "MISSING", "FOUND", "QUARANTINED", "RETURN_DUE", "STOLEN", "DAMAGED"];
const statuses = ["FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "GRANTED", "REJECTED", "SERVED", "CLOSED", "WITHDRAWN", "VOIDED"];
const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(", ");

/** Every paper for the Directorate is a thing in custody, also one of no application; things go back to it; it asks for more papers (S12). */
export class PapersForDirectorate1766000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setStates(runner, [...items, "RETURN_BATCHED", "RETURNED"], ["DELIVERED", "FORWARDED", "RETURNED"], [...statuses, "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"]);
    await runner.query(`
      ALTER TABLE "custody_item" ALTER "application_id" DROP NOT NULL, ADD "entry_id" uuid,
        ADD CONSTRAINT "custody_item_entry" FOREIGN KEY ("municipality_id", "entry_id") REFERENCES "protocol_entry" ("municipality_id", "id") DEFERRABLE INITIALLY DEFERRED;
      CREATE INDEX "custody_item_of_entry" ON "custody_item" ("municipality_id", "entry_id") WHERE entry_id IS NOT NULL;
      CREATE FUNCTION custody_item_keeps_application() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a thing keeps the application it belongs to' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER custody_item_keeps_application BEFORE UPDATE OF "application_id" ON "custody_item"
        FOR EACH ROW WHEN (OLD.application_id IS NOT NULL) EXECUTE FUNCTION custody_item_keeps_application();
      GRANT UPDATE ("application_id") ON "custody_item" TO epidosi_app;
      INSERT INTO "legal_rule" (id, code, valid_from, value, unit, source)
        VALUES (gen_random_uuid(), 'ACKNOWLEDGE_BATCH', '2006-01-01', 10, 'DAYS', 'επιλογή του δήμου: τόσες ημέρες περιμένει ένα διαβιβαστικό τη βεβαίωση λήψης πριν υπενθυμιστεί');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM "legal_rule" WHERE code = 'ACKNOWLEDGE_BATCH';
      REVOKE UPDATE ("application_id") ON "custody_item" FROM epidosi_app;
      DROP TRIGGER custody_item_keeps_application ON "custody_item"; DROP FUNCTION custody_item_keeps_application();
      DROP INDEX "custody_item_of_entry";
      ALTER TABLE "custody_item" DROP "entry_id", ALTER "application_id" SET NOT NULL;
    `);
    await setStates(runner, items, ["DELIVERED", "FORWARDED"], statuses);
  }
}

async function setStates(runner: QueryRunner, states: readonly string[], gone: readonly string[], applications: readonly string[]): Promise<void> {
  await runner.query(`
    DROP INDEX "custody_item_open";
    ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_state", ADD CONSTRAINT "custody_item_state" CHECK ("state" IN (${list(states)})),
      DROP CONSTRAINT "custody_item_one_custodian", ADD CONSTRAINT "custody_item_one_custodian" CHECK ("state" IN (${list(gone)}) AND "safe_id" IS NULL AND "custodian_id" IS NULL
        OR "state" NOT IN (${list(gone)}) AND (("safe_id" IS NULL) <> ("custodian_id" IS NULL)));
    CREATE INDEX "custody_item_open" ON "custody_item" ("municipality_id", "since") WHERE state <> ALL (ARRAY[${gone.map((state) => `'${state}'::text`).join(", ")}]);
    ALTER TABLE "application" DROP CONSTRAINT "application_status", ADD CONSTRAINT "application_status" CHECK ("status" IN (${list(applications)}));
    ALTER TABLE "application_event" DROP CONSTRAINT "application_event_status", ADD CONSTRAINT "application_event_status" CHECK ("status" IN (${list(applications)}));
  `);
}
