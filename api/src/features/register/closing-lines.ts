import { createHash } from "node:crypto";
import { canonical, type Line } from "../../platform/canonical-json";
import type { Db } from "../../platform/database";

/** The hash that stands for this line and all before it: SHA-256 over the hash before and the line's bytes. */
export function follow(previous: Buffer, line: Line): Buffer {
  return createHash("sha256").update(previous).update(canonical(line)).digest();
}

/** Where a chain begins that has nothing before it. */
export const beginning = "0".repeat(64);

/** What one closing covers: numbers of one year, and voids in the order in which they happened; null where there are none. */
export interface Covered {
  readonly year: number;
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly firstVoid: number | null;
  readonly lastVoid: number | null;
}

const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The lines of what is covered, in order: each number, with or without an entry, then the voids. */
export async function readLines(db: Db, { year, firstNumber, lastNumber, firstVoid, lastVoid }: Covered): Promise<Line[]> {
  const numbers = await db.query<{ line: Line }>(
    `SELECT CASE WHEN e.id IS NULL THEN jsonb_build_object('type', 'absent', 'year', $2::int, 'number', n) ELSE jsonb_build_object(
       'type', 'entry', 'year', e.year, 'number', e.number, 'id', e.id, 'receivedOn', e.received_on, 'registeredAt', ${moment("e.registered_at")},
       'direction', e.direction, 'characterisation', e.characterisation, 'subject', e.subject, 'attachments', e.attachments, 'addressee', e.addressee,
       'sender', e.sender, 'senderNumber', e.sender_number, 'senderDate', e.sender_date, 'office', e.office_id, 'clerk', e.clerk_id,
       'relations', coalesce((
         SELECT jsonb_agg(jsonb_build_array(r.kind, o.year, o.number) || CASE WHEN o.origin = '' THEN '[]' ELSE jsonb_build_array(o.origin) END ORDER BY o.year, o.number, o.origin) FROM protocol_relation r
         JOIN protocol_entry o ON o.municipality_id = $1 AND o.id = r.earlier_id WHERE r.municipality_id = $1 AND r.entry_id = e.id
       ), '[]')
     ) END AS line
     FROM generate_series($3::int, $4::int) AS n LEFT JOIN protocol_entry e ON e.municipality_id = $1 AND e.origin = '' AND e.year = $2 AND e.number = n ORDER BY n`,
    [db.municipalityId, year, firstNumber, lastNumber],
  );
  const voids = await db.query<{ line: Line }>(
    `SELECT CASE WHEN v.entry_id IS NULL THEN jsonb_build_object('type', 'absent', 'void', n) ELSE jsonb_build_object(
       'type', 'void', 'void', n, 'year', e.year, 'number', e.number, 'reason', v.reason, 'voidedAt', ${moment("v.voided_at")},
       'by', v.staff_id, 'secondPerson', v.second_person_id
     ) END AS line
     FROM generate_series($2::int, $3::int) AS n LEFT JOIN protocol_void v ON v.municipality_id = $1 AND v.origin = '' AND v.position = n
     LEFT JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = v.entry_id ORDER BY n`,
    [db.municipalityId, firstVoid, lastVoid],
  );
  return [...numbers, ...voids].map((row) => row.line);
}
