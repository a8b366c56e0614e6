import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { BranchReason } from "./event.entity";
import { countKept } from "./move-office";

const shortestReason = 20;

/** Why so many branches stay although they are not fewer than the earlier offices (S11). Refuses `INVALID_INPUT` (about: reason, upTo) for a reason of fewer than 20 letters, or none or a hundred branches. */
export async function recordBranchReason(tx: Tx, actor: Actor, input: { readonly upTo: number; readonly reason: string }): Promise<{ id: string }> {
  const reason = input.reason.trim();
  const { before } = await countKept(tx);

  if (reason.length < shortestReason) throw new Refused("INVALID_INPUT", { about: "reason", clause: "S11" });
  if (input.upTo < 1 || input.upTo > 99) throw new Refused("INVALID_INPUT", { about: "upTo" });

  const id = newId();
  await tx.insert(BranchReason, { municipalityId: tx.municipalityId, id, at: tx.now, staffId: actor.staffId, upTo: input.upTo, before, reason });
  return { id };
}
