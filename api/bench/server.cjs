// The server as it is, and beside it one route that is the limit of the list: one hand-written statement that returns the finished JSON,
// through the same HTTP server, in a transaction with the municipality's context, without session and without GraphQL.
require("reflect-metadata");
const { Pool } = require("pg");
const { makeApp } = require("../dist/app");
const { readConfig } = require("../dist/platform/config");

const statement = `
  SELECT json_build_object('data', json_build_object('applications', json_build_object('items', coalesce(json_agg(row), '[]')))) AS answer FROM (
    SELECT a.id, a.status, json_build_object('latinSurname', p.latin_surname, 'latinGivenName', p.latin_given_name, 'greekSurname', p.greek_surname, 'nationality', p.nationality) AS applicant,
      json_build_object('code', o.code, 'name', o.name) AS "officeOfFiling", json_build_object('number', e.number, 'year', e.year) AS "protocolEntry",
      (SELECT json_build_object('serial', r.serial, 'validUntil', r.valid_until) FROM residence_permit r WHERE r.municipality_id = $1 AND r.application_id = a.id LIMIT 1) AS permit,
      (SELECT t.state FROM custody_item i JOIN package_line l ON l.municipality_id = $1 AND l.item_id = i.id JOIN transfer_package t ON t.municipality_id = $1 AND t.id = l.package_id
        WHERE i.municipality_id = $1 AND i.application_id = a.id ORDER BY t.id DESC LIMIT 1) AS "packageState"
    FROM (SELECT * FROM application WHERE municipality_id = $1 AND office_of_filing_id = $2 ORDER BY id DESC LIMIT 50) a
    JOIN applicant p ON p.municipality_id = $1 AND p.id = a.applicant_id
    JOIN office o ON o.municipality_id = $1 AND o.id = a.office_of_filing_id
    JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = a.protocol_entry_id
    ORDER BY a.id DESC) row`;

async function main() {
  const config = readConfig(process.env);
  const app = await makeApp({ config });
  const pool = new Pool({ connectionString: config.appDatabaseUrl, max: config.databasePool });
  app.get("/limit/:office", async (request, reply) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN READ ONLY; SELECT set_config('epidosi.municipality', '7105', true)");
      const { rows } = await client.query({ name: "limit", text: statement, values: ["7105", request.params.office] });
      await client.query("COMMIT");
      return reply.type("application/json").send(JSON.stringify(rows[0].answer));
    } finally {
      client.release();
    }
  });
  app.get("/memory", async () => process.memoryUsage());
  app.get("/cpu", async () => process.cpuUsage());
  process.once("SIGTERM", () => void Promise.all([app.close(), pool.end()]).then(() => process.exit(0)));
  await app.listen({ port: config.port, host: "127.0.0.1" });
}

main().catch((problem) => {
  process.stderr.write(`${problem.stack}\n`);
  process.exit(1);
});
