import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { each, inHands, lockItemsByIds, moveItems } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { assertStands } from "./transfer.rules";

/**
 * Two people count what lies in the open package; it leaves the safe into the hands of who packs. Refuses
 * `PACKAGE_EMPTY`, `COUNT_DIFFERS`, `PACKAGE_NOT_DRAFT`.
 */
export async function countPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly count: number; readonly secondPersonId: string }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));

  if (row.fromOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "DRAFT", row.code);
  if (items.length === 0) throw new Refused("PACKAGE_EMPTY", { about: row.code });
  if (input.count !== items.length) throw new Refused("COUNT_DIFFERS", { about: row.code });

  const { secondPersonId } = input;
  await movePackage(tx, actor, row, "PACKED", { packedBy: actor.staffId, secondPersonId, custodianId: actor.staffId }, { act: "countPackage", secondPersonId, facts: { count: items.length } });
  await moveItems(tx, actor, each(items, { act: "pack", to: "PACKED", place: inHands(actor.staffId, actor.officeId, row.id), secondPersonId }));
  return { packageId: row.id };
}
