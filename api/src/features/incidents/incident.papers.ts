import { showCode } from "@epidosi/schema";
import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { loadApplication } from "../applications";
import { actNames, itemNames, loadHistory, loadItem } from "../custody";
import { loadOffice, officeAt, paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { findAct, findIncident } from "./find-incidents";
import { incidentPolicy } from "./incident.policy";
import type { IncidentKind } from "./incident.rules";
import { printRebuilt } from "./rebuilt-file.papers";

export const incidentPapers: readonly PaperSource[] = [
  { kind: "loss-determination", rule: incidentPolicy.printIncident, print: printDetermination },
  { kind: "rebuilt-file", rule: incidentPolicy.printIncident, print: printRebuilt },
];

const kinds = { LOST: "Χάθηκε", STOLEN: "Κλάπηκε", DAMAGED: "Φθάρηκε", DISCLOSED: "Κοινολογήθηκε" } as const;

/** The determination act, as it was written: with what the ledger said of the thing until then. */
async function printDetermination(ctx: Context, id: string): Promise<Buffer | null> {
  const act = await findAct(ctx.reader, id, "DETERMINE_LOSS");
  const incident = act && (await findIncident(ctx.reader, act.incidentId));
  const item = incident?.itemId ? await loadItem(ctx, incident.itemId) : null;
  if (!act || !incident || !item || act.protocolEntryId === null) return null;
  const entry = await loadProtocolEntry(ctx, act.protocolEntryId);
  const filed = incident.applicationId === null ? null : await loadProtocolEntry(ctx, (await loadApplication(ctx, incident.applicationId)).protocolEntryId);
  const place = incident.officeId === null ? "στη διαδρομή" : (await officeAt(ctx.reader, incident.officeId, act.at)).name;
  const kind = (act.facts["became"] ?? incident.kind) as IncidentKind;
  const steps = (await loadHistory(ctx, item.id)).filter((step) => step.at <= act.at).slice(-8);
  return printPaper(
    ctx,
    "loss-determination",
    {
      head: await paperHead(ctx.reader, entry.officeId, entry.registeredAt),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      damaged: kind === "DAMAGED",
      rows: [
        { label: "Έγγραφο", value: itemNames[item.kind] },
        { label: "Ετικέτα φύλαξης", value: showCode(item.tag) },
        { label: "Αριθμός πρωτοκόλλου υπόθεσης", value: filed ? `${filed.number} / ${filed.year}` : "καμία γνωστή υπόθεση" },
        { label: "Τι συνέβη", value: kinds[kind] },
        { label: "Έπρεπε να βρίσκεται", value: place },
        { label: "Διαπιστώθηκε", value: `${showInstant(incident.openedAt)}, ${(await loadStaff(ctx, incident.openedBy)).name}` },
      ],
      findings: String(act.facts["findings"] ?? ""),
      entries: await Promise.all(steps.map(async (step) => ({ at: showInstant(step.at), act: actNames[step.act] ?? step.act, by: `${(await loadStaff(ctx, step.staffId)).name}, ${(await loadOffice(ctx, step.officeId)).name}` }))),
      clerk: (await loadStaff(ctx, act.staffId)).name,
    },
    { at: act.at },
  );
}

function showInstant(at: Date): string {
  return `${showDay(localDay(at))} ${showTime(at)}`;
}
