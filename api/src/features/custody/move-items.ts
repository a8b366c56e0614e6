import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { newCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { CustodyItem } from "./custody.entity";
import { type ItemMove, mayBecome, type NewItem } from "./custody.rules";
import type { ItemRow } from "./find-items";
import { appendLedger, type Brought, chainStart, type Entrant } from "./ledger";

/** Told of every step, in the step's own transaction: what must be true with it. */
export type MoveListener = (tx: Tx, who: Entrant, moves: readonly ItemMove<ItemRow>[]) => Promise<void>;
const listeners = new Set<MoveListener>();

/** A room on the right hears what happens to things from now on; said once when the house is put together. */
export function tellOfMoves(listener: MoveListener): void {
  listeners.add(listener);
}

/** What one person does to things, and on which message's strength. */
export interface Moving {
  readonly actor: Entrant;
  readonly moves: readonly ItemMove<ItemRow>[];
  readonly brought: Brought;
}

/** As `moveAllItems`, by one person. */
export function moveItems(tx: Tx, actor: Entrant, moves: readonly ItemMove<ItemRow>[], brought: Brought = {}): Promise<void> {
  return moveAllItems(tx, [{ actor, moves, brought }]);
}

/**
 * The one way things change hands: projection and ledger together, for items the act has locked and judged, each at most once. Refuses
 * `CHANGED_MEANWHILE` for a step the table of states does not know. `since` is the hour from which the same safe or person answers for it.
 */
export async function moveAllItems(tx: Tx, all: readonly Moving[]): Promise<void> {
  const moves = all.flatMap((one) => one.moves);
  if (moves.length === 0) return;
  const stuck = moves.find(({ item, to }) => !mayBecome(item.state, to));
  if (stuck) throw new Refused("CHANGED_MEANWHILE", { about: stuck.item.tag });

  const heads = await appendLedger(
    tx,
    "ITEM",
    all.flatMap(({ actor, moves: own, brought }) =>
      own.map(({ item, act, to, place, secondPersonId, note, marks, facts }) => ({
        actor,
        subject: item,
        recorded: { act, secondPersonId, ...brought, facts: { from: item.state, to, ...place, note: note ?? null, ...marks, ...facts } },
      })),
    ),
  );
  await tx.query(
    `UPDATE custody_item i SET state = m.state, office_id = m.office_id, safe_id = m.safe_id, slot = m.slot, custodian_id = m.custodian_id, package_id = m.package_id,
       since = CASE WHEN i.safe_id IS NOT DISTINCT FROM m.safe_id AND i.custodian_id IS NOT DISTINCT FROM m.custodian_id THEN i.since ELSE $2 END,
       recalled_at = CASE WHEN m.recall IS NULL THEN i.recalled_at WHEN m.recall <> 'WITHDRAWN' THEN $2 END,
       recall_reason = CASE WHEN m.recall IS NULL THEN i.recall_reason WHEN m.recall <> 'WITHDRAWN' THEN m.recall END, return_reason = m.return_reason,
       ledger_sequence = m.sequence, ledger_head = m.head
     FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::uuid[], $10::text[], $11::text[], $12::int[], $13::text[])
       AS m (id, state, office_id, safe_id, slot, custodian_id, package_id, recall, return_reason, sequence, head)
     WHERE i.municipality_id = $1 AND i.id = m.id`,
    [
      tx.municipalityId,
      tx.now,
      moves.map((move) => move.item.id),
      moves.map((move) => move.to),
      moves.map((move) => move.place.officeId),
      moves.map((move) => move.place.safeId),
      moves.map((move) => move.place.slot),
      moves.map((move) => move.place.custodianId),
      moves.map((move) => move.place.packageId),
      moves.map((move) => move.marks?.recall ?? null),
      moves.map((move) => (move.marks?.returning === undefined ? move.item.returnReason : move.marks.returning)),
      heads.map((head) => head.sequence),
      heads.map((head) => head.head),
    ],
  );
  for (const hear of listeners) for (const one of all) await hear(tx, one.actor, one.moves);
}

/** A new physical thing enters custody, with a tag of its own. Answers its id and tag. */
export async function createItem(tx: Tx, actor: Actor, item: NewItem): Promise<{ id: string; tag: string }> {
  const [made] = await createItems(tx, actor, [item]);
  if (!made) throw new Error("no item was made");
  return made;
}

/** Many at once, in the same statements as one: a bag of 500 takes no longer than a handful. In the order given. */
export async function createItems(tx: Tx, actor: Actor, items: readonly NewItem[]): Promise<{ id: string; tag: string }[]> {
  if (items.length === 0) return [];
  const born = items.map((item) => ({ item, id: newId(), tag: newCode("ITEM") }));
  const heads = await appendLedger(
    tx,
    "ITEM",
    born.map(({ item, id, tag }) => ({
      actor,
      subject: { id, ledgerSequence: 0, ledgerHead: chainStart },
      recorded: { act: item.act, secondPersonId: item.secondPersonId, facts: { from: null, to: item.state, tag, item: item.kind, ...item.place, note: item.note ?? null, ...(item.returning ? { returning: item.returning } : {}) } },
    })),
  );
  await tx.insert(
    CustodyItem,
    born.map(({ item, id, tag }, index) => ({
      municipalityId: tx.municipalityId,
      id,
      tag,
      kind: item.kind,
      state: item.state,
      applicationId: item.applicationId,
      entryId: item.entryId ?? null,
      ...item.place,
      since: tx.now,
      returnReason: item.returning ?? null,
      ledgerSequence: heads[index]?.sequence ?? 1,
      ledgerHead: heads[index]?.head ?? chainStart,
    })),
  );
  return born.map(({ id, tag }) => ({ id, tag }));
}
