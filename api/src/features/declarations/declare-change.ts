import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { addPassport, findApplicant, moveResidence } from "../applicants";
import { assertResident, endOfPeriod, findCalendar, findRulesOn, periodOf } from "../applications";
import { assertTakesIn, getMunicipality, getOffice } from "../offices";
import { numbered, type Numbered } from "../register";
import { Declaration } from "./declaration.entity";
import type { DeclareChangeInput } from "./declaration.input";
import { assertDeclared, type DeclarationKind } from "./declaration.rules";

const subjects = { ADDRESS: "διεύθυνση κατοικίας", FAMILY: "οικογενειακή κατάσταση", PASSPORT: "διαβατήριο", LOSS: "απώλεια εγγράφου", EMPLOYER: "εργοδότης" } as const satisfies Record<DeclarationKind, string>;

/**
 * Registers what a person declares has changed, for the Directorate, and writes a new address or passport beside the old. Refuses `SYSTEM_NOT_INSTALLED` (S2), `OFFICE_CANNOT_FILE`,
 * `NOT_FOUND`, `DATE_IN_FUTURE`, `DETAILS_MISSING`, `RESIDENT_ELSEWHERE` for a new address in another municipality, and what `addPassport` refuses.
 */
export async function declareChange(tx: Tx, actor: Actor, input: DeclareChangeInput): Promise<Last<Numbered<Record<never, never>>>> {
  const today = localDay(tx.now);
  const [office, person, municipality, rules, calendar] = await Promise.all([getOffice(tx, actor.officeId), findApplicant(tx, input.applicantId), getMunicipality(tx), findRulesOn(tx, today), findCalendar(tx)]);

  assertTakesIn(office);
  if (!person) throw new Refused("NOT_FOUND", { about: "applicant" });
  assertDeclared(input, today);
  if (input.kind === "ADDRESS" && input.residence) {
    assertResident(input.residence.municipalityId, tx.municipalityId);
    await moveResidence(tx, actor, person, { ...input.residence, since: input.changedOn });
  }
  if (input.kind === "PASSPORT" && input.passport) await addPassport(tx, person.id, input.passport);

  const entryId = newId();
  await tx.insert(Declaration, {
    municipalityId: tx.municipalityId,
    protocolEntryId: entryId,
    applicantId: person.id,
    kind: input.kind,
    changedOn: input.changedOn,
    details: input.details?.trim() || null,
    late: today > endOfPeriod(input.changedOn, periodOf(rules, "CHANGE_OF_DETAILS"), calendar),
    declaredAt: tx.now,
  });
  return numbered(
    {
      entryId,
      receivedOn: today,
      direction: "INCOMING",
      characterisation: "ΔΗΛΩΣΗ",
      subject: `Δήλωση αλλαγής στοιχείων: ${subjects[input.kind]}`,
      attachments: input.attachments,
      addressee: municipality.directorateName,
      sender: `${person.latinSurname} ${person.latinGivenName}`.trim(),
      officeId: actor.officeId,
    },
    {},
  );
}
