import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Last, Tx } from "../../platform/transaction";
import { findApplicant } from "../applicants";
import { assertUndecided, assertVoidable, lockApplication, moveApplication, releaseVouchers } from "../applications";
import { voidCertificates } from "../certificates";
import { getMunicipality } from "../offices";
import { assertReason, numbered, type Numbered, relateEntry, voidNumber } from "../register";

/**
 * The person takes the application back, in writing: the statement has a number of its own, the certificate ends. Refuses `NOT_FOUND`,
 * `REASON_MISSING`, `FILE_IN_BATCH`, `CASE_ENDED`, `CASE_DECIDED`.
 */
export async function withdrawApplication(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly reason: string }): Promise<Last<Numbered<{ applicationId: string }>>> {
  const application = await lockApplication(tx, input.applicationId);
  const [person, municipality] = [await findApplicant(tx, application.applicantId), await getMunicipality(tx)];

  assertReason(input.reason);
  assertUndecided(application.status);

  await voidCertificates(tx, actor, application.id, "Η αίτηση ανακλήθηκε");
  await moveApplication(tx, actor, application.id, [application.status], "WITHDRAWN", input.reason.trim());
  const entryId = newId();
  await relateEntry(tx, entryId, [{ earlierId: application.protocolEntryId, kind: "BELONGS_TO" }]);
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "INCOMING",
      characterisation: "ΔΗΛΩΣΗ",
      subject: "Δήλωση παραίτησης από αίτηση",
      attachments: 1,
      addressee: municipality.directorateName,
      sender: `${person?.latinSurname} ${person?.latinGivenName}`.trim(),
      officeId: actor.officeId,
    },
    { applicationId: application.id },
  );
}

/**
 * Two persons say that an application was filed in error: it counts for nothing, its number is void and is never given again, its fee vouchers are free. Refuses
 * `NOT_FOUND`, `REASON_MISSING`, `FILE_IN_BATCH`, `CASE_ENDED`, `CASE_DECIDED`, `APPLICATION_ALREADY_FORWARDED`.
 */
export async function voidApplication(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly reason: string; readonly secondPersonId: string }): Promise<{ applicationId: string }> {
  const application = await lockApplication(tx, input.applicationId);

  assertReason(input.reason);
  assertVoidable(application.status);

  await voidCertificates(tx, actor, application.id, "Η αίτηση ακυρώθηκε");
  await moveApplication(tx, actor, application.id, [application.status], "VOIDED", input.reason.trim());
  await releaseVouchers(tx, actor, { applicationId: application.id });
  await voidNumber(tx, actor, { entryId: application.protocolEntryId, reason: input.reason, secondPersonId: input.secondPersonId });
  return { applicationId: application.id };
}
