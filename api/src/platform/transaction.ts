import { createHash } from "node:crypto";
import type { PoolClient, QueryResult } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { commit } from "./commit";
import { isId } from "./ids";
import { Cause, contextSql, type Db, named, statementName } from "./database";
import { Refused } from "./refusal";

declare const branded: unique symbol;

type Own = Db & {
  /** The server's instant of this transaction: the only time that orders anything (architecture §3.8). */
  readonly now: Date;
  /** The act's command, or an empty one where nobody asked for replay. */
  readonly command: Command;
  /**
   * Sends one last statement and COMMIT in one message, so that what it locks is free again without waiting for this
   * process. `parts` stand for `?` and are sent as quoted literals. Nothing may follow in this transaction.
   */
  commitWith<Row>(sql: string, parts: readonly string[]): Promise<Row | undefined>;
  /** Runs when the transaction did not commit: what must be written although the act is undone. */
  afterRollback(work: () => Promise<void>): void;
};

/** A running transaction of one municipality. Only `transact` and `inMunicipality` make one; every write takes it first. */
export type Tx = Omit<EntityManager, "query"> & Own & { readonly [branded]: true };

export interface Command {
  readonly commandId: string;
  readonly act: string;
  readonly inputHash: string;
  readonly staffId: string | null;
  /** The server's instant when asked: for what must carry its own and not the one at which the request came. */
  readonly clock: () => Date;
}

/** What an act leaves in the command log: ids and numbers, small and without personal data. */
export type Outcome = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * What an act returns when one statement must be the very last before COMMIT: the protocol number (trust §1). The statement
 * writes the command log itself and answers the finished outcome.
 */
export class Last<O extends Outcome> {
  constructor(readonly run: (tx: Tx, command: Command) => Promise<O>) {}
}

export interface CommandCall {
  readonly commandId: string;
  readonly act: string;
  readonly staffId: string;
  readonly clock: Command["clock"];
  /** What was asked; hashed so that the same id cannot ask for something else. Passwords are left out of the hash. */
  readonly input: unknown;
}

/**
 * Does one act once. A replay of the same command answers the stored outcome and changes nothing; the same id with other
 * input is refused (`COMMAND_REUSED`). A rule's refusal rolls everything back.
 */
export async function transactCommand<O extends Outcome>(
  dataSource: DataSource,
  municipalityId: string,
  now: Date,
  call: CommandCall,
  work: (tx: Tx) => Promise<O | Last<O>>,
): Promise<O> {
  if (!isId(call.commandId)) throw new Refused("INVALID_INPUT", { about: "commandId" });
  const command: Command = { commandId: call.commandId, act: call.act, staffId: call.staffId, inputHash: hashInput(call.input), clock: call.clock };
  try {
    return await run(dataSource, municipalityId, now, command, async (tx, client) => {
      const known = await findCommand(client, tx, command);
      if (known) {
        await waitAgain(tx);
        return known as O;
      }
      const done = await work(tx);
      if (done instanceof Last) return done.run(tx, command);
      await tx.query(
        "INSERT INTO command_log (municipality_id, command_id, act, staff_id, input_hash, outcome, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [municipalityId, command.commandId, command.act, command.staffId, command.inputHash, JSON.stringify(done), now],
      );
      return done;
    });
  } catch (problem) {
    // A twin of this request may have finished first: then its outcome is the answer, not the trouble it caused here.
    if (!(problem instanceof Refused) && !isTwin(problem)) throw problem;
    const known = await run(dataSource, municipalityId, now, command, async (tx, client) => {
      const found = await findCommand(client, tx, command);
      if (found) await waitAgain(tx);
      return found;
    });
    if (known) return known as O;
    throw problem;
  }
}

/** A transaction without a command: sign-in, loading a municipality, nightly work. */
export async function inMunicipality<T>(dataSource: DataSource, municipalityId: string, now: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
  const command = { commandId: "", act: "", inputHash: "", staffId: null, clock: () => now };
  return run(dataSource, municipalityId, now, command, work);
}

