import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { checkCredentials } from "./check-credentials";
import { findPasskeys } from "./find-passkeys";
import { makeChallenge } from "./passkey-challenge";
import { passkeysAllowed } from "./passkey.rules";

/** Asks the signed-in person's password again: an open session alone adds no key. Refuses `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`. */
export async function confirmPassword(ctx: Context, password: string): Promise<void> {
  const actor = actorOf(ctx);
  const [member] = await ctx.reader.query<{ username: string }>("SELECT username FROM staff_member WHERE municipality_id = $1 AND id = $2", [actor.municipalityId, actor.staffId]);
  await ctx.reader.close();
  const check = await checkCredentials(ctx.dataSource, actor.municipalityId, ctx.now, { username: member?.username ?? "", password });
  if (!check.fits) throw check.lockedMinutes === null ? new Refused("WRONG_CREDENTIALS") : new Refused("ACCOUNT_LOCKED", { about: String(check.lockedMinutes) });
}

/** The challenge a new key signs; it says that the password was asked. Refuses `TOO_MANY_PASSKEYS` (about: how many one may have). */
export async function startPasskey(ctx: Context, tx: Tx, staffId: string): Promise<{ readonly challenge: string }> {
  const known = await findPasskeys(tx, staffId);

  if (known.length >= passkeysAllowed) throw new Refused("TOO_MANY_PASSKEYS", { about: String(passkeysAllowed) });

  return { challenge: makeChallenge(ctx.signingKey, `ADD ${staffId}`, tx.now) };
}
