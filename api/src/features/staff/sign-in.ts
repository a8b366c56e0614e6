import type { Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { municipalityToday } from "../offices";
import { checkCredentials } from "./check-credentials";
import { type Assertion, checkPasskey } from "./check-passkey";
import { openSession } from "./open-session";
import { municipalityOf } from "./passkey.rules";

export interface SignIn {
  readonly municipalityId: string;
  readonly username: string;
  readonly password: string;
  /** The office to work at, for people with several; otherwise the first. */
  readonly officeId?: string | null | undefined;
}

/**
 * Opens a session and sets its cookie. Refuses `WRONG_CREDENTIALS` (also for an unknown name or municipality),
 * `ACCOUNT_LOCKED` (about: minutes), `NO_ASSIGNMENT`.
 */
export async function signIn(ctx: Context, given: SignIn): Promise<void> {
  if (!/^[0-9]{4}$/u.test(given.municipalityId)) throw new Refused("WRONG_CREDENTIALS");
  await ctx.reader.close();
  const municipalityId = await municipalityToday(ctx.dataSource, given.municipalityId);
  const check = await checkCredentials(ctx.dataSource, municipalityId, ctx.now, given);
  if (!check.fits) throw check.lockedMinutes === null ? new Refused("WRONG_CREDENTIALS") : new Refused("ACCOUNT_LOCKED", { about: String(check.lockedMinutes) });

  await openSession(ctx, { ...given, municipalityId, staffId: check.staffId });
}

/**
 * Opens a session for the person whose key signed; the key itself says who and of which municipality. Counts the question
 * against the address. Refuses what `checkPasskey` refuses, and `NO_ASSIGNMENT`.
 */
export async function signInWithPasskey(ctx: Context, given: Assertion, officeId: string | null): Promise<void> {
  await ctx.countPublic();
  await ctx.reader.close();
  const municipalityId = municipalityOf(given.userHandle);
  if (!municipalityId) throw new Refused("PASSKEY_UNKNOWN");
  const staffId = await checkPasskey(ctx, municipalityId, "SIGN_IN", given);

  await openSession(ctx, { municipalityId, staffId, officeId });
}
