import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { lockApplication, moveApplication } from "../applications";
import { getMunicipality } from "../offices";
import { numbered, type Numbered, relateEntry } from "../register";
import { SupplementRequest } from "./directorate.entity";

export interface SupplementAsked {
  readonly applicationId: string;
  /** Number and day of the Directorate's letter. */
  readonly directorateReference: string;
  readonly directorateDate: string;
  readonly what: string;
  readonly bringBy: string;
}

/**
 * The Directorate asks for more papers of a file it has: its letter is registered, the case waits for them until the day it names (S12). Refuses
 * `APPLICATION_NOT_FORWARDED`, `DATE_IN_FUTURE`, `INVALID_INPUT` (about: what is empty, or `bringBy` before today).
 */
export async function requestSupplement(tx: Tx, actor: Actor, input: SupplementAsked): Promise<Last<Numbered<{ applicationId: string }>>> {
  const application = await lockApplication(tx, input.applicationId);
  const municipality = await getMunicipality(tx);
  const [today, what] = [localDay(tx.now), input.what.trim()];

  if (!["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENTED"].includes(application.status)) throw new Refused("APPLICATION_NOT_FORWARDED");
  if (input.directorateDate > today) throw new Refused("DATE_IN_FUTURE", { about: "directorateDate" });
  if (what === "") throw new Refused("INVALID_INPUT", { about: "what" });
  if (input.bringBy < today) throw new Refused("INVALID_INPUT", { about: "bringBy" });

  const entryId = newId();
  await relateEntry(tx, entryId, [{ earlierId: application.protocolEntryId, kind: "BELONGS_TO" }]);
  await tx.insert(SupplementRequest, { municipalityId: tx.municipalityId, protocolEntryId: entryId, applicationId: application.id, what, bringBy: input.bringBy, askedAt: tx.now, askedBy: actor.staffId });
  await moveApplication(tx, actor, application.id, ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENTED"], "SUPPLEMENT_REQUESTED", what.slice(0, 500));
  return numbered(
    {
      entryId,
      receivedOn: today,
      direction: "INCOMING",
      characterisation: "ΑΙΤΗΜΑ ΣΥΜΠΛΗΡΩΣΗΣ",
      subject: `Ζητούνται συμπληρωματικά δικαιολογητικά: ${what}`.slice(0, 500),
      attachments: 0,
      addressee: municipality.name,
      sender: municipality.directorateName,
      senderNumber: input.directorateReference,
      senderDate: input.directorateDate,
      officeId: actor.officeId,
    },
    { applicationId: application.id },
  );
}
