import type { Context } from "../../platform/context";
import { houseTemplate, type PaperData, type PaperKind, type PaperParts, paperSamples, renderPaper, TemplateFailed, type TemplateSources } from "../../platform/papers";
import { findSources } from "./find-templates";

/**
 * Typesets a paper with the template that stood at its instant, or at `asOf` where it has none (a tag). A municipality's own template that fails on a real record must
 * not keep a paper from a person who waits for it, nor say less than it must because it was made before the paper had to say it: it is printed with the house's own,
 * and that is logged.
 */
export async function printPaper<K extends PaperKind>(ctx: Context, kind: K, data: PaperData[K], parts: PaperParts & { readonly asOf?: Date }): Promise<Buffer> {
  const sources = await findSources(ctx.reader, kind, parts.asOf ?? parts.at);
  if (Object.keys(sources).length > 0 && !asksForAll(kind, sources)) {
    ctx.log.error({ template: kind, correlationId: ctx.correlationId }, "a template of the municipality is older than what the paper must say; printed with the house's own");
    return renderPaper(kind, data, parts);
  }
  try {
    return await renderPaper(kind, data, parts, sources);
  } catch (problem) {
    if (!(problem instanceof TemplateFailed) || Object.keys(sources).length === 0) throw problem;
    ctx.log.error({ template: problem.template, line: problem.line, correlationId: ctx.correlationId }, "a template of the municipality failed; printed with the house's own");
    return renderPaper(kind, data, parts);
  }
}

/** Whether the template, with its frame, names every fact the paper is worth nothing without; codes may be named in the making. */
function asksForAll(kind: PaperKind, sources: TemplateSources): boolean {
  const text = [sources[kind] ?? houseTemplate(kind), sources.house ?? houseTemplate("house")].join("\n");
  const { data, needed } = paperSamples[kind];
  return needed.every((name) => !(name in data) || text.includes(name));
}
