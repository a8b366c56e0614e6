import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { onTheWay } from "./errand.testing";
import { type House, openHouse } from "./testing";

/** What is written once: the custody ledger and all that vouches for it, the register, commands, what was seen and by whom. */
const writtenOnce = [
  "custody_event", "custody_checkpoint", "ledger_leaf", "device_message", "device_message_verdict", "message_confirmation", "discrepancy_line", "safe_count", "safe_count_line", "safe_count_result",
  "protocol_entry", "protocol_void", "protocol_relation", "register_closing", "closing_timestamp", "registration_receipt", "command_log", "audit_entry", "application_event", "proof_of_service", "merger", "merger_part", "merger_outcome", "merger_total",
  "incident_act", "notice_attempt", "notice_choice", "notice_template", "notice_hours",
  "legacy_case", "seal_photo", "migration_person", "migration_word",
  "office_event", "contact_change", "branch_reason", "custody_plan", "custody_plan_holder", "office_drain", "help_desk_contact", "system_installation", "predecessor_settlement", "transfer_request",
  "delivery_attempt", "delivery_invitation", "proof_form", "paper_handover", "representation_end", "decision_remedies",
  "office_event", "branch_reason", "custody_plan", "custody_plan_holder", "office_drain",
  "supplement_request", "inbound_item", "inbound_explanation", "inbound_undo",
] as const;

let house: House;
let app: Client;
beforeAll(async () => {
  house = await openHouse();
  await onTheWay(house);
  app = new Client({ connectionString: house.appUrl });
  await app.connect();
  await app.query("SELECT set_config('epidosi.municipality', '7105', false)");
});
afterAll(async () => {
  await app.end();
  await house.close();
});

const notAllowed = { code: "42501" };

describe("the application's own role, with the password and SQL in its hands", () => {
  test.each(writtenOnce)("cannot change, empty, disarm or drop %s", async (table) => {
    const [column] = await house.sql<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'municipality_id' LIMIT 1", [table]);
    for (const statement of [
      `UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`,
      `UPDATE "${table}" SET municipality_id = municipality_id`,
      `DELETE FROM "${table}"`,
      `DELETE FROM "${table}" WHERE false`,
      `TRUNCATE "${table}"`,
      `ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
      `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`,
      `ALTER TABLE "${table}" ALTER COLUMN "${column?.name}" DROP NOT NULL`,
      `ALTER TABLE "${table}" OWNER TO epidosi_app`,
      `DROP POLICY "${table}_of_municipality" ON "${table}"`,
      `CREATE RULE forget AS ON INSERT TO "${table}" DO INSTEAD NOTHING`,
      `CREATE TRIGGER forge BEFORE INSERT ON "${table}" EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      `DROP TABLE "${table}"`,
      `INSERT INTO "${table}" SELECT * FROM "${table}" LIMIT 1 ON CONFLICT DO NOTHING; UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`,
    ])
      await expect({ statement, answer: await app.query(statement).then(() => "done", (problem: { code: string }) => ({ code: problem.code })) }).toEqual({ statement, answer: notAllowed });
  });

  test("cannot become somebody who may, nor switch triggers off, nor write code that runs as the owner", async () => {
    const [owner] = await house.sql<{ name: string }>("SELECT relowner::regrole::text AS name FROM pg_class WHERE relname = 'custody_event'");
    for (const statement of [
      `SET ROLE ${owner?.name}`,
      `SET SESSION AUTHORIZATION ${owner?.name}`,
      "SET session_replication_role = replica",
      "ALTER ROLE epidosi_app BYPASSRLS",
      "CREATE FUNCTION public.forge() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
      "CREATE TABLE public.own (id int)",
    ])
      await expect(app.query(statement)).rejects.toMatchObject(notAllowed);
  });

  test("may delete only lines of what is open, and truncate, reference or put triggers on nothing", async () => {
    const rights = async (right: string) =>
      (await house.sql<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND has_table_privilege('epidosi_app', oid, $1) ORDER BY 1", [right])).map((row) => row.name);
    expect(await rights("DELETE")).toEqual(["applicant_name", "inbound_line", "outbound_line", "package_line", "rate_limit", "return_line"]);
    for (const right of ["TRUNCATE", "REFERENCES", "TRIGGER"]) expect([right, await rights(right)]).toEqual([right, []]);
    const changeable = await house.sql<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND has_any_column_privilege('epidosi_app', oid, 'UPDATE')");
    expect(changeable.map((row) => row.name).filter((name) => (writtenOnce as readonly string[]).includes(name))).toEqual([]);
  });

  test("takes no line off the list of a package that was counted, whatever its rights", async () => {
    expect((await app.query("DELETE FROM package_line")).rowCount).toBe(0);
    expect(await house.sql("SELECT count(*)::int AS count FROM package_line")).toEqual([{ count: 2 }]);
  });

  test("sees, adds and changes nothing of another municipality", async () => {
    await app.query("BEGIN; SELECT set_config('epidosi.municipality', '7101', true)");
    expect((await app.query("SELECT count(*)::int AS count FROM custody_event WHERE municipality_id = '7105'")).rows).toEqual([{ count: 0 }]);
    expect((await app.query("UPDATE custody_item SET state = 'IN_SAFE' WHERE municipality_id = '7105'")).rowCount).toBe(0);
    await expect(app.query("INSERT INTO command_log VALUES ('7105', gen_random_uuid(), 'x', gen_random_uuid(), 'x', '{}', now())")).rejects.toMatchObject(notAllowed);
    await app.query("ROLLBACK");
  });

  test("cannot move a thing or a package of its identity: tag, code, offices and what it is stay", async () => {
    for (const statement of [
      "UPDATE custody_item SET tag = 'T'", "UPDATE custody_item SET kind = 'OTHER'", "UPDATE custody_item SET application_id = application_id",
      "UPDATE transfer_package SET code = 'P'", "UPDATE transfer_package SET to_office_id = from_office_id", "UPDATE transfer_package SET created_at = now()",
      "DELETE FROM custody_item", "DELETE FROM transfer_package", "DELETE FROM discrepancy_report",
    ])
      await expect(app.query(statement)).rejects.toMatchObject(notAllowed);
  });
});
