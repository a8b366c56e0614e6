import { Refused } from "../../platform/refusal";

export const applicationKinds = ["INITIAL_GRANT", "RENEWAL", "WORK_APPROVAL", "EMPLOYER_INVITATION", "FAMILY_REUNIFICATION"] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
export const familyRelations = ["SPOUSE", "CHILD", "OTHER"] as const;
export type FamilyRelation = (typeof familyRelations)[number];
export const documentStates = ["PRESENT", "MISSING", "WAIVED"] as const;
export type DocumentState = (typeof documentStates)[number];
export const applicationStatuses = [
  "FILED", "INCOMPLETE", "COMPLETE", "BATCHED", "FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED", "GRANTED", "REJECTED", "REVOKED", "SERVED", "CLOSED", "WITHDRAWN", "VOIDED",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Which legal status may follow which (domain §3). A later paper of the Directorate opens a decided case again: it is served anew. */
export const applicationTransitions = {
  FILED: ["INCOMPLETE", "COMPLETE"],
  INCOMPLETE: ["COMPLETE", "WITHDRAWN", "VOIDED"],
  COMPLETE: ["INCOMPLETE", "BATCHED", "WITHDRAWN", "VOIDED"],
  BATCHED: ["COMPLETE", "SUPPLEMENTED", "FORWARDED"],
  FORWARDED: ["ACKNOWLEDGED", "COMPLETE", "SUPPLEMENTED", "SUPPLEMENT_REQUESTED", "GRANTED", "REJECTED", "WITHDRAWN"],
  ACKNOWLEDGED: ["SUPPLEMENT_REQUESTED", "GRANTED", "REJECTED", "WITHDRAWN"],
  SUPPLEMENT_REQUESTED: ["SUPPLEMENTED", "GRANTED", "REJECTED", "WITHDRAWN"],
  SUPPLEMENTED: ["BATCHED", "SUPPLEMENT_REQUESTED", "GRANTED", "REJECTED", "WITHDRAWN"],
  GRANTED: ["SERVED", "GRANTED", "REJECTED", "REVOKED"],
  REJECTED: ["SERVED", "GRANTED", "REJECTED"],
  REVOKED: ["SERVED", "GRANTED", "REJECTED"],
  SERVED: ["CLOSED", "GRANTED", "REJECTED", "REVOKED"],
  CLOSED: ["GRANTED", "REJECTED", "REVOKED"],
  WITHDRAWN: [],
  VOIDED: [],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

/** Decided, and its papers not yet served on the person. */
export const toBeServed = ["GRANTED", "REJECTED", "REVOKED"] as const satisfies readonly ApplicationStatus[];

export function isToBeServed(status: ApplicationStatus): boolean {
  return (toBeServed as readonly ApplicationStatus[]).includes(status);
}

export function mayFollow(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return (applicationTransitions[from] as readonly ApplicationStatus[]).includes(to);
}

export interface CheckedDocument {
  readonly requirement: string;
  readonly state: DocumentState;
}

/** The checklist names every paper asked for, once, and no other: nothing is forgotten silently. */
export function assertChecklist(required: readonly string[], given: readonly CheckedDocument[]): void {
  const named = given.map((document) => document.requirement);
  const unknown = named.find((code) => !required.includes(code));
  if (unknown !== undefined) throw new Refused("UNKNOWN_REQUIREMENT", { about: unknown });
  const forgotten = required.find((code) => !named.includes(code));
  if (forgotten !== undefined) throw new Refused("CHECKLIST_INCOMPLETE", { about: forgotten });
  if (new Set(named).size !== named.length) throw new Refused("INVALID_INPUT", { about: "documents" });
}

/** A paper that is not asked of this person says why, in words an auditor understands later. Refuses `REASON_MISSING` (about: the paper). */
export function assertWaivers(documents: readonly (CheckedDocument & { readonly reason?: string | null | undefined })[]): void {
  const bare = documents.find(({ state, reason }) => state === "WAIVED" && (reason?.trim().length ?? 0) < 10);
  if (bare) throw new Refused("REASON_MISSING", { about: bare.requirement });
}

export function isComplete(documents: readonly CheckedDocument[]): boolean {
  return documents.every((document) => document.state !== "MISSING");
}

/** A resident files at any office of the municipality, whatever the unit; a non-resident does not (S8). */
export function assertResident(residenceMunicipalityId: string, municipalityId: string): void {
  if (residenceMunicipalityId !== municipalityId) throw new Refused("RESIDENT_ELSEWHERE", { about: "residenceMunicipalityId", clause: "S8" });
}

/** A renewal says which permit it renews. */
export function assertPreviousPermit(kind: ApplicationKind, previous: { readonly number?: string | null; readonly expiresOn?: string | null }): void {
  if (kind === "RENEWAL" && !(previous.number && previous.expiresOn)) throw new Refused("PREVIOUS_PERMIT_MISSING", { about: "previousPermitNumber" });
}

interface Party {
  readonly name: string;
  readonly taxId?: string | null | undefined;
}

/** A work approval of an employee and an invitation name the employer; an invited person is abroad, so somebody files for them. Refuses `EMPLOYER_MISSING`, `REPRESENTATIVE_MISSING`. */
export function assertEmployer(kind: ApplicationKind, category: string, employer: Party | null | undefined, isFiledForOther: boolean): void {
  const wanted = kind === "EMPLOYER_INVITATION" || (kind === "WORK_APPROVAL" && category === "EMPLOYMENT");
  if (wanted && !employer?.name.trim()) throw new Refused("EMPLOYER_MISSING", { about: "employer" });
  if (kind === "EMPLOYER_INVITATION" && !isFiledForOther) throw new Refused("REPRESENTATIVE_MISSING", { about: "representative" });
}

/** A reunification names who is to come. Refuses `FAMILY_MEMBERS_MISSING`, `BIRTH_DATE_IMPOSSIBLE`. */
export function assertFamily(kind: ApplicationKind, members: readonly { readonly name: string; readonly birthYear?: number | null | undefined }[], today: string): void {
  if (kind === "FAMILY_REUNIFICATION" && !members.some((member) => member.name.trim() !== "")) throw new Refused("FAMILY_MEMBERS_MISSING", { about: "familyMembers" });
  if (members.some((member) => member.name.trim() === "")) throw new Refused("INVALID_INPUT", { about: "familyMembers" });
  if (members.some(({ birthYear }) => birthYear != null && birthYear > Number(today.slice(0, 4)))) throw new Refused("BIRTH_DATE_IMPOSSIBLE", { about: "familyMembers" });
}

/** Who may file for a person who is a minor for certain on the day (Civil Code 127: eighteen years). Refuses `MINOR_NEEDS_GUARDIAN`. */
export function assertGuardian(born: { readonly birthYear: number; readonly birthMonth?: number | null; readonly birthDay?: number | null }, representative: string | null, today: string): void {
  const [year, month, date] = [born.birthYear + 18, born.birthMonth ?? 1, born.birthDay ?? 1];
  const ofAgeOn = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  if (today < ofAgeOn && !["GUARDIAN", "ASCENDANT", "LAWYER", "AUTHORISED"].includes(representative ?? "")) throw new Refused("MINOR_NEEDS_GUARDIAN", { about: "representative" });
}

/** Before the Directorate decides. A file in a batch is taken out of it first. Refuses `CASE_DECIDED`, `CASE_ENDED`, `FILE_IN_BATCH`. */
export function assertUndecided(status: ApplicationStatus): void {
  if (status === "BATCHED") throw new Refused("FILE_IN_BATCH");
  if (status === "WITHDRAWN" || status === "VOIDED") throw new Refused("CASE_ENDED");
  if (isToBeServed(status) || status === "SERVED" || status === "CLOSED") throw new Refused("CASE_DECIDED");
}

/** One filed in error is voided before it leaves the municipality; later it is withdrawn. Refuses as `assertUndecided`, and `APPLICATION_ALREADY_FORWARDED`. */
export function assertVoidable(status: ApplicationStatus): void {
  assertUndecided(status);
  if (!mayFollow(status, "VOIDED")) throw new Refused("APPLICATION_ALREADY_FORWARDED");
}

/**
 * What a void supplement leaves of the checklist: each paper it brought is again as it was before, unless another supplement brought it too or somebody
 * wrote something else since. One from before that was kept found its papers missing.
 */
export function statesAfterVoid(
  { papers, before }: { readonly papers: readonly string[]; readonly before: Readonly<Record<string, DocumentState>> | null },
  broughtByOthers: readonly string[],
  checklist: readonly CheckedDocument[],
): CheckedDocument[] {
  return checklist.flatMap(({ requirement, state }) => {
    if (state !== "PRESENT" || !papers.includes(requirement) || broughtByOthers.includes(requirement)) return [];
    return [{ requirement, state: before?.[requirement] ?? "MISSING" }];
  });
}

/** A supplement is for a case that runs, and brings something: papers of the checklist that were missing, or others, described. Refuses `CASE_ENDED`, `UNKNOWN_REQUIREMENT`, `SUPPLEMENT_EMPTY`. */
export function assertSupplement(status: ApplicationStatus, checklist: readonly CheckedDocument[], papers: readonly string[], description: string): void {
  if (status === "WITHDRAWN" || status === "VOIDED" || status === "CLOSED") throw new Refused("CASE_ENDED");
  const unknown = papers.find((code) => !checklist.some((document) => document.requirement === code));
  if (unknown !== undefined || new Set(papers).size < papers.length) throw new Refused("UNKNOWN_REQUIREMENT", { about: unknown ?? "papers" });
  if (papers.length === 0 && description.trim() === "") throw new Refused("SUPPLEMENT_EMPTY", { about: "description" });
}
