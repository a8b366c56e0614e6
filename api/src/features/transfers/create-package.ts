import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { newCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { appendLedger, chainStart } from "../custody";
import { getOffice } from "../offices";
import { TransferPackage } from "./transfer.entity";

/** Opens an empty package for another office; one of the two is the central office (S10). A branch that may not deliver gets none. Refuses `SAME_OFFICE`, `NOT_FOUND`, `OFFICE_NOT_FOR_DELIVERY` (S10). */
export async function createPackage(tx: Tx, actor: Actor, input: { readonly toOfficeId: string }): Promise<{ packageId: string }> {
  const from = await getOffice(tx, actor.officeId);
  const to = await getOffice(tx, input.toOfficeId);

  if (from.id === to.id || from.kind === to.kind) throw new Refused("SAME_OFFICE");
  if (to.kind === "BRANCH" && !to.canDeliver) throw new Refused("OFFICE_NOT_FOR_DELIVERY", { about: to.code, clause: "S10" });

  const id = newId();
  const code = newCode("PACKAGE");
  const [head] = await appendLedger(tx, "PACKAGE", [
    { actor, subject: { id, ledgerSequence: 0, ledgerHead: chainStart }, recorded: { act: "createPackage", facts: { from: null, to: "DRAFT", custodian: actor.staffId, code, fromOffice: from.id, toOffice: to.id } } },
  ]);
  await tx.insert(TransferPackage, {
    municipalityId: tx.municipalityId,
    id,
    code,
    fromOfficeId: from.id,
    toOfficeId: to.id,
    direction: from.kind === "CENTRAL" ? "TO_BRANCH" : "TO_CENTRAL",
    state: "DRAFT",
    createdAt: tx.now,
    custodianId: actor.staffId,
    ledgerSequence: head?.sequence ?? 1,
    ledgerHead: head?.head ?? chainStart,
  });
  return { packageId: id };
}
