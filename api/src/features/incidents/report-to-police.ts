import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { assertHappenedOn, assertOwed } from "./incident.rules";
import { lockIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/** The theft was reported to the police: number of the report, its day, the station. Refuses `DUTY_NOT_OWED`, `DUTY_ALREADY_DONE`, `INCIDENT_CLOSED`, `INVALID_INPUT` (about: reportedOn), `BEFORE_THE_INCIDENT`. */
export async function reportToPolice(tx: Tx, actor: Actor, input: { readonly incidentId: string; readonly number: string; readonly reportedOn: string; readonly station: string }): Promise<{ incidentId: string }> {
  const { incident, acts } = await lockIncident(tx, input.incidentId);

  assertOwed("REPORT_TO_POLICE", incident, acts);
  assertHappenedOn(input.reportedOn, incident, tx.now, "reportedOn");

  await recordAct(tx, actor, incident.id, "REPORT_TO_POLICE", { number: input.number.trim(), reportedOn: input.reportedOn, station: input.station.trim() });
  await settleClock(tx, incident);
  return { incidentId: incident.id };
}
