import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { assertDelayExplained, assertHappened, assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

export const ways = ["IN_PERSON", "PHONE", "LETTER", "EMAIL"] as const;
export type Way = (typeof ways)[number];

/** The person was told that their paper is lost, stolen or damaged: within 24 hours, or with what delayed it (PD 114/2005 art. 8). Refuses `INCIDENT_CLOSED`, `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `INVALID_INPUT`, `BEFORE_THE_INCIDENT`, `DELAY_UNEXPLAINED`. */
export async function tellPerson(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly way: Way; readonly toldAt: Date; readonly note: string | null; readonly delayReason: string | null }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertOwed("TELL_PERSON", incident, acts);
  assertHappened(input.toldAt, incident, tx.now, "toldAt");
  const delayReason = input.delayReason?.trim() || null;
  assertDelayExplained(input.toldAt, incident.tellBy, delayReason, "PD 114/2005 art. 8");

  await recordAct(tx, actor, incident.id, "TELL_PERSON", { way: input.way, toldAt: input.toldAt.toISOString(), note: input.note?.trim() || null, delayReason });
  await settleClock(tx, incident);
  return { incidentId: incident.id };
}
