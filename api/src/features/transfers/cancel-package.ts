import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getSafe, inSafe, layAway, lockItemsByIds, moveItems } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";

/** Gives a package up before a courier has it; its items go back into the safe. Refuses `PACKAGE_ALREADY_DISPATCHED`, `NOT_THIS_OFFICE`. */
export async function cancelPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly reason: string }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const safe = await getSafe(tx, row.fromOfficeId);

  if (row.fromOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  if (row.state !== "DRAFT" && row.state !== "PACKED" && row.state !== "SEALED") throw new Refused("PACKAGE_ALREADY_DISPATCHED", { about: row.code });
  if (input.reason.trim() === "") throw new Refused("INVALID_INPUT", { about: "reason" });

  await movePackage(tx, actor, row, "CANCELLED", { custodianId: actor.staffId }, { act: "cancelPackage", facts: { note: input.reason } });
  await moveItems(tx, actor, layAway(items, { act: "unpack", place: inSafe(safe), note: input.reason }));
  return { packageId: row.id };
}
