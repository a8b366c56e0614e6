import type { FastifyInstance } from "fastify";
import pino, { type Logger } from "pino";
import { entities } from "./data-source";
import { heedWitness, witnessOutcome } from "./features/register";
import { authenticate } from "./features/staff";
import { migrations } from "./migrations";
import type { Config } from "./platform/config";
import { connectDatabase, poolOf } from "./platform/database";
import { makeGraphqlServer } from "./platform/graphql-server";
import { makeHttpServer } from "./platform/http-server";
import { makeSchema, papers } from "./schema";

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
  return makeHttpServer({
    config,
    dataSource,
    log,
    clock,
    papers,
    authenticate,
    beforeTold: witnessOutcome,
    apollo: makeGraphqlServer(makeSchema(), []),
    ready: async () => {
      const { rows } = await poolOf(dataSource).query<{ count: number }>("SELECT count(*)::int AS count FROM migrations");
      return rows[0]?.count === migrations.length;
    },
  });
}
