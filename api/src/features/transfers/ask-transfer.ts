import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { collectAt, lockApplication } from "../applications";
import { findItemsByIds } from "../custody";
import { getOffice } from "../offices";
import { judgeAsking } from "./asking.rules";
import { TransferRequest } from "./request.entity";

/**
 * The person is here and the papers are not: from now on they are to be delivered here, and whoever has them is told to send them (S10, S13). Whatever was packed for another office goes its way
 * and then comes here. Refuses as `judgeAsking`.
 */
export async function askTransfer(tx: Tx, actor: Actor, input: { readonly applicationId: string }): Promise<{ applicationId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const office = await getOffice(tx, actor.officeId);
  const ids = await tx.query<{ id: string }>("SELECT id FROM custody_item WHERE municipality_id = $1 AND application_id = $2", [tx.municipalityId, application.id]);
  const items = await findItemsByIds(tx, ids.map(({ id }) => id));
  const [before] = await tx.query<{ officeId: string }>('SELECT office_id AS "officeId" FROM transfer_request WHERE municipality_id = $1 AND application_id = $2 ORDER BY id DESC LIMIT 1', [tx.municipalityId, application.id]);

  judgeAsking(items, office, application.deliveryOfficeId === office.id ? (before?.officeId ?? null) : null);

  await collectAt(tx, application.id, office.id);
  await tx.insert(TransferRequest, { municipalityId: tx.municipalityId, id: newId(), applicationId: application.id, officeId: office.id, askedAt: tx.now, askedBy: actor.staffId });
  return { applicationId: application.id };
}
