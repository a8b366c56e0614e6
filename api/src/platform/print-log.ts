import type { Actor } from "./actor";
import { actorOf, type Context } from "./context";
import { newId } from "./ids";
import { Refused } from "./refusal";
import { inMunicipality, type Tx } from "./transaction";

export interface LabelEvent {
  readonly jobId: string;
  readonly code: string;
  readonly event: "PRINTED" | "SPOILED";
  readonly way: "SHEET" | "SINGLE" | "ZPL" | "PRINTER" | null;
  readonly startAt?: number | null;
  readonly reason: string | null;
}

/** A page of a browser that is loaded again within this time by who printed it is the same print. */
const sameMinutes = 5;

/**
 * Counts one label in the running transaction. From the second print on it asks why, unless the one before was recorded as
 * spoiled. Refuses `REPRINT_REASON_MISSING` (about: the code).
 */
export async function logLabel(tx: Tx, actor: Actor, { jobId, code, event, way, startAt = null, reason }: LabelEvent): Promise<void> {
  const last = await lockLast(tx, code);
  if (event === "PRINTED" && last?.event === "PRINTED" && reason === null) throw new Refused("REPRINT_REASON_MISSING", { about: code });
  await tx.query(
    `INSERT INTO print_log (municipality_id, id, job_id, code, event, way, number, start_at, reason, office_id, staff_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tx.municipalityId, newId(), jobId, code, event, way, (last?.number ?? 0) + 1, startAt, reason, actor.officeId, actor.staffId, tx.now],
  );
}

/** Counts a label that is opened by its address alone; the same person's page loaded again is no second print. Refuses `REPRINT_REASON_MISSING`. */
export async function logSingle(ctx: Context, code: string): Promise<void> {
  const actor = actorOf(ctx);
  await ctx.reader.close();
  await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, async (tx) => {
    const last = await lockLast(tx, code);
    const again = last?.event === "PRINTED" && last.staffId === actor.staffId && tx.now.getTime() - last.at.getTime() <= sameMinutes * 60_000;
    if (!again) await logLabel(tx, actor, { jobId: newId(), code, event: "PRINTED", way: "SINGLE", reason: null });
  });
}

interface LastRow {
  readonly event: "PRINTED" | "SPOILED";
  readonly number: number;
  readonly staffId: string;
  readonly at: Date;
}

/** The latest entry of a code; nobody else counts it until this transaction ends. */
async function lockLast(tx: Tx, code: string): Promise<LastRow | undefined> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('print ' || $1 || $2))", [tx.municipalityId, code]);
  const [last] = await tx.query<LastRow>(`SELECT event, number, staff_id AS "staffId", at FROM print_log WHERE municipality_id = $1 AND code = $2 ORDER BY number DESC LIMIT 1`, [tx.municipalityId, code]);
  return last;
}
