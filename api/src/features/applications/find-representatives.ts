import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import { type Ended, isRevoked, type RepresentativeKind, type RepresentativeScope } from "./representative.rules";

export interface RepresentativeRow {
  readonly applicationId: string;
  readonly applicantId: string;
  readonly protocolEntryId: string;
  readonly kind: RepresentativeKind;
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly scope: RepresentativeScope;
  readonly expiresOn: string | null;
  /** For how many others this person filed in the seven days before, this one among them. */
  readonly filedInAWeek: number;
}

/** Who brought papers of these applications in the applicant's place, the earliest first. */
export async function findRepresentatives(db: Db, applicationIds: readonly string[]): Promise<RepresentativeRow[]> {
  return db.query<RepresentativeRow>(
    `SELECT r.application_id AS "applicationId", own.applicant_id AS "applicantId", r.protocol_entry_id AS "protocolEntryId", r.kind, r.name, r.identity_number AS "identityNumber", r.evidence, r.scope, r.expires_on AS "expiresOn", (
       SELECT count(*)::int FROM representative o JOIN application a ON a.municipality_id = $1 AND a.protocol_entry_id = o.protocol_entry_id
       WHERE o.municipality_id = $1 AND o.identity_key = r.identity_key AND o.filed_at > r.filed_at - interval '7 days' AND o.filed_at <= r.filed_at
     ) AS "filedInAWeek"
     FROM representative r JOIN application own ON own.municipality_id = $1 AND own.id = r.application_id WHERE r.municipality_id = $1 AND r.application_id = ANY($2::uuid[]) ORDER BY r.filed_at, r.protocol_entry_id`,
    [db.municipalityId, applicationIds],
  );
}

/** As `findRepresentatives`, in one query per request for all of a field. */
export function loadRepresentatives(ctx: Context, applicationId: string): Promise<readonly RepresentativeRow[]> {
  return loadMany(ctx, "representatives", (ids) => findRepresentatives(ctx.reader, ids), (row) => row.applicationId).load(applicationId);
}

/** Who brought one paper of an application in the applicant's place, or null. */
export async function loadBearer(ctx: Context, paper: { readonly applicationId: string; readonly protocolEntryId: string }): Promise<RepresentativeRow | null> {
  return (await loadRepresentatives(ctx, paper.applicationId)).find((row) => row.protocolEntryId === paper.protocolEntryId) ?? null;
}

/** Rights to act for this person that were ended before their day. */
export async function findEnded(db: Db, applicantId: string): Promise<Ended[]> {
  return findEndedOf(db, [applicantId]);
}

async function findEndedOf(db: Db, applicantIds: readonly string[]): Promise<(Ended & { applicantId: string })[]> {
  return db.query(
    `SELECT applicant_id AS "applicantId", kind, identity_key AS "identityKey", evidence_key AS "evidenceKey", reason, ended_at AS "endedAt" FROM representation_end
     WHERE municipality_id = $1 AND applicant_id = ANY($2::uuid[]) ORDER BY ended_at`,
    [db.municipalityId, applicantIds],
  );
}

/** Why this right was ended, or null; one query per request for all of them. */
export async function loadEndReason(ctx: Context, representative: RepresentativeRow): Promise<string | null> {
  const ended = await loadMany(ctx, "representation-ends", (ids) => findEndedOf(ctx.reader, ids), (row) => row.applicantId).load(representative.applicantId);
  return isRevoked(representative, ended)?.reason ?? null;
}

export interface PaymentRow {
  readonly applicationId: string;
  readonly voucher: string;
  readonly amountCents: number;
  /** Null while it counts. */
  readonly releasedAt: Date | null;
}

export function loadPayments(ctx: Context, applicationId: string): Promise<readonly PaymentRow[]> {
  return loadMany(
    ctx,
    "fee-payments",
    (ids) =>
      ctx.reader.query<PaymentRow>(
        `SELECT p.application_id AS "applicationId", p.voucher, p.amount_cents AS "amountCents", r.released_at AS "releasedAt"
         FROM fee_payment p LEFT JOIN fee_release r ON r.municipality_id = p.municipality_id AND r.voucher = p.voucher AND r.use = p.use
         WHERE p.municipality_id = $1 AND p.application_id = ANY($2::uuid[]) ORDER BY p.voucher`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}
