import type { Db } from "../../platform/database";
import { type Page, pageOf } from "../../platform/page";
import { plainNumber } from "../../platform/plain-number.rules";

/** For how many others a person of this identity number filed in the seven days before `now`, however the number is written. */
export async function countFilingsFor(db: Db, identityNumber: string, now: Date): Promise<number> {
  const key = plainNumber(identityNumber);
  if (key.length < 3) return 0;
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM representative r JOIN application a ON a.municipality_id = $1 AND a.protocol_entry_id = r.protocol_entry_id
     WHERE r.municipality_id = $1 AND r.identity_key = $2 AND r.filed_at > $3::timestamptz - interval '7 days'`,
    [db.municipalityId, key, now],
  );
  return row?.count ?? 0;
}

export interface FilerRow {
  readonly id: string;
  readonly identityNumber: string;
  readonly name: string;
  readonly filings: number;
  readonly lastFiledAt: Date;
  readonly applicationIds: readonly string[];
}

const many = `
  SELECT r.identity_key AS id, (array_agg(r.identity_number ORDER BY r.filed_at DESC, r.application_id DESC))[1] AS "identityNumber", (array_agg(r.name ORDER BY r.filed_at DESC, r.application_id DESC))[1] AS name,
         count(*)::int AS filings, max(r.filed_at) AS "lastFiledAt", array_agg(r.application_id ORDER BY r.filed_at DESC, r.application_id DESC) AS "applicationIds"
  FROM representative r JOIN application a ON a.municipality_id = $1 AND a.protocol_entry_id = r.protocol_entry_id
  WHERE r.municipality_id = $1 AND r.filed_at > $2::timestamptz - interval '7 days'`;

/** Who filed for at least `limit` others in the seven days before `now`, in the order of their identity numbers. */
export async function findFilers(db: Db, limit: number, now: Date, first: number, after: string | null): Promise<Page<FilerRow>> {
  const rows = await db.query<FilerRow>(`${many} AND r.identity_key > $4 GROUP BY r.identity_key HAVING count(*) >= $3 ORDER BY r.identity_key LIMIT $5`, [db.municipalityId, now, limit, after ?? "", first + 1]);
  return pageOf(rows, first);
}

/** How many persons `findFilers` names. */
export async function countFilers(db: Db, limit: number, now: Date): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM (${many} GROUP BY r.identity_key HAVING count(*) >= $3) AS filers`, [db.municipalityId, now, limit]);
  return row?.count ?? 0;
}
