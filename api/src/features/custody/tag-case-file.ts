import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { judgeTagCaseFile } from "./custody.rules";
import { getSafe } from "./find-items";
import { createItem } from "./move-items";

export interface Tagging {
  readonly applicationId: string;
  readonly safeId: string | null;
  readonly slot: string | null;
}

/**
 * The paper dossier of an application becomes an item in custody, in a safe of the office where it was filed. Refuses
 * `NOT_THIS_OFFICE`, `FILE_ALREADY_TAGGED`, `APPLICATION_ALREADY_FORWARDED`.
 */
export async function tagCaseFile(tx: Tx, actor: Actor, input: Tagging): Promise<{ itemId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const safe = await getSafe(tx, actor.officeId, input.safeId);
  const tagged = await tx.query("SELECT 1 FROM custody_item WHERE municipality_id = $1 AND application_id = $2 AND kind = 'CASE_FILE'", [tx.municipalityId, application.id]);

  const file = judgeTagCaseFile({ ...application, tagged: tagged.length > 0 }, actor, safe, input.slot);

  const item = await createItem(tx, actor, file);
  return { itemId: item.id };
}
