import { showCode } from "@epidosi/schema";
import { localDay, showDay, showTime } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { logSingle } from "../../platform/print-log";
import { type ItemKind, itemNames } from "../custody";
import { getOffice, paperHead } from "../offices";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { findLines, findPackage } from "./find-packages";
import { labelWords } from "./label-words";
import { transferPolicy } from "./transfer.policy";
import { seesContents } from "./transfer-view.rules";

export const transferPapers: readonly PaperSource[] = [
  { kind: "package-label", rule: transferPolicy.printLabel, print: printLabel },
  { kind: "manifest", rule: transferPolicy.printManifest, print: printManifest },
];

/** Code, office codes and seal: nothing else is ever on a label (domain §5). */
async function printLabel(ctx: Context, id: string): Promise<Buffer | null> {
  const row = await findPackage(ctx.reader, id);
  const words = await labelWords(ctx.reader, actorOf(ctx).officeId, row);
  if (!row?.sealedAt || !words) return null;
  await logSingle(ctx, row.code);
  return printPaper(
    ctx,
    "package-label",
    { code: words.shown, from: words.from, to: words.to, seal: words.seal },
    { at: row.sealedAt, codes: { qr: { kind: "qr", text: row.code }, bar: { kind: "code128", text: row.code } } },
  );
}

/** Goes inside the package; the receiver prints it only after the contents were scanned. */
async function printManifest(ctx: Context, id: string): Promise<Buffer | null> {
  const row = await findPackage(ctx.reader, id);
  if (!row?.sealedAt || !seesContents(actorOf(ctx), row)) return null;
  const [from, to] = [await getOffice(ctx.reader, row.fromOfficeId), await getOffice(ctx.reader, row.toOfficeId)];
  const packers = await Promise.all([row.packedBy, row.secondPersonId].filter((staffId) => staffId !== null).map((staffId) => loadStaff(ctx, staffId)));
  const lines = await findLines(ctx.reader, [row.id]);
  return printPaper(
    ctx,
    "manifest",
    {
      head: await paperHead(ctx.reader, row.fromOfficeId, row.sealedAt),
      code: showCode(row.code),
      from: `${from.name} (${from.code})`,
      to: `${to.name} (${to.code})`,
      seal: row.seal ?? "",
      sealedAt: `${showDay(localDay(row.sealedAt))}, ώρα ${showTime(row.sealedAt)}`,
      packedBy: packers.map((packer) => packer.name),
      lines: lines.map((line) => ({ tag: showCode(line.tag), kind: itemNames[line.kind as ItemKind], number: line.protocolNumber === null ? "–" : `${line.protocolNumber} / ${line.protocolYear}` })),
      hash: row.manifestHash ?? "",
    },
    { at: row.sealedAt },
  );
}
