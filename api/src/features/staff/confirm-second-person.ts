import type { Role } from "@epidosi/schema";
import { localDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { checkCredentials } from "./check-credentials";
import { type Assertion, checkPasskey } from "./check-passkey";

/** A name and password, or a key that signed a challenge of this session. */
export interface SecondPerson {
  readonly username?: string | null;
  readonly password?: string | null;
  readonly passkey?: Assertion | null;
}

/**
 * The second of two persons confirms on the same device (trust §3: two different persons). Call it before `transact`:
 * nobody's rows are locked while a password is checked. Answers the person's staff id.
 * Refuses `SECOND_PERSON_WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`, what `checkPasskey` refuses, `SECOND_PERSON_IS_YOU`,
 * `SECOND_PERSON_NOT_ALLOWED` (in none of the roles at this office, or at `alsoAt`: where the thing lies that both look at).
 */
export async function confirmSecondPerson(ctx: Context, given: SecondPerson, roles: readonly Role[], alsoAt?: string): Promise<string> {
  const actor = actorOf(ctx);
  const staffId = given.passkey ? await checkPasskey(ctx, actor.municipalityId, `CONFIRM ${actor.sessionId}`, given.passkey) : await checkPassword(ctx, actor.municipalityId, given);
  if (staffId === actor.staffId) throw new Refused("SECOND_PERSON_IS_YOU", { clause: "S10" });
  const [assigned] = await ctx.reader.query<{ one: number }>(
    `SELECT 1 AS one FROM office_assignment
     WHERE municipality_id = $1 AND staff_id = $2 AND office_id = ANY($3::uuid[]) AND role = ANY($4) AND valid_from <= $5 AND (valid_to IS NULL OR valid_to >= $5) LIMIT 1`,
    [actor.municipalityId, staffId, [actor.officeId, ...(alsoAt ? [alsoAt] : [])], roles, localDay(ctx.now)],
  );
  if (!assigned) throw new Refused("SECOND_PERSON_NOT_ALLOWED");
  return staffId;
}

async function checkPassword(ctx: Context, municipalityId: string, { username, password }: SecondPerson): Promise<string> {
  const check = await checkCredentials(ctx.dataSource, municipalityId, ctx.now, { username: username ?? "", password: password ?? "" });
  if (check.fits) return check.staffId;
  throw check.lockedMinutes === null ? new Refused("SECOND_PERSON_WRONG_CREDENTIALS") : new Refused("ACCOUNT_LOCKED", { about: String(check.lockedMinutes) });
}
