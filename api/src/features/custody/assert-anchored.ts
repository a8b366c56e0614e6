import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";
import { lastWitnessed } from "./custody-witness";
import { knowsCheckpoint } from "./find-checkpoints";
import { findUncovered } from "./find-uncovered";

export type AnchorTrouble = "LATE" | "RESTORED";

export interface Anchoring {
  /** The last checkpoint that the witness has; null where there is none. */
  readonly anchoredAt: Date | null;
  /** Since when something is in the ledger that the witness does not vouch for; null where there is nothing. */
  readonly uncoveredSince: Date | null;
  readonly trouble: AnchorTrouble | null;
}

/** As in X-Road's message log: longer than this unwitnessed, and nothing more is sealed (trust §2). Municipal choice. */
const tolerance = 4 * 3_600_000;

/**
 * No bag is sealed on a ledger that nobody outside the database vouches for. Refuses `ANCHOR_STALE` when the oldest entry the
 * witness does not cover is older than four hours, `LEDGER_RESTORED` when the witness knows more than the database.
 */
export async function assertAnchored(tx: Db & { readonly now: Date }): Promise<void> {
  const { trouble } = await findAnchoring(tx, tx.now);
  if (trouble === "RESTORED") throw new Refused("LEDGER_RESTORED", { clause: "S10" });
  if (trouble === "LATE") throw new Refused("ANCHOR_STALE", { clause: "S10" });
}

/** How far the witness vouches for the ledger. */
export async function findAnchoring(db: Db, now: Date): Promise<Anchoring> {
  const [last] = await db.query<{ size: number; at: Date }>(
    `SELECT c.size, c.at FROM checkpoint_anchor a JOIN custody_checkpoint c ON c.municipality_id = a.municipality_id AND c.sequence = a.sequence
     WHERE a.municipality_id = $1 AND a.kind = 'WITNESS' ORDER BY a.sequence DESC LIMIT 1`,
    [db.municipalityId],
  );
  const [next] = await db.query<{ at: Date }>(
    `SELECT e.at FROM ledger_leaf l JOIN custody_event e ON e.municipality_id = l.municipality_id AND e.id = l.event_id WHERE l.municipality_id = $1 AND l.position = $2`,
    [db.municipalityId, (last?.size ?? 0) + 1],
  );
  const uncoveredSince = next?.at ?? (await findUncovered(db, 1))[0]?.at ?? null;
  const witnessed = lastWitnessed(db.municipalityId);
  const restored = witnessed !== undefined && !(await knowsCheckpoint(db, witnessed));
  const late = uncoveredSince !== null && now.getTime() - uncoveredSince.getTime() > tolerance;
  return { anchoredAt: last?.at ?? null, uncoveredSince, trouble: restored ? "RESTORED" : late ? "LATE" : null };
}
