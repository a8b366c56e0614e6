import type { Context } from "../../platform/context";
import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { loadOne } from "../../platform/loader";
import { type Page, pageOf } from "../../platform/page";
import { Refused } from "../../platform/refusal";
import type { DeviceState, EndReason } from "./device.rules";
import { signingRoles } from "./device.rules";

export interface DeviceRow {
  readonly id: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly name: string;
  readonly kid: string;
  readonly state: DeviceState;
  readonly enrolledAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly counter: number;
  readonly head: string;
}

const selectDevice = `SELECT d.id, d.staff_id AS "staffId", d.office_id AS "officeId", d.name, d.kid, d.state, d.enrolled_at AS "enrolledAt", d.ended_at AS "endedAt",
  d.end_reason AS "endReason", d.counter, d.head FROM device d WHERE d.municipality_id = $1`;

export async function findDevices(db: Db, staffId: string | null, first: number, after: string | null): Promise<Page<DeviceRow>> {
  const rows = await db.query<DeviceRow>(`${selectDevice} AND ($2::uuid IS NULL OR d.staff_id = $2) AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`, [
    db.municipalityId,
    staffId,
    after && isId(after) ? after : null,
    first + 1,
  ]);
  return pageOf(rows, first);
}

/** A person's own device by its key; another person's is unknown. */
export async function findMyDevice(db: Db, staffId: string, kid: string): Promise<DeviceRow | undefined> {
  return (await db.query<DeviceRow>(`${selectDevice} AND d.staff_id = $2 AND d.kid = $3`, [db.municipalityId, staffId, kid]))[0];
}

/** Refuses `NOT_FOUND`. */
export async function getDevice(db: Db, id: string): Promise<DeviceRow> {
  return known(await db.query<DeviceRow>(`${selectDevice} AND d.id = $2`, [db.municipalityId, id]));
}

/** One device, in one query per request for all of a field. */
export async function loadDevice(ctx: Context, id: string): Promise<DeviceRow> {
  const batch = (ids: readonly string[]) => ctx.reader.query<DeviceRow>(`${selectDevice} AND d.id = ANY($2::uuid[])`, [ctx.reader.municipalityId, ids]);
  return known([await loadOne(ctx, "devices", batch, (row) => row.id).load(id)]);
}

/** As `getDevice`, locked until the act ends. */
export async function lockDevice(db: Db, id: string): Promise<DeviceRow> {
  return known(await db.query<DeviceRow>(`${selectDevice} AND d.id = $2 FOR UPDATE`, [db.municipalityId, id]));
}

function known([row]: readonly (DeviceRow | null)[]): DeviceRow {
  if (!row) throw new Refused("NOT_FOUND", { about: "device" });
  return row;
}

export interface DirectoryKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
  readonly staffId: string;
  readonly officeCode: string;
}

/** Keys of devices in use whose persons carry or keep papers today; a municipality has some dozens. */
export async function findDirectory(db: Db, day: string): Promise<DirectoryKey[]> {
  return db.query<DirectoryKey>(
    `SELECT d.kid, d.public_x AS x, d.public_y AS y, d.staff_id AS "staffId", o.code AS "officeCode"
     FROM device d JOIN office o ON o.municipality_id = d.municipality_id AND o.id = d.office_id
     WHERE d.municipality_id = $1 AND d.state = 'ACTIVE' AND EXISTS (${signsOn("d.staff_id")}) ORDER BY d.id LIMIT 2000`,
    [db.municipalityId, day, signingRoles],
  );
}

export interface HolderRow {
  readonly staffId: string;
  readonly officeId: string;
  readonly active: number;
}

/** Everybody who carries or keeps papers today, by name, with one of their offices; a municipality has some dozens. */
export async function findHolders(db: Db, day: string): Promise<HolderRow[]> {
  return db.query<HolderRow>(
    `SELECT m.id AS "staffId", (SELECT a.office_id ${holding("m.id")} ORDER BY a.id LIMIT 1) AS "officeId",
       (SELECT count(*)::int FROM device d WHERE d.municipality_id = $1 AND d.staff_id = m.id AND d.state = 'ACTIVE') AS active
     FROM staff_member m WHERE m.municipality_id = $1 AND m.active AND EXISTS (${signsOn("m.id")}) ORDER BY m.name LIMIT 1000`,
    [db.municipalityId, day, signingRoles],
  );
}

/** The office a person carries or keeps papers for today, the asked one where it is among them; nothing where there is none. */
export async function findOfficeOf(db: Db, staffId: string, preferred: string, day: string): Promise<string | undefined> {
  const [row] = await db.query<{ officeId: string }>(`SELECT a.office_id AS "officeId" ${holding("$5::uuid")} ORDER BY a.office_id <> $4, a.id LIMIT 1`, [db.municipalityId, day, signingRoles, preferred, staffId]);
  return row?.officeId;
}

const holding = (staffId: string) => `FROM office_assignment a JOIN staff_member s ON s.municipality_id = a.municipality_id AND s.id = a.staff_id AND s.active
  WHERE a.municipality_id = $1 AND a.staff_id = ${staffId} AND a.role = ANY($3) AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2)`;
const signsOn = (staffId: string) => `SELECT 1 ${holding(staffId)}`;
