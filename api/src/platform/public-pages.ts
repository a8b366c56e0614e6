import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Context } from "./context";

export interface Page {
  readonly status: number;
  readonly html: string;
}

/** A small page of a room for somebody without a session, that works without a script: shown, and sent back as a form. */
export interface PublicPage {
  readonly path: string;
  readonly show: (ctx: Context, query: Readonly<Record<string, string>>) => Promise<Page>;
  readonly send: (ctx: Context, query: Readonly<Record<string, string>>) => Promise<Page>;
}

/** Serves the pages. What a form holds is not read: all that is asked stands in the address. Too many questions answer 429. */
export async function servePublicPages(http: FastifyInstance, pages: readonly PublicPage[], contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 4_096 }, (_request, _body, done) => done(null, undefined));
    for (const { path, show, send } of pages) {
      scope.get(path, (request, reply) => answer(request, reply, show));
      scope.post(path, (request, reply) => answer(request, reply, send));
    }
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, make: PublicPage["show"]) {
    reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer");
    try {
      const query = Object.fromEntries(Object.entries(request.query as Record<string, unknown>).filter((pair): pair is [string, string] => typeof pair[1] === "string"));
      const { status, html } = await make(await contextOf(request, reply), query);
      return await reply.code(status).type("text/html; charset=utf-8").send(html);
    } catch (problem) {
      if (!(problem instanceof GraphQLError) || problem.extensions["code"] !== "TOO_MANY_REQUESTS") throw problem;
      return reply.code(429).header("retry-after", "60").type("text/plain; charset=utf-8").send(problem.message);
    }
  }
}
