import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { drawLabel } from "../../platform/labels/draw-label";
import { type PrinterAddress, sendToPrinter } from "../../platform/labels/send-to-printer";
import { writeZpl } from "../../platform/labels/zpl";
import { logLabel } from "../../platform/print-log";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getWords } from "./find-labels";
import { assertCanPrint, type LabelWay } from "./label.rules";

export interface PrintLabels {
  readonly codes: readonly string[];
  readonly way: LabelWay;
  readonly startAt: number;
  readonly reason: string | null;
}

/**
 * Prints labels of packages and things, on a sheet, as a file for a label printer, or on the office's own printer, and counts
 * each. Nothing is counted where the printer did not take the job. Refuses `NOT_FOUND` (about: a code), `LABELS_OF_TWO_SIZES`,
 * `NO_LABEL_PRINTER`, `PRINTER_UNREACHABLE`, `REPRINT_REASON_MISSING` (about: a code that was printed before).
 */
export async function printLabels(tx: Tx, actor: Actor, input: PrintLabels, printer: PrinterAddress | undefined): Promise<{ readonly jobId: string; readonly count: number }> {
  const words = await getWords(tx, actor.officeId, input.codes);

  assertCanPrint({ ...input, kinds: words.map(({ what }) => what), hasPrinter: printer !== undefined });
  const reason = input.reason?.trim() || null;

  const jobId = newId();
  for (const { code } of words) await logLabel(tx, actor, { jobId, code, event: "PRINTED", way: input.way, startAt: input.way === "SHEET" ? input.startAt : null, reason });

  if (input.way === "PRINTER" && printer) await hand(printer, words.map((one) => writeZpl(drawLabel(one))).join(""));
  return { jobId, count: words.length };
}

async function hand(printer: PrinterAddress, job: string): Promise<void> {
  try {
    await sendToPrinter(printer, job);
  } catch {
    throw new Refused("PRINTER_UNREACHABLE");
  }
}
