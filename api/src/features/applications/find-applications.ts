import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { ApplicationKind, ApplicationStatus, DocumentState } from "./application.rules";

export interface ApplicationRow {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly category: string;
  readonly status: ApplicationStatus;
  readonly complete: boolean;
  readonly applicantId: string;
  readonly officeOfFilingId: string;
  readonly deliveryOfficeId: string;
  readonly protocolEntryId: string;
  readonly previousPermitNumber: string | null;
  readonly previousPermitExpiresOn: string | null;
  readonly filedAt: Date;
  readonly forwardBy: string;
  readonly bringBy: string;
  readonly permitYears: number | null;
  readonly feeCents: number | null;
  readonly renewalTiming: "EARLY" | "IN_TIME" | "LATE" | "PAST" | null;
  readonly lateFineCents: number | null;
}

const selectApplication = `
  SELECT a.id, a.kind, a.category, a.status, a.complete, a.applicant_id AS "applicantId", a.office_of_filing_id AS "officeOfFilingId",
         a.delivery_office_id AS "deliveryOfficeId", a.protocol_entry_id AS "protocolEntryId", a.previous_permit_number AS "previousPermitNumber",
         a.previous_permit_expires_on AS "previousPermitExpiresOn", a.filed_at AS "filedAt", a.forward_by AS "forwardBy", a.bring_by AS "bringBy", a.permit_years AS "permitYears", a.fee_cents AS "feeCents", a.renewal_timing AS "renewalTiming", a.late_fine_cents AS "lateFineCents"
  FROM application a`;

export async function findApplicationsByIds(db: Db, ids: readonly string[]): Promise<ApplicationRow[]> {
  return db.query<ApplicationRow>(`${selectApplication} WHERE a.municipality_id = $1 AND a.id = ANY($2::uuid[])`, [db.municipalityId, ids]);
}

export async function findApplication(db: Db, id: string): Promise<ApplicationRow | undefined> {
  return isId(id) ? (await findApplicationsByIds(db, [id]))[0] : undefined;
}

/** One application of this municipality. Refuses `NOT_FOUND`. */
export async function getApplication(db: Db, id: string): Promise<ApplicationRow> {
  const row = await findApplication(db, id);
  if (!row) throw new Refused("NOT_FOUND", { about: "application" });
  return row;
}

/** As `getApplication`, with the row locked until the act ends. */
export async function lockApplication(db: Db, id: string): Promise<ApplicationRow> {
  const [row] = isId(id) ? await db.query<ApplicationRow>(`${selectApplication} WHERE a.municipality_id = $1 AND a.id = $2 FOR UPDATE`, [db.municipalityId, id]) : [];
  if (!row) throw new Refused("NOT_FOUND", { about: "application" });
  return row;
}

/** As many, each once, in the order of their ids so that two acts never wait for each other. */
export async function lockApplications(db: Db, ids: readonly string[]): Promise<ApplicationRow[]> {
  if (ids.length === 0) return [];
  return db.query<ApplicationRow>(`${selectApplication} WHERE a.municipality_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id FOR UPDATE`, [db.municipalityId, ids]);
}

/** By the number of this municipality's register, else of one that became part of it. */
export async function findApplicationByNumber(db: Db, number: number, year: number): Promise<ApplicationRow | undefined> {
  const rows = await db.query<ApplicationRow>(
    `${selectApplication} JOIN protocol_entry p ON p.municipality_id = a.municipality_id AND p.id = a.protocol_entry_id
     WHERE a.municipality_id = $1 AND p.number = $2 AND p.year = $3 AND p.origin = ANY(SELECT '' UNION ALL SELECT m.from_code FROM municipality_merger m WHERE m.municipality_id = $1) ORDER BY p.origin`,
    [db.municipalityId, number, year],
  );
  return rows[0];
}

export async function findApplicationByEntry(db: Db, entryId: string): Promise<ApplicationRow | undefined> {
  return (await db.query<ApplicationRow>(`${selectApplication} WHERE a.municipality_id = $1 AND a.protocol_entry_id = $2`, [db.municipalityId, entryId]))[0];
}

/** The application that a later paper was brought for, by the paper's own entry. */
export async function findApplicationBySupplement(db: Db, entryId: string): Promise<ApplicationRow | undefined> {
  const rows = await db.query<ApplicationRow>(
    `${selectApplication} JOIN supplement s ON s.municipality_id = a.municipality_id AND s.application_id = a.id WHERE a.municipality_id = $1 AND s.protocol_entry_id = $2`,
    [db.municipalityId, entryId],
  );
  return rows[0];
}

export interface ApplicationQuery {
  readonly statuses?: readonly ApplicationStatus[] | null;
  readonly officeOfFilingId?: string | null;
  readonly deliveryOfficeId?: string | null;
  readonly applicantIds?: readonly string[] | null;
  readonly protocolNumber?: number | null;
  readonly protocolYear?: number | null;
}

