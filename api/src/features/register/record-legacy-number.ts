import type { Actor } from "../../platform/actor";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { LegacyNumberInput } from "./legacy-number.input";
import { assertLegacy, legacyKey } from "./register.rules";

/**
 * Keeps the number of a paper of an abolished municipality that somebody brings, with where it comes from; the same number of another is another. Refuses
 * `INVALID_INPUT`, `UNKNOWN_PREDECESSOR`, `LEGACY_NUMBER_KNOWN` (about: the number).
 */
export async function recordLegacyNumber(tx: Tx, actor: Actor, input: LegacyNumberInput): Promise<{ legacyNumberId: string }> {
  const [predecessor] = isId(input.predecessorId) ? await tx.query("SELECT 1 FROM predecessor_office WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, input.predecessorId]) : [];

  assertLegacy(input);
  if (!predecessor) throw new Refused("UNKNOWN_PREDECESSOR", { about: "predecessorId" });

  const id = newId();
  const kept = await tx.query(
    `INSERT INTO legacy_number (municipality_id, id, predecessor_id, number, number_key, year, subject, sender, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [tx.municipalityId, id, input.predecessorId, input.number.trim(), legacyKey(input.number), input.year, input.subject.trim(), input.sender?.trim() || null, actor.staffId, tx.now],
  );
  if (kept.length === 0) throw new Refused("LEGACY_NUMBER_KNOWN", { about: input.number.trim() });
  return { legacyNumberId: id };
}
