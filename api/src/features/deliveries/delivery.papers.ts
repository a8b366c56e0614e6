import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { paperLink } from "../../platform/paper-link";
import type { PaperSource } from "../../platform/paper-routes";
import type { Row } from "../../platform/papers";
import { findApplicant, findTravelDocuments, paperHolder } from "../applicants";
import { type ApplicationRow, getApplication } from "../applications";
import { findDecisions, findPermits } from "../decisions";
import { getOffice, paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { deliveryPolicy } from "./delivery.policy";
import type { IdentityDocumentKind } from "./delivery.rules";
import { type DeliveryRow, findProof, getDelivery } from "./find-deliveries";

export const deliveryPapers: readonly PaperSource[] = [{ kind: "proof-of-service", rule: deliveryPolicy.printProof, print: printProof }];

const documentNames: Readonly<Record<IdentityDocumentKind, string>> = { PASSPORT: "Διαβατήριο", TRAVEL_DOCUMENT: "Ταξιδιωτικό έγγραφο", RESIDENCE_PERMIT: "Άδεια διαμονής", OTHER: "Άλλο έγγραφο" };

async function printProof(ctx: Context, id: string): Promise<Buffer | null> {
  const proof = await findProof(ctx.reader, id);
  if (!proof) return null;
  const delivery = await getDelivery(ctx.reader, proof.deliveryId);
  const application = await getApplication(ctx.reader, delivery.applicationId);
  const [entry, officer, office] = [await loadProtocolEntry(ctx, application.protocolEntryId), await loadStaff(ctx, delivery.officerId), await getOffice(ctx.reader, delivery.officeId)];
  return printPaper(
    ctx,
    "proof-of-service",
    {
      head: await paperHead(ctx.reader, delivery.officeId, proof.servedAt),
      number: `${entry.number} / ${entry.year}`,
      day: showDay(localDay(proof.servedAt)),
      hour: showTime(proof.servedAt),
      place: office.name,
      officer: officer.name,
      capacity: officer.capacity,
      recipient: await recipientRows(ctx, application),
      documents: await documentLines(ctx, application.id),
      identity: identityRows(delivery),
    },
    {
      at: proof.servedAt,
      codes: { verify: { kind: "qr", text: paperLink(ctx, { kind: "PROOF_OF_SERVICE", number: `${entry.number}/${entry.year}`, issuedOn: localDay(proof.servedAt), validUntil: null, verificationCode: proof.verificationCode, ...(await paperHolder(ctx.reader, application.applicantId)) }) } },
      pictures: { "signature.png": proof.signaturePng.toString("base64") },
    },
  );
}

async function recipientRows(ctx: Context, application: ApplicationRow): Promise<Row[]> {
  const holder = await findApplicant(ctx.reader, application.applicantId);
  const [passport] = await findTravelDocuments(ctx.reader, [application.applicantId]);
  return [
    { label: "Επώνυμο και όνομα", value: `${holder?.latinSurname} ${holder?.latinGivenName}` },
    { label: "Ιδιότητα", value: "ο ίδιος / η ίδια, κάτοχος των εγγράφων" },
    { label: "Ιθαγένεια", value: holder?.nationality ?? "—" },
    { label: "Διαβατήριο", value: passport?.number ?? "—" },
  ];
}

async function documentLines(ctx: Context, applicationId: string): Promise<string[]> {
  const [[decision], [permit]] = [await findDecisions(ctx.reader, [applicationId]), await findPermits(ctx.reader, [applicationId])];
  const lines: string[] = [];
  if (permit) lines.push(`Άδεια διαμονής με αριθμό ${permit.serial}, που ισχύει από ${showDay(permit.validFrom)} έως ${showDay(permit.validUntil)}`);
  if (decision) lines.push(`Αντίγραφο της ${decision.kind === "GRANT" ? "απόφασης χορήγησης" : "απορριπτικής απόφασης"} ${decision.number} / ${showDay(decision.decidedOn)}`);
  return lines;
}

function identityRows(delivery: DeliveryRow): Row[] {
  return [
    { label: "Έγγραφο που επιδείχθηκε", value: delivery.identityDocumentKind ? documentNames[delivery.identityDocumentKind] : "—" },
    { label: "Αριθμός", value: delivery.identityDocumentNumber ?? "—" },
    { label: "Διαβατήριο του κατόχου", value: delivery.holderPassportSeen ? "επιδείχθηκε" : `δεν επιδείχθηκε: ${delivery.passportException ?? ""}` },
  ];
}