async function run<T>(
  dataSource: DataSource,
  municipalityId: string,
  now: Date,
  command: Command,
  work: (tx: Tx, client: PoolClient) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const after: After = { rollback: [], committed: false };
  let result: T;
  let opened: PoolClient | undefined;
  try {
    const client: PoolClient = await runner.connect();
    opened = client;
    await client.query(`BEGIN; ${contextSql(municipalityId)}`);
    const tx = makeTx(runner, client, municipalityId, now, command, after);
    result = await work(tx, client);
    if (!after.committed) assertCommitted(await commit(client, () => client.query("COMMIT")));
  } catch (problem) {
    await opened?.query("ROLLBACK").catch(() => undefined);
    await runner.release();
    for (const step of after.rollback) await step();
    throw named(problem);
  }
  await runner.release();
  return result;
}

/** COMMIT of a transaction in which a statement failed answers ROLLBACK and no error: nothing was done, and that is said. */
function assertCommitted({ command }: { readonly command: string }): void {
  if (command !== "COMMIT") throw new Error("the transaction did not commit");
}

interface After {
  readonly rollback: (() => Promise<void>)[];
  committed: boolean;
}

function makeTx(
  runner: QueryRunner,
  client: PoolClient,
  municipalityId: string,
  now: Date,
  command: Command,
  after: After,
): Tx {
  const cause = new Cause();
  const own: Own = {
    municipalityId,
    now,
    command,
    async query<Row>(sql: string, params: readonly unknown[] = []) {
      const result = await cause.of(client.query({ name: statementName(sql), text: sql, values: [...params] }));
      return result.rows as Row[];
    },
    async commitWith<Row>(sql: string, parts: readonly string[]) {
      const literals = parts.map((part) => client.escapeLiteral(part));
      // A statement and COMMIT in one simple message: two results, or the first one's error.
      const answers: unknown = await commit(client, () => client.query(`${sql.replaceAll("?", () => literals.shift() ?? "NULL")}; COMMIT`));
      const [first, last] = answers as [QueryResult, QueryResult];
      assertCommitted(last);
      after.committed = true;
      return first.rows[0] as Row | undefined;
    },
    afterRollback: (work) => void after.rollback.push(work),
  };
  const tx: Omit<EntityManager, "query"> & Own = Object.assign(runner.manager, own);
  return tx as Tx;
}

interface CommandRow {
  act: string;
  input_hash: string;
  staff_id: string;
  outcome: Outcome;
}

async function findCommand(client: PoolClient, tx: Tx, command: Command): Promise<Outcome | undefined> {
  const { rows } = await client.query<CommandRow>({
    name: "find_command",
    text: "SELECT act, input_hash, staff_id, outcome FROM command_log WHERE municipality_id = $1 AND command_id = $2",
    values: [tx.municipalityId, command.commandId],
  });
  const row = rows[0];
  if (!row) return undefined;
  if (row.act !== command.act || row.input_hash !== command.inputHash || row.staff_id !== command.staffId)
    throw new Refused("COMMAND_REUSED");
  return row.outcome;
}

/**
 * A stored outcome may be one whose first commit no standby confirmed. A line in the log makes the COMMIT of this replay wait as
 * the first one did, and what stands before it in the log is confirmed with it.
 */
async function waitAgain(tx: Tx): Promise<void> {
  await tx.query("SELECT pg_logical_emit_message(true, 'epidosi', 'replay')");
}

function hashInput(input: unknown): string {
  const canonical = JSON.stringify(input, (key, value: unknown) => {
    if (key === "password") return undefined;
    if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash("sha256").update(canonical ?? "").digest("hex");
}

/** Unique violation of the command's own key, a deadlock or a serialization failure: a twin won. */
function isTwin(problem: unknown): boolean {
  const code = sqlState(problem);
  return code === "23505" || code === "40P01" || code === "40001";
}

/** The SQLSTATE of a database error, or undefined for any other problem. */
export function sqlState(problem: unknown): string | undefined {
  return typeof problem === "object" && problem !== null && "code" in problem && typeof problem.code === "string" ? problem.code : undefined;
}
