import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";
import type { RetentionClass } from "./register.rules";

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
  readonly retentionClass: RetentionClass | null;
  readonly officeId: string;
  readonly clerkId: string;
  /** Code of the abolished municipality whose register the number is of; empty for this one's own. */
  readonly origin: string;
}

const selectEntry = `
  SELECT id, number, year, received_on AS "receivedOn", registered_at AS "registeredAt", direction, characterisation, subject, attachments,
         addressee, sender, sender_number AS "senderNumber", sender_date AS "senderDate", retention_class AS "retentionClass", office_id AS "officeId", clerk_id AS "clerkId", origin
  FROM protocol_entry WHERE municipality_id = $1`;

export async function findEntriesByIds(db: Db, ids: readonly string[]): Promise<EntryRow[]> {
  return db.query<EntryRow>(`${selectEntry} AND id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

export interface EntryPage {
  readonly items: readonly EntryRow[];
  readonly nextCursor: string | null;
}

/** What is looked for in the book; null for everything. */
export interface BookQuery {
  readonly year: number;
  readonly number: number | null;
  readonly direction: EntryRow["direction"] | null;
  /** Received on or after this day, and on or before that one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Part of subject, characterisation, sender, sender's number or addressee, blind to case and accents. */
  readonly text: string | null;
  /** The register of which abolished municipality; empty for this one's own. */
  readonly origin: string;
}

const [written, folded] = ["ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰς", "abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωαεηιουωιυαεηιουωιυιυσ"];
const fold = (sql: string) => `translate(${sql}, '${written}', '${folded}')`;

const matching = `
  AND year = $2 AND ($3::int IS NULL OR number = $3) AND ($4::text IS NULL OR direction = $4) AND ($5::date IS NULL OR received_on >= $5) AND ($6::date IS NULL OR received_on <= $6)
  AND ($7::text IS NULL OR position(${fold("$7")} IN ${fold("concat_ws(' ', subject, characterisation, sender, sender_number, addressee)")}) > 0) AND origin = $8`;

const given = (db: Db, { year, number, direction, from, to, text, origin }: BookQuery) => [db.municipalityId, year, number, direction, from, to, text?.trim() || null, origin];

/** The register as a book, newest number first. `after` is the number after which to go on, downwards. */
export async function findEntries(db: Db, query: BookQuery, { first, after }: { readonly first: number; readonly after: string | null }): Promise<EntryPage> {
  const rows = await db.query<EntryRow>(`${selectEntry} ${matching} AND ($9::int IS NULL OR number < $9) ORDER BY number DESC LIMIT $10`, [...given(db, query), after === null ? null : Number(after) || 0, first + 1]);
  const items = rows.slice(0, first);
  return { items, nextCursor: rows.length > first ? String(items.at(-1)?.number) : null };
}

/** One entry as a line of the book: with the names of office and clerk, what it has to do with others, and why and by whom its number is void. */
export interface BookRow extends EntryRow {
  readonly officeName: string;
  readonly clerkName: string;
  readonly voidReason: string | null;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly voidedWith: string | null;
  readonly relations: readonly { readonly kind: "ANSWERS" | "CORRECTS" | "BELONGS_TO"; readonly number: number; readonly year: number }[];
}

/** The book in the order of its numbers, of those above one and up to another. */
export async function findBookRows(db: Db, query: BookQuery, { first, above, upTo = 2_147_483_647 }: { readonly first: number; readonly above: number; readonly upTo?: number }): Promise<BookRow[]> {
  return db.query<BookRow>(
    `SELECT b.*, o.name AS "officeName", s.name AS "clerkName", v.reason AS "voidReason", v.voided_at AS "voidedAt", x.name AS "voidedBy", y.name AS "voidedWith",
       coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'number', e.number, 'year', e.year) ORDER BY e.year, e.number) FROM protocol_relation r
         JOIN protocol_entry e ON e.municipality_id = $1 AND e.id = r.earlier_id WHERE r.municipality_id = $1 AND r.entry_id = b.id), '[]') AS relations
     FROM (${selectEntry} ${matching} AND number > $9 AND number <= $11 ORDER BY number LIMIT $10) AS b
     JOIN office o ON o.municipality_id = $1 AND o.id = b."officeId" JOIN staff_member s ON s.municipality_id = $1 AND s.id = b."clerkId"
     LEFT JOIN protocol_void v ON v.municipality_id = $1 AND v.entry_id = b.id
     LEFT JOIN staff_member x ON x.municipality_id = $1 AND x.id = v.staff_id LEFT JOIN staff_member y ON y.municipality_id = $1 AND y.id = v.second_person_id ORDER BY b.number`,
    [...given(db, query), above, first, upTo],
  );
}

/** One entry of a field, in one query per request for all of them. */
export async function loadProtocolEntry(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await loadOne(ctx, "protocol-entries", (ids) => findEntriesByIds(ctx.reader, ids), (row) => row.id).load(id);
  if (!entry) throw new Error("a protocol entry that a row refers to is missing");
  return entry;
}
