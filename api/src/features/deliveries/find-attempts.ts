import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadMany } from "../../platform/loader";
import type { AttemptOutcome, IdentityDocumentKind, InvitationChannel } from "./delivery.rules";
import type { Capacity } from "./recipient.rules";

export interface AttemptRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly officeId: string;
  readonly officerId: string;
  readonly startedAt: Date | null;
  readonly endedAt: Date;
  readonly outcome: AttemptOutcome;
  readonly served: boolean;
  readonly capacity: Capacity | null;
  readonly recipientName: string | null;
  readonly identityDocumentKind: IdentityDocumentKind | null;
  readonly identityDocumentNumber: string | null;
  readonly holderPassportSeen: boolean | null;
  readonly passportException: string | null;
  readonly evidence: string | null;
  readonly evidenceExpiresOn: string | null;
  readonly witnessName: string | null;
  readonly witnessResidence: string | null;
  readonly witnessOccupation: string | null;
  readonly note: string | null;
}

const selectAttempt = `
  SELECT id, delivery_id AS "deliveryId", office_id AS "officeId", officer_id AS "officerId", started_at AS "startedAt", ended_at AS "endedAt", outcome, served, capacity,
         recipient_name AS "recipientName", identity_document_kind AS "identityDocumentKind", identity_document_number AS "identityDocumentNumber", holder_passport_seen AS "holderPassportSeen",
         passport_exception AS "passportException", evidence, evidence_expires_on AS "evidenceExpiresOn", witness_name AS "witnessName", witness_residence AS "witnessResidence",
         witness_occupation AS "witnessOccupation", note
  FROM delivery_attempt WHERE municipality_id = $1`;

export async function findAttempt(db: Db, id: string): Promise<AttemptRow | undefined> {
  return (await db.query<AttemptRow>(`${selectAttempt} AND id = $2`, [db.municipalityId, id]))[0];
}

/** The attempts of a delivery that have ended, the earliest first; one query per request for all of a field. */
export function loadAttempts(ctx: Context, deliveryId: string): Promise<readonly AttemptRow[]> {
  return loadMany(ctx, "delivery-attempts", (ids) => ctx.reader.query<AttemptRow>(`${selectAttempt} AND delivery_id = ANY($2::uuid[]) ORDER BY id`, [ctx.reader.municipalityId, ids]), (row) => row.deliveryId).load(deliveryId);
}

export interface InvitationRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly channel: InvitationChannel | null;
  readonly appointmentAt: Date | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** How and when the person was called, and appointments, the earliest first. */
export async function findInvitations(db: Db, deliveryIds: readonly string[]): Promise<InvitationRow[]> {
  return db.query<InvitationRow>(
    `SELECT id, delivery_id AS "deliveryId", channel, appointment_at AS "appointmentAt", recorded_at AS "recordedAt", recorded_by AS "recordedBy"
     FROM delivery_invitation WHERE municipality_id = $1 AND delivery_id = ANY($2::uuid[]) ORDER BY id`,
    [db.municipalityId, deliveryIds],
  );
}

/** As `findInvitations`, in one query per request for all of a field. */
export function loadInvitations(ctx: Context, deliveryId: string): Promise<readonly InvitationRow[]> {
  return loadMany(ctx, "delivery-invitations", (ids) => findInvitations(ctx.reader, ids), (row) => row.deliveryId).load(deliveryId);
}
