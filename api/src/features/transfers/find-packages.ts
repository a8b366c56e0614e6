import { type PackageState, readCode } from "@epidosi/schema";
import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadMany, loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { LineResult } from "./package-plan.rules";

export interface PackageRow {
  readonly id: string;
  readonly code: string;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  readonly direction: "TO_BRANCH" | "TO_CENTRAL";
  readonly state: PackageState;
  readonly createdAt: Date;
  readonly custodianId: string;
  readonly packedBy: string | null;
  readonly secondPersonId: string | null;
  readonly seal: string | null;
  readonly sealedAt: Date | null;
  readonly expectedBy: Date | null;
  readonly manifestHash: string | null;
  readonly courierId: string | null;
  readonly handedOverAt: Date | null;
  readonly returning: boolean;
  readonly sealReadAt: Date | null;
  readonly receivedAt: Date | null;
  readonly ledgerSequence: number;
  readonly ledgerHead: string;
}

const columns = `p.id, p.code, p.from_office_id AS "fromOfficeId", p.to_office_id AS "toOfficeId", p.direction, p.state, p.created_at AS "createdAt",
  p.custodian_id AS "custodianId", p.packed_by AS "packedBy", p.second_person_id AS "secondPersonId", p.seal, p.sealed_at AS "sealedAt",
  p.expected_by AS "expectedBy", p.manifest_hash AS "manifestHash", p.courier_id AS "courierId", p.handed_over_at AS "handedOverAt", p."returning",
  p.seal_read_at AS "sealReadAt", p.received_at AS "receivedAt", p.ledger_sequence AS "ledgerSequence", p.ledger_head AS "ledgerHead"`;
const selectPackage = `SELECT ${columns} FROM transfer_package p WHERE p.municipality_id = $1`;

/** Reads a package code as scanned or typed. Refuses `UNREADABLE_CODE`. */
export function readPackageCode(text: string): string {
  const read = readCode(text);
  if (read.kind !== "PACKAGE") throw new Refused("UNREADABLE_CODE", { about: text.slice(0, 40) });
  return read.code;
}

export async function findPackageByCode(db: Db, code: string): Promise<PackageRow | undefined> {
  return (await db.query<PackageRow>(`${selectPackage} AND p.code = $2`, [db.municipalityId, code]))[0];
}

/** Locks a package by its code as scanned. Refuses `UNREADABLE_CODE`, `NOT_FOUND`: a code of another municipality is unknown here. */
export async function lockPackage(db: Db, text: string): Promise<PackageRow> {
  const code = readPackageCode(text);
  const [row] = await db.query<PackageRow>(`${selectPackage} AND p.code = $2 FOR UPDATE`, [db.municipalityId, code]);
  if (!row) throw new Refused("NOT_FOUND", { about: code });
  return row;
}

