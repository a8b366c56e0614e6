import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { whyNot, type Rule } from "./allow";
import type { Context } from "./context";
import { isId } from "./ids";
import { Refused } from "./refusal";

/** One kind of paper a room prints: who may, and how its PDF is made from the record. */
export interface PaperSource {
  readonly kind: string;
  readonly rule: Rule;
  /** The finished PDF of the record, or null where there is none this person may see. */
  readonly print: (ctx: Context, id: string) => Promise<Buffer | null>;
}

/** `GET /papers/<kind>/<id>.pdf`, under the session and the rule of its kind. */
export function servePapers(
  http: FastifyInstance,
  papers: readonly PaperSource[],
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  const byKind = new Map(papers.map((paper) => [paper.kind, paper]));
  http.get<{ Params: { kind: string; file: string } }>("/papers/:kind/:file", async (request, reply) => {
    const { kind, file } = request.params;
    const id = file.endsWith(".pdf") ? file.slice(0, -4) : "";
    const paper = byKind.get(kind);
    if (!paper || !isId(id)) return say(reply, 404, "NOT_FOUND");
    const ctx = await contextOf(request, reply);
    try {
      if (!ctx.actor) return await say(reply, 401, "UNAUTHENTICATED");
      const refused = whyNot(paper.rule, ctx.actor);
      if (refused) return await say(reply, 403, refused.code);
      const pdf = await paper.print(ctx, id);
      if (!pdf) return await say(reply, 404, "NOT_FOUND");
      return await reply
        .type("application/pdf")
        .header("content-disposition", `inline; filename="${kind}-${id}.pdf"`)
        .header("cache-control", "private, no-store")
        .send(pdf);
    } catch (problem) {
      const page = problem instanceof Refused ? pageOf(problem) : undefined;
      if (page !== undefined && request.headers.accept?.includes("text/html")) return await reply.redirect(page, 303);
      // What is not there reads the same, whichever way the paper's own code says so.
      if (problem instanceof Refused) return await say(reply, problem.code === "NOT_FOUND" ? 404 : 409, problem.code);
      throw problem;
    } finally {
      await ctx.reader.close();
    }
  });
}

/** The page on which a person gives what the paper lacked: a browser goes on there instead of showing an error. */
function pageOf({ code, detail }: Refused): string | undefined {
  return code === "REPRINT_REASON_MISSING" && detail.about !== undefined ? `/labels?code=${encodeURIComponent(detail.about)}` : undefined;
}

const sentences: Readonly<Record<string, string>> = {
  NOT_FOUND: "There is no such paper. Open it from the page of its record.",
  UNAUTHENTICATED: "Sign in first, then open the paper again.",
  NOT_ALLOWED: "Your role may not print this paper. Ask a colleague who may.",
  REPRINT_REASON_MISSING: "This label was printed before. Print it again from the page of labels, with the reason.",
  CENTRAL_ONLY: "Only the central office prints this paper. Ask there.",
};

function say(reply: FastifyReply, status: number, code: string) {
  return reply.code(status).send({ errors: [{ message: sentences[code] ?? code, extensions: { code } }] });
}
