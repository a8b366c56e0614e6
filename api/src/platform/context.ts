import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { GraphQLError } from "graphql";
import type { Actor } from "./actor";
import type { Config } from "./config";
import { poolOf, Reader } from "./database";
import type { SigningKey } from "./signing-key";
import { type Last, type Outcome, transactCommand, type Tx } from "./transaction";

/** What every request of every room gets. Made once per request; ends with it. */
export interface Context {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly signingKey: SigningKey;
  readonly log: Logger;
  readonly correlationId: string;
  readonly clientAddress: string;
  /** Counts one question without login against its address, or throws `TOO_MANY_REQUESTS`. */
  readonly countPublic: () => Promise<void>;
  /** The server's instant of this request. */
  readonly now: Date;
  /** The server's instant when asked. */
  readonly clock: () => Date;
  actor: Actor | null;
  /** Reads of this request; opened by the first query. Without a municipality there is nothing to read. */
  reader: Reader;
  readonly loaders: Map<string, unknown>;
  setCookie(value: string | null, expires?: Date): void;
  /** What must be true outside before an act's outcome is told, at first and at every replay: the register's witness. */
  beforeTold(municipalityId: string, outcome: Outcome): Promise<void>;
}

export interface ContextParts extends Pick<Context, "config" | "dataSource" | "signingKey" | "log" | "correlationId" | "clientAddress" | "countPublic" | "now" | "clock" | "setCookie" | "beforeTold"> {
  readonly municipalityId: string;
}

export function makeContext(parts: ContextParts): Context {
  return { ...parts, actor: null, reader: new Reader(poolOf(parts.dataSource), parts.municipalityId), loaders: new Map() };
}

/** The person who asks. Without a session: the error that makes the page ask for a new sign-in and keep what was typed. */
export function actorOf(ctx: Context): Actor {
  if (!ctx.actor) throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
  return ctx.actor;
}

/**
 * Does one act of the signed-in person, once per `commandId`. The act gets a transaction that sees only the person's
 * municipality; what it returns is kept in the command log and answered again to a replay.
 */
export async function transact<O extends Outcome>(
  ctx: Context,
  call: { readonly commandId: string; readonly act: string; readonly input: unknown },
  work: (tx: Tx, actor: Actor) => Promise<O | Last<O>>,
): Promise<O> {
  const actor = actorOf(ctx);
  await ctx.reader.close();
  const done = await transactCommand(ctx.dataSource, actor.municipalityId, ctx.now, { ...call, staffId: actor.staffId, clock: ctx.clock }, (tx) => work(tx, actor));
  await ctx.beforeTold(actor.municipalityId, done);
  ctx.loaders.clear();
  return done;
}
