import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { findOffices, paperHead } from "../offices";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { readLines } from "./closing-lines";
import { rowsOfOthers } from "./closing-rows";
import { findClosing } from "./find-closings";
import { registerPolicy } from "./register.policy";

/** The page of a closed day: printed and kept, it anchors the register outside the machine (S6). */
export const closingPapers: readonly PaperSource[] = [{ kind: "register-closing", rule: registerPolicy.printClosing, print: printClosing }];

async function printClosing(ctx: Context, id: string): Promise<Buffer | null> {
  const closing = await findClosing(ctx.reader, id);
  const [central] = await findOffices(ctx.reader);
  if (!closing || !central) return null;
  const lines = await readLines(ctx.reader, closing);
  const count = (direction: string) => String(lines.filter((line) => line["direction"] === direction).length);
  const numbers = closing.firstNumber === null ? "κανένας" : closing.firstNumber === closing.lastNumber ? `${closing.firstNumber} / ${closing.year}` : `${closing.firstNumber} – ${closing.lastNumber} / ${closing.year}`;
  const voids = lines.filter((line) => line["type"] === "void").map((line) => `${line["number"]} / ${line["year"]}`);
  return printPaper(
    ctx,
    "register-closing",
    {
      head: await paperHead(ctx.reader, central.id, closing.closedAt),
      sequence: String(closing.sequence),
      day: showDay(closing.day),
      rows: [
        { label: "Αριθμοί", value: numbers },
        { label: "Εισερχόμενα", value: count("INCOMING") },
        { label: "Εξερχόμενα", value: count("OUTGOING") },
        { label: "Εσωτερικά", value: count("INTERNAL") },
        { label: "Ακυρώσεις αριθμών", value: voids.length === 0 ? "καμία" : voids.join(", ") },
        { label: "Έκλεισε", value: `${showDay(localDay(closing.closedAt))} ${showTime(closing.closedAt)}, ${closing.closedBy === null ? "αυτόματα" : (await loadStaff(ctx, closing.closedBy)).name}` },
        ...(await rowsOfOthers(ctx, closing.closedAt)),
      ],
      hash: grouped(closing.hash),
      previous: closing.sequence === 1 ? null : grouped(closing.previous),
      key: closing.keyId,
    },
    { at: closing.closedAt, codes: { hash: { kind: "qr", text: closing.hash } } },
  );
}

/** In groups of four, as people read and type it. */
function grouped(hash: string): string {
  return hash.replaceAll(/.{4}(?=.)/gu, "$& ");
}
