import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { inSafe } from "./custody.rules";
import { getSafe } from "./find-items";
import { createItem } from "./move-items";

/**
 * The paper dossier of an application becomes an item in custody, in the safe of the office where it was filed. Refuses
 * `NOT_THIS_OFFICE`, `FILE_ALREADY_TAGGED`, `APPLICATION_ALREADY_FORWARDED`.
 */
export async function tagCaseFile(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly slot: string | null }): Promise<{ itemId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const safe = await getSafe(tx, actor.officeId);
  const tagged = await tx.query("SELECT 1 FROM custody_item WHERE municipality_id = $1 AND application_id = $2 AND kind = 'CASE_FILE'", [tx.municipalityId, application.id]);

  if (application.officeOfFilingId !== actor.officeId) throw new Refused("NOT_THIS_OFFICE");
  if (tagged.length > 0) throw new Refused("FILE_ALREADY_TAGGED");
  if (application.status !== "COMPLETE" && application.status !== "INCOMPLETE") throw new Refused("APPLICATION_ALREADY_FORWARDED");

  const item = await createItem(tx, actor, { kind: "CASE_FILE", applicationId: application.id, state: "IN_SAFE", place: inSafe(safe, input.slot), act: "tagCaseFile" });
  return { itemId: item.id };
}
