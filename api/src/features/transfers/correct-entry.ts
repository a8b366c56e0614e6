import type { Actor } from "../../platform/actor";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockItemsByIds, moveItems, placeOf } from "../custody";
import { judgeCorrect } from "./correcting.rules";
import { lockPackageById } from "./find-packages";
import { movePackages } from "./move-package";

interface Entry {
  readonly id: string;
  readonly subjectKind: "ITEM" | "PACKAGE";
  readonly subjectId: string;
  readonly officeId: string;
}

/**
 * Names a mistaken entry of the ledger and says what is wrong with it. State and place stay: nothing is edited in custody, a later entry speaks of
 * an earlier one (domain §3). Refuses `NOT_FOUND`, `NOT_THIS_OFFICE` (but to supervisors).
 */
export async function correctEntry(tx: Tx, actor: Actor, input: { readonly entryId: string; readonly note: string }): Promise<{ subjectId: string }> {
  const entry = await getEntry(tx, input.entryId);
  const [item] = entry.subjectKind === "ITEM" ? await lockItemsByIds(tx, [entry.subjectId]) : [];
  const row = entry.subjectKind === "PACKAGE" ? await lockPackageById(tx, entry.subjectId) : undefined;

  const { corrects, note } = judgeCorrect(entry, actor, input.note);

  if (item) await moveItems(tx, actor, [{ item, act: "correctEntry", to: item.state, place: placeOf(item), note, facts: { corrects } }]);
  if (row) await movePackages(tx, [{ actor, row, to: row.state, change: {}, recorded: { act: "correctEntry", facts: { corrects, note } } }]);
  return { subjectId: entry.subjectId };
}

async function getEntry(tx: Tx, id: string): Promise<Entry> {
  const rows = isId(id)
    ? await tx.query<Entry>(`SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", office_id AS "officeId" FROM custody_event WHERE municipality_id = $1 AND id = $2`, [tx.municipalityId, id])
    : [];
  const [entry] = rows;
  if (!entry) throw new Refused("NOT_FOUND", { about: "entryId" });
  return entry;
}
