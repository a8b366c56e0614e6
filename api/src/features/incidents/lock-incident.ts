import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { Done, IncidentFacts } from "./incident.rules";

export interface LockedIncident extends IncidentFacts {
  readonly id: string;
  readonly itemId: string | null;
  readonly applicationId: string | null;
}

const select = `
  SELECT n.id, n.item_id AS "itemId", n.application_id AS "applicationId", n.kind, i.kind AS "itemKind", n.application_id IS NOT NULL AS "ofCase", n.opened_at AS "openedAt", n.tell_by AS "tellBy",
         n.rebuild_by AS "rebuildBy", n.notify_by AS "notifyBy", n.found_at AS "foundAt", n.closed_at AS "closedAt"
  FROM incident n LEFT JOIN custody_item i ON i.municipality_id = n.municipality_id AND i.id = n.item_id WHERE n.municipality_id = $1`;

/** One incident, its row locked, with what was done about it. Refuses `NOT_FOUND`. */
export async function lockIncident(tx: Tx, id: string): Promise<{ incident: LockedIncident; acts: Done[] }> {
  const [incident] = isId(id) ? await tx.query<LockedIncident>(`${select} AND n.id = $2 FOR UPDATE OF n`, [tx.municipalityId, id]) : [];
  if (!incident) throw new Refused("NOT_FOUND", { about: "incident" });
  return { incident, acts: await findDone(tx, id) };
}

/** The open incidents of things whose rows are locked already. */
export async function lockOpenIncidents(tx: Tx, itemIds: readonly string[]): Promise<LockedIncident[]> {
  return tx.query<LockedIncident>(`${select} AND n.item_id = ANY($2::uuid[]) AND n.closed_at IS NULL ORDER BY n.id FOR UPDATE OF n`, [tx.municipalityId, itemIds]);
}

/** Of things without an open incident, the latest closed one each, where the thing was not found yet. */
export async function lockClosedIncidents(tx: Tx, itemIds: readonly string[]): Promise<LockedIncident[]> {
  return tx.query<LockedIncident>(
    `${select} AND n.item_id = ANY($2::uuid[]) AND n.closed_at IS NOT NULL AND n.found_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM incident later WHERE later.municipality_id = $1 AND later.item_id = n.item_id AND (later.closed_at IS NULL OR later.closed_at > n.closed_at))
     ORDER BY n.id FOR UPDATE OF n`,
    [tx.municipalityId, itemIds],
  );
}

export async function findDone(db: Db, incidentId: string): Promise<Done[]> {
  return db.query<Done>("SELECT kind, at, facts FROM incident_act WHERE municipality_id = $1 AND incident_id = $2 ORDER BY id", [db.municipalityId, incidentId]);
}
