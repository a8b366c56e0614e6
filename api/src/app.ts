import type { FastifyInstance } from "fastify";
import pino, { type Logger } from "pino";
import { entities } from "./data-source";
import { closePastDays, heedWitness, witnessOutcome } from "./features/register";
import { authenticate } from "./features/staff";
import { migrations } from "./migrations";
import type { Config } from "./platform/config";
import { connectDatabase, poolOf } from "./platform/database";
import { makeGraphqlServer } from "./platform/graphql-server";
import { makeHttpServer } from "./platform/http-server";
import { publishKey } from "./platform/published-keys";
import { openSigningKey } from "./platform/signing-key";
import { downloads, makeSchema, papers, uploads } from "./schema";

export interface AppParts {
  readonly config: Config;
  readonly log?: Logger;
  readonly clock?: () => Date;
}

/** The whole server, ready to listen. Closing it closes its database connections. */
export async function makeApp({ config, log = pino({ level: config.logLevel }), clock = () => new Date() }: AppParts): Promise<FastifyInstance> {
  const dataSource = await connectDatabase(config.appDatabaseUrl, config.databasePool, entities, () => log.warn("a pooled database connection was lost"));
  for (const behind of await heedWitness(dataSource, config.dataDir, clock()))
    log.error(behind, "the register's witness knows a higher number than the database: a backup was restored; no number is given until it is reconciled");
  const signingKey = openSigningKey(config.dataDir);
  await publishKey(dataSource, signingKey.published, clock());
  const http = await makeHttpServer({
    config,
    dataSource,
    signingKey,
    log,
    clock,
    papers,
    downloads,
    uploads,
    authenticate,
    beforeTold: witnessOutcome,
    apollo: makeGraphqlServer(makeSchema(), []),
    ready: async () => {
      const { rows } = await poolOf(dataSource).query<{ count: number }>("SELECT count(*)::int AS count FROM migrations");
      return rows[0]?.count === migrations.length;
    },
  });
  const nightly = keepClosing(() => closePastDays(dataSource, signingKey, clock()), log);
  http.addHook("onClose", nightly.stop);
  return http;
}

/** Closes the days behind us at start and every ten minutes after; a failure is told and tried again. */
function keepClosing(close: () => Promise<number>, log: Logger): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  async function closeAfter(before: Promise<void>): Promise<void> {
    await before;
    try {
      const closings = await close();
      if (closings > 0) log.info({ closings }, "days of the register were closed");
    } catch (problem) {
      log.error({ kind: problem instanceof Error ? problem.name : "unknown" }, "a day of the register could not be closed; it is tried again");
    }
  }
  const turn = () => {
    running = closeAfter(running);
  };
  turn();
  const timer = setInterval(turn, 600_000).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
