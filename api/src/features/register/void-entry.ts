import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findEntriesByIds } from "./find-entries";
import { findAct, isVoid } from "./find-voids";
import { assertOwnNumber, assertReason } from "./register.rules";

interface Voiding {
  readonly entryId: string;
  readonly reason: string;
  readonly secondPersonId: string;
}

/**
 * Two persons say that a number counts for nothing, and why; the entry stays as it was written and its number is never given
 * again. Refuses `NOT_FOUND`, `REASON_MISSING`, `ENTRY_ALREADY_VOID`, `ENTRY_OF_A_RECORD` for the number of an application, a
 * supplement, a declaration or a referral, which is voided with its record, `ENTRY_STAYS` for what went out or stands for what happened.
 */
export async function voidEntry(tx: Tx, actor: Actor, { entryId, reason, secondPersonId }: Voiding): Promise<{ entryId: string }> {
  const [entry] = await findEntriesByIds(tx, [entryId]);
  if (!entry) throw new Refused("NOT_FOUND", { about: "entry" });
  const about = `${entry.number}/${entry.year}`;
  const [act, already] = [await findAct(tx, entryId), await isVoid(tx, entryId)];

  assertReason(reason);
  if (already) throw new Refused("ENTRY_ALREADY_VOID", { about });
  assertOwnNumber(act, about);

  await voidNumber(tx, actor, { entryId, reason, secondPersonId });
  return { entryId };
}

/** As `voidEntry`, for the number of a record that ends with it. Refuses `REASON_MISSING`, `ENTRY_ALREADY_VOID`. */
export async function voidNumber(tx: Tx, actor: Actor, { entryId, reason, secondPersonId }: Voiding): Promise<void> {
  assertReason(reason);
  const done = await tx.query(
    `INSERT INTO protocol_void (municipality_id, entry_id, reason, voided_at, staff_id, second_person_id) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (municipality_id, entry_id) DO NOTHING RETURNING entry_id`,
    [tx.municipalityId, entryId, reason.trim(), tx.now, actor.staffId, secondPersonId],
  );
  if (done.length === 0) throw new Refused("ENTRY_ALREADY_VOID");
}
