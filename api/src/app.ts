import type { FastifyInstance } from "fastify";
import pino, { type Logger } from "pino";
import { entities } from "./data-source";
import { hearOffice } from "./features/offices";
import { closePastDays, heedWitness, stampClosings, watchDatabase, witnessOutcome } from "./features/register";
import { anchorLedgers, heedCustodyWitness, stampCheckpoints, tellOfMoves } from "./features/custody";
import { hearMoves } from "./features/incidents";
import { authenticate } from "./features/staff";
import { declareOverdueByClock } from "./features/transfers";
import { carryOutDueMergers, carryOutDuePolicies } from "./features/reorganisations";
import { openChannels, planNotices, type Sending, sendNotice } from "./features/notices";
import { loadMigration } from "./features/legacy";
import { migrations } from "./migrations";
import type { Config } from "./platform/config";
import { connectDatabase, poolOf } from "./platform/database";
import { NotEverywhere } from "./platform/each-municipality";
import { makeGraphqlServer } from "./platform/graphql-server";
import { makeHttpServer } from "./platform/http-server";
import { openMailer } from "./platform/mail";
import { publishKey } from "./platform/published-keys";
import { startQueue, type Tasks } from "./platform/queue";
import { openSigningKey } from "./platform/signing-key";
import { openTimestampAuthority } from "./platform/timestamp-authority";
import { downloads, makeSchema, pages, papers, uploads } from "./schema";

export interface AppParts {
  readonly config: Config;
  readonly log?: Logger;
  readonly clock?: () => Date;
  /** Filled with what the house does by itself, for a clock that is set by hand. */
  readonly work?: HouseWork[];
}

/** What the house does by itself at start and then every so often. */
export interface HouseWork {
  readonly what: string;
  /** Does it now, after what may be running of it; answers the trouble it had, which was told, or undefined. */
  readonly turn: () => Promise<unknown>;
}

/** The whole server, ready to listen. Closing it closes its database connections. */
export async function makeApp({ config, log = pino({ level: config.logLevel }), clock = () => new Date(), work = [] }: AppParts): Promise<FastifyInstance> {
  const meet = watchDatabase(config.dataDir, (change) => log.warn(change, "this is another database than before, promoted or restored: it was held against the register's witness"));
  const dataSource = await connectDatabase(config.appDatabaseUrl, config.databasePool, entities, () => log.warn("a pooled database connection was lost"), meet);
  for (const behind of await heedWitness(dataSource, config.dataDir, clock()))
    log.error(behind, "the register's witness knows a higher number than the database: a backup was restored; no number is given until it is reconciled");
  for (const lost of await heedCustodyWitness(dataSource, config.dataDir, clock()))
    log.error(lost, "the ledger's witness knows a checkpoint that the database has lost: a backup was restored; nothing is sealed until two persons acknowledge it");
  tellOfMoves(hearMoves);
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
    pages,
    authenticate: async (ctx, token) => {
      await authenticate(ctx, token);
      if (ctx.actor) await hearOffice(ctx, ctx.actor);
    },
    beforeTold: witnessOutcome,
    apollo: makeGraphqlServer(makeSchema(), []),
    ready: async () => {
      const { rows } = await poolOf(dataSource).query<{ count: number }>("SELECT count(*)::int AS count FROM migrations");
      return rows[0]?.count === migrations.length;
    },
  });
  const house = { log, work };
  const authority = config.timestamps && openTimestampAuthority(config.timestamps);
  const closing = repeat("closing the register", () => closePastDays(dataSource, signingKey, clock()), house);
  const anchoring = repeat("anchoring the custody ledger", () => anchorLedgers(dataSource, signingKey, clock()), house);
  const stamping = authority && [
    repeat("time-stamping closings", () => stampClosings(dataSource, authority, clock()), house),
    repeat("time-stamping checkpoints", () => stampCheckpoints(dataSource, authority, clock()), house),
  ];
  const timing = repeat("naming packages that are past their time", () => declareOverdueByClock(dataSource, clock()), house);
  const merging = repeat("carrying out mergers of offices", () => carryOutDueMergers(dataSource, clock()), house);
  const switching = repeat("changing where papers are delivered", () => carryOutDuePolicies(dataSource, clock()), house);
  const notices = openChannels(config).length > 0 ? openNotices({ config, dataSource, signingKey, log, clock, work }) : undefined;
  const queue = await startQueue({ url: config.appDatabaseUrl, log, tasks: { load_migration: (payload) => loadMigration(dataSource, clock, payload), ...notices?.tasks } });
  http.addHook("onClose", async () => {
    await Promise.all([closing.stop(), anchoring.stop(), timing.stop(), merging.stop(), switching.stop(), ...(stamping ?? []).map((one) => one.stop()), notices?.planning.stop(), queue.stop()]);
    notices?.mailer?.close();
  });
  return http;
}

/** Finds what persons should be told, and what sends it, where this installation has a mail server or a gateway. */
function openNotices(parts: Omit<Sending, "mailer"> & { readonly config: Config; readonly log: Logger; readonly work: HouseWork[] }) {
  const { config, dataSource, clock } = parts;
  const mailer = config.mail && openMailer(config.mail);
  const tasks: Tasks = { send_notice: (payload) => sendNotice({ ...parts, mailer }, payload) };
  return { mailer, tasks, planning: repeat("planning notices", () => planNotices(dataSource, config, clock()), parts, config.noticeSeconds) };
}

/** Does work of the house at start and every ten minutes after, or as often as is said; a failure is told and tried again. */
function repeat(what: string, work: () => Promise<number>, { log, work: known }: { readonly log: Logger; readonly work: HouseWork[] }, seconds = 600): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  async function workAfter(before: Promise<unknown>): Promise<unknown> {
    await before;
    try {
      const count = await work();
      if (count > 0) log.info({ count }, what);
      return undefined;
    } catch (problem) {
      log.error({ kind: problem instanceof Error ? problem.name : "unknown", ...(problem instanceof NotEverywhere && { where: problem.where }) }, `${what} failed; it is tried again`);
      return problem;
    }
  }
  const turn = (): Promise<unknown> => (running = workAfter(running));
  known.push({ what, turn });
  void turn();
  const timer = setInterval(() => void turn(), seconds * 1_000).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
