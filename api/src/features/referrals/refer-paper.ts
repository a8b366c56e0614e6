import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Last, Tx } from "../../platform/transaction";
import { applicationSubjects, endOfPeriod, findCalendar, findRulesOn, periodOf } from "../applications";
import { knownMunicipalities } from "../offices";
import { numbered, type Numbered } from "../register";
import { Referral } from "./referral.entity";
import type { ReferInput } from "./referral.input";
import { assertElsewhere } from "./referral.rules";

/**
 * Registers a paper of somebody who lives elsewhere, as any incoming paper (Law 2690/1999 art. 12), to be forwarded to the municipality that is
 * competent (art. 4); the receipt says where to go. Refuses `RESIDENT_HERE`, `INVALID_INPUT`.
 */
export async function referPaper(tx: Tx, actor: Actor, input: ReferInput): Promise<Last<Numbered<Record<never, never>>>> {
  const today = localDay(tx.now);
  const [rules, calendar] = await Promise.all([findRulesOn(tx, today, { kind: input.kind }), findCalendar(tx)]);

  assertElsewhere(input.toMunicipalityId, tx.municipalityId, knownMunicipalities());

  const entryId = newId();
  await tx.insert(Referral, { municipalityId: tx.municipalityId, protocolEntryId: entryId, toMunicipalityId: input.toMunicipalityId, kind: input.kind, forwardBy: endOfPeriod(today, periodOf(rules, "FORWARD_ELSEWHERE"), calendar), letterEntryId: null, voidedAt: null });
  return numbered(
    {
      entryId,
      receivedOn: today,
      direction: "INCOMING",
      characterisation: "ΑΙΤΗΣΗ",
      subject: `${applicationSubjects[input.kind]} κατοίκου άλλου δήμου, προς διαβίβαση`,
      attachments: input.attachments,
      addressee: `${knownMunicipalities().find(({ id }) => id === input.toMunicipalityId)?.name}, Γραφείο Αλλοδαπών`,
      sender: input.sender.trim(),
      officeId: actor.officeId,
    },
    {},
  );
}
