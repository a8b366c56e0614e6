import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { endOfPeriod, findCalendar, findRulesOn, periodOf } from "../applications";
import type { Entrant, ItemMove, ItemRow } from "../custody";
import { Incident } from "./incident.entity";
import { type IncidentKind, kindOfState } from "./incident.rules";
import { type LockedIncident, lockClosedIncidents, lockOpenIncidents } from "./lock-incident";
import { insertIncident, recordAct, settleClock } from "./record-act";

/**
 * Hears every step of custody, in its own transaction: what became missing, stolen or damaged gets its one open incident with the law's clocks; what gets worse
 * goes on in the same one; what is found stays an incident, marked, also where that one was closed.
 */
export async function hearMoves(tx: Tx, who: Entrant, moves: readonly ItemMove<ItemRow>[]): Promise<void> {
  const told = moves.filter(({ item, to }) => item.state !== to && (kindOfState[item.state] !== undefined || kindOfState[to] !== undefined));
  if (told.length === 0) return;
  const open = byThing(await lockOpenIncidents(tx, told.map(({ item }) => item.id)));
  const found = told.filter(({ item, to }) => to === "FOUND" && !open.has(item.id)).map(({ item }) => item.id);
  const closed = byThing(found.length === 0 ? [] : await lockClosedIncidents(tx, found));
  for (const move of told) {
    const kind = kindOfState[move.to];
    const [incident, earlier] = [open.get(move.item.id), closed.get(move.item.id)];
    if (incident) await goOn(tx, who, incident, kind);
    else if (kind) await openOne(tx, who, move, kind);
    else if (earlier) await markFound(tx, who, earlier);
  }
}

function byThing(incidents: readonly LockedIncident[]): Map<string | null, LockedIncident> {
  return new Map(incidents.map((incident) => [incident.itemId, incident]));
}

/** The day by which a dossier is rebuilt, from today. */
async function rebuildBy(tx: Tx): Promise<string> {
  const today = localDay(tx.now);
  return endOfPeriod(today, periodOf(await findRulesOn(tx, today), "FILE_LOSS_REBUILD"), await findCalendar(tx));
}

async function openOne(tx: Tx, who: Entrant, { item, act }: ItemMove<ItemRow>, kind: IncidentKind): Promise<void> {
  const rules = await findRulesOn(tx, localDay(tx.now));
  const after = (hours: number) => new Date(tx.now.getTime() + hours * 3_600_000);
  await insertIncident(tx, {
    id: newId(),
    itemId: item.id,
    applicationId: item.applicationId,
    itemKind: item.kind,
    ofCase: item.applicationId !== null,
    kind,
    officeId: item.officeId,
    act,
    openedAt: tx.now,
    openedBy: who.staffId,
    tellBy: after(rules.FILE_LOSS_TELL.value),
    rebuildBy: item.kind === "CASE_FILE" ? await rebuildBy(tx) : null,
    notifyBy: after(rules.BREACH_NOTICE.value),
    foundAt: null,
    closedAt: null,
  });
}

/** Lost and then known to be stolen, found, or found spoilt: the same incident. What was found and is gone again has its thirty days anew. */
async function goOn(tx: Tx, who: Entrant, incident: LockedIncident, kind: IncidentKind | undefined): Promise<void> {
  if (kind === undefined && incident.foundAt !== null) return;
  if (kind === undefined) return markFound(tx, who, incident);
  const again = incident.foundAt !== null && incident.rebuildBy !== null;
  const now = { ...incident, kind, foundAt: kind === "DAMAGED" ? (incident.foundAt ?? tx.now) : null, rebuildBy: again ? await rebuildBy(tx) : incident.rebuildBy };
  await tx.update(Incident, { municipalityId: tx.municipalityId, id: incident.id }, { kind, foundAt: now.foundAt, rebuildBy: now.rebuildBy });
  await recordAct(tx, who, incident.id, "WORSENED", { from: incident.kind, to: kind });
  await settleClock(tx, now);
}

async function markFound(tx: Tx, who: Entrant, incident: LockedIncident): Promise<void> {
  await tx.update(Incident, { municipalityId: tx.municipalityId, id: incident.id }, { foundAt: tx.now });
  await recordAct(tx, who, incident.id, "FOUND", {});
  await settleClock(tx, { ...incident, foundAt: tx.now });
}
