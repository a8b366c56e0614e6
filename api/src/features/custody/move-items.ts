import type { ItemState } from "@epidosi/schema";
import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { newCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { CustodyItem } from "./custody.entity";
import { type ItemKind, mayBecome, type Place } from "./custody.rules";
import type { ItemRow } from "./find-items";
import { appendLedger, chainStart } from "./ledger";

export interface Move {
  /** The act as the ledger names it. */
  readonly act: string;
  readonly to: ItemState;
  readonly place: Place;
  readonly secondPersonId?: string | null;
  readonly deviceTime?: Date | null;
  readonly note?: string | null;
}

/**
 * The one way things change hands: projection and ledger together, for items the act has locked and judged. Refuses
 * `CHANGED_MEANWHILE` for a step the table of states does not know.
 */
export async function moveItems(tx: Tx, actor: Actor, items: readonly ItemRow[], move: Move): Promise<void> {
  if (items.length === 0) return;
  const stuck = items.find((item) => !mayBecome(item.state, move.to));
  if (stuck) throw new Refused("CHANGED_MEANWHILE", { about: stuck.tag });

  const heads = await appendLedger(
    tx,
    actor,
    "ITEM",
    items.map((subject) => ({
      subject,
      recorded: { act: move.act, secondPersonId: move.secondPersonId, deviceTime: move.deviceTime, facts: { from: subject.state, to: move.to, ...move.place, note: move.note ?? null } },
    })),
  );
  await tx.query(
    `UPDATE custody_item i SET state = $2, office_id = $3, safe_id = $4, slot = $5, custodian_id = $6, package_id = $7, since = $8, ledger_sequence = h.sequence, ledger_head = h.head
     FROM unnest($9::uuid[], $10::int[], $11::text[]) AS h (id, sequence, head) WHERE i.municipality_id = $1 AND i.id = h.id`,
    [
      tx.municipalityId,
      move.to,
      move.place.officeId,
      move.place.safeId,
      move.place.slot,
      move.place.custodianId,
      move.place.packageId,
      tx.now,
      items.map((item) => item.id),
      heads.map((head) => head.sequence),
      heads.map((head) => head.head),
    ],
  );
}

export interface NewItem {
  readonly kind: ItemKind;
  readonly applicationId: string;
  readonly state: ItemState;
  readonly place: Place;
  readonly act: string;
}

/** A new physical thing enters custody, with a tag of its own. Answers its id and tag. */
export async function createItem(tx: Tx, actor: Actor, item: NewItem): Promise<{ id: string; tag: string }> {
  const id = newId();
  const tag = newCode("ITEM");
  const [head] = await appendLedger(tx, actor, "ITEM", [
    { subject: { id, ledgerSequence: 0, ledgerHead: chainStart }, recorded: { act: item.act, facts: { from: null, to: item.state, tag, item: item.kind, ...item.place, note: null } } },
  ]);
  await tx.insert(CustodyItem, {
    municipalityId: tx.municipalityId,
    id,
    tag,
    kind: item.kind,
    state: item.state,
    applicationId: item.applicationId,
    ...item.place,
    since: tx.now,
    ledgerSequence: head?.sequence ?? 1,
    ledgerHead: head?.head ?? chainStart,
  });
  return { id, tag };
}
