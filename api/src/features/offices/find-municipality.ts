import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";

export interface MunicipalityRow {
  readonly id: string;
  readonly name: string;
  readonly decentralisedAdministration: string;
  readonly deliveryPolicy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
  readonly systemInstalled: boolean;
  readonly directorateName: string;
  readonly directorateAddress: string;
  readonly directorateTelephone: string | null;
}

/** The municipality whose rows are open. Refuses `NOT_FOUND` where it was never loaded. */
export async function getMunicipality(db: Db): Promise<MunicipalityRow> {
  const [row] = await db.query<MunicipalityRow>(
    `SELECT municipality_id AS id, name, decentralised_administration AS "decentralisedAdministration",
            delivery_policy AS "deliveryPolicy", system_installed AS "systemInstalled",
            directorate_name AS "directorateName", directorate_address AS "directorateAddress", directorate_telephone AS "directorateTelephone"
     FROM municipality WHERE municipality_id = $1`,
    [db.municipalityId],
  );
  if (!row) throw new Refused("NOT_FOUND", { about: "municipality" });
  return row;
}

export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly isSeat: boolean;
}

export async function findUnits(db: Db): Promise<UnitRow[]> {
  return db.query<UnitRow>(`SELECT code, name, is_seat AS "isSeat" FROM municipal_unit WHERE municipality_id = $1 ORDER BY code`, [db.municipalityId]);
}

export interface PredecessorRow {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
  /** Null: its database is neither in nor excused (S1). */
  readonly settled: "SIGNED_OFF" | "EXCUSED" | null;
  readonly settledAt: Date | null;
  readonly excuse: string | null;
}

/** The offices of the abolished municipalities: what the kept branches are compared with (S11). */
export async function findPredecessorOffices(db: Db): Promise<PredecessorRow[]> {
  return db.query<PredecessorRow>(`SELECT p.id, p.name, p.unit_code AS "unitCode", s.how AS settled, s.at AS "settledAt", s.reason AS excuse FROM predecessor_office p
     LEFT JOIN LATERAL (SELECT how, at, reason FROM predecessor_settlement s WHERE s.municipality_id = p.municipality_id AND s.predecessor_id = p.id ORDER BY s.id DESC LIMIT 1) AS s ON true
     WHERE p.municipality_id = $1 ORDER BY p.unit_code`, [
    db.municipalityId,
  ]);
}
