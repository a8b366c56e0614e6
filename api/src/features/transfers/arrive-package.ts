import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { each, inHands, lockItemsByIds, moveItems } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { reportDifferences } from "./report-differences";
import { assertStands, normaliseSeal, sealDifference } from "./transfer.rules";

/**
 * The receiver reads the seal before seeing the expected one, and answers for the package from now on. Another seal, or a
 * broken one, quarantines package and items with a report: it can never become received. Refuses `NOT_THIS_OFFICE`,
 * `GIVER_IS_RECEIVER`, `PACKAGE_NOT_ON_THE_WAY`, `PACKAGE_ALREADY_ARRIVED`, `PACKAGE_QUARANTINED`.
 */
export async function arrivePackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly sealRead: string; readonly intact: boolean }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));

  if (row.toOfficeId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  assertStands(row.state, "IN_TRANSIT", row.code);
  if (row.custodianId === actor.staffId) throw new Refused("GIVER_IS_RECEIVER", { about: row.code });
  const sealRead = normaliseSeal(input.sealRead);
  const difference = sealDifference(row.seal ?? "", sealRead, input.intact);

  const facts = { giver: row.custodianId, receiver: actor.staffId, seal: sealRead, intact: input.intact };
  await movePackage(tx, actor, row, difference ? "DISCREPANT" : "ARRIVED", { custodianId: actor.staffId, sealReadAt: tx.now }, { act: "arrivePackage", facts });
  if (!difference) return { packageId: row.id };
  await reportDifferences(tx, actor, row.id, null, [{ kind: difference, tag: null, itemKind: null, note: sealRead }]);
  await moveItems(tx, actor, each(items, { act: "quarantine", to: "QUARANTINED", place: inHands(actor.staffId, actor.officeId, row.id) }));
  return { packageId: row.id };
}
