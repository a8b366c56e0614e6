import { showDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import { getApplication } from "../applications";
import { getMunicipality, getOffice } from "../offices";
import type { Due } from "./find-due";
import { findHours } from "./find-hours";
import type { NoticeFacts } from "./notice-text.rules";

/** What a notice of this matter says: the office with its hours, the day, and the page that tells how the case stands by the code of its receipt. */
export async function findFacts(db: Db, due: Due, publicUrl: string): Promise<NoticeFacts> {
  const application = await getApplication(db, due.applicationId);
  const [municipality, office, hours, code] = await Promise.all([getMunicipality(db), getOffice(db, due.officeId), findHours(db), findStatusCode(db, application.protocolEntryId)]);
  const open = hours.find((row) => row.officeId === office.id)?.hours ?? "";
  return { municipality: municipality.name, office: [office.name, office.address, open].filter((part) => part !== "").join(", "), link: code === null ? `${publicUrl}/status` : `${publicUrl}/status?c=${code}`, day: showDay(due.day) };
}

/** The code of the receipt by which anyone who holds it asks how the case stands. */
async function findStatusCode(db: Db, entryId: string): Promise<string | null> {
  const [receipt] = await db.query<{ code: string | null }>("SELECT status_code AS code FROM registration_receipt WHERE municipality_id = $1 AND protocol_entry_id = $2", [db.municipalityId, entryId]);
  return receipt?.code ?? null;
}
