import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { Refused } from "../../platform/refusal";
import type { DeliveryState } from "./delivery.rules";
import type { ProofWords } from "./proof-words";

export interface DeliveryRow {
  readonly id: string;
  readonly applicationId: string;
  readonly officeId: string;
  readonly officerId: string | null;
  readonly state: DeliveryState;
  readonly startedAt: Date | null;
  readonly servedAt: Date | null;
  readonly attemptId: string | null;
  readonly scheduledAt: Date;
}

const selectDelivery = `
  SELECT id, application_id AS "applicationId", office_id AS "officeId", officer_id AS "officerId", state, started_at AS "startedAt",
         served_at AS "servedAt", attempt_id AS "attemptId", scheduled_at AS "scheduledAt"
  FROM delivery WHERE municipality_id = $1`;

/** One delivery of this municipality. Refuses `NOT_FOUND`. */
export async function getDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const row = await findDeliveryById(db, id);
  if (!row) throw new Refused("NOT_FOUND", { about: "delivery" });
  return row;
}

/** A delivery by its own id; undefined where there is none here. */
export async function findDeliveryById(db: Db, id: string): Promise<DeliveryRow | undefined> {
  return isId(id) ? (await db.query<DeliveryRow>(`${selectDelivery} AND id = $2`, [db.municipalityId, id]))[0] : undefined;
}

export async function lockDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const [row] = isId(id) ? await db.query<DeliveryRow>(`${selectDelivery} AND id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "delivery" });
  return row;
}

/** The latest delivery of an application, however it stands. */
export async function findDelivery(db: Db, applicationId: string): Promise<DeliveryRow | undefined> {
  return (await db.query<DeliveryRow>(`${selectDelivery} AND application_id = $2 ORDER BY id DESC LIMIT 1`, [db.municipalityId, applicationId]))[0];
}

/** The deliveries of an application, the latest last; one query per request for all of them. */
export function loadDeliveriesOfApplication(ctx: Context, applicationId: string): Promise<readonly DeliveryRow[]> {
  return loadMany(
    ctx,
    "deliveries",
    (ids) => ctx.reader.query<DeliveryRow>(`${selectDelivery} AND application_id = ANY($2::uuid[]) ORDER BY id`, [ctx.reader.municipalityId, ids]),
    (row) => row.applicationId,
  ).load(applicationId);
}

interface TakenItem {
  readonly deliveryId: string;
  readonly attemptId: string;
  readonly itemId: string;
}

/** The papers one attempt took to the counter. */
export async function findTaken(db: Db, attemptId: string): Promise<TakenItem[]> {
  return db.query<TakenItem>(`SELECT delivery_id AS "deliveryId", attempt_id AS "attemptId", item_id AS "itemId" FROM delivery_item WHERE municipality_id = $1 AND attempt_id = $2 ORDER BY item_id`, [db.municipalityId, attemptId]);
}

/** The papers of a delivery, as its latest attempt took them; one query per request for all of a field. */
export async function loadItemIds(ctx: Context, deliveryId: string): Promise<readonly TakenItem[]> {
  const taken = await loadMany(
    ctx,
    "delivery-items",
    (ids) =>
      ctx.reader.query<TakenItem>(
        `SELECT delivery_id AS "deliveryId", attempt_id AS "attemptId", item_id AS "itemId" FROM delivery_item WHERE municipality_id = $1 AND delivery_id = ANY($2::uuid[]) ORDER BY attempt_id, item_id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.deliveryId,
  ).load(deliveryId);
  const latest = taken.at(-1)?.attemptId;
  return taken.filter((one) => one.attemptId === latest);
}

export interface ProofRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly itemId: string;
  readonly servedAt: Date;
  readonly verificationCode: string;
  readonly attemptId: string;
  readonly formId: string | null;
  readonly boundNumber: string | null;
}

const selectProof = `SELECT id, delivery_id AS "deliveryId", item_id AS "itemId", served_at AS "servedAt", verification_code AS "verificationCode", attempt_id AS "attemptId", form_id AS "formId", bound_number AS "boundNumber" FROM proof_of_service WHERE municipality_id = $1`;

export function loadProof(ctx: Context, deliveryId: string): Promise<ProofRow | null> {
  return loadOne(ctx, "proofs", (ids) => ctx.reader.query<ProofRow>(`${selectProof} AND delivery_id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.deliveryId).load(deliveryId);
}

export async function findProof(db: Db, id: string): Promise<(ProofRow & { readonly signaturePng: Buffer | null; readonly words: ProofWords | null }) | undefined> {
  const [row] = await db.query<ProofRow & { signaturePng: Buffer | null; words: ProofWords | null }>(`${selectProof.replace("SELECT id,", 'SELECT signature_png AS "signaturePng", words, id,')} AND id = $2`, [db.municipalityId, id]);
  return row;
}

/** The fingerprint of a form that was signed by hand. */
export async function findFormPrint(db: Db, id: string): Promise<string | null> {
  const [row] = await db.query<{ sha256: string }>("SELECT sha256 FROM proof_form WHERE municipality_id = $1 AND id = $2", [db.municipalityId, id]);
  return row?.sha256 ?? null;
}

export async function findProofByVerification(db: Db, code: string): Promise<ProofRow | undefined> {
  return (await db.query<ProofRow>(`${selectProof} AND verification_code = $2`, [db.municipalityId, code]))[0];
}

const lies = (kind: string) => `EXISTS (SELECT 1 FROM custody_item i WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = '${kind}' AND i.state = 'IN_SAFE' AND i.office_id = $2)`;
/** As `papersToServe` has it: of a grant whose decision was served the permit alone. */
const decisionServed = `(SELECT coalesce((array_agg(i.state = 'DELIVERED' OR i.return_reason = 'REFUSED' ORDER BY i.id DESC))[1], false) FROM custody_item i
  WHERE i.municipality_id = $1 AND i.application_id = a.id AND i.kind = 'DECISION')`;
const ready = `
  FROM application a WHERE a.municipality_id = $1 AND a.status IN ('GRANTED', 'REJECTED', 'REVOKED') AND a.delivery_office_id = $2
  AND (${lies("DECISION")} OR a.status = 'GRANTED' AND ${decisionServed})
  AND (a.status <> 'GRANTED' OR ${lies("PERMIT")})`;

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
