import { showDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import type { PaperHead } from "../../platform/papers";
import { officeAt } from "./find-contacts";
import { getMunicipality } from "./find-municipality";
import { getOffice, type OfficeRow } from "./find-offices";

interface OriginRow {
  readonly name: string;
  readonly mergedOn: string;
  readonly mergedAt: Date;
}

/**
 * The head of a paper of an office, in capitals as the municipality writes itself. An old one reprints as it was: with the municipality and the office of
 * its own instant, under the name, address and telephone it had then, and who took their place since.
 */
export async function paperHead(db: Db, officeId: string, at?: Date): Promise<PaperHead> {
  const [municipality, office] = [await getMunicipality(db), await getOffice(db, officeId)];
  const called = at ? await officeAt(db, officeId, at) : office;
  const origin = await findOrigin(db, officeId);
  const before = origin && at && at < origin.mergedAt ? origin : undefined;
  const successor = await findSuccessor(db, office);
  const since = successor.day ?? before?.mergedOn;
  return {
    municipality: before?.name ?? municipality.name,
    office: called.name,
    unit: [called.address, called.telephone && `Τηλ. ${called.telephone}`].filter(Boolean).join(" · "),
    successor: since ? `Διάδοχος από ${showDay(since)}: ${before ? `${municipality.name}, ` : ""}${successor.office.name}` : null,
  };
}

/** The municipality whose office it was, where that became part of this one. */
async function findOrigin(db: Db, officeId: string): Promise<OriginRow | undefined> {
  const [row] = await db.query<OriginRow>(
    `SELECT m.from_name AS name, m.takes_place_on AS "mergedOn", m.at AS "mergedAt" FROM office o JOIN municipality_merger m ON m.municipality_id = $1 AND m.from_code = o.origin WHERE o.municipality_id = $1 AND o.id = $2`,
    [db.municipalityId, officeId],
  );
  return row;
}

/** The office that stands in its place today, and since which day that has been so; itself where none does. */
async function findSuccessor(db: Db, office: OfficeRow): Promise<{ readonly office: OfficeRow; readonly day: string | null }> {
  let [last, day]: [OfficeRow, string | null] = [office, null];
  while (last.successorId !== null) [last, day] = [await getOffice(db, last.successorId), day ?? last.succeededOn];
  return { office: last, day };
}
