import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import type { RepresentativeKind, RepresentativeScope } from "./representative.rules";

export interface RepresentativeRow {
  readonly applicationId: string;
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
    `SELECT r.application_id AS "applicationId", r.protocol_entry_id AS "protocolEntryId", r.kind, r.name, r.identity_number AS "identityNumber", r.evidence, r.scope, r.expires_on AS "expiresOn", (
       SELECT count(*)::int FROM representative o JOIN application a ON a.municipality_id = $1 AND a.protocol_entry_id = o.protocol_entry_id
       WHERE o.municipality_id = $1 AND o.identity_key = r.identity_key AND o.filed_at > r.filed_at - interval '7 days' AND o.filed_at <= r.filed_at
     ) AS "filedInAWeek"
     FROM representative r WHERE r.municipality_id = $1 AND r.application_id = ANY($2::uuid[]) ORDER BY r.filed_at, r.protocol_entry_id`,
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
