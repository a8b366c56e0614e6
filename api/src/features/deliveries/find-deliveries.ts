import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { Refused } from "../../platform/refusal";
import type { AbandonReason, DeliveryState, IdentityDocumentKind } from "./delivery.rules";

export interface DeliveryRow {
  readonly id: string;
  readonly applicationId: string;
  readonly officeId: string;
  readonly officerId: string;
  readonly state: DeliveryState;
  readonly startedAt: Date;
  readonly identityDocumentKind: IdentityDocumentKind | null;
  readonly identityDocumentNumber: string | null;
  readonly holderPassportSeen: boolean | null;
  readonly passportException: string | null;
  readonly servedAt: Date | null;
  readonly abandonReason: AbandonReason | null;
}

const selectDelivery = `
  SELECT id, application_id AS "applicationId", office_id AS "officeId", officer_id AS "officerId", state, started_at AS "startedAt",
         identity_document_kind AS "identityDocumentKind", identity_document_number AS "identityDocumentNumber", holder_passport_seen AS "holderPassportSeen",
         passport_exception AS "passportException", served_at AS "servedAt", abandon_reason AS "abandonReason"
  FROM delivery WHERE municipality_id = $1`;

/** One delivery of this municipality. Refuses `NOT_FOUND`. */
export async function getDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const [row] = isId(id) ? await db.query<DeliveryRow>(`${selectDelivery} AND id = $2`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "delivery" });
  return row;
}

export async function lockDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const [row] = isId(id) ? await db.query<DeliveryRow>(`${selectDelivery} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "delivery" });
  return row;
}

/** The delivery that is open or done for an application; given-up ones are passed over. */
export async function findOpenDelivery(db: Db, applicationId: string): Promise<DeliveryRow | undefined> {
  return (await db.query<DeliveryRow>(`${selectDelivery} AND application_id = $2 AND state <> 'ABANDONED'`, [db.municipalityId, applicationId]))[0];
}

export function loadDeliveryOfApplication(ctx: Context, applicationId: string): Promise<DeliveryRow | null> {
  return loadOne(
    ctx,
    "deliveries",
    (ids) => ctx.reader.query<DeliveryRow>(`${selectDelivery} AND application_id = ANY($2::uuid[]) AND state <> 'ABANDONED'`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicationId,
  ).load(applicationId);
}

export async function findItemIds(db: Db, deliveryIds: readonly string[]): Promise<{ deliveryId: string; itemId: string }[]> {
  return db.query(`SELECT delivery_id AS "deliveryId", item_id AS "itemId" FROM delivery_item WHERE municipality_id = $1 AND delivery_id = ANY($2::uuid[]) ORDER BY item_id`, [db.municipalityId, deliveryIds]);
}

export function loadItemIds(ctx: Context, deliveryId: string): Promise<readonly { deliveryId: string; itemId: string }[]> {
  return loadMany(ctx, "delivery-items", (ids) => findItemIds(ctx.reader, ids), (row) => row.deliveryId).load(deliveryId);
}

export interface ProofRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly itemId: string;
  readonly servedAt: Date;
  readonly verificationCode: string;
}

const selectProof = `SELECT id, delivery_id AS "deliveryId", item_id AS "itemId", served_at AS "servedAt", verification_code AS "verificationCode" FROM proof_of_service WHERE municipality_id = $1`;

export function loadProof(ctx: Context, deliveryId: string): Promise<ProofRow | null> {
  return loadOne(ctx, "proofs", (ids) => ctx.reader.query<ProofRow>(`${selectProof} AND delivery_id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.deliveryId).load(deliveryId);
}

export async function findProof(db: Db, id: string): Promise<(ProofRow & { readonly signaturePng: Buffer }) | undefined> {
  const [row] = await db.query<ProofRow & { signaturePng: Buffer }>(`${selectProof.replace("SELECT id,", 'SELECT signature_png AS "signaturePng", id,')} AND id = $2`, [db.municipalityId, id]);
  return row;
}

export async function findProofByVerification(db: Db, code: string): Promise<ProofRow | undefined> {
  return (await db.query<ProofRow>(`${selectProof} AND verification_code = $2`, [db.municipalityId, code]))[0];
}

const ready = `
  FROM application a WHERE a.municipality_id = $1 AND a.status IN ('GRANTED', 'REJECTED') AND a.delivery_office_id = $2
  AND EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = 'DECISION' AND i.state = 'IN_SAFE' AND i.office_id = $2)
  AND (a.status = 'REJECTED' OR EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = 'PERMIT' AND i.state = 'IN_SAFE' AND i.office_id = $2))`;

/** Applications whose papers lie in the safe of the office they are to be collected at, one more than asked. */
export async function findReadyToCollect(db: Db, officeId: string, first: number, after: string | null): Promise<{ id: string }[]> {
  return db.query<{ id: string }>(`SELECT a.id ${ready} AND ($3::uuid IS NULL OR a.id < $3) ORDER BY a.id DESC LIMIT $4`, [db.municipalityId, officeId, after && isId(after) ? after : null, first + 1]);
}

export async function countReadyToCollect(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count ${ready}`, [db.municipalityId, officeId]);
  return row?.count ?? 0;
}

/** Whether an application's papers lie in the safe of this office and wait for the person. */
export async function liesReady(db: Db, applicationId: string, officeId: string): Promise<boolean> {
  const [row] = await db.query<{ ready: boolean }>(`SELECT EXISTS (SELECT 1 ${ready} AND a.id = $3) AS ready`, [db.municipalityId, officeId, applicationId]);
  return row?.ready ?? false;
}
