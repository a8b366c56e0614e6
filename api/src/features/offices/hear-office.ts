import type { Actor } from "../../platform/actor";
import type { Context } from "../../platform/context";
import { newId } from "../../platform/ids";
import { inMunicipality } from "../../platform/transaction";
import { fromDesk } from "./gate.rules";
import { dayOf, officeRule } from "./office-rule";

const onceAMinute = 60_000;

/** When this process last wrote that an office was heard. */
const heard = new Map<string, number>();

/**
 * Whatever a person at a desk of the office asks over the line it declared is its heartbeat (S5, S7); desks ask once a minute by themselves. A courier's phone is none. Written at most once a minute by
 * a process. A silence longer than the tolerance is kept with its two ends.
 */
export async function hearOffice(ctx: Context, actor: Actor): Promise<void> {
  const key = `${actor.municipalityId}.${actor.officeId}`;
  if (actor.closed?.offLink || !fromDesk(actor.roles) || Math.abs(ctx.now.getTime() - (heard.get(key) ?? 0)) < onceAMinute) return;
  heard.set(key, ctx.now.getTime());
  await ctx.reader.close();
  await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, async (tx) => {
    const [known] = await tx.query<{ at: Date }>("SELECT last_heard_at AS at FROM office_link WHERE municipality_id = $1 AND office_id = $2 FOR UPDATE", [tx.municipalityId, actor.officeId]);
    await tx.query(
      `INSERT INTO office_link_outage (municipality_id, id, office_id, lost_at, back_at)
       SELECT $1, $2, $3, $4::timestamptz + tolerance, $5 FROM (SELECT make_interval(mins => ${officeRule("LINK_TOLERANCE_MINUTES", dayOf("$5"))}::int) AS tolerance) r
       WHERE $4::timestamptz + tolerance < $5`,
      [tx.municipalityId, newId(), actor.officeId, known?.at ?? null, tx.now],
    );
    await tx.query(
      `INSERT INTO office_link (municipality_id, office_id, last_heard_at) VALUES ($1, $2, $3)
       ON CONFLICT (municipality_id, office_id) DO UPDATE SET last_heard_at = GREATEST(office_link.last_heard_at, excluded.last_heard_at)`,
      [tx.municipalityId, actor.officeId, tx.now],
    );
  });
}
