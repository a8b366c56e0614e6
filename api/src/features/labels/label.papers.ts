import { actorOf, type Context } from "../../platform/context";
import type { Download } from "../../platform/download-routes";
import { isId } from "../../platform/ids";
import { drawLabel, type LabelWords } from "../../platform/labels/draw-label";
import { writeZpl } from "../../platform/labels/zpl";
import type { PaperSource } from "../../platform/paper-routes";
import { Refused } from "../../platform/refusal";
import { printPaper } from "../templates";
import { findJob, getWords, type JobRow } from "./find-labels";
import { labelPolicy } from "./label.policy";
import { sheets } from "./label.rules";

export const labelPapers: readonly PaperSource[] = [{ kind: "label-sheet", rule: labelPolicy.printLabels, print: printSheet }];

/** What was asked for before it was printed: the same job gives the same file. */
export const labelFile: Download = {
  file: "labels.zpl",
  type: "application/octet-stream",
  rule: labelPolicy.printLabels,
  async read(ctx, { job = "" }) {
    const found = await findPrinted(ctx, job, "ZPL");
    if (!found) throw new Refused("NOT_FOUND", { about: "job" });
    const file = found.words.map((words) => writeZpl(drawLabel(words)));
    return (async function* pieces() {
      yield* file;
    })();
  },
};

async function printSheet(ctx: Context, jobId: string): Promise<Buffer | null> {
  const found = await findPrinted(ctx, jobId, "SHEET");
  if (!found) return null;
  const { words, first } = found;
  const { columns, width, height } = sheets[words[0]?.what ?? "ITEM_TAG"];
  const labels = words.map((one) => ({ shown: one.shown, ...(one.what === "PACKAGE_LABEL" ? { sign: "", from: one.from, to: one.to, seal: one.seal } : { sign: one.sign, from: "", to: "", seal: "" }) }));
  const codes = words.flatMap(({ what, code }, place) => [
    [`qr${place}`, { kind: "qr", text: code }] as const,
    ...(what === "PACKAGE_LABEL" ? [[`bar${place}`, { kind: "code128", text: code }] as const] : []),
  ]);
  return printPaper(ctx, "label-sheet", { start: first.startAt ?? 1, columns, width, height, labels }, { at: first.at, codes: Object.fromEntries(codes) });
}

async function findPrinted(ctx: Context, jobId: string, way: "SHEET" | "ZPL"): Promise<{ readonly words: readonly LabelWords[]; readonly first: JobRow } | undefined> {
  const { officeId } = actorOf(ctx);
  const rows = isId(jobId) ? await findJob(ctx.reader, officeId, jobId, way) : [];
  const [first] = rows;
  return first && { words: await getWords(ctx.reader, officeId, rows.map(({ code }) => code)), first };
}
