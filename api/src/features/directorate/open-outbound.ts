import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { OutboundBatch } from "./directorate.entity";

/** Opens an empty batch for the Directorate (S12a). */
export async function openOutboundBatch(tx: Tx, actor: Actor): Promise<{ batchId: string }> {
  const id = newId();
  await tx.insert(OutboundBatch, { municipalityId: tx.municipalityId, id, state: "DRAFT", createdAt: tx.now, createdBy: actor.staffId });
  return { batchId: id };
}
