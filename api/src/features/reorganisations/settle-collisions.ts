import type { Tx } from "../../platform/transaction";

/** A name that both have: the one that comes in gets the old code behind. */
export interface Renamed {
  readonly what: "office" | "account";
  readonly before: string;
  readonly after: string;
}

/** Settles what both municipalities have under one name or number, before the rows move. Answers who is called otherwise from now on. */
export async function settleCollisions(tx: Tx, from: string, into: string): Promise<Renamed[]> {
  await tx.query("UPDATE office SET origin = CASE WHEN origin = '' THEN $1 ELSE origin END, former_code = coalesce(former_code, code), former_kind = coalesce(former_kind, kind) WHERE municipality_id = $1", [from]);
  const offices = await tx.query<Renamed>(
    `UPDATE office o SET code = o.code || '-' || $1 WHERE o.municipality_id = $1 AND EXISTS (SELECT 1 FROM office x WHERE x.municipality_id = $2 AND x.code = o.code)
     RETURNING 'office' AS what, o.former_code AS before, o.code AS after`,
    [from, into],
  );
  // One point of contact (S5): it is a branch from now on, and works once the mayor decides so (S4).
  await tx.query("UPDATE office SET kind = 'BRANCH' WHERE municipality_id = $1 AND kind = 'CENTRAL'", [from]);
  const accounts = await tx.query<Renamed>(
    `UPDATE staff_member m SET username = m.username || '.' || $1 WHERE m.municipality_id = $1 AND EXISTS (SELECT 1 FROM staff_member x WHERE x.municipality_id = $2 AND x.username = m.username)
     RETURNING 'account' AS what, left(m.username, -5) AS before, m.username AS after`,
    [from, into],
  );
  await tx.query("UPDATE transfer_package p SET origin = $1 WHERE p.municipality_id = $1 AND p.origin = '' AND EXISTS (SELECT 1 FROM transfer_package x WHERE x.municipality_id = $2 AND x.origin = '' AND x.seal = p.seal)", [from, into]);
  await secondUses(tx, from, into);
  return [...offices, ...accounts];
}

/** A fee voucher that was used in both: here it counts as used again. */
async function secondUses(tx: Tx, from: string, into: string): Promise<void> {
  for (const table of ["fee_payment", "fee_release"])
    await tx.query(
      `UPDATE ${table} p SET use = p.use + x.uses FROM (SELECT voucher, max(use) AS uses FROM fee_payment WHERE municipality_id = $2 GROUP BY voucher) AS x WHERE p.municipality_id = $1 AND p.voucher = x.voucher`,
      [from, into],
    );
}
