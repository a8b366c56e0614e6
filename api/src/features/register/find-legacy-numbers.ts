import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import { legacyKey } from "./register.rules";

export interface LegacyNumberRow {
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly subject: string;
  readonly sender: string | null;
  readonly origin: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const selectLegacy = `
  SELECT l.id, l.number, l.year, l.subject, l.sender, p.name AS origin, l.recorded_by AS "recordedBy", l.recorded_at AS "recordedAt"
  FROM legacy_number l JOIN predecessor_office p ON p.municipality_id = l.municipality_id AND p.id = l.predecessor_id WHERE l.municipality_id = $1`;

/** Old numbers, the latest recorded first; with a number, however written, those of every origin that bear it. */
export async function findLegacyNumbers(db: Db, number: string, first: number, after: string | null): Promise<Page<LegacyNumberRow>> {
  const params: unknown[] = [db.municipalityId, first + 1];
  const of = legacyKey(number) === "" ? "" : `AND l.number_key = $${params.push(legacyKey(number))}`;
  const next = after !== null && isId(after) ? `AND l.id < $${params.push(after)}::uuid` : "";
  return pageOf(await db.query<LegacyNumberRow>(`${selectLegacy} ${of} ${next} ORDER BY l.id DESC LIMIT $2`, params), first);
}

export async function getLegacyNumber(db: Db, id: string): Promise<LegacyNumberRow> {
  const [row] = await db.query<LegacyNumberRow>(`${selectLegacy} AND l.id = $2`, [db.municipalityId, id]);
  if (!row) throw new Error("an old number that was just recorded is missing");
  return row;
}
