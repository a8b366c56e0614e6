import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findApplicationByNumber } from "../applications";
import { findInboundLines, lockCounting } from "./find-inbound";
import { assertLine } from "./inbound.rules";
import type { InboundKind } from "./line-kinds.rules";
import { assertExpected, isSerialTaken } from "./line-checks";
import { bringsPermit, decides } from "./line-decision";
import { keepInboundLines } from "./keep-inbound-lines";

export interface TypedLine {
  readonly kind?: InboundKind | null;
  readonly protocolNumber?: number | null;
  readonly protocolYear?: number | null;
  readonly reference?: string | null;
  readonly passport?: string | null;
  readonly name?: string | null;
  readonly municipality?: string | null;
  readonly decisionKind?: "GRANT" | "REJECTION" | "REVOCATION" | null;
  readonly decisionNumber?: string | null;
  readonly decidedOn?: string | null;
  readonly permitSerial?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

export interface NewLine {
  readonly batchId: string;
  readonly line: TypedLine;
  /** Off the Directorate's list; else out of the bag, and with all that stands on the paper. */
  readonly onList: boolean;
  /** The number it bears is none of ours: a person has looked twice. */
  readonly evenUnmatched: boolean;
}

/**
 * One line typed off the list, or one thing out of the bag; the thing of a listed line is that line, found. Refuses `LINE_NOT_MATCHED` for a number nobody has unless it is said to be
 * so, what `assertFits` refuses, `LINE_TWICE`, `PERMIT_SERIAL_MISSING`, `PERMIT_SERIAL_KNOWN`, `BATCH_ALREADY_ACCEPTED`, `BATCH_FULL`, `INVALID_INPUT`.
 */
export async function addInboundLine(tx: Tx, _actor: Actor, { batchId, line, onList, evenUnmatched }: NewLine): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, batchId);
  const lines = await findInboundLines(tx, [batch.id]);
  const [number, year, kind] = [line.protocolNumber ?? null, line.protocolYear ?? null, line.kind ?? "DECISION"];
  const application = number === null || year === null ? undefined : await findApplicationByNumber(tx, number, year);
  const serial = line.permitSerial?.trim() || null;
  const about = `${number}/${year}`;

  if (!onList) assertLine({ ...line, kind }, localDay(tx.now));
  if (number !== null && !application && !evenUnmatched) throw new Refused("LINE_NOT_MATCHED", { about });
  if (number === null && ![line.reference, line.passport, line.name, serial].some((text) => text?.trim())) throw new Refused("INVALID_INPUT", { about: "protocolNumber" });
  if (lines.length >= 500) throw new Refused("BATCH_FULL", { about: "500" });
  const known = application && lines.find((other) => (other.kind === kind || (decides(other) && decides({ kind }))) && other.applicationId === application.id);
  if (known && (known.kind !== kind || onList || !known.listed || known.found > 0)) throw new Refused("LINE_TWICE", { about });
  const decisionKind = line.decisionKind ?? null;
  if (application) await assertExpected(tx, { kind, decisionKind }, application, about);
  if (bringsPermit({ kind, decisionKind }) && serial && (await isSerialTaken(tx, serial, lines.filter((other) => other !== known)))) throw new Refused("PERMIT_SERIAL_KNOWN", { about: serial });

  if (known) {
    await tx.query(
      `UPDATE inbound_line SET found = 1, decision_kind = coalesce($3, decision_kind), decision_number = coalesce($4, decision_number), decided_on = coalesce($5, decided_on),
         permit_serial = coalesce($6, permit_serial), valid_from = coalesce($7, valid_from), valid_until = coalesce($8, valid_until) WHERE municipality_id = $1 AND id = $2`,
      [tx.municipalityId, known.id, line.decisionKind ?? null, line.decisionNumber ?? null, line.decidedOn ?? null, serial, line.validFrom ?? null, line.validUntil ?? null],
    );
    return { batchId: batch.id };
  }
  const text = (value: string | null | undefined) => value?.trim() || null;
  await keepInboundLines(tx, batch.id, lines.at(-1)?.position ?? 0, [
    {
      kind,
      listed: onList,
      found: onList ? 0 : 1,
      applicationId: application?.id ?? null,
      said: {
        number,
        year,
        reference: text(line.reference),
        passport: text(line.passport)?.replaceAll(/[\s-]/gu, "").toUpperCase() ?? null,
        name: text(line.name),
        municipality: text(line.municipality),
        decisionKind: line.decisionKind ?? null,
        decisionNumber: text(line.decisionNumber),
        decidedOn: line.decidedOn ?? null,
        serial,
        validFrom: line.validFrom ?? null,
        validUntil: line.validUntil ?? null,
      },
    },
  ]);
  return { batchId: batch.id };
}

/** A line written by mistake, before the batch is accepted; one of the list that was loaded stays. Refuses `BATCH_ALREADY_ACCEPTED`, `NOT_FOUND`. */
export async function removeInboundLine(tx: Tx, _actor: Actor, input: { readonly batchId: string; readonly lineId: string }): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const removed = await tx.query("DELETE FROM inbound_line WHERE municipality_id = $1 AND batch_id = $2 AND id::text = $3 RETURNING id", [tx.municipalityId, batch.id, input.lineId]);
  if (removed.length === 0) throw new Refused("NOT_FOUND", { about: "line" });
  return { batchId: batch.id };
}
