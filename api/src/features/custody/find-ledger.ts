import type { Db } from "../../platform/database";

/** An entry as it is exported; what is null is left out. */
export interface LedgerLine {
  readonly kind: "entry";
  readonly position?: number;
  readonly subjectKind: "ITEM" | "PACKAGE";
  readonly subjectId: string;
  readonly sequence: number;
  readonly act: string;
  readonly at: string;
  readonly staff: string;
  readonly second?: string;
  readonly office: string;
  readonly command: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly deviceId?: string;
  readonly deviceCounter?: number;
  readonly signature?: string;
}

const line = (position: string) => `
  jsonb_strip_nulls(jsonb_build_object('kind', 'entry', 'position', ${position}, 'subjectKind', e.subject_kind, 'subjectId', e.subject_id, 'sequence', e.sequence, 'act', e.act,
    'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'staff', e.staff_id, 'second', e.second_staff_id, 'office', e.office_id, 'command', e.command_id,
    'body', e.body, 'previousHash', e.previous_hash, 'hash', e.hash, 'deviceId', e.device_id, 'deviceCounter', e.device_counter, 'signature', e.signature)) AS line`;

/** Covered entries after one position and up to another, in order. */
export async function findCovered(db: Db, after: number, last: number, most: number): Promise<LedgerLine[]> {
  const rows = await db.query<{ line: LedgerLine }>(
    `SELECT ${line("l.position")} FROM ledger_leaf l JOIN custody_event e ON e.municipality_id = l.municipality_id AND e.id = l.event_id
     WHERE l.municipality_id = $1 AND l.position > $2 AND l.position <= $3 ORDER BY l.position LIMIT $4`,
    [db.municipalityId, after, last, most],
  );
  return rows.map((row) => row.line);
}

/** Entries by their ids, in the order of the ids. */
export async function findEntryLines(db: Db, ids: readonly string[]): Promise<LedgerLine[]> {
  const rows = await db.query<{ line: LedgerLine }>(`SELECT ${line("NULL::int")} FROM custody_event e WHERE e.municipality_id = $1 AND e.id = ANY($2::uuid[]) ORDER BY e.id`, [db.municipalityId, ids]);
  return rows.map((row) => row.line);
}
