import { showCode } from "@epidosi/schema";
import { showDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { loadApplicant } from "../applicants";
import { loadApplication } from "../applications";
import { type ItemKind, itemNames, loadItem, type ReturnReason } from "../custody";
import { paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { directoratePolicy } from "./directorate.policy";
import { findReturn, findReturnLines, type ReturnLineRow } from "./find-returns";

export const returnPapers: readonly PaperSource[] = [{ kind: "return-letter", rule: directoratePolicy.printReturnLetter, print: printLetter }];

const reasonNames: Readonly<Record<ReturnReason, string>> = {
  UNCOLLECTED: "δεν παραλήφθηκε από τον ενδιαφερόμενο",
  RECALLED: "ανακλήθηκε από την Υπηρεσία σας",
  WRONG_OFFICE: "αφορά άλλον Δήμο ή άλλη υπηρεσία",
  REFUSED: "ο ενδιαφερόμενος αρνήθηκε να το παραλάβει",
  DAMAGED: "είναι φθαρμένο",
  OTHER: "άλλος λόγος",
};

async function printLetter(ctx: Context, id: string): Promise<Buffer | null> {
  const batch = await findReturn(ctx.reader, id);
  if (!batch?.protocolEntryId || !batch.dispatchedAt) return null;
  const [entry, lines] = [await loadProtocolEntry(ctx, batch.protocolEntryId), await findReturnLines(ctx.reader, [batch.id])];
  const shown = await Promise.all(lines.map((line) => present(ctx, line)));
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return printPaper(
    ctx,
    "directorate-letter",
    {
      title: "Επιστροφή εγγράφων",
      head: await paperHead(ctx.reader, entry.officeId, batch.dispatchedAt),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      addressee: entry.addressee,
      subject: entry.subject,
      related: null,
      intro: `Σας επιστρέφουμε, για τον λόγο που γράφεται σε κάθε γραμμή, άδειες διαμονής, αποφάσεις και έγγραφα: ${lines.length}.`,
      groups: kinds.map((kind) => ({ name: itemNames[kind], note: "Λόγος", lines: shown.filter((line) => line.kind === kind).map(({ number, holder, tag, note }) => ({ number, holder, tag, note })) })),
      clerk: (await loadStaff(ctx, entry.clerkId)).name,
    },
    { at: batch.dispatchedAt },
  );
}

async function present(ctx: Context, line: ReturnLineRow) {
  const item = await loadItem(ctx, line.itemId);
  const application = line.applicationId === null ? null : await loadApplication(ctx, line.applicationId);
  const [entry, holder] = await Promise.all([application ? loadProtocolEntry(ctx, application.protocolEntryId) : null, application ? loadApplicant(ctx, application.applicantId) : null]);
  const kind: ItemKind = item?.kind ?? "OTHER";
  return {
    kind,
    number: entry ? `${entry.number} / ${entry.year}` : "",
    holder: holder ? `${holder.latinSurname} ${holder.latinGivenName}`.trim() : "άγνωστη υπόθεση",
    tag: item ? showCode(item.tag) : "",
    note: [reasonNames[line.reason], line.note].filter(Boolean).join(": "),
  };
}
