import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { assertStands } from "./transfer.rules";

/** Two people open a package whose seal was right. Refuses `PACKAGE_NOT_ARRIVED`, `PACKAGE_QUARANTINED`, `PACKAGE_NOT_YOURS`, `NOT_THIS_OFFICE`. */
export async function openPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly secondPersonId: string }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);

  if (row.toOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "ARRIVED", row.code);
  if (row.custodianId !== actor.staffId) throw new Refused("PACKAGE_NOT_YOURS", { about: row.code });

  await movePackage(tx, actor, row, "OPENED", {}, { act: "openPackage", secondPersonId: input.secondPersonId, facts: {} });
  return { packageId: row.id };
}
