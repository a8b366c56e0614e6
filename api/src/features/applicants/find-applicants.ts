import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";

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
  /** The record that stands for this one too. */
  readonly mergedInto: string | null;
}

const columns = `a.id, a.latin_surname AS "latinSurname", a.latin_given_name AS "latinGivenName", a.greek_surname AS "greekSurname",
  a.greek_given_name AS "greekGivenName", a.father_name AS "fatherName", a.mother_name AS "motherName", a.birth_year AS "birthYear",
  a.birth_month AS "birthMonth", a.birth_day AS "birthDay", a.sex, a.nationality, a.tax_id AS "taxId",
  a.social_security_number AS "socialSecurityNumber", a.phone, a.email, a.language, a.residence_municipality_id AS "residenceMunicipalityId",
  a.residence_unit_code AS "residenceUnitCode", a.residence_street AS "residenceStreet", a.residence_since AS "residenceSince", a.merged_into AS "mergedInto"`;

export async function findApplicantsByIds(db: Db, ids: readonly string[]): Promise<ApplicantRow[]> {
  return db.query<ApplicantRow>(`SELECT ${columns} FROM applicant a WHERE a.municipality_id = $1 AND a.id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

export async function findApplicant(db: Db, id: string): Promise<ApplicantRow | undefined> {
  return isId(id) ? (await findApplicantsByIds(db, [id]))[0] : undefined;
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
