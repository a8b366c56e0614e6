import type { Context } from "../../platform/context";
import { type PaperData, type PaperKind, type PaperParts, renderPaper, TemplateFailed } from "../../platform/papers";
import { findSources } from "./find-templates";

/**
 * Typesets a paper with the template that stood at its instant, or at `asOf` where it has none (a tag). A municipality's own template that fails on a real record must
 * not keep a paper from a person who waits for it: it is printed with the house's own, and the failure is logged.
 */
export async function printPaper<K extends PaperKind>(ctx: Context, kind: K, data: PaperData[K], parts: PaperParts & { readonly asOf?: Date }): Promise<Buffer> {
  const sources = await findSources(ctx.reader, kind, parts.asOf ?? parts.at);
  try {
    return await renderPaper(kind, data, parts, sources);
  } catch (problem) {
    if (!(problem instanceof TemplateFailed) || Object.keys(sources).length === 0) throw problem;
    ctx.log.error({ template: problem.template, line: problem.line, correlationId: ctx.correlationId }, "a template of the municipality failed; printed with the house's own");
    return renderPaper(kind, data, parts);
  }
}
