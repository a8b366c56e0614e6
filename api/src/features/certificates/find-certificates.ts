import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";

export interface CertificateRow {
  readonly id: string;
  readonly applicationId: string;
  readonly serial: string;
  readonly issuer: "MUNICIPALITY" | "DIRECTORATE";
  readonly status: "ACTIVE" | "EXPIRED" | "LAPSED_BY_REJECTION" | "REPLACED" | "VOIDED";
  readonly issuedOn: string;
  readonly issuedAt: Date;
  readonly validUntil: string;
  readonly issuedBy: string;
  readonly officeId: string;
  readonly verificationCode: string;
  readonly printCount: number;
  /** As issued; null on one of before it was kept. */
  readonly holderRows: readonly { readonly label: string; readonly value: string }[] | null;
  readonly replacesId: string | null;
  readonly endReason: string | null;
}

const selectCertificate = `
  SELECT id, application_id AS "applicationId", serial, issuer, status, issued_on AS "issuedOn", issued_at AS "issuedAt", valid_until AS "validUntil",
         issued_by AS "issuedBy", office_id AS "officeId", verification_code AS "verificationCode", print_count AS "printCount", holder_rows AS "holderRows", replaces_id AS "replacesId", end_reason AS "endReason"
  FROM submission_certificate WHERE municipality_id = $1`;

export async function findCertificates(db: Db, applicationIds: readonly string[]): Promise<CertificateRow[]> {
  return db.query<CertificateRow>(`${selectCertificate} AND application_id = ANY($2::uuid[]) ORDER BY id`, [db.municipalityId, applicationIds]);
}

export async function findCertificate(db: Db, id: string): Promise<CertificateRow | undefined> {
  return (await db.query<CertificateRow>(`${selectCertificate} AND id = $2`, [db.municipalityId, id]))[0];
}

export async function findCertificateByVerification(db: Db, code: string): Promise<CertificateRow | undefined> {
  return (await db.query<CertificateRow>(`${selectCertificate} AND verification_code = $2`, [db.municipalityId, code]))[0];
}

export function loadCertificates(ctx: Context, applicationId: string): Promise<readonly CertificateRow[]> {
  return loadMany(ctx, "certificates", (ids) => findCertificates(ctx.reader, ids), (row) => row.applicationId).load(applicationId);
}
