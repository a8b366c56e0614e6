import { showDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { loadApplicant } from "../applicants";
import { loadApplication } from "../applications";
import { paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { directoratePolicy } from "./directorate.policy";
import { findInbound, findInboundLines, type InboundLineRow } from "./find-inbound";
import { balanceOf, type DifferenceKind, differenceOf, type LineFate } from "./inbound.rules";

export const inboundPapers: readonly PaperSource[] = [{ kind: "inbound-protocol", rule: directoratePolicy.printInboundProtocol, print: printProtocol }];

const differenceNames: Readonly<Record<DifferenceKind, string>> = { MISSING: "Στον κατάλογο, όχι στον σάκο", EXTRA: "Στον σάκο, όχι στον κατάλογο", DOUBLE: "Βρέθηκε πάνω από μία φορά" };
const fateNames: Readonly<Record<LineFate, string>> = { MATCHED: "θυρίδα", ORPHAN: "χωρίς υπόθεση", RETURN: "επιστρέφεται" };

/** The protocol of receipt: what the list said, what was counted, each difference, and who counted (S9). */
async function printProtocol(ctx: Context, id: string): Promise<Buffer | null> {
  const batch = await findInbound(ctx.reader, id);
  if (!batch?.acceptedAt || batch.countedCount === null) return null;
  const [entry, lines] = [await loadProtocolEntry(ctx, batch.protocolEntryId), await findInboundLines(ctx.reader, [batch.id])];
  const hasList = lines.some(({ listed }) => listed);
  const balance = balanceOf(lines);
  const clerk = (await loadStaff(ctx, entry.clerkId)).name;
  const second = batch.secondPersonId === null ? null : (await loadStaff(ctx, batch.secondPersonId)).name;
  return printPaper(
    ctx,
    "inbound-protocol",
    {
      head: await paperHead(ctx.reader, entry.officeId, batch.acceptedAt),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      rows: [
        { label: "Από", value: entry.sender ?? "" },
        { label: "Έγγραφο της Διεύθυνσης", value: `${batch.directorateReference} / ${showDay(batch.directorateDate)}` },
        ...(batch.listName === null ? [] : [{ label: "Κατάλογος", value: batch.listName }]),
      ],
      counts: [
        { label: "κατά τον κατάλογο", value: String(batch.listedCount) },
        { label: "κατά την καταμέτρηση", value: String(batch.countedCount) },
        { label: "δεν βρέθηκαν", value: String(hasList ? balance.missing : Math.max(0, batch.listedCount - balance.found)) },
        { label: "πέρα από τον κατάλογο", value: String(balance.extra + balance.double) },
      ],
      differences: await Promise.all(lines.flatMap((line) => {
        const kind = differenceOf(line, hasList);
        return kind === null ? [] : [differenceLine(ctx, line, kind)];
      })),
      note: batch.differenceNote?.trim() || null,
      lines: await Promise.all(lines.filter(({ found }) => found > 0).map((line) => foundLine(ctx, line))),
      signs: [{ label: "Ο/Η υπάλληλος", name: clerk }, ...(second === null ? [] : [{ label: "Καταμέτρησε και ο/η", name: second }])],
    },
    { at: batch.acceptedAt },
  );
}

async function differenceLine(ctx: Context, line: InboundLineRow, kind: DifferenceKind) {
  const says = [await holderOf(ctx, line), line.passport, line.reference, line.decisionNumber && `απόφαση ${line.decisionNumber}`, line.permitSerial && `άδεια ${line.permitSerial}`].filter(Boolean).join(" · ");
  return { position: line.position, what: differenceNames[kind], number: await numberOf(ctx, line), says };
}

async function foundLine(ctx: Context, line: InboundLineRow) {
  const what = line.kind === "CERTIFICATE" ? "Βεβαίωση κατάθεσης" : line.kind === "OTHER" ? "Έγγραφο" : line.permitSerial ? `Άδεια ${line.permitSerial} και απόφαση ${line.decisionNumber ?? ""}` : `Απόφαση ${line.decisionNumber ?? ""}`;
  return { position: line.position, what: what.trim(), number: await numberOf(ctx, line), holder: await holderOf(ctx, line), fate: fateNames[line.fate ?? "ORPHAN"] };
}

async function numberOf(ctx: Context, line: InboundLineRow): Promise<string> {
  if (line.number !== null) return `${line.number} / ${line.year}`;
  if (line.applicationId === null) return "";
  const entry = await loadProtocolEntry(ctx, (await loadApplication(ctx, line.applicationId)).protocolEntryId);
  return `${entry.number} / ${entry.year}`;
}

async function holderOf(ctx: Context, line: InboundLineRow): Promise<string> {
  if (line.applicationId === null) return line.name ?? "";
  const holder = await loadApplicant(ctx, (await loadApplication(ctx, line.applicationId)).applicantId);
  return `${holder.latinSurname} ${holder.latinGivenName}`.trim();
}
