import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import type { Tx } from "../../platform/transaction";
import { endSessionsOf } from "../staff";
import { Device } from "./device.entity";
import { type EndReason, isLoss, stateAfter } from "./device.rules";
import { lockDevice } from "./find-devices";

/**
 * A device signs no more. Lost or stolen: whoever has it may be signed in as that person, so the person's sessions end, and the bags the
 * person carries are in question until somebody else reads their seal (trust §2). Refuses `NOT_FOUND`, `DEVICE_ENDED`.
 */
export async function revokeDevice(tx: Tx, actor: Actor, input: { readonly deviceId: string; readonly reason: EndReason; readonly note: string | null }): Promise<{ deviceId: string }> {
  const device = await lockDevice(tx, input.deviceId);

  const state = stateAfter(device.state, input.reason);

  const note = input.note?.trim().slice(0, 500);
  await tx.update(Device, { municipalityId: tx.municipalityId, id: device.id }, { state, endedAt: tx.now, endedBy: actor.staffId, endReason: input.reason, endNote: note === "" ? null : note });
  if (isLoss(input.reason)) await endSessionsOf(tx, device.staffId);

  await audit(tx, { event: `DEVICE_${state}`, staffId: actor.staffId, officeId: actor.officeId, subjectId: device.id });
  return { deviceId: device.id };
}
