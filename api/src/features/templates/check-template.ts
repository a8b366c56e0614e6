import { type PaperKind, paperSamples, type TemplateName, TemplateFailed, type TemplateSources, tryPaper, type Typeset } from "../../platform/papers";
import { longestTemplate, mostPages, type TemplateProblem } from "./template.rules";

export interface Trial {
  readonly paper: Typeset | null;
  readonly problem: TemplateProblem | null;
}

/**
 * Tries a template with papers of nobody: it must give one, of a length that is meant, and ask for everything the paper is worth
 * nothing without. For that each such field and code is withheld once: a template that still gives a paper never prints it.
 */
export async function checkTemplate(name: TemplateName, sources: TemplateSources): Promise<Trial> {
  const size = sources[name]?.length ?? 0;
  if (size > longestTemplate) return { paper: null, problem: { kind: "TOO_LONG", template: name, line: null, why: `${size} > ${longestTemplate}` } };
  if (name !== "house") return checkPaper(name, sources);
  for (const kind of Object.keys(paperSamples) as PaperKind[]) {
    const trial = await checkPaper(kind, sources);
    if (trial.problem) return trial;
  }
  return checkPaper("registration-receipt", sources);
}

async function checkPaper(kind: PaperKind, sources: TemplateSources): Promise<Trial> {
  const paper = await attempt(kind, sources);
  if (!isTypeset(paper)) return { paper: null, problem: paper };
  if (paper.pages > mostPages) return { paper, problem: { kind: "TOO_LONG", template: kind, line: null, why: `${paper.pages} > ${mostPages}` } };
  for (const withheld of paperSamples[kind].needed)
    if (isTypeset(await attempt(kind, sources, withheld))) return { paper, problem: { kind: "LACKS", template: kind, line: null, why: withheld } };
  return { paper, problem: null };
}

async function attempt(kind: PaperKind, sources: TemplateSources, withheld?: string): Promise<Typeset | TemplateProblem> {
  try {
    return await tryPaper(kind, sources, withheld);
  } catch (problem) {
    if (!(problem instanceof TemplateFailed)) throw problem;
    return { kind: "BROKEN", template: (problem.template || kind) as TemplateName, line: problem.line, why: problem.why };
  }
}

function isTypeset(outcome: Typeset | TemplateProblem): outcome is Typeset {
  return "pdf" in outcome;
}
