import type { Context } from "../../platform/context";
import { loadMany, loadOne } from "../../platform/loader";
import type { RepresentativeKind } from "./representative.rules";

export interface RepresentativeRow {
  readonly applicationId: string;
  readonly kind: RepresentativeKind;
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly expiresOn: string | null;
  /** How many others this person filed for in the seven days before, this one among them. */
  readonly filedInAWeek: number;
}

/** Who filed in the applicant's place, or null, in one query per request for all of a field. */
export function loadRepresentative(ctx: Context, applicationId: string): Promise<RepresentativeRow | null> {
  return loadOne(
    ctx,
    "representatives",
    (ids) =>
      ctx.reader.query<RepresentativeRow>(
        `SELECT r.application_id AS "applicationId", r.kind, r.name, r.identity_number AS "identityNumber", r.evidence, r.expires_on AS "expiresOn", (
           SELECT count(*)::int FROM representative o WHERE o.municipality_id = $1 AND o.identity_number = r.identity_number AND o.filed_at > r.filed_at - interval '7 days' AND o.filed_at <= r.filed_at
         ) AS "filedInAWeek"
         FROM representative r WHERE r.municipality_id = $1 AND r.application_id = ANY($2::uuid[])`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}

export interface PaymentRow {
  readonly applicationId: string;
  readonly voucher: string;
  readonly amountCents: number;
}

export function loadPayments(ctx: Context, applicationId: string): Promise<readonly PaymentRow[]> {
  return loadMany(
    ctx,
    "fee-payments",
    (ids) => ctx.reader.query<PaymentRow>(`SELECT application_id AS "applicationId", voucher, amount_cents AS "amountCents" FROM fee_payment WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY voucher`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicationId,
  ).load(applicationId);
}
