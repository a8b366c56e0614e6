import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockPackage } from "./find-packages";
import { movePackage } from "./move-package";

/**
 * The courier's side of the hand-over: said, kept, with the phone's time. Custody moves only when the receiver reads the
 * seal; so this may come before or after it. Refuses `PACKAGE_NOT_YOURS`, `PACKAGE_NOT_ON_THE_WAY`.
 */
export async function handOverPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);

  if (row.state === "DRAFT" || row.state === "PACKED" || row.state === "SEALED" || row.state === "CANCELLED") throw new Refused("PACKAGE_NOT_ON_THE_WAY", { about: row.code });
  if (row.courierId !== actor.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });

  await movePackage(tx, actor, row, row.state, { handedOverAt: row.handedOverAt ?? tx.now }, { act: "handOverPackage", deviceTime: input.deviceTime, facts: {} });
  return { packageId: row.id };
}
