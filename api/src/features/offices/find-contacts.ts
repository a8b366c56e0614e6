import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { type Page, pageOf } from "../../platform/page";
import type { Contact } from "./contact.rules";
import { getOffice } from "./find-offices";

export interface ContactChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly staffId: string;
  readonly nameBefore: string;
  readonly addressBefore: string;
  readonly telephoneBefore: string | null;
  readonly reason: string;
}

/** What an office was called before each change, or the Directorate where none is named; latest first. */
export async function findContactChanges(db: Db, officeId: string | null, first: number, after: string | null): Promise<Page<ContactChangeRow>> {
  if (officeId !== null && !isId(officeId)) return { items: [], nextCursor: null };
  const rows = await db.query<ContactChangeRow>(
    `SELECT id, at, staff_id AS "staffId", name_before AS "nameBefore", address_before AS "addressBefore", telephone_before AS "telephoneBefore", reason
     FROM contact_change WHERE municipality_id = $1 AND office_id IS NOT DISTINCT FROM $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    [db.municipalityId, officeId, after && isId(after) ? after : null, first + 1],
  );
  return pageOf(rows, first);
}

/** How an office was called and reached at an instant. Refuses `NOT_FOUND`. */
export async function officeAt(db: Db, officeId: string, at: Date): Promise<Contact> {
  const { name, address, telephone } = await getOffice(db, officeId);
  const [before] = await db.query<Contact>(
    "SELECT name_before AS name, address_before AS address, telephone_before AS telephone FROM contact_change WHERE municipality_id = $1 AND office_id = $2 AND at > $3 ORDER BY at, id LIMIT 1",
    [db.municipalityId, officeId, at],
  );
  return before ?? { name, address, telephone };
}
