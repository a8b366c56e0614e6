import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { type ApplicantRow, assertStillGuardian, findApplicant, findGuardianships, findPossibleDuplicates, isMinor, isTaxId, keepGuardian, keepVerdicts, lockLikeness, lockStanding, saveApplicant, withMerged } from "../applicants";
import { assertTakesIn, getMunicipality, getOffice } from "../offices";
import { numbered, type Numbered } from "../register";
import { Application, ApplicationParty, SupportingDocument } from "./application.entity";
import type { FileApplicationInput } from "./application.input";
import { type ApplicationKind, assertChecklist, assertEmployer, assertFamily, assertGuardian, assertPreviousPermit, assertResident, assertWaivers, isComplete } from "./application.rules";
import { keepDraftCode } from "./draft-codes";
import { feeOwed } from "./fee.rules";
import { feeRulesOf } from "./find-fee";
import { findRequirements } from "./find-requirements";
import { findCalendar, findRulesOn, periodOf } from "./find-rules";
import { findEnded } from "./find-representatives";
import { keepRepresentative } from "./keep-representative";
import { markDocuments } from "./mark-documents";
import { recordEvent } from "./move-application";
import { assertNotRevoked, assertRepresentative } from "./representative.rules";
import { useVouchers } from "./use-vouchers";
import { assertFeeShown } from "./voucher.rules";
import { endOfPeriod, renewalWindow, timingOf } from "./working-days.rules";

export const applicationSubjects = {
  INITIAL_GRANT: "Αίτηση χορήγησης άδειας διαμονής",
  RENEWAL: "Αίτηση ανανέωσης άδειας διαμονής",
  WORK_APPROVAL: "Αίτηση έγκρισης εργασίας",
  EMPLOYER_INVITATION: "Αίτηση μετάκλησης",
  FAMILY_REUNIFICATION: "Αίτηση οικογενειακής επανένωσης",
} as const satisfies Record<ApplicationKind, string>;

/**
 * Files an application at the actor's office, whatever the municipal unit (S8), and takes the next number of the common
 * protocol. Refuses `SYSTEM_NOT_INSTALLED` (S2), `OFFICE_CANNOT_FILE`, `RESIDENT_ELSEWHERE`, `UNKNOWN_CATEGORY`, `CHECKLIST_INCOMPLETE`, `REASON_MISSING` for a paper waived without one,
 * `PREVIOUS_PERMIT_MISSING`, `OFFICE_NOT_FOR_DELIVERY`, `REPRESENTATIVE_EVIDENCE_MISSING`, `REPRESENTATIVE_EXPIRED`, `REPRESENTATIVE_SCOPE`, `MINOR_NEEDS_GUARDIAN`, `GUARDIAN_NO_LONGER`,
 * `EMPLOYER_MISSING`, `REPRESENTATIVE_MISSING`, `FAMILY_MEMBERS_MISSING`, `VOUCHER_MISSING`, `VOUCHER_ALREADY_USED`, `DRAFT_ALREADY_FILED`, `POSSIBLE_DUPLICATE` until the clerk says it is another person,
 * `SAME_APPLICATION_OPEN` (about: its number) until the clerk says it is a second one.
 */
