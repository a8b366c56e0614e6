import { readCode } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { type ApplicationRow, findApplication } from "./find-applications";

/** Keeps which application a draft became. Refuses `UNREADABLE_CODE`, `DRAFT_ALREADY_FILED` (about: the number it got). */
export async function keepDraftCode(tx: Tx, text: string, applicationId: string): Promise<void> {
  const read = readCode(text);
  if (read.kind !== "DRAFT") throw new Refused("UNREADABLE_CODE", { about: "draftCode" });
  const kept = await tx.query("INSERT INTO draft_code (municipality_id, code, application_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1", [tx.municipalityId, read.code, applicationId]);
  if (kept.length > 0) return;
  const [earlier] = await tx.query<{ number: string }>(
    `SELECT p.number || '/' || p.year AS number FROM draft_code d JOIN application a ON a.municipality_id = d.municipality_id AND a.id = d.application_id
     JOIN protocol_entry p ON p.municipality_id = a.municipality_id AND p.id = a.protocol_entry_id WHERE d.municipality_id = $1 AND d.code = $2`,
    [tx.municipalityId, read.code],
  );
  throw new Refused("DRAFT_ALREADY_FILED", { about: earlier?.number });
}

/** The application a draft became, by the code on its slip in its normal form (`readCode`). */
export async function findApplicationByDraft(db: Db, code: string): Promise<ApplicationRow | undefined> {
  const [row] = await db.query<{ id: string }>(`SELECT application_id AS id FROM draft_code WHERE municipality_id = $1 AND code = $2`, [db.municipalityId, code]);
  return row && findApplication(db, row.id);
}
