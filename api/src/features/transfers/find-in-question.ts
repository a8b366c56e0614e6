import { carriedStates } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";
import { sealReadingActs } from "./transfer.rules";

const reading = sealReadingActs.map((act) => `'${act}'`).join(", ");

/**
 * Since the carrier's device was lost or stolen nobody has read the bag's seal. The carrier's own word that it was handed over changes nothing: the phone
 * may have been in other hands.
 */
const inQuestion = `p.state = ANY($2) AND EXISTS (SELECT 1 FROM device d WHERE d.municipality_id = p.municipality_id AND d.staff_id = p.custodian_id AND d.state = 'LOST'
  AND NOT EXISTS (SELECT 1 FROM custody_event e WHERE e.municipality_id = p.municipality_id AND e.subject_id = p.id AND e.at > d.ended_at AND e.act IN (${reading})))`;

export async function loadInQuestion(ctx: Context, packageId: string): Promise<boolean> {
  const found = await loadOne(
    ctx,
    "packages-in-question",
    (ids) => ctx.reader.query<{ id: string }>(`SELECT p.id FROM transfer_package p WHERE p.municipality_id = $1 AND ${inQuestion} AND p.id = ANY($3::uuid[])`, [ctx.reader.municipalityId, carriedStates, ids]),
    (row) => row.id,
  ).load(packageId);
  return found !== null;
}

/** Ids of the municipality's bags that are in question now. */
export async function findInQuestion(db: Db): Promise<string[]> {
  const rows = await db.query<{ id: string }>(`SELECT p.id FROM transfer_package p WHERE p.municipality_id = $1 AND ${inQuestion} LIMIT 1000`, [db.municipalityId, carriedStates]);
  return rows.map((row) => row.id);
}

/** Bags of the municipality that are in question now. */
export async function countInQuestion(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM transfer_package p WHERE p.municipality_id = $1 AND ${inQuestion}`, [db.municipalityId, carriedStates]);
  return row?.count ?? 0;
}
