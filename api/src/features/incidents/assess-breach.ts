import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { assertOwed, type Risk } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/**
 * Whether the loss is a breach that the authority must be told of, with the reasons (GDPR 33, 34). It may be made again; the latest stands, unless the authority was told. A risk that is likely or high is
 * told: refuses `BREACH_MUST_BE_TOLD`, `REASON_MISSING`, `INCIDENT_CLOSED`.
 */
export async function assessBreach(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly risk: Risk; readonly notify: boolean; readonly reasons: string }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertOwed("ASSESS_BREACH", incident, acts);
  if (input.risk !== "NONE" && !input.notify) throw new Refused("BREACH_MUST_BE_TOLD", { about: "notify", clause: "GDPR 33" });
  if (input.reasons.trim().length < 20) throw new Refused("REASON_MISSING", { about: "reasons" });

  await recordAct(tx, actor, incident.id, "ASSESS_BREACH", { risk: input.risk, notify: input.notify, reasons: input.reasons.trim() });
  await settleClock(tx, incident);
  return { incidentId: incident.id };
}
