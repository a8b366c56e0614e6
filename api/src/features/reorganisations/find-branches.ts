import type { Db } from "../../platform/database";
import { isId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import { kallikratisUnits } from "../offices";
import type { PopulatedPlace } from "./branch-proposal.rules";

export interface UnitPlace extends PopulatedPlace {
  readonly name: string;
  readonly isSeat: boolean;
}

/** The municipality's units with their people and places, as in `api/data`. */
export async function findUnitPlaces(db: Db): Promise<UnitPlace[]> {
  const units = await db.query<{ code: string; name: string; isSeat: boolean }>(`SELECT code, name, is_seat AS "isSeat" FROM municipal_unit WHERE municipality_id = $1 ORDER BY code`, [db.municipalityId]);
  const known = new Map(kallikratisUnits().map((unit) => [unit.unit_code, unit]));
  return units.flatMap((unit) => {
    const place = known.get(unit.code);
    return place ? [{ ...unit, population: place.population_2011_resident, latitude: place.latitude, longitude: place.longitude }] : [];
  });
}

export interface OfficeLoad {
  readonly officeId: string;
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: string;
  readonly unitCode: string;
  readonly predecessorOfficeId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Applications filed there in the last year. */
  readonly filed: number;
  /** Of those filed there, not closed. */
  readonly open: number;
  /** Proofs of service of the last year. */
  readonly delivered: number;
  /** Things it has in custody now. */
  readonly held: number;
}

/** What each office that is not closed has to do (S11). */
export function findOfficeLoads(db: Db, now: Date): Promise<OfficeLoad[]> {
  return db.query<OfficeLoad>(
    `SELECT o.id AS "officeId", o.kind, o.status, o.unit_code AS "unitCode", o.predecessor_office_id AS "predecessorOfficeId", o.latitude, o.longitude,
       (SELECT count(*)::int FROM application a WHERE a.municipality_id = $1 AND a.office_of_filing_id = o.id AND a.filed_at > $2::timestamptz - interval '1 year') AS filed,
       (SELECT count(*)::int FROM application a WHERE a.municipality_id = $1 AND a.office_of_filing_id = o.id AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS open,
       (SELECT count(*)::int FROM delivery d WHERE d.municipality_id = $1 AND d.office_id = o.id AND d.served_at > $2::timestamptz - interval '1 year') AS delivered,
       (SELECT count(*)::int FROM custody_item i WHERE i.municipality_id = $1 AND i.office_id = o.id AND i.state NOT IN ('DELIVERED', 'FORWARDED')) AS held
     FROM office o WHERE o.municipality_id = $1 AND o.status <> 'CLOSED' ORDER BY o.kind DESC, o.code LIMIT 200`,
    [db.municipalityId, now],
  );
}

/** Where the central office is: the proposal keeps it. Refuses `NOT_FOUND` where there is none. */
export function centralOf(loads: readonly OfficeLoad[], units: readonly UnitPlace[]): UnitPlace {
  const central = loads.find(({ kind, status }) => kind === "CENTRAL" && status === "ACTIVE");
  const unit = units.find(({ code }) => code === central?.unitCode);
  if (!unit || !isId(central?.officeId ?? "")) throw new Refused("NOT_FOUND", { about: "centralOffice", clause: "S2" });
  return unit;
}
