import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { each, getSafe, inSafe, layAway, lockItemsByIds, moveItems } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";

/**
 * What was received goes into this office's safe and the package ends; with a report where there were differences.
 * Quarantined items stay quarantined, locked in the same safe. Refuses `PACKAGE_NOT_RECEIVED`, `PACKAGE_NOT_YOURS`, `NOT_THIS_OFFICE`.
 */
export async function closePackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly slot: string | null }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const safe = await getSafe(tx, actor.officeId);

  if (row.toOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  if (row.state !== "VERIFIED" && row.state !== "DISCREPANT") throw new Refused("PACKAGE_NOT_RECEIVED", { about: row.code });
  if (row.custodianId !== actor.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });

  await movePackage(tx, actor, row, row.state === "VERIFIED" ? "CLOSED" : "CLOSED_WITH_REPORT", {}, { act: "closePackage", facts: {} });
  await moveItems(tx, actor, layAway(items.filter((item) => item.state === "ARRIVED"), { act: "putInSafe", place: inSafe(safe, input.slot) }));
  await moveItems(tx, actor, each(items.filter((item) => item.state === "QUARANTINED"), { act: "lockAway", to: "QUARANTINED", place: inSafe(safe, input.slot) }));
  return { packageId: row.id };
}
