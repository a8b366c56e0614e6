import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { whyNot, type Rule } from "./allow";
import type { Context } from "./context";
import { Refused } from "./refusal";

export type Asked = Readonly<Record<string, string | undefined>>;

/** A long list as a file: who may, and its content piece by piece, so that neither memory nor a connection is held for all of it. */
export interface Download {
  /** With its ending: `register.csv`. */
  readonly file: string;
  readonly type: string;
  readonly rule: Rule;
  /** Refuses what was asked wrongly before the first piece. */
  readonly read: (ctx: Context, asked: Asked) => Promise<AsyncIterable<string | Buffer>>;
}

/** `GET /downloads/<file>?…`, under the session and the rule of its kind. */
export function serveDownloads(http: FastifyInstance, downloads: readonly Download[], contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>): void {
  for (const { file, type, rule, read } of downloads)
    http.get<{ Querystring: Asked }>(`/downloads/${file}`, async (request, reply) => {
      const ctx = await contextOf(request, reply);
      if (!ctx.actor) return say(reply, 401, "UNAUTHENTICATED", "Sign in first, then download again.");
      const refused = whyNot(rule, ctx.actor);
      if (refused) return say(reply, 403, refused.code, "Your role may not download this. Ask a colleague who may.");
      try {
        const pieces = await read(ctx, request.query);
        return await reply.type(type).header("content-disposition", `attachment; filename="${file}"`).header("cache-control", "private, no-store").send(Readable.from(pieces));
      } catch (problem) {
        if (problem instanceof Refused) return say(reply, 400, problem.code, `What was asked cannot be read${problem.detail.about ? `: ${problem.detail.about}` : ""}.`);
        throw problem;
      }
    });
}

function say(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
