import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { loadOne } from "../../platform/loader";

export interface DecisionRow {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: "GRANT" | "REJECTION" | "REVOCATION";
  readonly number: string;
  readonly decidedOn: string;
}

export async function findDecisions(db: Db, applicationIds: readonly string[]): Promise<DecisionRow[]> {
  return db.query<DecisionRow>(
    `SELECT DISTINCT ON (application_id) id, application_id AS "applicationId", kind, number, decided_on AS "decidedOn"
     FROM decision WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND taken_back_at IS NULL ORDER BY application_id, id DESC`,
    [db.municipalityId, applicationIds],
  );
}

export interface PermitRow {
  readonly id: string;
  readonly applicationId: string;
  readonly serial: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export async function findPermits(db: Db, applicationIds: readonly string[]): Promise<PermitRow[]> {
  return db.query<PermitRow>(
    `SELECT DISTINCT ON (application_id) id, application_id AS "applicationId", serial, valid_from AS "validFrom", valid_until AS "validUntil"
     FROM residence_permit WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) AND taken_back_at IS NULL ORDER BY application_id, id DESC`,
    [db.municipalityId, applicationIds],
  );
}

/** What a decision says of the remedies against it, if it was copied. */
export async function findRemedies(db: Db, decisionId: string): Promise<string | null> {
  const [row] = await db.query<{ text: string }>("SELECT text FROM decision_remedies WHERE municipality_id = $1 AND decision_id = $2", [db.municipalityId, decisionId]);
  return row?.text ?? null;
}

/** As `findRemedies`; one query per request for all of a field. */
export async function loadRemedies(ctx: Context, decisionId: string): Promise<string | null> {
  const row = await loadOne(
    ctx,
    "remedies",
    (ids) => ctx.reader.query<{ decisionId: string; text: string }>('SELECT decision_id AS "decisionId", text FROM decision_remedies WHERE municipality_id = $1 AND decision_id = ANY($2::uuid[])', [ctx.reader.municipalityId, ids]),
    (one) => one.decisionId,
  ).load(decisionId);
  return row?.text ?? null;
}

/** The latest decision of an application, or null; one query per request for all of them. */
export function loadDecision(ctx: Context, applicationId: string): Promise<DecisionRow | null> {
  return loadOne(ctx, "decisions", (ids) => findDecisions(ctx.reader, ids), (row) => row.applicationId).load(applicationId);
}

/** The permit of an application, or null; one query per request for all of them. */
export function loadPermit(ctx: Context, applicationId: string): Promise<PermitRow | null> {
  return loadOne(ctx, "permits", (ids) => findPermits(ctx.reader, ids), (row) => row.applicationId).load(applicationId);
}
