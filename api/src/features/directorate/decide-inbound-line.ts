import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getApplication } from "../applications";
import type { TypedLine } from "./add-inbound-line";
import { findInboundLines, lockCounting, lockInboundLine } from "./find-inbound";
import { assertLine, type LineFate } from "./inbound.rules";
import { assertExpected, isSerialTaken } from "./line-checks";
import { bringsPermit, decides } from "./line-decision";

export interface LineDecision {
  readonly batchId: string;
  readonly lineId: string;
  readonly fate: LineFate;
  /** Of a matched one: which case it is. */
  readonly applicationId: string | null;
}

/**
 * A person says where a line belongs: to a case, to nobody known here, or back to the Directorate. Refuses `NOT_FOUND`, what `assertFits` refuses, `LINE_TWICE`,
 * `INVALID_INPUT`, `BATCH_ALREADY_ACCEPTED`.
 */
export async function decideInboundLine(tx: Tx, _actor: Actor, input: LineDecision): Promise<{ batchId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const lines = await findInboundLines(tx, [batch.id]);
  const line = lines.find(({ id }) => id === input.lineId);

  if (!line) throw new Refused("NOT_FOUND", { about: "line" });
  if ((input.fate === "MATCHED") !== (input.applicationId !== null)) throw new Refused("INVALID_INPUT", { about: "applicationId" });
  if (input.applicationId !== null) {
    const application = await getApplication(tx, input.applicationId);
    await assertExpected(tx, line, application, String(line.position));
    if (decides(line) && lines.some((other) => other !== line && decides(other) && other.applicationId === application.id)) throw new Refused("LINE_TWICE", { about: String(line.position) });
  }

  await tx.query("UPDATE inbound_line SET fate = $3, application_id = $4 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id, input.fate, input.applicationId]);
  return { batchId: batch.id };
}

/**
 * What stands on the paper and the list did not say: its decision, serial and period. Of a line that is counted, or of a thing whose case is still looked for. Refuses `NOT_FOUND`, what
 * `assertLine` refuses, `PERMIT_SERIAL_KNOWN`, `BATCH_ALREADY_ACCEPTED`.
 */
export async function completeInboundLine(tx: Tx, _actor: Actor, input: { readonly lineId: string; readonly line: TypedLine }): Promise<{ batchId: string }> {
  const line = await lockInboundLine(tx, input.lineId);
  const isOrphan = line.fate === "ORPHAN" && line.applicationId === null;
  const lines = await findInboundLines(tx, [line.batchId]);
  if (!isOrphan) await lockCounting(tx, line.batchId);
  const details = { kind: line.kind, decisionKind: input.line.decisionKind ?? null, decisionNumber: input.line.decisionNumber?.trim() ?? null, decidedOn: input.line.decidedOn ?? null, permitSerial: input.line.permitSerial?.trim() || null, validFrom: input.line.validFrom ?? null, validUntil: input.line.validUntil ?? null };

  assertLine(details, localDay(tx.now));
  if (bringsPermit(details) && details.permitSerial && (await isSerialTaken(tx, details.permitSerial, lines.filter((other) => other.id !== line.id)))) throw new Refused("PERMIT_SERIAL_KNOWN", { about: details.permitSerial });

  await tx.query(
    "UPDATE inbound_line SET decision_kind = $3, decision_number = $4, decided_on = $5, permit_serial = $6, valid_from = $7, valid_until = $8 WHERE municipality_id = $1 AND id = $2",
    [tx.municipalityId, line.id, details.decisionKind, details.decisionNumber, details.decidedOn, details.permitSerial, details.validFrom, details.validUntil],
  );
  return { batchId: line.batchId };
}
