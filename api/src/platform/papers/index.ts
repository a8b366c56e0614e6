import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PaperData, PaperKind } from "./paper-data";
import { paperSamples, type Sample } from "./paper-samples";
import { type PaperJob, templatesFolder, type Typeset, Typesetter } from "./typesetter";

export type { PaperData, PaperHead, PaperKind, Row } from "./paper-data";
export { paperSamples } from "./paper-samples";
export { TemplateFailed, type Typeset } from "./typesetter";

/** A paper, or the frame all of them share. */
export type TemplateName = PaperKind | "house";
export type TemplateSources = Partial<Readonly<Record<TemplateName, string>>>;

export interface PaperParts {
  readonly at: Date;
  readonly codes?: PaperJob["codes"];
  readonly pictures?: PaperJob["pictures"];
}

const printing = new Typesetter(20_000);
/** Apart, and with less patience: a template that is being edited holds up nobody's paper. */
const trying = new Typesetter(8_000);

/** Typesets one paper as tagged PDF/A-2a. The same record gives the same bytes. Throws `TemplateFailed`. */
export async function renderPaper<K extends PaperKind>(kind: K, data: PaperData[K], { at, codes = {}, pictures = {} }: PaperParts, sources: TemplateSources = {}): Promise<Buffer> {
  const { pdf } = await printing.typeset({ template: kind, data, codes, pictures, at, sources });
  return pdf;
}

/** Typesets a paper of a person who does not exist, with templates that are being tried; `withheld`: without that field or code. Throws `TemplateFailed`. */
export function tryPaper(kind: PaperKind, sources: TemplateSources, withheld?: string): Promise<Typeset> {
  const { data, codes, pictures }: Pick<Sample<PaperKind>, "data" | "codes" | "pictures"> = paperSamples[kind];
  const kept = <Value>(all: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== withheld));
  return trying.typeset({ template: kind, data: kept(data as never), codes: kept(codes), pictures: kept(pictures ?? {}), at: new Date(0), sources }, { svg: true });
}

/** The template of the house itself. */
export function houseTemplate(name: TemplateName): string {
  return readFileSync(join(templatesFolder, `${name}.typ`), "utf8");
}

/** Ends the processes; the next paper starts new ones. */
export function stopTypesetter(): void {
  printing.stop();
  trying.stop();
}
