import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { endOfPeriod, findCalendar, findRulesOn, periodOf } from "../applications";
import type { Entrant, ItemMove, ItemRow } from "../custody";
import { Incident } from "./incident.entity";
import { type IncidentFacts, type IncidentKind, kindOfState, nextClock } from "./incident.rules";
import { lockOpenIncidents, type LockedIncident } from "./lock-incident";
import { recordAct, settleClock } from "./record-act";

/**
 * Hears every step of custody, in its own transaction: what became missing, stolen or damaged gets its one open incident with the law's clocks; what gets worse
 * goes on in the same one; what is found stays an incident, marked.
 */
export async function hearMoves(tx: Tx, who: Entrant, moves: readonly ItemMove<ItemRow>[]): Promise<void> {
  const told = moves.filter(({ item, to }) => item.state !== to && (kindOfState[item.state] !== undefined || kindOfState[to] !== undefined));
  if (told.length === 0) return;
  const open = new Map((await lockOpenIncidents(tx, told.map(({ item }) => item.id))).map((incident) => [incident.itemId, incident]));
  for (const move of told) {
    const kind = kindOfState[move.to];
    const incident = open.get(move.item.id);
    if (incident) await goOn(tx, who, incident, kind);
    else if (kind) await openOne(tx, who, move, kind);
  }
}

async function openOne(tx: Tx, who: Entrant, { item, act }: ItemMove<ItemRow>, kind: IncidentKind): Promise<void> {
  const today = localDay(tx.now);
  const [rules, calendar] = [await findRulesOn(tx, today), await findCalendar(tx)];
  const after = (hours: number) => new Date(tx.now.getTime() + hours * 3_600_000);
  const facts: IncidentFacts = {
    kind,
    itemKind: item.kind,
    ofCase: item.applicationId !== null,
    openedAt: tx.now,
    tellBy: after(rules.FILE_LOSS_TELL.value),
    rebuildBy: item.kind === "CASE_FILE" ? endOfPeriod(today, periodOf(rules, "FILE_LOSS_REBUILD"), calendar) : null,
    notifyBy: after(rules.BREACH_NOTICE.value),
    foundAt: null,
    closedAt: null,
  };
  const clock = nextClock(facts, []);
  await tx.insert(Incident, {
    municipalityId: tx.municipalityId,
    id: newId(),
    itemId: item.id,
    applicationId: item.applicationId,
    kind,
    officeId: item.officeId,
    act,
    openedAt: tx.now,
    openedBy: who.staffId,
    tellBy: facts.tellBy,
    rebuildBy: facts.rebuildBy,
    notifyBy: facts.notifyBy,
    nextDueAt: clock?.dueAt ?? null,
    nextAlarmAt: clock?.alarmAt ?? null,
  });
}

/** Lost and then known to be stolen, found, or found spoilt: the same incident. */
async function goOn(tx: Tx, who: Entrant, incident: LockedIncident, kind: IncidentKind | undefined): Promise<void> {
  if (kind === undefined && incident.foundAt !== null) return;
  const found = kind === undefined || kind === "DAMAGED";
  const now = { ...incident, kind: kind ?? incident.kind, foundAt: found ? (incident.foundAt ?? tx.now) : null };
  await tx.update(Incident, { municipalityId: tx.municipalityId, id: incident.id }, { kind: now.kind, foundAt: now.foundAt });
  await recordAct(tx, who, incident.id, kind === undefined ? "FOUND" : "WORSENED", kind === undefined ? {} : { to: kind });
  await settleClock(tx, now);
}
