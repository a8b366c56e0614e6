import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { voidDirectorateCertificate } from "../certificates";
import { releaseItems } from "../custody";
import { takeBackDecision } from "../decisions";
import { InboundUndo } from "./directorate.entity";
import { findInbound, findItemsOfLine, lockInboundLine } from "./find-inbound";
import { decides } from "./line-decision";

export interface MatchUndo {
  readonly lineId: string;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons say that an accepted paper is not of the case it was given to: as long as it rests in a safe it waits without a case again, and what it did to the case is taken back. Refuses
 * `NOTHING_TO_UNDO`, `REASON_MISSING`, `CASE_WENT_ON`, `ITEM_ALREADY_GONE`, `ITEM_IN_PACKAGE`, `ITEM_NOT_IN_SAFE`, `ITEM_IN_RETURN`.
 */
export async function undoInboundMatch(tx: Tx, actor: Actor, input: MatchUndo): Promise<{ batchId: string }> {
  const found = await lockInboundLine(tx, input.lineId);
  const batch = await findInbound(tx, found.batchId);
  const { id, applicationId } = found;
  const items = await findItemsOfLine(tx, id);
  const at = found.adoptedAt ?? batch?.acceptedAt;

  if (!batch || !at || applicationId === null || items.length === 0) throw new Refused("NOTHING_TO_UNDO");
  if (input.reason.trim() === "") throw new Refused("REASON_MISSING", { about: "reason" });
  await lockApplication(tx, applicationId);

  const { municipalityId, now } = tx;
  const { secondPersonId } = input;
  const reason = input.reason.trim();
  await tx.insert(InboundUndo, { municipalityId, id: newId(), lineId: id, applicationId, at: now, staffId: actor.staffId, secondPersonId, reason });
  await releaseItems(tx, actor, { itemIds: items.map(({ itemId }) => itemId), applicationId, secondPersonId, note: reason, cameAt: at });
  if (decides(found)) await takeBackDecision(tx, actor, { applicationId, at, note: reason });
  if (found.kind === "CERTIFICATE" && found.permitSerial) await voidDirectorateCertificate(tx, actor, { applicationId, serial: found.permitSerial, reason });
  await tx.query("UPDATE inbound_line SET fate = 'ORPHAN', application_id = NULL, adopted_at = NULL, adopted_by = NULL WHERE municipality_id = $1 AND id = $2", [municipalityId, id]);
  return { batchId: batch.id };
}
