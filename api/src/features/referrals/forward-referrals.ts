import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { knownMunicipalities } from "../offices";
import { numbered, type Numbered, relateEntry } from "../register";

/** More papers than one letter lists: the rest go with the next. */
const most = 200;

/** Sends all papers that wait for one municipality with one letter, under an outgoing number. Refuses `NOTHING_TO_FORWARD`. */
export async function forwardReferrals(tx: Tx, actor: Actor, { toMunicipalityId }: { readonly toMunicipalityId: string }): Promise<Last<Numbered<Record<never, never>>>> {
  const letterId = newId();
  const sent = await tx.query<{ entryId: string }>(
    `UPDATE referral SET letter_entry_id = $3 WHERE municipality_id = $1 AND protocol_entry_id IN (
       SELECT protocol_entry_id FROM referral WHERE municipality_id = $1 AND to_municipality_id = $2 AND letter_entry_id IS NULL AND voided_at IS NULL ORDER BY protocol_entry_id LIMIT ${most} FOR UPDATE)
     RETURNING protocol_entry_id AS "entryId"`,
    [tx.municipalityId, toMunicipalityId, letterId],
  );
  if (sent.length === 0) throw new Refused("NOTHING_TO_FORWARD");
  await relateEntry(tx, letterId, sent.map(({ entryId }) => ({ earlierId: entryId, kind: "ANSWERS" })));
  return numbered(
    {
      entryId: letterId,
      receivedOn: localDay(tx.now),
      direction: "OUTGOING",
      characterisation: "ΔΙΑΒΙΒΑΣΤΙΚΟ",
      subject: "Διαβίβαση εγγράφων κατοίκων του δήμου σας",
      attachments: Math.min(999, sent.length),
      addressee: `${knownMunicipalities().find(({ id }) => id === toMunicipalityId)?.name}, Γραφείο Αλλοδαπών`,
      officeId: actor.officeId,
    },
    {},
  );
}
