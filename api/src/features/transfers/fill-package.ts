import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getApplication } from "../applications";
import { assertInSafeHere, inSafe, layAway, lockItems, moveItems, placeOf } from "../custody";
import { findLines, lockPackage, type PackageRow } from "./find-packages";
import { PackageLine } from "./transfer.entity";
import { assertStands, packageCapacity } from "./transfer.rules";

interface Filling {
  readonly code: string;
  readonly tag: string;
}

/**
 * Puts one item of this office's safe into an open package. Down go papers to be delivered at that branch; up go dossiers
 * and proofs. Refuses `PACKAGE_NOT_DRAFT`, `PACKAGE_FULL`, `ITEM_FOR_ANOTHER_OFFICE`, and where the item stands instead.
 */
export async function addToPackage(tx: Tx, actor: Actor, input: Filling): Promise<{ packageId: string }> {
  const row = await lockMyDraft(tx, actor, input.code);
  const [item] = await lockItems(tx, [input.tag]);
  if (!item) throw new Refused("NOT_FOUND", { about: input.tag });
  const lines = await findLines(tx, [row.id]);
  const application = await getApplication(tx, item.applicationId);

  if (lines.some((line) => line.itemId === item.id)) return { packageId: row.id };
  assertInSafeHere(item, actor.officeId);
  if (lines.length >= packageCapacity) throw new Refused("PACKAGE_FULL", { about: String(packageCapacity) });
  const down = item.kind !== "CASE_FILE" && item.kind !== "PROOF_OF_SERVICE";
  const right = row.direction === "TO_BRANCH" ? down && application.deliveryOfficeId === row.toOfficeId : !down;
  if (!right) throw new Refused("ITEM_FOR_ANOTHER_OFFICE", { about: item.tag });

  await tx.insert(PackageLine, { municipalityId: tx.municipalityId, packageId: row.id, itemId: item.id, addedAt: tx.now });
  await moveItems(tx, actor, [{ item, act: "reserve", to: "RESERVED", place: { ...placeOf(item), packageId: row.id } }]);
  return { packageId: row.id };
}

/** Takes one item out of an open package: it was in the safe all the while. Refuses `PACKAGE_NOT_DRAFT`, `NOT_FOUND`. */
export async function removeFromPackage(tx: Tx, actor: Actor, input: Filling): Promise<{ packageId: string }> {
  const row = await lockMyDraft(tx, actor, input.code);
  const [item] = await lockItems(tx, [input.tag]);

  if (!item || item.packageId !== row.id || item.officeId === null || item.safeId === null) throw new Refused("NOT_FOUND", { about: input.tag });

  await tx.query("DELETE FROM package_line WHERE municipality_id = $1 AND package_id = $2 AND item_id = $3", [tx.municipalityId, row.id, item.id]);
  await moveItems(tx, actor, layAway([item], { act: "release", place: inSafe({ id: item.safeId, officeId: item.officeId }, item.slot) }));
  return { packageId: row.id };
}

async function lockMyDraft(tx: Tx, actor: Actor, code: string): Promise<PackageRow> {
  const row = await lockPackage(tx, code);
  if (row.fromOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "DRAFT", row.code);
  return row;
}
