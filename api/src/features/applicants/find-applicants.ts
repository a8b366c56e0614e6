import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { normaliseDocumentNumber } from "./applicant.rules";
import { nameKey } from "./name-key.rules";

export interface ApplicantRow {
  readonly id: string;
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname: string | null;
  readonly greekGivenName: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  readonly nationality: string;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly residenceMunicipalityId: string;
  readonly residenceUnitCode: string | null;
  readonly residenceStreet: string;
  readonly residenceSince: string | null;
}

const columns = `a.id, a.latin_surname AS "latinSurname", a.latin_given_name AS "latinGivenName", a.greek_surname AS "greekSurname",
  a.greek_given_name AS "greekGivenName", a.father_name AS "fatherName", a.mother_name AS "motherName", a.birth_year AS "birthYear",
  a.birth_month AS "birthMonth", a.birth_day AS "birthDay", a.sex, a.nationality, a.tax_id AS "taxId",
  a.social_security_number AS "socialSecurityNumber", a.phone, a.email, a.language, a.residence_municipality_id AS "residenceMunicipalityId",
  a.residence_unit_code AS "residenceUnitCode", a.residence_street AS "residenceStreet", a.residence_since AS "residenceSince"`;

export async function findApplicantsByIds(db: Db, ids: readonly string[]): Promise<ApplicantRow[]> {
  return db.query<ApplicantRow>(`SELECT ${columns} FROM applicant a WHERE a.municipality_id = $1 AND a.id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

export async function findApplicant(db: Db, id: string): Promise<ApplicantRow | undefined> {
  return isId(id) ? (await findApplicantsByIds(db, [id]))[0] : undefined;
}

export type MatchReason = "SAME_TRAVEL_DOCUMENT" | "SAME_TAX_ID" | "SAME_NAME" | "SIMILAR_NAME" | "SAME_BIRTH_DATE";
export interface ApplicantMatchRow {
  readonly applicant: ApplicantRow;
  readonly reasons: readonly MatchReason[];
}

interface Scored extends ApplicantRow {
  readonly sameDocument: boolean;
  readonly sameTaxId: boolean;
  readonly sameName: boolean;
  readonly similarName: boolean;
}

/** People by name in either script, passport number or tax id; the likeliest first, with the reason for each. */
export async function findApplicants(db: Db, text: string, first: number): Promise<ApplicantMatchRow[]> {
  const rows = await db.query<Scored>(
    `SELECT ${columns},
       EXISTS (SELECT 1 FROM travel_document d WHERE d.municipality_id = $1 AND d.applicant_id = a.id AND d.number = $3) AS "sameDocument",
       a.tax_id = $3 AS "sameTaxId", a.search_key = $2 AS "sameName", $2 <> '' AND $2 <% a.search_key AS "similarName"
     FROM applicant a
     WHERE a.municipality_id = $1
       AND (($2 <> '' AND $2 <% a.search_key) OR ($3 <> '' AND (a.tax_id = $3
         OR a.id IN (SELECT d.applicant_id FROM travel_document d WHERE d.municipality_id = $1 AND d.number = $3))))
     ORDER BY 22 DESC, word_similarity($2, a.search_key) DESC, a.id LIMIT $4`,
    [db.municipalityId, nameKey(text), normaliseDocumentNumber(text), first],
  );
  return rows.map((row) => present(row));
}

export interface Likeness {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname?: string | null;
  readonly greekGivenName?: string | null;
  readonly birthYear: number;
  readonly birthMonth?: number | null;
  readonly birthDay?: number | null;
  readonly travelDocumentNumber?: string | null;
  readonly taxId?: string | null;
}

/** Who the person at the counter may already be: the same passport or tax id, or a like name with the same birth year. At most 10. */
export async function findPossibleDuplicates(db: Db, person: Likeness): Promise<ApplicantMatchRow[]> {
  const key = nameKey(person.latinSurname, person.latinGivenName, person.greekSurname, person.greekGivenName);
  const number = normaliseDocumentNumber(person.travelDocumentNumber ?? "");
  const rows = await db.query<Scored>(
    `SELECT ${columns},
       $3 <> '' AND EXISTS (SELECT 1 FROM travel_document d WHERE d.municipality_id = $1 AND d.applicant_id = a.id AND d.number = $3) AS "sameDocument",
       coalesce(a.tax_id = $4, false) AS "sameTaxId", a.search_key = $2 AS "sameName", similarity($2, a.search_key) > 0.55 AS "similarName"
     FROM applicant a
     WHERE a.municipality_id = $1
       AND ((a.search_key % $2 AND a.birth_year = $5 AND similarity($2, a.search_key) > 0.55) OR a.tax_id = $4
         OR ($3 <> '' AND a.id IN (SELECT d.applicant_id FROM travel_document d WHERE d.municipality_id = $1 AND d.number = $3)))
     ORDER BY similarity($2, a.search_key) DESC, a.id LIMIT 10`,
    [db.municipalityId, key, number, person.taxId || null, person.birthYear],
  );
  return rows.map((row) => present(row, person));
}

function present({ sameDocument, sameTaxId, sameName, similarName, ...applicant }: Scored, person?: Likeness): ApplicantMatchRow {
  const sameBirth =
    person !== undefined &&
    applicant.birthYear === person.birthYear &&
    applicant.birthMonth === (person.birthMonth ?? null) &&
    applicant.birthDay === (person.birthDay ?? null);
  const reasons: MatchReason[] = [];
  if (sameDocument) reasons.push("SAME_TRAVEL_DOCUMENT");
  if (sameTaxId) reasons.push("SAME_TAX_ID");
  if (sameName) reasons.push("SAME_NAME");
  else if (similarName) reasons.push("SIMILAR_NAME");
  if (sameBirth) reasons.push("SAME_BIRTH_DATE");
  return { applicant, reasons };
}

/** One person of a field, in one query per request for all of them. */
export async function loadApplicant(ctx: Context, id: string): Promise<ApplicantRow> {
  const row = await loadOne(ctx, "applicants", (ids) => findApplicantsByIds(ctx.reader, ids), (applicant) => applicant.id).load(id);
  if (!row) throw new Error("an applicant that a row refers to is missing");
  return row;
}

export interface TravelDocumentRow {
  readonly id: string;
  readonly applicantId: string;
  readonly kind: "PASSPORT" | "TRAVEL_DOCUMENT";
  readonly number: string;
  readonly issuingState: string;
  readonly expiresOn: string | null;
}

export async function findTravelDocuments(db: Db, applicantIds: readonly string[]): Promise<TravelDocumentRow[]> {
  return db.query<TravelDocumentRow>(
    `SELECT id, applicant_id AS "applicantId", kind, number, issuing_state AS "issuingState", expires_on AS "expiresOn"
     FROM travel_document WHERE municipality_id = $1 AND applicant_id = ANY($2::uuid[]) ORDER BY id DESC`,
    [db.municipalityId, applicantIds],
  );
}

export function loadTravelDocuments(ctx: Context, applicantId: string): Promise<readonly TravelDocumentRow[]> {
  return loadMany(ctx, "travel-documents", (ids) => findTravelDocuments(ctx.reader, ids), (row) => row.applicantId).load(applicantId);
}
