import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findApplicationByNumber, lockApplication } from "../applications";
import { recordDirectorateCertificate } from "../certificates";
import { adoptItems } from "../custody";
import { recordDecisions } from "../decisions";
import { findItemsOfLine, lockInboundLine } from "./find-inbound";
import { assertAwaited } from "./line-checks";
import { decisionOf, isComplete } from "./line-decision";

/**
 * A thing that came for nobody known has its case: what it says is recorded there, and its items belong to it from now on. Refuses `ORPHAN_HAS_HOME`, `LINE_NOT_MATCHED`,
 * `APPLICATION_NOT_FORWARDED`, `LINE_INCOMPLETE`, `ITEM_TO_RETURN` for one that goes back.
 */
export async function adoptOrphan(tx: Tx, actor: Actor, input: { readonly lineId: string; readonly protocolNumber: number; readonly protocolYear: number }): Promise<{ batchId: string }> {
  const line = await lockInboundLine(tx, input.lineId);
  const about = `${input.protocolNumber}/${input.protocolYear}`;
  const known = await findApplicationByNumber(tx, input.protocolNumber, input.protocolYear);
  if (!known) throw new Refused("LINE_NOT_MATCHED", { about });
  const application = await lockApplication(tx, known.id);
  const items = await findItemsOfLine(tx, line.id);

  if (line.fate !== "ORPHAN" || line.applicationId !== null || items.length === 0) throw new Refused("ORPHAN_HAS_HOME");
  assertAwaited(line.kind, application.status, about);
  if (!isComplete(line)) throw new Refused("LINE_INCOMPLETE", { about: String(line.position) });

  await tx.query("UPDATE inbound_line SET application_id = $3, adopted_at = $4, adopted_by = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id, application.id, tx.now, actor.staffId]);
  await recordDecisions(tx, actor, decisionOf(line, application.id));
  if (line.kind === "CERTIFICATE" && line.permitSerial && line.decidedOn && line.validUntil) await recordDirectorateCertificate(tx, actor, { applicationId: application.id, serial: line.permitSerial, issuedOn: line.decidedOn, validUntil: line.validUntil });
  await adoptItems(tx, actor, items.map(({ itemId }) => itemId), application.id);
  return { batchId: line.batchId };
}
