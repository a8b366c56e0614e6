import { randomBytes } from "node:crypto";
import { audit } from "../../platform/audit";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { poolOf, Reader } from "../../platform/database";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { inMunicipality } from "../../platform/transaction";
import { authenticate, findAssignments, hashToken } from "./find-session";
import { sessionHours } from "./staff.rules";

export interface NewSession {
  readonly municipalityId: string;
  readonly staffId: string;
  /** The office to work at, for people with several; otherwise the first. */
  readonly officeId?: string | null | undefined;
}

/** Opens a session of a person who proved who they are, and sets its cookie. Refuses `NO_ASSIGNMENT`. */
export async function openSession(ctx: Context, { municipalityId, staffId, officeId }: NewSession): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000);
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, async (tx) => {
    const assignments = await findAssignments(tx, staffId, localDay(ctx.now));
    const chosen = assignments.find((row) => row.officeId === officeId) ?? assignments[0];
    if (!chosen) throw new Refused("NO_ASSIGNMENT");
    await tx.query(
      "INSERT INTO session (municipality_id, id, token_hash, staff_id, office_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [tx.municipalityId, newId(), hashToken(token), staffId, chosen.officeId, tx.now, expiresAt],
    );
    await audit(tx, { event: "SIGNED_IN", staffId, officeId: chosen.officeId });
  });

  ctx.setCookie(`${municipalityId}.${token}`, expiresAt);
  ctx.reader = new Reader(poolOf(ctx.dataSource), municipalityId);
  ctx.loaders.clear();
  await authenticate(ctx, token);
}
