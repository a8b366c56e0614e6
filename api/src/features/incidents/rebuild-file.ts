import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { createItem, getSafe, inSafe } from "../custody";
import { assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/**
 * The dossier is rebuilt from what was captured (ανασύσταση φακέλου, within 30 days): it is printed and becomes a thing of its own in this office's safe, with a tag, tied to the one that is gone.
 * Refuses `INCIDENT_CLOSED`, `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `LOSS_NOT_DETERMINED`.
 */
export async function rebuildFile(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly note: string | null }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);
  const safe = await getSafe(tx, actor.officeId);

  assertOwed("REBUILD_FILE", incident, acts);
  if (incident.applicationId === null) throw new Refused("DUTY_NOT_OWED", { about: "REBUILD_FILE" });

  const item = await createItem(tx, actor, { kind: "CASE_FILE", applicationId: incident.applicationId, state: "IN_SAFE", place: inSafe(safe), act: "rebuildFile" });
  await recordAct(tx, actor, incident.id, "REBUILD_FILE", { note: input.note?.trim() || null }, { itemId: item.id });
  await settleClock(tx, incident);
  return { incidentId: incident.id };
}
