/** In characters: the longest of ours has three thousand. */
export const longestTemplate = 100_000;
/** In pages, of a paper with 48 or 60 lines. */
export const mostPages = 20;

export type TemplateName = "house" | "registration-receipt" | "submission-certificate" | "package-label" | "label-sheet" | "item-tag" | "manifest" | "covering-list" | "directorate-letter" | "inbound-protocol" | "register-closing" | "register-book" | "proof-of-service" | "service-form" | "service-report" | "custody-evidence" | "loss-determination" | "rebuilt-file" | "migration-sign-off";

export interface TemplateProblem {
  readonly kind: "BROKEN" | "LACKS" | "TOO_LONG";
  /** The template the trouble is in. */
  readonly template: TemplateName;
  /** From 1; null where no line is to blame. */
  readonly line: number | null;
  /** What the typesetter says, the field that is never asked for, or the count. */
  readonly why: string;
}

/** A problem in one line, as a refusal tells it: `registration-receipt:12: unknown variable: x`. */
export function sayProblem({ template, line, why }: TemplateProblem): string {
  return `${template}${line === null ? "" : `:${line}`}: ${why}`;
}
