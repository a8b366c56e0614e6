import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplications } from "../applications";
import { lapseCertificates } from "../certificates";
import { Decision, ResidencePermit } from "./decision.entity";
import { keepRemedies } from "./record-remedies";

export interface NewDecision {
  readonly applicationId: string;
  readonly kind: "GRANT" | "REJECTION";
  readonly number: string;
  readonly decidedOn: string;
  /** The permit that came with a grant. */
  readonly permit: { readonly serial: string; readonly validFrom: string; readonly validUntil: string } | null;
  /** What it says of the remedies against it, where it was copied already. */
  readonly remedies?: string | null;
}

/**
 * Records what the Directorate decided (S12c) on many applications at once and moves each to GRANTED or REJECTED; a rejection ends the
 * certificate of filing. Refuses `PERMIT_SERIAL_MISSING`, `PERMIT_SERIAL_KNOWN` (about: the serial), `REMEDIES_MISSING`, `CHANGED_MEANWHILE`.
 */
export async function recordDecisions(tx: Tx, actor: Actor, given: readonly NewDecision[]): Promise<void> {
  if (given.length === 0) return;
  if (given.some(({ kind, permit }) => kind === "GRANT" && !permit)) throw new Refused("PERMIT_SERIAL_MISSING");
  const serials = given.flatMap(({ permit }) => permit?.serial ?? []);
  const [known] = await tx.query<{ serial: string }>("SELECT serial FROM residence_permit WHERE municipality_id = $1 AND serial = ANY($2::text[])", [tx.municipalityId, serials]);
  const twice = known?.serial ?? serials.find((serial, index) => serials.indexOf(serial) !== index);
  if (twice !== undefined) throw new Refused("PERMIT_SERIAL_KNOWN", { about: twice });

  const { municipalityId } = tx;
  const rows = given.map((one) => ({ ...one, decisionId: newId() }));
  for (const kind of ["GRANT", "REJECTION"] as const) {
    const of = rows.filter((row) => row.kind === kind);
    await moveApplications(tx, actor, of.map((row) => row.applicationId), ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"], kind === "GRANT" ? "GRANTED" : "REJECTED", new Map(of.map((row) => [row.applicationId, `${row.number} / ${row.decidedOn}`])));
  }
  await tx.insert(Decision, rows.map(({ decisionId, applicationId, kind, number, decidedOn }) => ({ municipalityId, id: decisionId, applicationId, kind, number, decidedOn, recordedAt: tx.now })));
  for (const { decisionId, remedies } of rows) if (remedies) await keepRemedies(tx, actor, decisionId, remedies);
  for (const { applicationId, kind } of rows) if (kind === "REJECTION") await lapseCertificates(tx, applicationId);
  const permits = rows.flatMap(({ decisionId, applicationId, permit }) => (permit ? [{ municipalityId, id: newId(), decisionId, applicationId, ...permit }] : []));
  if (permits.length > 0) await tx.insert(ResidencePermit, permits);
}
