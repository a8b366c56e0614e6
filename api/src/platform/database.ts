import { createHash } from "node:crypto";
import type { ClientBase, Pool, PoolClient, QueryResultRow } from "pg";
import { types } from "pg";
import { DataSource, type DataSourceOptions, QueryRunnerAlreadyReleasedError } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver";

types.setTypeParser(types.builtins.DATE, (day) => day);
types.setTypeParser(types.builtins.INT8, Number);

/** What a read needs: one municipality's rows and nothing else, whether inside an act or beside it. */
export interface Db {
  readonly municipalityId: string;
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Connects as the application's role, which owns no table and sees one municipality at a time. `meet` sees each new connection before anybody uses it. */
export async function connectDatabase(
  url: string,
  pool: number,
  entities: DataSourceOptions["entities"],
  onPoolError: (problem: unknown) => void,
  meet: (client: ClientBase) => Promise<void> = async () => undefined,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: "postgres",
    url,
    entities: entities ?? [],
    synchronize: false,
    poolErrorHandler: onPoolError,
    extra: {
      max: pool,
      onConnect: meet,
      // Reads that wait for nothing of each other are sent at once; the server still does them one after the other.
      pipeline: true,
      application_name: "epidosi",
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 5_000,
    },
  });
  return dataSource.initialize();
}

export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool;
}

const municipalityPattern = /^[0-9]{4}$/u;

/** The SQL that opens one municipality's rows to the running transaction, and only to it (trust §3). */
export function contextSql(municipalityId: string): string {
  if (!municipalityPattern.test(municipalityId)) throw new Error("not a municipality code");
  return `SELECT set_config('epidosi.municipality', '${municipalityId}', true)`;
}

/** The database could not be reached, or was lost in the middle: SQLSTATE 08006, whatever the socket called it. */
class ConnectionLost extends Error {
  readonly code = "08006";
}

/** A lost connection under its one name, whatever told of it: the socket, the pool, or TypeORM's runner that gave it up. */
export function named(problem: unknown): unknown {
  if (problem instanceof QueryRunnerAlreadyReleasedError) return new ConnectionLost("the connection to the database was lost in the middle of an act");
  const code = typeof problem === "object" && problem !== null && "code" in problem ? String(problem.code) : "";
  return /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/u.test(code) ? new ConnectionLost(`the connection to the database was lost: ${code}`) : problem;
}

/**
 * The first failure of a transaction is its cause: statements sent along with it fail too, only because it failed, and are
 * told the cause.
 */
export class Cause {
  #first: unknown;

  async of<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (problem) {
      this.#first ??= named(problem);
      throw this.#first;
    }
  }
}

/** A read-only look at one municipality, opened by its first query and closed when the answer is ready. */
export class Reader implements Db {
  #open: Promise<Opened> | undefined;

  constructor(
    private readonly pool: Pool,
    readonly municipalityId: string,
  ) {}

  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.#open ??= this.#begin();
    const { client, begun, cause } = await this.#open;
    const answer = client.query<Row & QueryResultRow>({ name: statementName(sql), text: sql, values: [...params] });
    const [result] = await cause.of(Promise.all([answer, begun]));
    return result.rows;
  }

  /** Gives the connection back; the next query opens a new one and sees what was committed meanwhile. */
  async close(): Promise<void> {
    const opening = this.#open;
    this.#open = undefined;
    const opened = await opening?.catch(() => undefined);
    if (!opened) return;
    try {
      await opened.client.query("COMMIT");
      opened.client.release();
    } catch (problem) {
      opened.client.release(problem instanceof Error ? problem : true);
    }
  }

  /** Sends BEGIN and the municipality's context ahead of the first query; whoever queries waits for both. */
  async #begin(): Promise<Opened> {
    const client = await this.pool.connect().catch((problem: unknown) => {
      throw named(problem);
    });
    // A connection lost while in use fails its query, which is told; without a listener it would end the process as well.
    if (client.listenerCount("error") === 0) client.on("error", () => undefined);
    const begun = client.query(`BEGIN READ ONLY; ${contextSql(this.municipalityId)}`);
    begun.catch(() => undefined);
    return { client, begun, cause: new Cause() };
  }
}

interface Opened {
  readonly client: PoolClient;
  readonly begun: Promise<unknown>;
  readonly cause: Cause;
}

const names = new Map<string, string>();
/** A name under which a connection keeps a statement prepared. */
export function statementName(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = `q_${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
    if (names.size < 2_000) names.set(sql, name);
  }
  return name;
}
