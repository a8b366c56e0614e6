import { Refused } from "../../platform/refusal";

/** How an office or the Directorate is called and reached. */
export interface Contact {
  readonly name: string;
  readonly address: string;
  readonly telephone: string | null;
}

/** Without spaces at the ends; an empty telephone is none. */
export function readContact({ name, address, telephone }: Contact): Contact {
  return { name: name.trim(), address: address.trim(), telephone: telephone?.trim() || null };
}

/** Something changes, and it is written why: the decision or letter that says so. Refuses `INVALID_INPUT` (about: name, address), `CONTACT_UNCHANGED`, `REASON_MISSING`. */
export function assertContactChange(before: Contact, after: Contact, reason: string): void {
  if (after.name.length < 3) throw new Refused("INVALID_INPUT", { about: "name" });
  if (after.address.length < 3) throw new Refused("INVALID_INPUT", { about: "address" });
  if (before.name === after.name && before.address === after.address && before.telephone === after.telephone) throw new Refused("CONTACT_UNCHANGED");
  if (reason.trim().length < 10) throw new Refused("REASON_MISSING", { about: "reason" });
}
