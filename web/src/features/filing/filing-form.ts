import { likelyLanguage } from "../../platform/i18n/languages";
import { readDay } from "../../platform/i18n/show";
import type { ApplicantInput, ClearableDetail, DocumentState, FamilyRelation, FileApplicationInput } from "../../gql/graphql";
import type { MrzReading } from "./read-mrz";
import { readBirth, readCents, readYears } from "./read-typed";
import { missingRepresenting, nobodyElse, representativeOf, type Representing } from "./representing";

/** What the clerk typed, as typed: nothing is lost on the way to the server and back. */
export interface FilingForm extends Representing {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname: string;
  readonly greekGivenName: string;
  readonly fatherName: string;
  readonly motherName: string;
  readonly birth: string;
  readonly sex: ApplicantInput["sex"];
  readonly nationality: string;
  readonly documentKind: ApplicantInput["travelDocumentKind"];
  readonly documentNumber: string;
  readonly issuingState: string;
  readonly documentExpires: string;
  readonly residenceMunicipalityId: string;
  readonly residenceUnitCode: string;
  readonly street: string;
  readonly phone: string;
  readonly taxId: string;
  readonly socialSecurityNumber: string;
  readonly email: string;
  readonly language: string;
  readonly kind: FileApplicationInput["kind"];
  readonly category: string;
  readonly previousNumber: string;
  readonly previousExpires: string;
  /** Years of permit asked for, as typed; empty as the rule says. */
  readonly permitYears: string;
  readonly deliveryOfficeId: string;
  readonly voucher: string;
  /** Euro, as typed. */
  readonly voucherAmount: string;
  readonly employerName: string;
  readonly employerTaxId: string;
  readonly family: readonly FamilyRow[];
  /** Why a paper is not asked of this person, by its code. */
  readonly waivers: Readonly<Record<string, string>>;
}

export interface FamilyRow {
  readonly name: string;
  readonly relation: FamilyRelation;
  readonly birthYear: string;
}

export const noRelative: FamilyRow = { name: "", relation: "SPOUSE", birthYear: "" };
export const applicationKinds = ["RENEWAL", "INITIAL_GRANT", "WORK_APPROVAL", "EMPLOYER_INVITATION", "FAMILY_REUNIFICATION"] as const satisfies readonly FileApplicationInput["kind"][];

/** Kinds that may name an employer; an employee's work approval and an invitation must. */
export function hasEmployer(kind: FilingForm["kind"]): boolean {
  return kind === "WORK_APPROVAL" || kind === "EMPLOYER_INVITATION";
}
function needsEmployer({ kind, category }: FilingForm): boolean {
  return kind === "EMPLOYER_INVITATION" || (kind === "WORK_APPROVAL" && category === "EMPLOYMENT");
}

export const emptyForm: FilingForm = {
  latinSurname: "", latinGivenName: "", greekSurname: "", greekGivenName: "", fatherName: "", motherName: "", birth: "", sex: "UNSPECIFIED", nationality: "",
  documentKind: "PASSPORT", documentNumber: "", issuingState: "", documentExpires: "", residenceMunicipalityId: "", residenceUnitCode: "", street: "", phone: "",
  taxId: "", socialSecurityNumber: "", email: "", language: "en", kind: "RENEWAL", category: "", previousNumber: "", previousExpires: "", permitYears: "", deliveryOfficeId: "",
  voucher: "", voucherAmount: "", ...nobodyElse,
  employerName: "", employerTaxId: "", family: [noRelative], waivers: {},
};

/** The form filled from the lines; a permit is no travel document, but the one that a renewal renews. */
export function withMrz(form: FilingForm, { documentKind, documentNumber, issuingState, documentExpires, ...holder }: MrzReading): FilingForm {
  const filled = { ...form, ...holder, birth: holder.birth || form.birth, language: likelyLanguage(holder.nationality) };
  if (documentKind !== "PERMIT") return { ...filled, documentKind, documentNumber, issuingState, documentExpires };
  return { ...filled, previousNumber: form.previousNumber || documentNumber, previousExpires: form.previousExpires || documentExpires };
}

type Required = "latinSurname" | "birth" | "nationality" | "street" | "category" | "deliveryOfficeId" | "voucher" | "voucherAmount" | "waivers" | Exclude<keyof Representing, "filedBy"> | "employerName" | "familyName" | "previousNumber" | "previousExpires" | "permitYears" | "documentNumber";

