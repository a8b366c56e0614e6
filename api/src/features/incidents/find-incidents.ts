import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import type { Page } from "../../platform/page";
import type { IncidentActKind } from "./incident.rules";
import type { LockedIncident } from "./lock-incident";

export interface IncidentRow extends LockedIncident {
  readonly officeId: string | null;
  readonly act: string;
  readonly openedBy: string;
  readonly nextDueAt: Date | null;
  readonly closedBy: string | null;
}

const selectIncident = `
  SELECT n.id, n.item_id AS "itemId", n.application_id AS "applicationId", n.kind, i.kind AS "itemKind", n.application_id IS NOT NULL AS "ofCase", n.office_id AS "officeId", n.act, n.opened_at AS "openedAt",
         n.opened_by AS "openedBy", n.tell_by AS "tellBy", n.rebuild_by AS "rebuildBy", n.notify_by AS "notifyBy", n.next_due_at AS "nextDueAt", n.found_at AS "foundAt", n.closed_at AS "closedAt", n.closed_by AS "closedBy"
  FROM incident n LEFT JOIN custody_item i ON i.municipality_id = n.municipality_id AND i.id = n.item_id WHERE n.municipality_id = $1`;

/** Open incidents, those whose clock runs out first before, or closed ones, the latest before. */
export async function findIncidents(db: Db, open: boolean, first: number, after: string | null): Promise<Page<IncidentRow>> {
  const [, at, id] = /^([0-9]{1,15})_([0-9a-f-]{36})$/u.exec(after ?? "") ?? [];
  const key = open ? "coalesce(date_trunc('milliseconds', n.next_due_at), 'infinity'::timestamptz)" : "date_trunc('milliseconds', n.closed_at)";
  const cursor = at ? (at === "0" ? "infinity" : new Date(Number(at)).toISOString()) : null;
  const rows = await db.query<IncidentRow>(
    `${selectIncident} AND n.closed_at IS ${open ? "" : "NOT"} NULL AND ($2::timestamptz IS NULL OR (${key}, n.id) ${open ? ">" : "<"} ($2, $3::uuid)) ORDER BY ${key} ${open ? "" : "DESC"}, n.id ${open ? "" : "DESC"} LIMIT $4`,
    [db.municipalityId, cursor, id ?? null, first + 1],
  );
  const items = rows.slice(0, first);
  const last = items.at(-1);
  const lastAt = open ? last?.nextDueAt : last?.closedAt;
  return { items, nextCursor: rows.length > first && last ? `${lastAt?.getTime() ?? 0}_${last.id}` : null };
}

export async function findIncident(db: Db, id: string): Promise<IncidentRow | null> {
  const [row] = isId(id) ? await db.query<IncidentRow>(`${selectIncident} AND n.id = $2`, [db.municipalityId, id]) : [];
  return row ?? null;
}

export interface ActRow {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: IncidentActKind;
  readonly at: Date;
  readonly staffId: string;
  readonly facts: Readonly<Record<string, string | boolean | null>>;
  readonly protocolEntryId: string | null;
  readonly itemId: string | null;
}

const selectAct = `SELECT id, incident_id AS "incidentId", kind, at, staff_id AS "staffId", facts, protocol_entry_id AS "protocolEntryId", item_id AS "itemId" FROM incident_act WHERE municipality_id = $1`;

/** What was done, first act first. */
export function loadActs(ctx: Context, incidentId: string): Promise<readonly ActRow[]> {
  return loadMany(ctx, "incident-acts", (ids) => ctx.reader.query<ActRow>(`${selectAct} AND incident_id = ANY($2::uuid[]) ORDER BY id`, [ctx.reader.municipalityId, ids]), (row) => row.incidentId).load(incidentId);
}

export async function findAct(db: Db, id: string, kind: IncidentActKind): Promise<ActRow | undefined> {
  return (await db.query<ActRow>(`${selectAct} AND id = $2 AND kind = $3`, [db.municipalityId, id, kind]))[0];
}
