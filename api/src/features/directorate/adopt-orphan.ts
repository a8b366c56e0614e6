import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findApplicationByNumber, lockApplication } from "../applications";
import { adoptItems } from "../custody";
import { findItemsOfLine, lockInboundLine } from "./find-inbound";
import { assertExpected } from "./line-checks";
import { isComplete } from "./line-decision";
import { recordLines } from "./record-lines";

/**
 * A thing that came for nobody known has its case: what it says is recorded there, and its items belong to it from now on. Refuses `ORPHAN_HAS_HOME`, `LINE_NOT_MATCHED`,
 * what `assertFits` refuses, `LINE_INCOMPLETE`, `ITEM_TO_RETURN` for one that goes back.
 */
export async function adoptOrphan(tx: Tx, actor: Actor, input: { readonly lineId: string; readonly protocolNumber: number; readonly protocolYear: number }): Promise<{ batchId: string }> {
  const line = await lockInboundLine(tx, input.lineId);
  const about = `${input.protocolNumber}/${input.protocolYear}`;
  const known = await findApplicationByNumber(tx, input.protocolNumber, input.protocolYear);
  if (!known) throw new Refused("LINE_NOT_MATCHED", { about });
  const application = await lockApplication(tx, known.id);
  const items = await findItemsOfLine(tx, line.id);

  if (line.fate !== "ORPHAN" || line.applicationId !== null || items.length === 0) throw new Refused("ORPHAN_HAS_HOME");
  await assertExpected(tx, line, application, about);
  if (!isComplete(line)) throw new Refused("LINE_INCOMPLETE", { about: String(line.position) });

  await tx.query("UPDATE inbound_line SET application_id = $3, adopted_at = $4, adopted_by = $5 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id, application.id, tx.now, actor.staffId]);
  await recordLines(tx, actor, [{ ...line, applicationId: application.id }]);
  await adoptItems(tx, actor, items.map(({ itemId }) => itemId), application.id);
  return { batchId: line.batchId };
}