/** Fields that must be filled or mended before anything is sent, in the order of the page. */
export function missingFields(form: FilingForm, papers: Readonly<Record<string, DocumentState>> = {}): Required[] {
  const missing: Required[] = [];
  if (form.latinSurname.trim() === "") missing.push("latinSurname");
  if (readBirth(form.birth) === undefined) missing.push("birth");
  if (form.nationality.trim() === "") missing.push("nationality");
  if (form.documentKind !== "NONE" && form.documentNumber.trim() === "") missing.push("documentNumber");
  if (form.street.trim() === "") missing.push("street");
  if (form.category === "") missing.push("category");
  if (form.kind === "RENEWAL" && form.previousNumber.trim() === "") missing.push("previousNumber");
  if (form.kind === "RENEWAL" && readDay(form.previousExpires) === undefined) missing.push("previousExpires");
  if (form.permitYears.trim() !== "" && readYears(form.permitYears) === undefined) missing.push("permitYears");
  if (needsEmployer(form) && form.employerName.trim() === "") missing.push("employerName");
  if (form.kind === "FAMILY_REUNIFICATION" && form.family.every((one) => one.name.trim() === "")) missing.push("familyName");
  if (form.deliveryOfficeId === "") missing.push("deliveryOfficeId");
  if (isFeePresent(papers) && form.voucher.trim() === "") missing.push("voucher");
  if (form.voucher.trim() !== "" && readCents(form.voucherAmount) === undefined) missing.push("voucherAmount");
  missing.push(...missingRepresenting(form));
  if (unexplained(form, papers).length > 0) missing.push("waivers");
  return missing;
}

/** The papers waived without words that somebody understands later. */
export function unexplained({ waivers }: FilingForm, papers: Readonly<Record<string, DocumentState>>): string[] {
  return Object.entries(papers).flatMap(([code, state]) => (state === "WAIVED" && (waivers[code]?.trim().length ?? 0) < 10 ? [code] : []));
}

/** A fee that counts as paid shows its voucher. */
export function isFeePresent(papers: Readonly<Record<string, DocumentState>>): boolean {
  return papers["FEE"] === "PRESENT";
}

/** The person as the server takes it; only for a form without missing fields. */
export function applicantOf(form: FilingForm): ApplicantInput {
  const birth = readBirth(form.birth) ?? { birthYear: 0, birthMonth: null, birthDay: null };
  const text = (value: string) => value.trim() || null;
  return {
    latinSurname: form.latinSurname.trim(),
    latinGivenName: form.latinGivenName.trim(),
    greekSurname: text(form.greekSurname),
    greekGivenName: text(form.greekGivenName),
    fatherName: text(form.fatherName),
    motherName: text(form.motherName),
    ...birth,
    sex: form.sex,
    nationality: form.nationality.trim().toUpperCase(),
    travelDocumentKind: form.documentKind,
    travelDocumentNumber: form.documentKind === "NONE" ? null : text(form.documentNumber),
    travelDocumentState: form.documentKind === "NONE" ? null : text(form.issuingState) ?? form.nationality.trim().toUpperCase(),
    travelDocumentExpiresOn: readDay(form.documentExpires) ?? null,
    residenceMunicipalityId: form.residenceMunicipalityId,
    residenceUnitCode: text(form.residenceUnitCode),
    residenceStreet: form.street.trim(),
    taxId: text(form.taxId),
    socialSecurityNumber: text(form.socialSecurityNumber),
    email: text(form.email),
    phone: text(form.phone),
    language: form.language,
  };
}

export interface Person {
  /** A known person the clerk recognised; the typed details become theirs. */
  readonly applicantId: string | null;
  /** Which details of the known person the form was filled with: one that is empty when it is sent was taken away by the clerk. */
  readonly knownDetails?: readonly ClearableDetail[];
  readonly differentPersonConfirmed: boolean;
  /** Whom the clerk was shown as possibly the same. */
  readonly candidateIds: readonly string[];
  /** The clerk saw the open application of the same kind. */
  readonly anotherApplicationConfirmed?: boolean;
}

export function inputOf(form: FilingForm, papers: Readonly<Record<string, DocumentState>>, person: Person): FileApplicationInput {
  const documents = Object.entries(papers).map(([requirement, state]) => ({ requirement, state, reason: state === "WAIVED" ? (form.waivers[requirement]?.trim() ?? "") : null }));
  const applicant = applicantOf(form);
  return {
    kind: form.kind,
    category: form.category,
    applicantId: person.applicantId,
    applicant: { ...applicant, cleared: (person.knownDetails ?? []).filter((detail) => applicant[detail] == null) },
    differentPersonConfirmed: person.differentPersonConfirmed,
    candidateIds: [...person.candidateIds],
    anotherApplicationConfirmed: person.anotherApplicationConfirmed ?? false,
    previousPermitNumber: form.kind === "RENEWAL" ? form.previousNumber.trim() : null,
    previousPermitExpiresOn: form.kind === "RENEWAL" ? (readDay(form.previousExpires) ?? null) : null,
    permitYears: readYears(form.permitYears) ?? null,
    documents,
    deliveryOfficeId: form.deliveryOfficeId,
    attachments: documents.filter((document) => document.state === "PRESENT").length,
    vouchers: form.voucher.trim() === "" ? [] : [{ voucher: form.voucher.trim(), amountCents: readCents(form.voucherAmount) ?? 0 }],
    representative: representativeOf(form),
    employer: hasEmployer(form.kind) && form.employerName.trim() !== "" ? { name: form.employerName.trim(), taxId: form.employerTaxId.trim() || null } : null,
    familyMembers: form.kind === "FAMILY_REUNIFICATION" ? form.family.filter((one) => one.name.trim() !== "").map(({ name, relation, birthYear }) => ({ name: name.trim(), relation, birthYear: Number(birthYear) || null })) : [],
  };
}
