import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import type { ReferralKind } from "./referral.rules";

export interface ReferralRow {
  readonly id: string;
  readonly protocolEntryId: string;
  readonly toMunicipalityId: string;
  readonly kind: ReferralKind;
  readonly forwardBy: string;
  readonly letterEntryId: string | null;
}

const selectReferral = `SELECT protocol_entry_id AS id, protocol_entry_id AS "protocolEntryId", to_municipality_id AS "toMunicipalityId", kind, forward_by AS "forwardBy", letter_entry_id AS "letterEntryId" FROM referral WHERE municipality_id = $1`;

/** Papers for elsewhere: those that wait, the oldest first, or those that went, the latest first. */
export async function findReferrals(db: Db, waiting: boolean, first: number, after: string | null): Promise<Page<ReferralRow>> {
  const params: unknown[] = [db.municipalityId, first + 1];
  const next = after !== null && isId(after) ? `AND protocol_entry_id ${waiting ? ">" : "<"} $${params.push(after)}::uuid` : "";
  const rows = await db.query<ReferralRow>(`${selectReferral} AND letter_entry_id IS ${waiting ? "NULL AND voided_at IS NULL" : "NOT NULL"} ${next} ORDER BY protocol_entry_id ${waiting ? "" : "DESC"} LIMIT $2`, params);
  return pageOf(rows, first);
}

export function loadReferral(ctx: Context, entryId: string): Promise<ReferralRow | null> {
  return loadOne(ctx, "referrals", (ids) => ctx.reader.query<ReferralRow>(`${selectReferral} AND protocol_entry_id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.id).load(entryId);
}

export async function findReferralsOfLetter(db: Db, letterId: string): Promise<ReferralRow[]> {
  return db.query<ReferralRow>(`${selectReferral} AND letter_entry_id = $2 ORDER BY protocol_entry_id`, [db.municipalityId, letterId]);
}

export async function countWaitingReferrals(db: Db): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM referral WHERE municipality_id = $1 AND letter_entry_id IS NULL AND voided_at IS NULL", [db.municipalityId]);
  return row?.count ?? 0;
}
