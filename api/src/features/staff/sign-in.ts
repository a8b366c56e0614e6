import { randomBytes } from "node:crypto";
import { audit } from "../../platform/audit";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { poolOf, Reader } from "../../platform/database";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { inMunicipality } from "../../platform/transaction";
import { checkCredentials } from "./check-credentials";
import { authenticate, findAssignments, hashToken } from "./find-session";
import { sessionHours } from "./staff.rules";

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
  const check = await checkCredentials(ctx.dataSource, given.municipalityId, ctx.now, given);
  if (!check.fits) throw check.lockedMinutes === null ? new Refused("WRONG_CREDENTIALS") : new Refused("ACCOUNT_LOCKED", { about: String(check.lockedMinutes) });

  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000);
  await inMunicipality(ctx.dataSource, given.municipalityId, ctx.now, async (tx) => {
    const assignments = await findAssignments(tx, check.staffId, localDay(ctx.now));
    const chosen = assignments.find((row) => row.officeId === given.officeId) ?? assignments[0];
    if (!chosen) throw new Refused("NO_ASSIGNMENT");
    await tx.query(
      "INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [tx.municipalityId, newId(), hashToken(token), check.staffId, chosen.officeId, tx.now, expiresAt],
    );
    await audit(tx, { event: "SIGNED_IN", staffId: check.staffId, officeId: chosen.officeId });
  });

  ctx.setCookie(`${given.municipalityId}.${token}`, expiresAt);
  ctx.reader = new Reader(poolOf(ctx.dataSource), given.municipalityId);
  ctx.loaders.clear();
  await authenticate(ctx, token);
}