export async function fileApplication(tx: Tx, actor: Actor, input: FileApplicationInput): Promise<Last<Numbered<{ applicationId: string }>>> {
  const today = localDay(tx.now);
  const [office, deliveryOffice, known, required, municipality, rules, calendar] = await Promise.all([
    getOffice(tx, actor.officeId),
    getOffice(tx, input.deliveryOfficeId),
    getKnownApplicant(tx, input),
    findRequirements(tx, input.kind, input.category, today),
    getMunicipality(tx),
    findRulesOn(tx, today, input),
    findCalendar(tx),
  ]);

  const [applicationId, entryId] = [newId(), newId()];
  if (input.draftCode) await keepDraftCode(tx, input.draftCode, applicationId);
  assertTakesIn(office);
  assertResident(input.applicant?.residenceMunicipalityId ?? known?.residenceMunicipalityId ?? "", tx.municipalityId);
  if (required.length === 0) throw new Refused("UNKNOWN_CATEGORY", { about: "category" });
  assertChecklist(required.map((row) => row.code), input.documents);
  assertWaivers(input.documents);
  assertPreviousPermit(input.kind, { number: input.previousPermitNumber, expiresOn: input.previousPermitExpiresOn });
  if (input.representative) assertRepresentative(input.representative, "FILE", today);
  if (input.representative && known) assertNotRevoked(input.representative, await findEnded(tx, known.id));
  assertEmployer(input.kind, input.category, input.employer, Boolean(input.representative));
  if (input.employer?.taxId && !isTaxId(input.employer.taxId)) throw new Refused("TAX_ID_INVALID", { about: "employer" });
  assertFamily(input.kind, input.familyMembers ?? [], today);
  assertFeeShown(input.documents.filter(({ state }) => state === "PRESENT").map(({ requirement }) => requirement), input.vouchers?.length ?? 0);
  if (!deliveryOffice.canDeliver) throw new Refused("OFFICE_NOT_FOR_DELIVERY", { about: "deliveryOfficeId", clause: "S10" });
  if (known && !input.anotherApplicationConfirmed) {
    const open = await findOpenLike(tx, known.id, input);
    if (open) throw new Refused("SAME_APPLICATION_OPEN", { about: open });
  }
  if (!known && input.applicant && !input.differentPersonConfirmed) {
    await lockLikeness(tx, input.applicant);
    const [candidate] = await findPossibleDuplicates(tx, input.applicant);
    if (candidate) throw new Refused("POSSIBLE_DUPLICATE", { about: candidate.applicant.id });
  }

  const applicantId = input.applicant ? await saveApplicant(tx, actor, input.applicant, known) : (known?.id ?? "");
  const born = known ? await findApplicant(tx, applicantId) : input.applicant;
  if (born) assertGuardian(born, input.representative?.kind ?? null, today);
  if (born && input.representative) {
    assertStillGuardian(known ? await findGuardianships(tx, [known.id]) : [], input.representative, born, today);
    if (isMinor(born, today)) await keepGuardian(tx, actor, applicantId, { ...input.representative, until: input.representative.expiresOn });
  }
  const fee = born && feeOwed(feeRulesOf(rules), born, input.permitYears ?? null, today);
  await keepVerdicts(tx, actor, applicantId, input.candidateIds ?? []);
  const complete = isComplete(input.documents);
  const status = complete ? "COMPLETE" : "INCOMPLETE";
  // Outside its window too it is registered: an incoming paper has its number the same day (Law 2690/1999 art. 12), and says how it stands.
  const expiresOn = input.kind === "RENEWAL" ? input.previousPermitExpiresOn : null;
  const timing = expiresOn ? timingOf(today, renewalWindow(expiresOn, periodOf(rules, "RENEWAL_OPENS"), periodOf(rules, "LATE_RENEWAL"), calendar)) : null;
  const application = tx.insert(Application, {
    municipalityId: tx.municipalityId,
    id: applicationId,
    kind: input.kind,
    category: input.category,
    status,
    complete,
    applicantId,
    officeOfFilingId: actor.officeId,
    deliveryOfficeId: deliveryOffice.id,
    protocolEntryId: entryId,
    previousPermitNumber: input.previousPermitNumber || null,
    previousPermitExpiresOn: input.previousPermitExpiresOn ?? null,
    filedAt: tx.now,
    forwardBy: endOfPeriod(today, periodOf(rules, "FORWARD_FILE"), calendar),
    bringBy: endOfPeriod(today, periodOf(rules, "BRING_PAPERS"), calendar),
    permitYears: fee?.permitYears ?? null,
    feeCents: fee?.cents ?? null,
    renewalTiming: timing,
    lateFineCents: timing === "LATE" ? rules.LATE_FINE.value : null,
  });
  const documents = tx.insert(SupportingDocument, input.documents.map((document) => ({ municipalityId: tx.municipalityId, applicationId, requirement: document.requirement, state: document.state })));
  await Promise.all([application, documents, recordEvent(tx, actor, applicationId, status)]);
  await markDocuments(tx, actor, applicationId, input.documents.filter(({ state }) => state === "WAIVED"));
  if (input.representative) await keepRepresentative(tx, { applicationId, protocolEntryId: entryId }, input.representative);
  const parties = partiesOf(input);
  if (parties.length > 0) await tx.insert(ApplicationParty, parties.map((party, position) => ({ municipalityId: tx.municipalityId, applicationId, position, ...party })));
  if (input.vouchers?.length) await useVouchers(tx, { applicationId, protocolEntryId: entryId }, input.vouchers);
  return numbered(
    {
      entryId,
      receivedOn: today,
      direction: "INCOMING",
      characterisation: "ΑΙΤΗΣΗ",
      subject: applicationSubjects[input.kind],
      attachments: input.attachments,
      addressee: municipality.directorateName,
      sender: input.applicant ? `${input.applicant.latinSurname} ${input.applicant.latinGivenName}` : `${known?.latinSurname} ${known?.latinGivenName}`,
      officeId: actor.officeId,
    },
    { applicationId },
  );
}

/** The employer where the kind has one, the relatives of a reunification; what does not belong to the kind is left out. */
function partiesOf({ kind, employer, familyMembers }: FileApplicationInput) {
  const none = { taxId: null, relation: null, birthYear: null, nationality: null };
  if (kind === "FAMILY_REUNIFICATION")
    return (familyMembers ?? []).map(({ name, relation, birthYear, nationality }) => ({ ...none, role: "FAMILY_MEMBER" as const, name: name.trim(), relation, birthYear: birthYear ?? null, nationality: nationality || null }));
  const hasEmployer = kind === "WORK_APPROVAL" || kind === "EMPLOYER_INVITATION";
  return hasEmployer && employer?.name.trim() ? [{ ...none, role: "EMPLOYER" as const, name: employer.name.trim(), taxId: employer.taxId || null }] : [];
}

/** The number of an application of the same kind and category that waits for its decision, of this person or of a record merged with it. */
async function findOpenLike(tx: Tx, applicantId: string, { kind, category }: FileApplicationInput): Promise<string | undefined> {
  const [open] = await tx.query<{ number: string }>(
    `SELECT p.number || '/' || p.year AS number FROM application a JOIN protocol_entry p ON p.municipality_id = a.municipality_id AND p.id = a.protocol_entry_id
     WHERE a.municipality_id = $1 AND a.applicant_id = ANY($2::uuid[]) AND a.kind = $3 AND a.category = $4 AND a.status IN ('INCOMPLETE', 'COMPLETE', 'BATCHED', 'FORWARDED', 'ACKNOWLEDGED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED') ORDER BY a.id DESC LIMIT 1`,
    [tx.municipalityId, await withMerged(tx, [applicantId]), kind, category],
  );
  return open?.number;
}

async function getKnownApplicant(tx: Tx, input: FileApplicationInput): Promise<ApplicantRow | undefined> {
  if (!input.applicantId && !input.applicant) throw new Refused("INVALID_INPUT", { about: "applicant" });
  if (!input.applicantId) return undefined;
  const known = await lockStanding(tx, input.applicantId);
  if (!known) throw new Refused("NOT_FOUND", { about: "applicant" });
  return known;
}
