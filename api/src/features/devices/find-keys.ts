import type { Db } from "../../platform/database";
import type { DeviceKey } from "./device-key";

export interface KnownKey extends DeviceKey {
  readonly kid: string;
  readonly deviceId: string;
  readonly staffId: string;
}

/** The keys of this municipality with these thumbprints, of ended devices too: what they signed is evidence. */
export async function findKeys(db: Db, kids: readonly string[]): Promise<ReadonlyMap<string, KnownKey>> {
  const rows = await db.query<KnownKey>(`SELECT kid, public_x AS x, public_y AS y, id AS "deviceId", staff_id AS "staffId" FROM device WHERE municipality_id = $1 AND kid = ANY($2::text[])`, [db.municipalityId, kids]);
  return new Map(rows.map((row) => [row.kid, row]));
}

/** A person who has a device in use signs what is carried; a word without a signature would be weaker evidence. */
export async function hasDevice(db: Db, staffId: string): Promise<boolean> {
  return (await db.query("SELECT 1 FROM device WHERE municipality_id = $1 AND staff_id = $2 AND state = 'ACTIVE' LIMIT 1", [db.municipalityId, staffId])).length > 0;
}