/** Locks packages by their codes as scanned, in one order for everybody. One that cannot be had is answered as its refusal: `UNREADABLE_CODE`, `NOT_FOUND`. */
export async function lockPackages(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, PackageRow | Refused>> {
  const read = texts.map((text) => ({ text, ...readCode(text) }));
  const codes = read.flatMap((one) => (one.kind === "PACKAGE" ? [one.code] : []));
  const rows = await db.query<PackageRow>(`${selectPackage} AND p.code = ANY($2::text[]) ORDER BY p.code FOR UPDATE`, [db.municipalityId, codes]);
  const found = new Map(rows.map((row) => [row.code, row]));
  return new Map(read.map((one) => [one.text, one.kind === "PACKAGE" ? (found.get(one.code) ?? new Refused("NOT_FOUND", { about: one.code })) : new Refused("UNREADABLE_CODE", { about: one.text.slice(0, 40) })]));
}

export async function lockPackageById(db: Db, id: string): Promise<PackageRow | undefined> {
  return (await db.query<PackageRow>(`${selectPackage} AND p.id = $2 FOR UPDATE`, [db.municipalityId, id]))[0];
}

/** Locks the bags that are on their way to an office, or lost on it. */
export async function lockPackagesComing(db: Db, officeId: string): Promise<PackageRow[]> {
  return db.query<PackageRow>(
    `${selectPackage} AND (p.to_office_id = $2 AND NOT p."returning" OR p.from_office_id = $2 AND p."returning") AND p.state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE', 'LOST') ORDER BY p.id FOR UPDATE`,
    [db.municipalityId, officeId],
  );
}

export async function findPackage(db: Db, id: string): Promise<PackageRow | undefined> {
  return isId(id) ? (await db.query<PackageRow>(`${selectPackage} AND p.id = $2`, [db.municipalityId, id]))[0] : undefined;
}

/** One package of this municipality. Refuses `NOT_FOUND`. */
export async function getPackage(db: Db, id: string): Promise<PackageRow> {
  const row = await findPackage(db, id);
  if (!row) throw new Refused("NOT_FOUND", { about: "package" });
  return row;
}

export type PackageBox = "PREPARING" | "OUTGOING" | "INCOMING" | "DONE";
const travelling = "'IN_TRANSIT', 'RETURNING', 'OVERDUE', 'LOST', 'ARRIVED', 'OPENED', 'DISCREPANT', 'VERIFIED'";
/** A package that turned back comes in where it went out. */
const boxes: Readonly<Record<PackageBox, string>> = {
  PREPARING: "p.from_office_id = $2 AND p.state IN ('DRAFT', 'PACKED')",
  OUTGOING: `p.from_office_id = $2 AND NOT p."returning" AND p.state IN ('SEALED', ${travelling})`,
  INCOMING: `(p.to_office_id = $2 AND NOT p."returning" OR p.from_office_id = $2 AND p."returning") AND p.state IN (${travelling})`,
  DONE: "(p.from_office_id = $2 OR p.to_office_id = $2) AND p.state IN ('CLOSED', 'CLOSED_WITH_REPORT', 'CANCELLED')",
};

export async function findPackages(db: Db, officeId: string, box: PackageBox, first: number, after: string | null): Promise<Page<PackageRow>> {
  const rows = await db.query<PackageRow>(`${selectPackage} AND ${boxes[box]} AND ($3::uuid IS NULL OR p.id < $3) ORDER BY p.id DESC LIMIT $4`, [
    db.municipalityId,
    officeId,
    after && isId(after) ? after : null,
    first + 1,
  ]);
  return pageOf(rows, first);
}

export async function countPackages(db: Db, officeId: string, box: PackageBox, state: PackageState | null = null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM transfer_package p WHERE p.municipality_id = $1 AND ${boxes[box]} AND ($3::text IS NULL OR p.state = $3)`, [
    db.municipalityId,
    officeId,
    state,
  ]);
  return row?.count ?? 0;
}

export async function countLatePackages(db: Db, officeId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>("SELECT count(*)::int AS count FROM transfer_package WHERE municipality_id = $1 AND (from_office_id = $2 OR to_office_id = $2) AND state IN ('OVERDUE', 'LOST')", [db.municipalityId, officeId]);
  return row?.count ?? 0;
}

/** What a courier sees in a day: bags that wait sealed, bags carried, and bags brought since the day began. */
export async function findCourierPackages(db: Db, courierId: string, dayStart: string): Promise<PackageRow[]> {
  return db.query<PackageRow>(
    `${selectPackage} AND (p.state = 'SEALED' AND (p.courier_id IS NULL OR p.courier_id = $2)
       OR p.courier_id = $2 AND p.state IN ('IN_TRANSIT', 'RETURNING', 'OVERDUE')
       OR p.courier_id = $2 AND p.seal_read_at >= $3::date::timestamp AT TIME ZONE 'Europe/Athens')
     ORDER BY p.id LIMIT 200`,
    [db.municipalityId, courierId, dayStart],
  );
}

export interface LineRow {
  readonly packageId: string;
  readonly itemId: string;
  readonly tag: string;
  readonly kind: string;
  /** Null for what belongs to no case that is known. */
  readonly protocolNumber: number | null;
  readonly protocolYear: number | null;
  readonly result: LineResult | null;
}

export async function findLines(db: Db, packageIds: readonly string[]): Promise<LineRow[]> {
  return db.query<LineRow>(
    `SELECT l.package_id AS "packageId", l.item_id AS "itemId", i.tag, i.kind, e.number AS "protocolNumber", e.year AS "protocolYear", l.result
     FROM package_line l
     JOIN custody_item i ON i.municipality_id = l.municipality_id AND i.id = l.item_id
     LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     LEFT JOIN protocol_entry e ON e.municipality_id = i.municipality_id AND e.id = CASE WHEN i.entry_id IS NULL THEN a.protocol_entry_id ELSE i.entry_id END
     WHERE l.municipality_id = $1 AND l.package_id = ANY($2::uuid[]) ORDER BY l.added_at, i.tag`,
    [db.municipalityId, packageIds],
  );
}

export function loadLines(ctx: Context, packageId: string): Promise<readonly LineRow[]> {
  return loadMany(ctx, "package-lines", (ids) => findLines(ctx.reader, ids), (row) => row.packageId).load(packageId);
}

export interface ReportRow {
  readonly id: string;
  readonly packageId: string;
  readonly at: Date;
  readonly foundBy: string;
  readonly witnessId: string | null;
  readonly differences: readonly { readonly kind: string; readonly tag: string | null; readonly itemKind: string | null; readonly note: string | null }[];
}

/** What was found different, first report first: at the seal, at the contents, at an examination. */
export function loadReports(ctx: Context, packageId: string): Promise<readonly ReportRow[]> {
  return loadMany(
    ctx,
    "discrepancy-reports",
    (ids) =>
      ctx.reader.query<ReportRow>(
        `SELECT r.id, r.package_id AS "packageId", r.at, r.found_by AS "foundBy", r.witness_id AS "witnessId",
           (SELECT json_agg(json_build_object('kind', d.kind, 'tag', d.tag, 'itemKind', d.item_kind, 'note', d.note) ORDER BY d.position)
            FROM discrepancy_line d WHERE d.municipality_id = r.municipality_id AND d.report_id = r.id) AS differences
         FROM discrepancy_report r WHERE r.municipality_id = $1 AND r.package_id = ANY($2::uuid[]) ORDER BY r.at, r.id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.packageId,
  ).load(packageId);
}

/** The code of packages by id, for what other rows say of them. */
export function loadPackageById(ctx: Context, id: string): Promise<PackageRow | null> {
  return loadOne(ctx, "packages", (ids) => ctx.reader.query<PackageRow>(`${selectPackage} AND p.id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]), (row) => row.id).load(id);
}

export interface PackageOfApplication extends PackageRow {
  readonly applicationId: string;
}

/** Packages the papers of an application travelled in, latest last. */
export function loadPackagesOfApplication(ctx: Context, applicationId: string): Promise<readonly PackageOfApplication[]> {
  return loadMany(
    ctx,
    "packages-of-applications",
    (ids) =>
      ctx.reader.query<PackageOfApplication>(
        `SELECT DISTINCT ON (i.application_id, p.id) i.application_id AS "applicationId", ${columns}
         FROM custody_item i
         JOIN package_line l ON l.municipality_id = i.municipality_id AND l.item_id = i.id
         JOIN transfer_package p ON p.municipality_id = l.municipality_id AND p.id = l.package_id
         WHERE i.municipality_id = $1 AND i.application_id = ANY($2::uuid[]) ORDER BY i.application_id, p.id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}
