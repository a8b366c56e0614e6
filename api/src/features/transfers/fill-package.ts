import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getApplication } from "../applications";
import { assertRoom, countHeldFor, lockItems, moveItems } from "../custody";
import { getOffice } from "../offices";
import { findLines, lockPackage, type PackageRow } from "./find-packages";
import { assertDraftHere, judgeAdd, judgeRemove } from "./packing.rules";
import { PackageLine } from "./transfer.entity";

interface Filling {
  readonly code: string;
  readonly tag: string;
}

/**
 * Puts one item of this office's safe into an open package. Down go papers to be delivered at that branch; up go dossiers
 * and proofs. Refuses `PACKAGE_NOT_DRAFT`, `PACKAGE_FULL`, `PLAN_FULL` (S10: the branch's plan holds no more), `ITEM_FOR_ANOTHER_OFFICE`, and where the item stands instead.
 */
export async function addToPackage(tx: Tx, actor: Actor, input: Filling): Promise<{ packageId: string }> {
  const row = await lockMyDraft(tx, actor, input.code);
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });
  const lines = await findLines(tx, [row.id]);
  const application = item.applicationId === null ? null : await getApplication(tx, item.applicationId);

  if (lines.some((line) => line.itemId === item.id)) return { packageId: row.id };
  if (row.direction === "TO_BRANCH") assertRoom(await countHeldFor(tx, row.toOfficeId), (await getOffice(tx, row.toOfficeId)).planItems);
  const move = judgeAdd({ row, lines, items: [] }, actor, item, application?.deliveryOfficeId ?? null);

  await tx.insert(PackageLine, { municipalityId: tx.municipalityId, packageId: row.id, itemId: item.id, addedAt: tx.now });
  await moveItems(tx, actor, [move]);
  return { packageId: row.id };
}

/** Takes one item out of an open package: it was in the safe all the while. Refuses `PACKAGE_NOT_DRAFT`, `NOT_FOUND`. */
export async function removeFromPackage(tx: Tx, actor: Actor, input: Filling): Promise<{ packageId: string }> {
  const row = await lockMyDraft(tx, actor, input.code);
  const [item] = await lockItems(tx, [input.tag]);

  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });
  const moves = judgeRemove({ row, lines: [], items: [] }, item);

  await tx.query("DELETE FROM package_line WHERE municipality_id = $1 AND package_id = $2 AND item_id = $3", [tx.municipalityId, row.id, item.id]);
  await moveItems(tx, actor, moves);
  return { packageId: row.id };
}

async function lockMyDraft(tx: Tx, actor: Actor, code: string): Promise<PackageRow> {
  const row = await lockPackage(tx, code);
  assertDraftHere(row, actor);
  return row;
}
