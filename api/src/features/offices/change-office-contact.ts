import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { isId, newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { ContactChange } from "./contact.entity";
import { assertContactChange, type Contact, readContact } from "./contact.rules";
import { Office } from "./office.entity";

/** An office moves, is renamed or has another telephone; papers printed from now on say so, earlier ones reprint as they were. Refuses `NOT_FOUND`, `OFFICE_CLOSED` and as `assertContactChange`. */
export async function changeOfficeContact(tx: Tx, actor: Actor, given: Contact & { readonly officeId: string; readonly reason: string }): Promise<{ officeId: string }> {
  const { municipalityId } = tx;
  const [office] = isId(given.officeId)
    ? await tx.query<Contact & { status: string }>("SELECT name, address, telephone, status FROM office WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE", [municipalityId, given.officeId])
    : [];
  const after = readContact(given);

  if (!office) throw new Refused("NOT_FOUND", { about: "office" });
  if (office.status === "CLOSED") throw new Refused("OFFICE_CLOSED");
  assertContactChange(office, after, given.reason);

  await tx.update(Office, { municipalityId, id: given.officeId }, { name: after.name, address: after.address, telephone: after.telephone });
  await tx.insert(ContactChange, { municipalityId, id: newId(), officeId: given.officeId, at: tx.now, staffId: actor.staffId, nameBefore: office.name, addressBefore: office.address, telephoneBefore: office.telephone, reason: given.reason.trim() });
  await audit(tx, { event: "OFFICE_CONTACT_CHANGED", staffId: actor.staffId, officeId: actor.officeId, subjectId: given.officeId });
  return { officeId: given.officeId };
}
