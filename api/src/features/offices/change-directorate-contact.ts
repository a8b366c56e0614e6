import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { ContactChange } from "./contact.entity";
import { assertContactChange, type Contact, readContact } from "./contact.rules";
import { Municipality } from "./office.entity";

/** The Directorate moves, is renamed or has another telephone: what is sent from now on is addressed so, what the register says of earlier papers stays. Refuses as `assertContactChange`. */
export async function changeDirectorateContact(tx: Tx, actor: Actor, given: Contact & { readonly reason: string }): Promise<{ changed: true }> {
  const { municipalityId } = tx;
  const [before] = await tx.query<Contact>(
    "SELECT directorate_name AS name, directorate_address AS address, directorate_telephone AS telephone FROM municipality WHERE municipality_id = $1 FOR NO KEY UPDATE",
    [municipalityId],
  );
  const after = readContact(given);

  if (!before) throw new Refused("NOT_FOUND", { about: "municipality" });
  assertContactChange(before, after, given.reason);

  await tx.update(Municipality, { municipalityId }, { directorateName: after.name, directorateAddress: after.address, directorateTelephone: after.telephone });
  await tx.insert(ContactChange, { municipalityId, id: newId(), officeId: null, at: tx.now, staffId: actor.staffId, nameBefore: before.name, addressBefore: before.address, telephoneBefore: before.telephone, reason: given.reason.trim() });
  await audit(tx, { event: "DIRECTORATE_CONTACT_CHANGED", staffId: actor.staffId, officeId: actor.officeId });
  return { changed: true };
}
