import type { Tx } from "../../platform/transaction";
import { selectItem, type ItemRow } from "./find-items";
import { placeOf } from "./custody.rules";
import type { Entrant } from "./ledger";
import { moveItems } from "./move-items";

/**
 * The safes of an office with all that lies in them, and what persons of it answer for, belong to another office from now on. Nothing leaves its safe
 * or its person, and each thing has an entry that says so.
 */
export async function moveSafes(tx: Tx, actor: Entrant, fromOfficeId: string, toOfficeId: string, facts: { readonly act: string; readonly commandId: string; readonly secondPersonId: string }): Promise<void> {
  const items = await tx.query<ItemRow>(`${selectItem} AND i.office_id = $2 ORDER BY i.id FOR UPDATE`, [tx.municipalityId, fromOfficeId]);
  await tx.query("UPDATE safe SET office_id = $3 WHERE municipality_id = $1 AND office_id = $2", [tx.municipalityId, fromOfficeId, toOfficeId]);
  await moveItems(
    tx,
    actor,
    items.map((item) => ({ item, act: facts.act, to: item.state, place: { ...placeOf(item), officeId: toOfficeId }, secondPersonId: facts.secondPersonId, facts: { fromOffice: fromOfficeId } })),
    { commandId: facts.commandId },
  );
}
