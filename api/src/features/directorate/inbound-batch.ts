import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { findApplicationByNumber } from "../applications";
import { createItem, getSafe, inSafe } from "../custody";
import { recordDecision } from "../decisions";
import { getMunicipality } from "../offices";
import { numbered, type Numbered } from "../register";
import { InboundBatch, InboundLine } from "./directorate.entity";
import { assertCounted, assertLine, type InboundLineFacts } from "./inbound.rules";
import { findInboundLines, type InboundRow, lockInbound } from "./find-inbound";

export interface NewInbound {
  readonly directorateReference: string;
  readonly directorateDate: string;
  /** As the Directorate's list says. */
  readonly listedCount: number;
}

/** A bag from the Directorate is registered before anything in it is counted (S9). */
export async function openInboundBatch(tx: Tx, actor: Actor, input: NewInbound): Promise<Last<Numbered<{ batchId: string }>>> {
  const municipality = await getMunicipality(tx);

  if (input.directorateDate > localDay(tx.now)) throw new Refused("INVALID_INPUT", { about: "directorateDate" });
  if (input.directorateReference.trim() === "") throw new Refused("INVALID_INPUT", { about: "directorateReference" });
  if (input.listedCount < 1) throw new Refused("INVALID_INPUT", { about: "listedCount" });

  const [id, entryId] = [newId(), newId()];
  await tx.insert(InboundBatch, { municipalityId: tx.municipalityId, id, state: "COUNTING", ...input, protocolEntryId: entryId, openedAt: tx.now, openedBy: actor.staffId });
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "INCOMING",
      characterisation: "ΑΔΕΙΕΣ ΚΑΙ ΑΠΟΦΑΣΕΙΣ",
      subject: "Παραλαβή αδειών διαμονής και αποφάσεων",
      attachments: input.listedCount,
      addressee: municipality.name,
      sender: municipality.directorateName,
      senderNumber: input.directorateReference,
      senderDate: input.directorateDate,
      officeId: actor.officeId,
    },
    { batchId: id },
  );
}

export interface NewLine extends InboundLineFacts {
  readonly protocolNumber: number;
  readonly protocolYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/**
 * One thing out of the bag, matched at once to its application by protocol number. Refuses `LINE_NOT_MATCHED`,
 * `APPLICATION_NOT_FORWARDED`, `LINE_TWICE`, `PERMIT_SERIAL_MISSING`, `PERMIT_SERIAL_KNOWN`, `BATCH_ALREADY_ACCEPTED`.
 */
export async function addInboundLine(tx: Tx, _actor: Actor, input: { readonly batchId: string; readonly line: NewLine }): Promise<{ batchId: string }> {
  const { line } = input;
  const batch = await lockCounting(tx, input.batchId);
  const lines = await findInboundLines(tx, [batch.id]);
  const application = await findApplicationByNumber(tx, line.protocolNumber, line.protocolYear);
  const serial = line.permitSerial?.trim() || null;
  const known = serial ? await tx.query("SELECT 1 FROM residence_permit WHERE municipality_id = $1 AND serial = $2", [tx.municipalityId, serial]) : [];

  assertLine(line);
  if (line.decisionNumber.trim() === "") throw new Refused("INVALID_INPUT", { about: "decisionNumber" });
  if (line.decidedOn > localDay(tx.now)) throw new Refused("INVALID_INPUT", { about: "decidedOn" });
  const about = `${line.protocolNumber}/${line.protocolYear}`;
  if (!application) throw new Refused("LINE_NOT_MATCHED", { about });
  if (lines.some((other) => other.applicationId === application.id)) throw new Refused("LINE_TWICE", { about });
  if (application.status !== "FORWARDED" && application.status !== "ACKNOWLEDGED") throw new Refused("APPLICATION_NOT_FORWARDED", { about });
  if (known.length > 0 || (serial && lines.some((other) => other.permitSerial === serial))) throw new Refused("PERMIT_SERIAL_KNOWN", { about: serial ?? undefined });

  await tx.insert(InboundLine, {
    municipalityId: tx.municipalityId,
    id: newId(),
    batchId: batch.id,
    applicationId: application.id,
    decisionKind: line.decisionKind,
    decisionNumber: line.decisionNumber,
    decidedOn: line.decidedOn,
    permitSerial: serial,
    validFrom: line.validFrom ?? null,
    validUntil: line.validUntil ?? null,
  });
  return { batchId: batch.id };
}

/** A line written by mistake, before the batch is accepted. Refuses `BATCH_ALREADY_ACCEPTED`, `NOT_FOUND`. */
export async function removeInboundLine(tx: Tx, _actor: Actor, input: { readonly batchId: string; readonly lineId: string }): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const removed = await tx.query("DELETE FROM inbound_line WHERE municipality_id = $1 AND batch_id = $2 AND id = $3 RETURNING id", [tx.municipalityId, batch.id, input.lineId]);
  if (removed.length === 0) throw new Refused("NOT_FOUND", { about: "line" });
  return { batchId: batch.id };
}

export interface Acceptance {
  readonly batchId: string;
  readonly countedCount: number;
  readonly differenceNote: string | null;
}

/**
 * The bag is counted and accepted: decisions and permits are recorded, and each becomes an item in the central safe with a
 * tag (S9). Refuses `DIFFERENCE_UNEXPLAINED` where list, count and lines differ without a word why, `BATCH_EMPTY`.
 */
export async function acceptInboundBatch(tx: Tx, actor: Actor, input: Acceptance): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const lines = await findInboundLines(tx, [batch.id]);
  const safe = await getSafe(tx, actor.officeId);

  if (lines.length === 0) throw new Refused("BATCH_EMPTY");
  assertCounted({ listed: batch.listedCount, counted: input.countedCount, matched: lines.length }, input.differenceNote);

  await tx.update(InboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "ACCEPTED", acceptedAt: tx.now, countedCount: input.countedCount, differenceNote: input.differenceNote });
  for (const line of lines) {
    const permit = line.permitSerial && line.validFrom && line.validUntil ? { serial: line.permitSerial, validFrom: line.validFrom, validUntil: line.validUntil } : null;
    await recordDecision(tx, actor, { applicationId: line.applicationId, kind: line.decisionKind, number: line.decisionNumber, decidedOn: line.decidedOn, permit });
    const received = { applicationId: line.applicationId, state: "IN_SAFE", place: inSafe(safe), act: "receiveFromDirectorate" } as const;
    if (permit) await createItem(tx, actor, { ...received, kind: "PERMIT" });
    await createItem(tx, actor, { ...received, kind: "DECISION" });
  }
  return { batchId: batch.id };
}

async function lockCounting(tx: Tx, batchId: string): Promise<InboundRow> {
  const batch = await lockInbound(tx, batchId);
  if (batch.state !== "COUNTING") throw new Refused("BATCH_ALREADY_ACCEPTED");
  return batch;
}
