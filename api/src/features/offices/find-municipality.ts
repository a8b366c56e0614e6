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
}

/** The municipality whose rows are open. Refuses `NOT_FOUND` where it was never loaded. */
export async function getMunicipality(db: Db): Promise<MunicipalityRow> {
  const [row] = await db.query<MunicipalityRow>(
    `SELECT municipality_id AS id, name, decentralised_administration AS "decentralisedAdministration",
            delivery_policy AS "deliveryPolicy", system_installed AS "systemInstalled",
            directorate_name AS "directorateName", directorate_address AS "directorateAddress"
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
}

/** The offices of the abolished municipalities: what the kept branches are compared with (S11). */
export async function findPredecessorOffices(db: Db): Promise<PredecessorRow[]> {
  return db.query<PredecessorRow>(`SELECT id, name, unit_code AS "unitCode" FROM predecessor_office WHERE municipality_id = $1 ORDER BY unit_code`, [
    db.municipalityId,
  ]);
}
