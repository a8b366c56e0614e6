import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { assertExcusable, type Duty } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/** A duty is not done, and the supervisor says why. Refuses `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `REASON_MISSING`, `INCIDENT_CLOSED`. */
export async function excuseDuty(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly duty: Duty; readonly reason: string }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertExcusable(input.duty, input.reason, incident, acts);

  await recordAct(tx, actor, incident.id, "EXCUSE", { duty: input.duty, reason: input.reason.trim() });
  await settleClock(tx, incident);
  return { incidentId: incident.id };
}
