import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import type { Entrant } from "../custody";
import { Incident, IncidentAct } from "./incident.entity";
import { type IncidentActKind, nextClock } from "./incident.rules";
import { findDone, type LockedIncident } from "./lock-incident";

/** A new incident, with the clock that runs first. */
export async function insertIncident(tx: Tx, incident: LockedIncident & { readonly officeId: string | null; readonly act: string; readonly openedBy: string }): Promise<void> {
  const { itemKind: _kind, ofCase: _ofCase, ...row } = incident;
  const clock = nextClock(incident, []);
  await tx.insert(Incident, { municipalityId: tx.municipalityId, ...row, nextDueAt: clock?.dueAt ?? null, nextAlarmAt: clock?.alarmAt ?? null });
}

/** Writes what was done; its papers come along by id. */
export async function recordAct(tx: Tx, who: Entrant, incidentId: string, kind: IncidentActKind, facts: IncidentAct["facts"], papers: { readonly protocolEntryId?: string; readonly itemId?: string } = {}): Promise<void> {
  await tx.insert(IncidentAct, { municipalityId: tx.municipalityId, id: newId(), incidentId, kind, at: tx.now, staffId: who.staffId, officeId: who.officeId, facts, protocolEntryId: papers.protocolEntryId ?? null, itemId: papers.itemId ?? null });
}

/** Writes which clock runs next, after an act. */
export async function settleClock(tx: Tx, incident: LockedIncident): Promise<void> {
  const clock = nextClock(incident, await findDone(tx, incident.id));
  await tx.update(Incident, { municipalityId: tx.municipalityId, id: incident.id }, { nextDueAt: clock?.dueAt ?? null, nextAlarmAt: clock?.alarmAt ?? null });
}
