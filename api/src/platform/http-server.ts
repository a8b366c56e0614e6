import { randomUUID } from "node:crypto";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Config } from "./config";
import { type Context, makeContext } from "./context";
import { type Download, serveDownloads } from "./download-routes";
import { metrics, requestSeconds } from "./metrics";
import { type PaperSource, servePapers } from "./paper-routes";
import { stopTypesetter } from "./papers";
import { type PublicPage, servePublicPages } from "./public-pages";
import { findKeys } from "./published-keys";
import { type CountPublic, limitPublic } from "./rate-limit";
import { requestScope } from "./request-scope";
import type { SigningKey } from "./signing-key";
import { serveUploads, type Upload } from "./upload-routes";
import { contentSecurityPolicy, serveWeb } from "./static-web";

const sessionCookie = "epidosi_session";

export interface HttpParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly signingKey: SigningKey;
  readonly log: Logger;
  readonly apollo: ApolloServer<Context>;
  /** Finds who a session token belongs to, and sets `ctx.actor`. */
  readonly authenticate: (ctx: Context, token: string) => Promise<void>;
  readonly papers: readonly PaperSource[];
  readonly downloads: readonly Download[];
  readonly uploads: readonly Upload[];
  readonly pages: readonly PublicPage[];
  readonly ready: () => Promise<boolean>;
  readonly beforeTold: Context["beforeTold"];
  readonly clock: () => Date;
}

/** The one server: GraphQL, papers, the PWA's files, health, readiness and metrics on one origin. */
export async function makeHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { config, log } = parts;
  const logger: FastifyBaseLogger = log;
  const http: FastifyInstance = fastify({
    bodyLimit: 1_048_576,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
    loggerInstance: logger,
  });
  await http.register(helmet, { contentSecurityPolicy: contentSecurityPolicy(config), strictTransportSecurity: config.publicUrl.startsWith("https:") });
  await http.register(cookie);

  http.addHook("onRequest", (request, reply, done) => {
    reply.header("x-correlation-id", request.id);
    requestScope.run({ log, correlationId: request.id }, done);
  });
  // Whatever became of the request, its read connection goes back: also where the query never ran.
  const open = new WeakMap<FastifyRequest, Context>();
  http.addHook("onResponse", async (request, reply) => {
    await open.get(request)?.reader.close();
    const route = request.routeOptions.url ?? "none";
    requestSeconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    log.info({ correlationId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request");
  });
  http.setErrorHandler<Error & { statusCode?: number }>((problem, request, reply) => {
    const status = problem.statusCode ?? 500;
    if (status >= 500) log.error({ correlationId: request.id, kind: problem.name }, "request failed");
    const message = status === 413 ? "The request is too large: at most 1 MB. Send it in parts." : status >= 500 ? `Something failed here. Quote ${request.id}.` : "The request cannot be read.";
    return reply.code(status).send({ errors: [{ message, extensions: { code: status >= 500 ? "INTERNAL" : "BAD_REQUEST", correlationId: request.id } }] });
  });

  http.get("/healthz", async () => ({ alive: true }));
  http.get("/readyz", async (_request, reply) => {
    const ready = await parts.ready().catch(() => false);
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  // RFC 7517. Whoever holds it checks a signed paper or an exported register with no network.
  http.get("/.well-known/jwks.json", async (_request, reply) => reply.header("cache-control", "public, max-age=3600").send({ keys: (await findKeys(parts.dataSource)).map((key) => ({ ...key, use: "sig", alg: "Ed25519" })) }));
  http.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));

  const countPublic = limitPublic(parts.dataSource);
  const contextOf = async (request: FastifyRequest, reply: FastifyReply) => {
    const ctx = await openContext(parts, countPublic, request, reply);
    open.set(request, ctx);
    return ctx;
  };
  const { apollo } = parts;
  await apollo.start();
  http.post("/graphql", { preHandler: refuseForeignPages }, fastifyApolloHandler(apollo, { context: contextOf }));
  servePapers(http, parts.papers, contextOf);
  serveDownloads(http, parts.downloads, contextOf);
  await serveUploads(http, parts.uploads, contextOf, refuseForeignPages);
  await servePublicPages(http, parts.pages, contextOf);
  await serveWeb(http, config);
  http.addHook("onClose", async () => {
    await apollo.stop();
    stopTypesetter();
    if (parts.dataSource.isInitialized) await parts.dataSource.destroy();
  });
  return http;
}

/** A browser says which site asked. Ours only (CSRF); tools that are no browser say nothing and carry no cookie by themselves. */
async function refuseForeignPages(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const site = request.headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return;
  await reply.code(403).send({ errors: [{ message: "Requests from other sites are refused.", extensions: { code: "FORBIDDEN" } }] });
}

async function openContext(parts: HttpParts, countPublic: CountPublic, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const [municipalityId = "", token = ""] = (request.cookies[sessionCookie] ?? "").split(".");
  const signedIn = /^[0-9]{4}$/u.test(municipalityId) && token !== "";
  const ctx = makeContext({
    config: parts.config,
    dataSource: parts.dataSource,
    signingKey: parts.signingKey,
    log: parts.log,
    correlationId: request.id,
    clientAddress: request.ip,
    countPublic: () => countPublic(request.ip),
    now: parts.clock(),
    clock: parts.clock,
    beforeTold: parts.beforeTold,
    municipalityId: signedIn ? municipalityId : "0000",
    setCookie: (value, expires) =>
      void reply.setCookie(sessionCookie, value ?? "", {
        path: "/",
        httpOnly: true,
        sameSite: "strict",
        secure: parts.config.publicUrl.startsWith("https:"),
        expires: value === null ? new Date(0) : expires,
      }),
  });
  try {
    if (signedIn) await parts.authenticate(ctx, token);
  } catch (problem) {
    await ctx.reader.close();
    throw problem;
  }
  return ctx;
}
