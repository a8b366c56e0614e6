import { Client } from "pg";
import QueryStream from "pg-query-stream";
import { asTrouble, type Source, type SourceRow, UnreadableSource } from "./source";

const rowsAtOnce = 1_000;

/**
 * The tables and views that a PostgreSQL connection sees, read in one read-only snapshot by a cursor; rows in the order of the table's key, so that a second
 * reading numbers them alike. Refuses `UNREACHABLE`, `NO_TABLE`.
 */
export async function readPostgresql(url: string): Promise<Source> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: "epidosi migration" });
  try {
    await client.connect();
  } catch {
    throw new UnreadableSource("UNREACHABLE", "PostgreSQL");
  }
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ schema: string; name: string; columns: string[]; key: string[] | null }>(tablesSql);
    if (rows.length === 0) throw new UnreadableSource("NO_TABLE", "PostgreSQL");
    const tables = rows.map((table) => ({
      name: table.schema === "public" ? table.name : `${table.schema}.${table.name}`,
      columns: table.columns,
      rows: () => rowsOf(client, table.schema, table.name, table.columns, table.key ?? table.columns),
    }));
    return { format: "POSTGRESQL", encoding: null, tables, close: () => client.end() };
  } catch (problem) {
    await client.end();
    throw asTrouble(problem, "PostgreSQL");
  }
}

const tablesSql = `
  SELECT n.nspname AS schema, c.relname AS name,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
    (SELECT array(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY k(num, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num ORDER BY k.place)
       FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'v', 'm', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND has_table_privilege(c.oid, 'SELECT')
  ORDER BY 1, 2`;

async function* rowsOf(client: Client, schema: string, table: string, columns: readonly string[], key: readonly string[]): AsyncGenerator<SourceRow> {
  const asText = columns.map((column) => `${quoted(column)}::text AS ${quoted(column)}`).join(", ");
  const stream = client.query(new QueryStream(`SELECT ${asText} FROM ${quoted(schema)}.${quoted(table)} ORDER BY ${key.map(quoted).join(", ")}`, [], { batchSize: rowsAtOnce }));
  let number = 0;
  try {
    for await (const row of stream as AsyncIterable<Record<string, string | null>>) {
      number += 1;
      yield { number, cells: Object.fromEntries(columns.map((column) => [column, row[column]?.trim() || null])) };
    }
  } catch (problem) {
    throw asTrouble(problem, `${table}: after row ${number}`);
  } finally {
    stream.destroy();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
