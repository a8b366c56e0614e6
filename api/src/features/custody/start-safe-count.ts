import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { SafeCount } from "./custody.entity";
import { getSafe } from "./find-items";

/** Somebody asks for a count of a safe of this office; a begun one that nobody finished ends by it. Refuses `NOT_FOUND`. */
export async function startSafeCount(tx: Tx, actor: Actor, input: { readonly safeId: string | null }): Promise<{ countId: string }> {
  const safe = await getSafe(tx, actor.officeId, input.safeId);

  const id = newId();
  await tx.insert(SafeCount, { municipalityId: tx.municipalityId, id, safeId: safe.id, startedAt: tx.now, startedBy: actor.staffId });
  return { countId: id };
}
