import { audit } from "../../platform/audit";
import { localDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { inMunicipality, type Tx } from "../../platform/transaction";
import { findAssignments } from "./find-session";

/** Ends the session of this browser. Without one there is nothing to end. */
export async function signOut(ctx: Context): Promise<void> {
  const actor = ctx.actor;
  if (actor) {
    await ctx.reader.close();
    await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, async (tx) => {
      await tx.query("UPDATE session SET ended_at = $3 WHERE municipality_id = $1 AND id = $2 AND ended_at IS NULL", [tx.municipalityId, actor.sessionId, tx.now]);
      await audit(tx, { event: "SIGNED_OUT", staffId: actor.staffId, officeId: actor.officeId });
    });
  }
  ctx.actor = null;
  ctx.setCookie(null);
}

/** Ends every open session of a person: whoever sits at one of them must sign in again. */
export async function endSessionsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.query("UPDATE session SET ended_at = $3 WHERE municipality_id = $1 AND staff_id = $2 AND ended_at IS NULL", [tx.municipalityId, staffId, tx.now]);
}

/** Goes on working at another of one's offices. Refuses `NO_ASSIGNMENT` for one that is not. */
export async function chooseOffice(ctx: Context, officeId: string): Promise<void> {
  const actor = actorOf(ctx);
  await ctx.reader.close();
  const roles = await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, async (tx) => {
    const chosen = (await findAssignments(tx, actor.staffId, localDay(ctx.now))).find((row) => row.officeId === officeId);
    if (!chosen) throw new Refused("NO_ASSIGNMENT");
    await tx.query("UPDATE session SET office_id = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, actor.sessionId, officeId]);
    await audit(tx, { event: "OFFICE_CHOSEN", staffId: actor.staffId, officeId });
    return chosen.roles;
  });
  const [office] = await ctx.reader.query<{ kind: "CENTRAL" | "BRANCH" }>("SELECT kind FROM office WHERE municipality_id = $1 AND id = $2", [actor.municipalityId, officeId]);
  ctx.actor = { ...actor, officeId, roles, officeKind: office?.kind ?? "BRANCH" };
  ctx.loaders.clear();
}
