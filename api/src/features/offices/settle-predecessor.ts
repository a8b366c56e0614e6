import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { PredecessorSettlement } from "./settlement.entity";

const shortestReason = 20;

export interface Settlement {
  readonly predecessorId: string;
  readonly staffId: string;
  readonly secondPersonId: string;
  /** Null: its database is in and signed; else why there is none to bring in. */
  readonly reason: string | null;
}

/** What became of an earlier office's database (S1), said by two. Refuses `NOT_FOUND`, `INVALID_INPUT` (about: reason, for fewer than 20 letters). */
export async function settlePredecessor(tx: Tx, { predecessorId, staffId, secondPersonId, ...given }: Settlement): Promise<void> {
  const [known] = isId(predecessorId) ? await tx.query("SELECT 1 FROM predecessor_office WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, predecessorId]) : [];
  const reason = given.reason?.trim() ?? null;
  if (!known) throw new Refused("NOT_FOUND", { about: "predecessorId" });
  if (reason !== null && reason.length < shortestReason) throw new Refused("INVALID_INPUT", { about: "reason", clause: "S1" });
  await tx.insert(PredecessorSettlement, { municipalityId: tx.municipalityId, id: newId(), predecessorId, how: reason === null ? "SIGNED_OFF" : "EXCUSED", reason, at: tx.now, staffId, secondPersonId });
}

/** No branch opens before the old databases are in or excused (S1, S2). Refuses `PREDECESSORS_OPEN` (about: the units of those that are neither). */
export async function assertPredecessorsSettled(tx: Tx): Promise<void> {
  const open = await tx.query<{ unit: string }>(
    `SELECT u.name AS unit FROM predecessor_office p JOIN municipal_unit u ON u.municipality_id = p.municipality_id AND u.code = p.unit_code
     WHERE p.municipality_id = $1 AND NOT EXISTS (SELECT 1 FROM predecessor_settlement s WHERE s.municipality_id = p.municipality_id AND s.predecessor_id = p.id) ORDER BY u.code`,
    [tx.municipalityId],
  );
  if (open.length > 0) throw new Refused("PREDECESSORS_OPEN", { about: open.map(({ unit }) => unit).join(", "), clause: "S1" });
}
