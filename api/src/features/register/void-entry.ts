import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findEntriesByIds } from "./find-entries";
import { isByHand, isVoid } from "./find-voids";
import { ProtocolVoid } from "./register.entity";
import { assertReason } from "./register.rules";

interface Voiding {
  readonly entryId: string;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons say that a number counts for nothing, and why; the entry stays as it was written and its number is never given
 * again. Refuses `NOT_FOUND`, `REASON_MISSING`, `ENTRY_ALREADY_VOID`, `ENTRY_OF_A_RECORD` for the number of an application, a
 * batch or a reconciliation, which ends with its record and not with its number.
 */
export async function voidEntry(tx: Tx, actor: Actor, { entryId, reason, secondPersonId }: Voiding): Promise<{ entryId: string }> {
  const [entry] = await findEntriesByIds(tx, [entryId]);
  if (!entry) throw new Refused("NOT_FOUND", { about: "entry" });
  const about = `${entry.number}/${entry.year}`;
  const [byHand, already] = [await isByHand(tx, entryId), await isVoid(tx, entryId)];

  assertReason(reason);
  if (already) throw new Refused("ENTRY_ALREADY_VOID", { about });
  if (!byHand) throw new Refused("ENTRY_OF_A_RECORD", { about });

  await voidNumber(tx, actor, { entryId, reason, secondPersonId });
  return { entryId };
}

/** As `voidEntry`, for the number of a record that ends with it. */
export async function voidNumber(tx: Tx, actor: Actor, { entryId, reason, secondPersonId }: Voiding): Promise<void> {
  assertReason(reason);
  await tx.insert(ProtocolVoid, { municipalityId: tx.municipalityId, entryId, reason: reason.trim(), voidedAt: tx.now, staffId: actor.staffId, secondPersonId });
}
