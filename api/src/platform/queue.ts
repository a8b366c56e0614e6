import { Logger as QueueLogger, run, type Runner, runMigrations, type TaskList } from "graphile-worker";
import { type Client, Pool } from "pg";
import type { Logger } from "pino";
import type { Tx } from "./transaction";

const schema = "graphile_worker";

/**
 * Makes or renews the queue's own tables, as the owner, and gives the application's role what taking and giving jobs needs and no more: rows, no DDL. The queue's tables are
 * closed by row-level security, so the role is named in policies; a job holds ids alone, and what it does is bound to a municipality like any act.
 */
export async function installQueue(owner: Client, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema, logger: silent });
  await owner.query(`
    GRANT USAGE ON SCHEMA ${schema} TO epidosi_app;
    GRANT SELECT ON ${schema}.migrations TO epidosi_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO epidosi_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO epidosi_app;
    DO $$ DECLARE queue_table regclass; BEGIN
      FOR queue_table IN SELECT oid FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r' AND relname LIKE '\\_private\\_%' LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO epidosi_app', queue_table);
        IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = queue_table AND polname = 'epidosi_worker') THEN
          EXECUTE format('CREATE POLICY epidosi_worker ON %s TO epidosi_app USING (true) WITH CHECK (true)', queue_table);
        END IF;
      END LOOP;
    END $$;
  `);
}

export interface Job {
  readonly task: string;
  /** Ids alone. */
  readonly payload: Readonly<Record<string, string>>;
  /** A job of the same key stands in the place of the one before. */
  readonly key: string;
  /** From now. */
  readonly inSeconds: number;
}

/** Adds a job inside the running transaction: it is there after COMMIT, and never after ROLLBACK. It is run once; trying again is the task's own matter. */
export async function addJob(tx: Tx, { task, payload, key, inSeconds }: Job): Promise<void> {
  await tx.query(`SELECT ${schema}.add_job($1, payload := $2::json, run_at := now() + make_interval(secs => $3), max_attempts := 3, job_key := $4)`, [task, JSON.stringify(payload), Math.max(0, inSeconds), key]);
}

export type Tasks = Readonly<Record<string, (payload: Readonly<Record<string, string>>) => Promise<void>>>;

/** Takes jobs until it is stopped; each job is had by one process. Stopping waits for what is in hand. */
export async function startQueue({ url, tasks, log }: { readonly url: string; readonly tasks: Tasks; readonly log: Logger }): Promise<{ readonly stop: () => Promise<void> }> {
  const pgPool = new Pool({ connectionString: url, max: 4, application_name: "epidosi queue" });
  pgPool.on("error", () => log.warn("a connection of the queue was lost"));
  // A connection lost while in use fails its query, which is told; without a listener it would end the process as well.
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  const taskList: TaskList = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload as Readonly<Record<string, string>>)]));
  let stopped = false;
  let runner: Runner | undefined;
  let again: NodeJS.Timeout | undefined;
  // The library gives up where the database was away for longer; then it is begun again.
  async function begin(): Promise<void> {
    try {
      runner = await run({ pgPool, schema, taskList, concurrency: 2, pollInterval: 2_000, noHandleSignals: true, logger: told(log) });
      runner.promise.catch(() => log.warn("the queue's runner ended")).finally(later);
    } catch {
      log.warn("the queue cannot begin; it is tried again");
      later();
    }
  }
  function later(): void {
    if (!stopped) again = setTimeout(() => void begin(), 5_000).unref();
  }
  await begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await runner?.stop().catch(() => undefined);
      await pgPool.end();
    },
  };
}

/** What the library says of itself, without payloads. */
function told(log: Logger): QueueLogger {
  return new QueueLogger(() => (level) => {
    if (level === "error") log.error("the queue reports an error");
    else if (level === "warning") log.debug("the queue reports a warning");
  });
}

const silent = new QueueLogger(() => () => undefined);
