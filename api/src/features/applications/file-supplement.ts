import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Last, Tx } from "../../platform/transaction";
import { assertStillGuardian, findApplicant, findGuardianships } from "../applicants";
import { getMunicipality } from "../offices";
import { numbered, type Numbered, relateEntry } from "../register";
import { Supplement } from "./application.entity";
import type { SupplementInput } from "./application.input";
import { assertSupplement, isComplete } from "./application.rules";
import { findDocuments, lockApplication } from "./find-applications";
import { findEnded, findRepresentatives } from "./find-representatives";
import { keepRepresentative } from "./keep-representative";
import { markDocuments } from "./mark-documents";
import { moveApplication } from "./move-application";
import { assertNotRevoked, assertRepresentative, assertScopeKept } from "./representative.rules";
import { countVouchers, useVouchers } from "./use-vouchers";
import { assertFeeShown } from "./voucher.rules";

/**
 * Registers papers that came after filing under a number of their own, which belongs to the application's (Law 2690/1999 art. 12); those of
 * the checklist count as present, and the file may become complete with them. Refuses `NOT_FOUND`, `CASE_ENDED`, `UNKNOWN_REQUIREMENT`, `SUPPLEMENT_EMPTY`,
 * `VOUCHER_MISSING`, `VOUCHER_ALREADY_USED`, `GUARDIAN_NO_LONGER`, `PROXY_REVOKED`, and what `assertRepresentative` refuses: whose right is for filing alone brings nothing later.
 */
export async function fileSupplement(tx: Tx, actor: Actor, input: SupplementInput): Promise<Last<Numbered<{ applicationId: string }>>> {
  const application = await lockApplication(tx, input.applicationId);
  const [documents, known, vouchers] = [await findDocuments(tx, [application.id]), await findRepresentatives(tx, [application.id]), await countVouchers(tx, application.id)];
  const [person, municipality] = [await findApplicant(tx, application.applicantId), await getMunicipality(tx)];
  const description = input.description?.trim() ?? "";

  assertSupplement(application.status, documents, input.papers, description);
  if (input.representative) {
    assertRepresentative(input.representative, "SUPPLEMENT", localDay(tx.now));
    assertScopeKept(input.representative, known, "SUPPLEMENT");
    assertNotRevoked(input.representative, await findEnded(tx, application.applicantId));
    if (person) assertStillGuardian(await findGuardianships(tx, [person.id]), input.representative, person, localDay(tx.now));
  }
  assertFeeShown(input.papers, vouchers + (input.vouchers?.length ?? 0));

  const entryId = newId();
  const statesBefore = Object.fromEntries(documents.filter((document) => input.papers.includes(document.requirement)).map(({ requirement, state }) => [requirement, state]));
  await relateEntry(tx, entryId, [{ earlierId: application.protocolEntryId, kind: "BELONGS_TO" }]);
  await tx.insert(Supplement, { municipalityId: tx.municipalityId, protocolEntryId: entryId, applicationId: application.id, papers: input.papers, description: description || null, statesBefore, filedAt: tx.now });
  await tx.query("UPDATE supporting_document SET state = 'PRESENT' WHERE municipality_id = $1 AND application_id = $2 AND requirement = ANY($3::text[])", [tx.municipalityId, application.id, input.papers]);
  await markDocuments(tx, actor, application.id, input.papers.map((requirement) => ({ requirement, state: "PRESENT" })));
  if (input.vouchers?.length) await useVouchers(tx, { applicationId: application.id, protocolEntryId: entryId }, input.vouchers);
  if (input.representative) await keepRepresentative(tx, { applicationId: application.id, protocolEntryId: entryId }, input.representative);
  if (application.status === "INCOMPLETE" && isComplete(documents.filter((document) => !input.papers.includes(document.requirement)))) {
    await tx.query("UPDATE application SET complete = true WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, application.id]);
    await moveApplication(tx, actor, application.id, ["INCOMPLETE"], "COMPLETE");
  }
  if (application.status === "SUPPLEMENT_REQUESTED") await moveApplication(tx, actor, application.id, ["SUPPLEMENT_REQUESTED"], "SUPPLEMENTED");
  const brought = [...documents.filter((document) => input.papers.includes(document.requirement)).map((document) => document.labelEl), description].filter(Boolean).join(", ");
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: "INCOMING",
      characterisation: "ΣΥΜΠΛΗΡΩΜΑΤΙΚΑ ΔΙΚΑΙΟΛΟΓΗΤΙΚΑ",
      subject: `Συμπληρωματικά δικαιολογητικά: ${brought}`.slice(0, 500),
      attachments: input.attachments,
      addressee: municipality.directorateName,
      sender: `${person?.latinSurname} ${person?.latinGivenName}`.trim(),
      officeId: actor.officeId,
    },
    { applicationId: application.id },
  );
}
