import type { DataSource } from "typeorm";
import { inMunicipality } from "../../platform/transaction";
import { passwordFits } from "./password";
import { clearFailures, countFailure, lockFailures } from "./sign-in-failures";
import { isLocked, minutesLeft } from "./staff.rules";

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
    const count = await lockFailures(tx, username);
    if (count?.lockedUntil && isLocked(count, now)) return { fits: false, lockedMinutes: minutesLeft(count.lockedUntil, now) };

    const [member] = await tx.query<{ id: string; hash: string }>(
      "SELECT id, password_hash AS hash FROM staff_member WHERE municipality_id = $1 AND username = $2 AND active",
      [municipalityId, username],
    );
    if (member && (await passwordFits(member.hash, given.password))) {
      await clearFailures(tx, username, count);
      return { fits: true, staffId: member.id };
    }
    if (!member) await passwordFits(undefined, given.password);
    return { fits: false, lockedMinutes: await countFailure(tx, username, count, member?.id ?? null) };
  });
}
