import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Rule, whyNot, whyNotNow } from "./allow";
import type { Context } from "./context";
import { Refused } from "./refusal";

/** One kind of file a room takes in: who may, and what becomes of it. */
export interface Upload {
  readonly kind: string;
  readonly rule: Rule;
  /** In bytes. */
  readonly largest: number;
  /** Keeps the file; answers its id. Refuses with a `Refused`. */
  readonly receive: (ctx: Context, given: Given) => Promise<{ readonly id: string }>;
  /** The file, or null where there is none this person may see. */
  readonly open: (ctx: Context, id: string) => Promise<{ readonly name: string; readonly contentType: string; readonly content: Buffer } | null>;
}

export interface Given {
  readonly commandId: string;
  /** Of the record it belongs to. */
  readonly of: string;
  readonly about: string | null;
  readonly name: string;
  readonly content: Buffer;
}

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly commandId?: string; readonly about?: string; readonly name?: string };
}

/**
 * `PUT /files/<kind>/<record>?commandId=…&name=…&about=…` with the bytes as body; `GET /files/<kind>/<id>`. Under the session and the rule of the kind. A
 * refusal is an answer `{ refusal: { code, about } }` with status 409, or 413 for a file that is too large. What is fetched is saved, never shown by the browser here.
 */
export async function serveUploads(
  http: FastifyInstance,
  uploads: readonly Upload[],
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  refuseForeignPages: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    for (const upload of uploads) {
      const under = (act: (ctx: Context, request: FastifyRequest<Asked>, reply: FastifyReply) => Promise<unknown>) => async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
        const ctx = await contextOf(request, reply);
        try {
          if (!ctx.actor) return await reply.code(401).send({ errors: [{ message: "Sign in first.", extensions: { code: "UNAUTHENTICATED" } }] });
          const refused = whyNot(upload.rule, ctx.actor) ?? (request.method === "PUT" ? whyNotNow(upload.rule, ctx.actor) : undefined);
          if (refused) throw refused;
          return await act(ctx, request, reply);
        } catch (problem) {
          if (problem instanceof Refused) return await reply.code(409).send({ refusal: { code: problem.code, about: problem.detail.about ?? null } });
          throw problem;
        } finally {
          await ctx.reader.close();
        }
      };
      const errorHandler = (problem: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
        if (problem.statusCode !== 413) throw problem;
        return reply.code(413).send({ refusal: { code: "ATTACHMENT_TOO_LARGE", about: null } });
      };
      scope.put<Asked>(`/files/${upload.kind}/:id`, { bodyLimit: upload.largest, preHandler: refuseForeignPages, errorHandler }, under(async (ctx, { body, params, query }, reply) => {
        const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
        return reply.send(await upload.receive(ctx, { commandId: query.commandId ?? "", of: params.id, about: query.about || null, name: query.name ?? "", content }));
      }));
      scope.get<Asked>(`/files/${upload.kind}/:id`, under(async (ctx, { params }, reply) => {
        const file = await upload.open(ctx, params.id);
        if (!file) return reply.code(404).send({ errors: [{ message: "There is no such file. Open it from the page of its record.", extensions: { code: "NOT_FOUND" } }] });
        return reply
          .type(file.contentType)
          .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
          .header("content-security-policy", "sandbox; default-src 'none'")
          .header("cache-control", "private, no-store")
          .send(file.content);
      }));
    }
  });
}
