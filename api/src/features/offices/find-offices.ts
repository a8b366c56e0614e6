import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";
import type { SetState } from "./lifecycle.rules";
import { canDeliver, canFile } from "./office.rules";

export interface OfficeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: "CENTRAL" | "BRANCH";
  readonly status: SetState;
  readonly unitCode: string;
  readonly address: string;
  readonly telephone: string | null;
  /** Papers of the Directorate a branch may hold by its plan; null: none was recorded (S10). */
  readonly planItems: number | null;
  /** The municipality's system is installed and its central office works (S2). */
  readonly installed: boolean;
  readonly canFile: boolean;
  readonly canDeliver: boolean;
  /** Which office took its place, and on which day; null while it stands for itself. */
  readonly successorId: string | null;
  readonly succeededOn: string | null;
  /** Code of the abolished municipality it was an office of, and its code there; empty for this one's own. */
  readonly origin: string;
  readonly formerCode: string | null;
}

interface StoredOffice extends Omit<OfficeRow, "canFile" | "canDeliver"> {
  readonly custodyPlanApprovedOn: string | null;
  readonly deliveryPolicy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
}

const selectOffice = `
  SELECT o.id, o.code, o.name, o.kind, o.status, o.unit_code AS "unitCode", o.address, o.telephone, o.successor_id AS "successorId", o.succeeded_on AS "succeededOn", o.origin, o.former_code AS "formerCode",
         o.custody_plan_items AS "planItems", m.system_installed AND EXISTS (SELECT 1 FROM office c WHERE c.municipality_id = o.municipality_id AND c.kind = 'CENTRAL' AND c.status = 'ACTIVE') AS installed, o.custody_plan_approved_on AS "custodyPlanApprovedOn", m.delivery_policy AS "deliveryPolicy"
  FROM office o JOIN municipality m ON m.municipality_id = o.municipality_id
  WHERE o.municipality_id = $1`;

/** All offices of the municipality, the central one first. A municipality has a handful: no pages. */
export async function findOffices(db: Db): Promise<OfficeRow[]> {
  return (await db.query<StoredOffice>(`${selectOffice} ORDER BY o.kind DESC, o.code`, [db.municipalityId])).map(present);
}

export async function findOfficesByIds(db: Db, ids: readonly string[]): Promise<OfficeRow[]> {
  return (await db.query<StoredOffice>(`${selectOffice} AND o.id = ANY($2::uuid[])`, [db.municipalityId, ids])).map(present);
}

/** One office of this municipality. Refuses `NOT_FOUND` for any other id. */
export async function getOffice(db: Db, id: string): Promise<OfficeRow> {
  const [office] = await findOfficesByIds(db, [id]);
  if (!office) throw new Refused("NOT_FOUND", { about: "office" });
  return office;
}

function present({ custodyPlanApprovedOn, deliveryPolicy, ...office }: StoredOffice): OfficeRow {
  return {
    ...office,
    canFile: canFile({ ...office, custodyPlanApprovedOn }),
    canDeliver: canDeliver({ ...office, custodyPlanApprovedOn }, deliveryPolicy),
  };
}
