import type { Tx } from "../../platform/transaction";
import { ProtocolRelation } from "./register.entity";

/** Says which earlier entries a new one answers, corrects or belongs to; it must be registered in the same act. */
export async function relateEntry(tx: Tx, entryId: string, relations: readonly { readonly earlierId: string; readonly kind: ProtocolRelation["kind"] }[]): Promise<void> {
  if (relations.length > 0) await tx.insert(ProtocolRelation, relations.map(({ earlierId, kind }) => ({ municipalityId: tx.municipalityId, entryId, earlierId, kind })));
}
