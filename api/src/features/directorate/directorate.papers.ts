import { showCode } from "@epidosi/schema";
import { showDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { loadApplicant } from "../applicants";
import { loadApplication } from "../applications";
import { loadItem } from "../custody";
import { paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { directoratePolicy } from "./directorate.policy";
import { findOutbound, findOutboundLines, type OutboundLineRow } from "./find-outbound";
import { type OutboundKind, outboundKinds } from "./outbound.rules";

export const directoratePapers: readonly PaperSource[] = [{ kind: "covering-list", rule: directoratePolicy.printCoveringList, print: printCoveringList }];

const kindNames: Readonly<Record<OutboundKind, string>> = {
  APPLICATION: "Αιτήσεις χορήγησης και ανανέωσης άδειας διαμονής",
  WORK_APPROVAL: "Αιτήσεις έγκρισης εργασίας",
  PROOF_OF_SERVICE: "Αποδεικτικά επίδοσης",
  DECLARATION: "Δηλώσεις αλλαγής στοιχείων",
  SUPPLEMENT: "Συμπληρωματικά δικαιολογητικά",
  OTHER: "Λοιπά έντυπα",
};

async function printCoveringList(ctx: Context, id: string): Promise<Buffer | null> {
  const batch = await findOutbound(ctx.reader, id);
  if (!batch?.protocolEntryId || !batch.dispatchedAt) return null;
  const entry = await loadProtocolEntry(ctx, batch.protocolEntryId);
  const lines = await findOutboundLines(ctx.reader, [batch.id]);
  const earlier = batch.resends === null ? null : await letterOf(ctx, batch.resends);
  const shown = await Promise.all(lines.map((line) => present(ctx, line)));
  return printPaper(
    ctx,
    "directorate-letter",
    {
      title: "Διαβιβαστικό",
      head: await paperHead(ctx.reader, entry.officeId, entry.registeredAt),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      addressee: entry.addressee,
      subject: entry.subject,
      related: earlier === null ? null : `Το υπ' αριθμ. ${earlier} διαβιβαστικό μας, για το οποίο δεν λάβαμε βεβαίωση λήψης`,
      intro:
        earlier === null
          ? `Σας διαβιβάζουμε, κατά τους πίνακες, φακέλους και έγγραφα: ${lines.length}.`
          : `Σας υπενθυμίζουμε τους φακέλους και τα έγγραφα των πινάκων, που σας έχουν διαβιβαστεί: ${lines.length}. Παρακαλούμε να βεβαιώσετε τη λήψη τους.`,
      groups: outboundKinds.flatMap((kind) => {
        const own = shown.filter((line) => line.kind === kind);
        return own.length === 0 ? [] : [{ name: kindNames[kind], note: null, lines: own.map(({ number, holder, tag }) => ({ number, holder, tag, note: "" })) }];
      }),
      clerk: (await loadStaff(ctx, entry.clerkId)).name,
    },
    { at: batch.dispatchedAt },
  );
}

/** Number and day of the letter that nobody answered. */
async function letterOf(ctx: Context, batchId: string): Promise<string | null> {
  const earlier = await findOutbound(ctx.reader, batchId);
  if (!earlier?.protocolEntryId) return null;
  const entry = await loadProtocolEntry(ctx, earlier.protocolEntryId);
  return `${entry.number} / ${showDay(entry.receivedOn)}`;
}

async function present(ctx: Context, line: OutboundLineRow) {
  const item = await loadItem(ctx, line.itemId);
  const application = line.applicationId === null ? null : await loadApplication(ctx, line.applicationId);
  const entryId = item?.entryId ?? application?.protocolEntryId;
  const [entry, holder] = await Promise.all([entryId ? loadProtocolEntry(ctx, entryId) : null, application ? loadApplicant(ctx, application.applicantId) : null]);
  return {
    kind: line.kind,
    number: entry ? `${entry.number} / ${entry.year}` : "",
    holder: holder ? `${holder.latinSurname} ${holder.latinGivenName}` : (entry?.sender ?? ""),
    tag: item ? showCode(item.tag) : "",
  };
}