/** Applications, newest first. Each filter given narrows; every one is answered by an index. */
export async function findApplications(db: Db, filter: ApplicationQuery, first: number, after: string | null): Promise<Page<ApplicationRow>> {
  const params: unknown[] = [db.municipalityId];
  const where = ["a.municipality_id = $1"];
  const add = (condition: (param: string) => string, value: unknown) => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (filter.statuses) add((param) => `a.status = ANY(${param}::text[])`, filter.statuses);
  if (filter.officeOfFilingId) add((param) => `a.office_of_filing_id = ${param}::uuid`, filter.officeOfFilingId);
  if (filter.deliveryOfficeId) add((param) => `a.delivery_office_id = ${param}::uuid`, filter.deliveryOfficeId);
  if (filter.applicantIds) add((param) => `a.applicant_id = ANY(${param}::uuid[])`, filter.applicantIds);
  if (filter.protocolNumber) add((param) => `EXISTS (SELECT 1 FROM protocol_entry p WHERE p.municipality_id = $1 AND p.id = a.protocol_entry_id AND p.number = ${param})`, filter.protocolNumber);
  if (filter.protocolYear) add((param) => `EXISTS (SELECT 1 FROM protocol_entry p WHERE p.municipality_id = $1 AND p.id = a.protocol_entry_id AND p.year = ${param})`, filter.protocolYear);
  if (after !== null && isId(after)) add((param) => `a.id < ${param}::uuid`, after);
  params.push(first + 1);
  const rows = await db.query<ApplicationRow>(`${selectApplication} WHERE ${where.join(" AND ")} ORDER BY a.id DESC LIMIT $${params.length}`, params);
  return pageOf(rows, first);
}

/** Pages the applications of a query another room wrote: it must select the ids as `id`, newest first, one more than asked. */
export async function pageOfApplications(db: Db, ids: readonly { readonly id: string }[], first: number): Promise<Page<ApplicationRow>> {
  const page = pageOf(ids, first);
  const rows = await findApplicationsByIds(db, page.items.map((row) => row.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { items: page.items.flatMap(({ id }) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

/** One application of a field, in one query per request for all of them. */
export async function loadApplication(ctx: Context, id: string): Promise<ApplicationRow> {
  const row = await loadOne(ctx, "applications", (ids) => findApplicationsByIds(ctx.reader, ids), (application) => application.id).load(id);
  if (!row) throw new Error("an application that a row refers to is missing");
  return row;
}

export interface DocumentRow {
  readonly applicationId: string;
  readonly requirement: string;
  readonly state: DocumentState;
  readonly labelEl: string;
  readonly labelEn: string;
  readonly source: string;
}

/** The checklist of applications, in the order of the requirement list. */
export async function findDocuments(db: Db, applicationIds: readonly string[]): Promise<DocumentRow[]> {
  return db.query<DocumentRow>(
    `SELECT s.application_id AS "applicationId", s.requirement, s.state, r.label_el AS "labelEl", r.label_en AS "labelEn", r.source
     FROM supporting_document s
     JOIN application a ON a.municipality_id = s.municipality_id AND a.id = s.application_id
     JOIN LATERAL (
       SELECT label_el, label_en, source, position FROM (
         SELECT r.label_el, r.label_en, r.source, r.position, r.valid_from FROM document_requirement r WHERE r.kind = a.kind AND r.category = a.category AND r.code = s.requirement
         UNION ALL SELECT o.label_el, o.label_en, o.source, 100, o.valid_from FROM own_requirement o WHERE o.municipality_id = $1 AND o.kind = a.kind AND o.category = a.category AND o.code = s.requirement
       ) AS known ORDER BY valid_from DESC LIMIT 1) r ON true
     WHERE s.municipality_id = $1 AND s.application_id = ANY($2::uuid[]) ORDER BY r.position, s.requirement`,
    [db.municipalityId, applicationIds],
  );
}

export function loadDocuments(ctx: Context, applicationId: string): Promise<readonly DocumentRow[]> {
  return loadMany(ctx, "documents", (ids) => findDocuments(ctx.reader, ids), (row) => row.applicationId).load(applicationId);
}

export interface EventRow {
  readonly applicationId: string;
  readonly at: Date;
  readonly status: ApplicationStatus;
  readonly staffId: string;
  readonly officeId: string;
  readonly note: string | null;
}

export function loadEvents(ctx: Context, applicationId: string): Promise<readonly EventRow[]> {
  return loadMany(
    ctx,
    "application-events",
    (ids) =>
      ctx.reader.query<EventRow>(
        `SELECT application_id AS "applicationId", at, status, staff_id AS "staffId", office_id AS "officeId", note
         FROM application_event WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}
