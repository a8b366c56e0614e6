import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { each, inHands, lockItemsByIds, moveItems } from "../custody";
import { findLines, lockPackage } from "./find-packages";
import { movePackage } from "./move-package";
import { assertStands, normaliseSeal } from "./transfer.rules";

/**
 * The courier takes a sealed package: reads the seal on the bag, and from now on answers for it. Refuses
 * `SEAL_NOT_AS_SEALED` (the bag stays with its giver), `GIVER_IS_RECEIVER`, `PACKAGE_NOT_SEALED`, `PACKAGE_ALREADY_ACCEPTED`.
 */
export async function acceptPackage(tx: Tx, actor: Actor, input: { readonly code: string; readonly sealRead: string; readonly deviceTime: Date | null }): Promise<{ packageId: string }> {
  const row = await lockPackage(tx, input.code);
  const lines = await findLines(tx, [row.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));

  assertStands(row.state, "SEALED", row.code);
  if (row.custodianId === actor.staffId) throw new Refused("GIVER_IS_RECEIVER", { about: row.code });
  if (normaliseSeal(input.sealRead) !== row.seal) throw new Refused("SEAL_NOT_AS_SEALED", { about: row.code });

  const { deviceTime } = input;
  await movePackage(tx, actor, row, "IN_TRANSIT", { custodianId: actor.staffId, courierId: actor.staffId }, { act: "acceptPackage", deviceTime, facts: { giver: row.custodianId, receiver: actor.staffId, seal: row.seal, intact: true } });
  await moveItems(tx, actor, each(items, { act: "carry", to: "IN_TRANSIT", place: inHands(actor.staffId, null, row.id) }), { deviceTime });
  return { packageId: row.id };
}
