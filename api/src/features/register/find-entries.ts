import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";

export interface EntryRow {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly receivedOn: string;
  readonly registeredAt: Date;
  readonly direction: "INCOMING" | "OUTGOING" | "INTERNAL";
  readonly characterisation: string;
  readonly subject: string;
  readonly attachments: number;
  readonly addressee: string;
  readonly sender: string | null;
  readonly senderNumber: string | null;
  readonly senderDate: string | null;
  readonly officeId: string;
  readonly clerkId: string;
}

const selectEntry = `
  SELECT id, number, year, received_on AS "receivedOn", registered_at AS "registeredAt", direction, characterisation, subject, attachments,
         addressee, sender, sender_number AS "senderNumber", sender_date AS "senderDate", office_id AS "officeId", clerk_id AS "clerkId"
  FROM protocol_entry WHERE municipality_id = $1`;

export async function findEntriesByIds(db: Db, ids: readonly string[]): Promise<EntryRow[]> {
  return db.query<EntryRow>(`${selectEntry} AND id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

export interface EntryPage {
  readonly items: readonly EntryRow[];
  readonly nextCursor: string | null;
}

export interface EntryQuery {
  readonly year: number;
  readonly number: number | null;
  readonly first: number;
  /** The number after which to go on, downwards. */
  readonly after: string | null;
}

/** The register as a book, newest number first. */
export async function findEntries(db: Db, { year, number, first, after }: EntryQuery): Promise<EntryPage> {
  const rows = await db.query<EntryRow>(
    `${selectEntry} AND year = $2 AND ($3::int IS NULL OR number = $3) AND ($4::int IS NULL OR number < $4) ORDER BY number DESC LIMIT $5`,
    [db.municipalityId, year, number, after === null ? null : Number(after) || 0, first + 1],
  );
  const items = rows.slice(0, first);
  return { items, nextCursor: rows.length > first ? String(items.at(-1)?.number) : null };
}

/** One entry of a field, in one query per request for all of them. */
export async function loadProtocolEntry(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await loadOne(ctx, "protocol-entries", (ids) => findEntriesByIds(ctx.reader, ids), (row) => row.id).load(id);
  if (!entry) throw new Error("a protocol entry that a row refers to is missing");
  return entry;
}
