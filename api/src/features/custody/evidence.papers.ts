import { type ItemState, showCode } from "@epidosi/schema";
import { actorOf, type Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import type { PaperData } from "../../platform/papers";
import { loadApplication } from "../applications";
import { loadOffice, paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { actNames, confirmationNames, stateNames } from "./custody-words";
import { itemNames } from "./custody.papers";
import { custodyPolicy } from "./custody.policy";
import type { Tenure } from "./evidence.rules";
import { checkpointRows, grouped, showInstant } from "./checkpoint-rows";
import { type LedgerRow, readFacts, wordsBehind } from "./find-evidence";
import { loadSafe } from "./find-items";
import { type Evidence, viewEvidence } from "./view-evidence";

/** Evidence of one thing, on demand: who answered for it at every instant (S10). */
export const evidencePapers: readonly PaperSource[] = [{ kind: "custody-evidence", rule: custodyPolicy.printEvidence, print: printEvidence }];

type Data = PaperData["custody-evidence"];

async function printEvidence(ctx: Context, id: string): Promise<Buffer | null> {
  const evidence = await viewEvidence(ctx, { id }, "CUSTODY_EVIDENCE_PRINTED");
  const last = evidence?.entries.reduce((one, other) => (one.at > other.at ? one : other));
  if (!evidence || !last) return null;
  const { item, broken, tenures, entries, covered } = evidence;
  const entryId = item.entryId ?? (item.applicationId === null ? null : (await loadApplication(ctx, item.applicationId)).protocolEntryId);
  const filed = entryId === null ? null : await loadProtocolEntry(ctx, entryId);
  const [birth] = entries;
  return printPaper(
    ctx,
    "custody-evidence",
    {
      head: await paperHead(ctx.reader, actorOf(ctx).officeId),
      tag: showCode(item.tag),
      rows: [
        { label: "Έγγραφο", value: itemNames[item.kind] },
        { label: "Αριθμός πρωτοκόλλου υπόθεσης", value: filed ? `${filed.number} / ${filed.year}` : "καμία γνωστή υπόθεση" },
        { label: "Πρώτη εγγραφή", value: showInstant(birth?.at ?? last.at) },
        { label: "Τελευταία εγγραφή", value: showInstant(last.at) },
        { label: "Αποτύπωμα της αλυσίδας", value: grouped(item.ledgerHead) },
        ...checkpointRows(covered.checkpoint),
      ],
      broken: broken ? `${actNames[broken.act] ?? broken.act}, ${showInstant(broken.at)}` : null,
      tenures: await Promise.all(tenures.map((tenure) => tenureLine(ctx, tenure, evidence))),
      entries: await Promise.all([...entries].sort((one, other) => one.at.getTime() - other.at.getTime()).map((entry) => entryLine(ctx, entry, evidence))),
    },
    { at: last.at },
  );
}

async function tenureLine(ctx: Context, tenure: Tenure, { packageCodes }: Evidence): Promise<Data["tenures"][number]> {
  const [person, safe, office] = [
    tenure.custodianId && (await loadStaff(ctx, tenure.custodianId)),
    tenure.safeId && (await loadSafe(ctx, tenure.safeId)),
    tenure.officeId && (await loadOffice(ctx, tenure.officeId)),
  ];
  const code = packageCodes.get(tenure.packageId ?? "");
  return {
    from: showInstant(tenure.from),
    to: tenure.to === null ? "σήμερα" : showInstant(tenure.to),
    who: person ? `${person.name}, ${person.capacity}` : safe ? safe.name : "εκτός υπηρεσίας",
    place: [office ? office.name : "", code ? `πακέτο ${showCode(code)}` : ""].filter(Boolean).join(" · "),
    state: stateNames[tenure.state as ItemState],
  };
}

async function entryLine(ctx: Context, entry: LedgerRow, { packageCodes, confirmed, covered }: Evidence): Promise<Data["entries"][number]> {
  const facts = readFacts(entry);
  const { message, offer } = wordsBehind(entry);
  const code = packageCodes.get(entry.subjectId);
  const [by, second, office] = [await loadStaff(ctx, entry.staffId), entry.secondStaffId && (await loadStaff(ctx, entry.secondStaffId)), await loadOffice(ctx, entry.officeId)];
  return {
    at: showInstant(entry.at),
    act: actNames[entry.act] ?? entry.act,
    by: `${by.name}${second ? ` και ${second.name}` : ""} · ${office.name}`,
    details: [
      code ? `Πακέτο ${showCode(code)}` : "",
      facts?.seal ? `Σφραγίδα ${facts.seal}${facts.intact === false ? ", σπασμένη" : ""}` : "",
      entry.signature === null ? "" : `Υπογραφή συσκευής ${entry.deviceKid ?? ""}, αρ. ${entry.deviceCounter ?? ""}`,
      message === null ? "" : `Επιβεβαίωσε: ${confirmationNames[confirmed.get(message) ?? "NONE"]}`,
      offer === null ? "" : `Όποιος παρέδωσε επιβεβαίωσε: ${confirmationNames[confirmed.get(offer) ?? "NONE"]}`,
      covered.places.has(entry.id) ? `Θέση ${covered.places.get(entry.id)?.position} στο βιβλίο` : "Δεν την καλύπτει ακόμη σημείο ελέγχου",
      facts?.note ?? "",
    ].filter(Boolean),
    hash: grouped(entry.hash),
  };
}
