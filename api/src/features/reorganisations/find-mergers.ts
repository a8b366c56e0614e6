import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { MergerKind, OfficeToMerge } from "./merger.rules";

export interface MergerRow {
  readonly id: string;
  readonly intoOfficeId: string;
  readonly fromOfficeIds: readonly string[];
  readonly takesPlaceOn: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly orderedAt: Date;
  readonly orderedBy: string;
  readonly secondPersonId: string;
  readonly orderedAtOfficeId: string;
  readonly outcome: "DONE" | "CANCELLED" | null;
  readonly outcomeAt: Date | null;
  readonly reason: string | null;
}

const selectMerger = `SELECT m.id, m.into_office_id AS "intoOfficeId", m.takes_place_on AS "takesPlaceOn", m.decision_number AS "decisionNumber", m.decided_on AS "decidedOn",
  m.ordered_at AS "orderedAt", m.ordered_by AS "orderedBy", m.second_person_id AS "secondPersonId", m.ordered_at_office_id AS "orderedAtOfficeId",
  (SELECT array_agg(p.office_id ORDER BY p.office_id) FROM merger_part p WHERE p.municipality_id = m.municipality_id AND p.merger_id = m.id) AS "fromOfficeIds",
  o.outcome, o.at AS "outcomeAt", o.reason
  FROM merger m LEFT JOIN merger_outcome o ON o.municipality_id = m.municipality_id AND o.merger_id = m.id WHERE m.municipality_id = $1`;

/** Mergers of offices, latest first. */
export async function findMergers(db: Db, first: number, after: string | null): Promise<Page<MergerRow>> {
  const rows = await db.query<MergerRow>(`${selectMerger} AND ($2::uuid IS NULL OR m.id < $2) ORDER BY m.id DESC LIMIT $3`, [db.municipalityId, after && isId(after) ? after : null, first + 1]);
  return pageOf(rows, first);
}

/** Refuses `NOT_FOUND`. */
export async function getMerger(db: Db, id: string): Promise<MergerRow> {
  const [row] = isId(id) ? await db.query<MergerRow>(`${selectMerger} AND m.id = $2`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "merger" });
  return row;
}

/** Those whose day has come and that nobody called off, in the order in which they were ordered. */
export async function findDueMergers(db: Db, day: string): Promise<MergerRow[]> {
  return db.query<MergerRow>(`${selectMerger} AND o.outcome IS NULL AND m.takes_place_on <= $2 ORDER BY m.id`, [db.municipalityId, day]);
}

export interface TotalRow {
  readonly mergerId: string;
  readonly officeId: string;
  readonly what: MergerKind;
  readonly before: number;
  readonly after: number;
}

export function loadTotals(ctx: Context, mergerId: string): Promise<readonly TotalRow[]> {
  return loadMany(
    ctx,
    "merger-totals",
    (ids) => ctx.reader.query<TotalRow>(`SELECT merger_id AS "mergerId", office_id AS "officeId", what, before, after FROM merger_total WHERE municipality_id = $1 AND merger_id = ANY($2::uuid[]) ORDER BY office_id, what`, [ctx.reader.municipalityId, ids]),
    (row) => row.mergerId,
  ).load(mergerId);
}

/** Offices as a merger asks of them, locked inside an act. Refuses `NOT_FOUND`. */
export async function findOfficesToMerge(db: Db, ids: readonly string[], lock: "" | "FOR UPDATE" = ""): Promise<OfficeToMerge[]> {
  const known = ids.filter(isId);
  const rows = await db.query<OfficeToMerge>(
    `SELECT o.id, o.code, o.kind, o.status, o.successor_id AS "successorId", EXISTS (
       SELECT 1 FROM merger m LEFT JOIN merger_part p ON p.municipality_id = $1 AND p.merger_id = m.id WHERE m.municipality_id = $1 AND (m.into_office_id = o.id OR p.office_id = o.id)
         AND NOT EXISTS (SELECT 1 FROM merger_outcome d WHERE d.municipality_id = $1 AND d.merger_id = m.id)) AS pending
     FROM office o WHERE o.municipality_id = $1 AND o.id = ANY($2::uuid[]) ORDER BY o.id ${lock}`,
    [db.municipalityId, known],
  );
  if (rows.length !== new Set(ids).size) throw new Refused("NOT_FOUND", { about: "office" });
  return rows;
}
