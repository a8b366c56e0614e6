import { localDay, showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { isId } from "../../platform/ids";
import { paperLink } from "../../platform/paper-link";
import type { PaperSource } from "../../platform/paper-routes";
import { getApplication } from "../applications";
import { findDecisions, findRemedies } from "../decisions";
import { officeAt, paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { deliveryPolicy } from "./delivery.policy";
import type { AttemptOutcome, ServiceOutcome } from "./delivery.rules";
import { type AttemptRow, findAttempt, findInvitations } from "./find-attempts";
import { findDeliveryById, findFormPrint, findProof, getDelivery } from "./find-deliveries";
import { kindsTaken } from "./kinds-taken";
import { callLine, documentLines, holderRows, witnessRows, wordsOfProof } from "./proof-words";

/** The proof of what was served; the form for a hand that will not sign on glass; the report of an attempt that served nothing. */
export const deliveryPapers: readonly PaperSource[] = [
  { kind: "proof-of-service", rule: deliveryPolicy.printProof, print: printProof },
  { kind: "service-form", rule: deliveryPolicy.printProof, print: printForm },
  { kind: "service-report", rule: deliveryPolicy.printProof, print: printReport },
];

async function printProof(ctx: Context, id: string): Promise<Buffer | null> {
  const proof = isId(id) ? await findProof(ctx.reader, id) : undefined;
  const attempt = proof && (await findAttempt(ctx.reader, proof.attemptId));
  if (!proof || !attempt) return null;
  const delivery = await getDelivery(ctx.reader, proof.deliveryId);
  const application = await getApplication(ctx.reader, delivery.applicationId);
  const [entry, serving] = [await loadProtocolEntry(ctx, application.protocolEntryId), await servingPart(ctx, attempt)];
  const { holder, ...words } = proof.words ?? (await wordsOfProof(ctx.reader, application, attempt, await kindsTaken(ctx.reader, attempt.id)));
  const signedOnPaper = proof.formId === null ? null : await findFormPrint(ctx.reader, proof.formId);
  return printPaper(
    ctx,
    "proof-of-service",
    { ...serving, ...words, number: `${entry.number} / ${entry.year}`, day: showDay(localDay(proof.servedAt)), hour: showTime(proof.servedAt), form: attempt.outcome as ServiceOutcome, signedOnPaper },
    {
      at: proof.servedAt,
      codes: {
        verify: {
          kind: "qr",
          text: paperLink(ctx, {
            kind: "PROOF_OF_SERVICE",
            number: `${entry.number}/${entry.year}`,
            issuedOn: localDay(proof.servedAt),
            validUntil: null,
            verificationCode: proof.verificationCode,
            ...(holder ? { holder } : {}),
            ...(proof.boundNumber === null ? {} : { bound: proof.boundNumber }),
          }),
        },
      },
      pictures: proof.signaturePng === null ? {} : { "signature.png": proof.signaturePng.toString("base64") },
    },
  );
}

/** Only while its attempt is under way: the day is today's, the hour is written by hand. */
async function printForm(ctx: Context, id: string): Promise<Buffer | null> {
  const delivery = await findDeliveryById(ctx.reader, id);
  if (delivery?.state !== "AT_COUNTER" || delivery.officerId === null) return null;
  const application = await getApplication(ctx.reader, delivery.applicationId);
  const kinds = delivery.attemptId === null ? [] : await kindsTaken(ctx.reader, delivery.attemptId);
  const [entry, [decision]] = [await loadProtocolEntry(ctx, application.protocolEntryId), await findDecisions(ctx.reader, [application.id])];
  return printPaper(
    ctx,
    "service-form",
    {
      ...(await servingPart(ctx, { officeId: delivery.officeId, officerId: delivery.officerId, endedAt: ctx.now })),
      number: `${entry.number} / ${entry.year}`,
      day: showDay(localDay(ctx.now)),
      holder: await holderRows(ctx.reader, application.applicantId),
      documents: await documentLines(ctx.reader, application.id, kinds),
      remedies: decision && kinds.includes("DECISION") ? await findRemedies(ctx.reader, decision.id) : null,
    },
    { at: ctx.now },
  );
}

const happened: Readonly<Partial<Record<AttemptOutcome, string>>> = {
  NO_SHOW: "Ο ενδιαφερόμενος δεν προσήλθε, αν και κλήθηκε.",
  WRONG_PERSON: "Προσήλθε άλλο πρόσωπο από τον κάτοχο των εγγράφων.",
  PROXY_REJECTED: "Προσήλθε πρόσωπο που δεν έγινε δεκτό ως πληρεξούσιος του κατόχου.",
  INTERRUPTED: "Η επίδοση άρχισε και διακόπηκε.",
  REFUSED: "Ο ενδιαφερόμενος αρνήθηκε να παραλάβει, χωρίς μάρτυρα.",
  CANNOT_SIGN: "Ο ενδιαφερόμενος δεν μπορούσε να υπογράψει, χωρίς μάρτυρα.",
};

async function printReport(ctx: Context, id: string): Promise<Buffer | null> {
  const attempt = isId(id) ? await findAttempt(ctx.reader, id) : undefined;
  if (!attempt || attempt.served) return null;
  const application = await getApplication(ctx.reader, (await getDelivery(ctx.reader, attempt.deliveryId)).applicationId);
  const entry = await loadProtocolEntry(ctx, application.protocolEntryId);
  const calls = (await findInvitations(ctx.reader, [attempt.deliveryId])).filter((call) => call.recordedAt <= attempt.endedAt);
  return printPaper(
    ctx,
    "service-report",
    {
      ...(await servingPart(ctx, attempt)),
      number: `${entry.number} / ${entry.year}`,
      day: showDay(localDay(attempt.endedAt)),
      hour: showTime(attempt.endedAt),
      happened: happened[attempt.outcome] ?? "",
      holder: await holderRows(ctx.reader, application.applicantId),
      calls: calls.map(callLine),
      witness: witnessRows(attempt),
      note: attempt.note,
    },
    { at: attempt.endedAt },
  );
}

/** Who serves, where, in what capacity. */
async function servingPart(ctx: Context, { officeId, officerId, endedAt }: Pick<AttemptRow, "officeId" | "officerId" | "endedAt">) {
  const [officer, office] = [await loadStaff(ctx, officerId), await officeAt(ctx.reader, officeId, endedAt)];
  return { head: await paperHead(ctx.reader, officeId, endedAt), place: office.name, officer: officer.name, capacity: officer.capacity };
}
