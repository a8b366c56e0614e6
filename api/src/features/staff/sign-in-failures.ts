import { audit } from "../../platform/audit";
import type { Tx } from "../../platform/transaction";
import { afterFailure, type FailureCount, minutesLeft } from "./staff.rules";

/** Reads and locks the count of one user name. */
export async function lockFailures(tx: Tx, username: string): Promise<FailureCount | undefined> {
  const [count] = await tx.query<FailureCount>(
    `SELECT failures, locked_until AS "lockedUntil" FROM sign_in_failure WHERE municipality_id = $1 AND username = $2 FOR UPDATE`,
    [tx.municipalityId, username],
  );
  return count;
}

/** Counts one more failure; answers the minutes the account now rests, or null where it does not. */
export async function countFailure(tx: Tx, username: string, count: FailureCount | undefined, staffId: string | null): Promise<number | null> {
  const next = afterFailure(count, tx.now);
  await tx.query(
    `INSERT INTO sign_in_failure (municipality_id, username, failures, locked_until, last_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (municipality_id, username) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until, last_at = excluded.last_at`,
    [tx.municipalityId, username, next.failures, next.lockedUntil, tx.now],
  );
  await audit(tx, { event: next.lockedUntil ? "ACCOUNT_LOCKED" : "SIGN_IN_FAILED", staffId });
  return next.lockedUntil ? minutesLeft(next.lockedUntil, tx.now) : null;
}

export async function clearFailures(tx: Tx, username: string, count: FailureCount | undefined): Promise<void> {
  if (count && count.failures > 0) await tx.query("UPDATE sign_in_failure SET failures = 0, locked_until = NULL WHERE municipality_id = $1 AND username = $2", [tx.municipalityId, username]);
}
