import type { Role } from "@epidosi/schema";
import { localDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { checkCredentials, type Credentials } from "./check-credentials";

/**
 * The second of two persons confirms on the same device (trust §3: two different persons). Call it before `transact`:
 * nobody's rows are locked while a password is checked. Answers the person's staff id.
 * Refuses `SECOND_PERSON_WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`, `SECOND_PERSON_IS_YOU`, `SECOND_PERSON_NOT_ALLOWED`
 * (not at this office in one of the roles).
 */
export async function confirmSecondPerson(ctx: Context, given: Credentials, roles: readonly Role[]): Promise<string> {
  const actor = actorOf(ctx);
  const check = await checkCredentials(ctx.dataSource, actor.municipalityId, ctx.now, given);
  if (!check.fits) {
    if (check.lockedMinutes !== null) throw new Refused("ACCOUNT_LOCKED", { about: String(check.lockedMinutes) });
    throw new Refused("SECOND_PERSON_WRONG_CREDENTIALS");
  }
  if (check.staffId === actor.staffId) throw new Refused("SECOND_PERSON_IS_YOU", { clause: "S10" });
  const [assigned] = await ctx.reader.query<{ one: number }>(
    `SELECT 1 AS one FROM office_assignment
     WHERE municipality_id = $1 AND staff_id = $2 AND office_id = $3 AND role = ANY($4) AND valid_from <= $5 AND (valid_to IS NULL OR valid_to >= $5) LIMIT 1`,
    [actor.municipalityId, check.staffId, actor.officeId, roles, localDay(ctx.now)],
  );
  if (!assigned) throw new Refused("SECOND_PERSON_NOT_ALLOWED");
  return check.staffId;
}
