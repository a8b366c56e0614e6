// Rebuilds from the custody ledger who has what and where, and holds the tables that say so against it: `npm run verify-custody -- --database URL`,
// with the URL of a role that may read them (the owner, or the application's).
import pg from "pg";

/** Answers how many things and packages were compared, and a line for each difference. Reads one municipality after the other, in one snapshot each. */
export async function verifyProjection(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = { things: 0, differences: [] };
    for (const { id } of (await client.query("SELECT id FROM installed_municipality ORDER BY id")).rows) {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await client.query("SELECT set_config('epidosi.municipality', $1, true)", [id]);
      await compare(client, id, found);
      await client.query("COMMIT");
    }
    return found;
  } finally {
    await client.end();
  }
}

async function compare(client, municipality, found) {
  const ledger = await replay(client, municipality);
  const items = await client.query("SELECT id, tag, kind, state, office_id, safe_id, slot, custodian_id, package_id, since, ledger_sequence, ledger_head FROM custody_item WHERE municipality_id = $1", [municipality]);
  const packages = await client.query("SELECT id, code, state, from_office_id, to_office_id, custodian_id, seal, manifest_hash, ledger_sequence, ledger_head FROM transfer_package WHERE municipality_id = $1", [municipality]);
  for (const [kind, { rows }] of [["item", items], ["package", packages]])
    for (const row of rows) {
      const name = `${kind} ${row.tag ?? row.code} (municipality ${municipality})`;
      const said = ledger.get(row.id);
      found.things += 1;
      ledger.delete(row.id);
      if (said === undefined) found.differences.push(`${name} has no entry in the ledger`);
      else for (const [column, value] of Object.entries(said)) if (text(row[column]) !== text(value)) found.differences.push(`${name}: ${column} is ${text(row[column])}, the ledger says ${text(value)}`);
    }
  for (const [id, said] of ledger) found.differences.push(`${said.tag ?? said.code ?? id} (municipality ${municipality}) is in the ledger and in no table`);
}

/** What each thing's row must say after its last entry. */
async function replay(client, municipality) {
  const things = new Map();
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await client.query(
      `SELECT subject_id AS id, array_agg(body ORDER BY sequence) AS bodies, array_agg(hash ORDER BY sequence) AS hashes FROM custody_event
       WHERE municipality_id = $1 AND subject_id IN (SELECT DISTINCT subject_id FROM custody_event WHERE municipality_id = $1 AND subject_id > $2 ORDER BY subject_id LIMIT 500) GROUP BY subject_id ORDER BY subject_id`,
      [municipality, after],
    );
    if (rows.length === 0) return things;
    for (const { id, bodies, hashes } of rows) things.set(id, bodies.map((body) => JSON.parse(body)).reduce((row, body, index) => ({ ...(body.kind === "ITEM" ? itemAfter(row, body) : packageAfter(row, body)), ledger_sequence: body.sequence, ledger_head: hashes[index] }), {}));
    after = rows.at(-1).id;
  }
}

/** `since` is the instant from which the same safe or person answers: a step that changes the state alone leaves it. */
function itemAfter(row, body) {
  const stays = body.from !== null && row.safe_id === body.safeId && row.custodian_id === body.custodianId;
  return { ...row, ...(body.from === null && { tag: body.tag, kind: body.item }), state: body.to, office_id: body.officeId, safe_id: body.safeId, slot: body.slot, custodian_id: body.custodianId, package_id: body.packageId, since: stays ? row.since : body.at };
}

function packageAfter(row, body) {
  return { ...row, ...(body.from === null && { code: body.code, from_office_id: body.fromOffice, to_office_id: body.toOffice }), ...(body.act === "sealPackage" && { seal: body.seal, manifest_hash: body.manifestHash }), ...(body.act === "mergeOffice" && { to_office_id: body.toOffice }), state: body.to, custodian_id: body.custodian };
}

function text(value) {
  return value instanceof Date ? value.toISOString() : String(value ?? "nothing");
}
