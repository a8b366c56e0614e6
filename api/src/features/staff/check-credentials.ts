import type { DataSource } from "typeorm";
import { audit } from "../../platform/audit";
import { inMunicipality } from "../../platform/transaction";
import { passwordFits } from "./password";
import { afterFailure, type FailureCount, isLocked, minutesLeft } from "./staff.rules";

export type Credentials = { readonly username: string; readonly password: string };
export type CredentialCheck =
  | { readonly fits: true; readonly staffId: string }
  | { readonly fits: false; readonly lockedMinutes: number | null };

/**
 * Checks a name and password and counts failures per account in the database (trust §3), in a transaction of its own so
 * that the count stays when the act around it is refused.
 */
export async function checkCredentials(dataSource: DataSource, municipalityId: string, now: Date, given: Credentials): Promise<CredentialCheck> {
  const username = given.username.trim().toLowerCase();
  return inMunicipality(dataSource, municipalityId, now, async (tx) => {
    const [count] = await tx.query<FailureCount>(
      `SELECT failures, locked_until AS "lockedUntil" FROM sign_in_failure WHERE municipality_id = $1 AND username = $2 FOR UPDATE`,
      [municipalityId, username],
    );
    if (count?.lockedUntil && isLocked(count, now)) return { fits: false, lockedMinutes: minutesLeft(count.lockedUntil, now) };

    const [member] = await tx.query<{ id: string; hash: string }>(
      "SELECT id, password_hash AS hash FROM staff_member WHERE municipality_id = $1 AND username = $2 AND active",
      [municipalityId, username],
    );
    if (member && (await passwordFits(member.hash, given.password))) {
      if (count && count.failures > 0)
        await tx.query("UPDATE sign_in_failure SET failures = 0, locked_until = NULL WHERE municipality_id = $1 AND username = $2", [municipalityId, username]);
      return { fits: true, staffId: member.id };
    }
    if (!member) await passwordFits(undefined, given.password);

    const next = afterFailure(count, now);
    await tx.query(
      `INSERT INTO sign_in_failure (municipality_id, username, failures, locked_until, last_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (municipality_id, username) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until, last_at = excluded.last_at`,
      [municipalityId, username, next.failures, next.lockedUntil, now],
    );
    await audit(tx, { event: next.lockedUntil ? "ACCOUNT_LOCKED" : "SIGN_IN_FAILED", staffId: member?.id ?? null });
    return { fits: false, lockedMinutes: next.lockedUntil ? minutesLeft(next.lockedUntil, now) : null };
  });
}
