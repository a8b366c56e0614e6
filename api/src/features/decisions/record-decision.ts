import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplications } from "../applications";
import { lapseCertificates } from "../certificates";
import { Decision, ResidencePermit } from "./decision.entity";
import { findDecisions } from "./find-decisions";
import { keepRemedies } from "./record-remedies";

export interface NewDecision {
  readonly applicationId: string;
  readonly kind: "GRANT" | "REJECTION" | "REVOCATION";
  readonly number: string;
  readonly decidedOn: string;
  /** The case is decided already: a new decision after an appeal, a revocation. */
  readonly later?: boolean;
  /** The permit that came with a grant. */
  readonly permit: { readonly serial: string; readonly validFrom: string; readonly validUntil: string } | null;
  /** What it says of the remedies against it, where it was copied already. */
  readonly remedies?: string | null;
}

/**
 * Records what the Directorate decided (S12c) on many applications at once and moves each to GRANTED, REJECTED or REVOKED; a rejection ends the certificate of filing. What is
 * revoked was granted. Refuses `PERMIT_SERIAL_MISSING`, `PERMIT_SERIAL_KNOWN` (about: the serial), `CASE_WITHOUT_PERMIT`, `REMEDIES_MISSING`, `CHANGED_MEANWHILE`.
 */
export async function recordDecisions(tx: Tx, actor: Actor, given: readonly NewDecision[]): Promise<void> {
  if (given.length === 0) return;
  if (given.some(({ kind, permit }) => kind === "GRANT" && !permit)) throw new Refused("PERMIT_SERIAL_MISSING");
  await assertNewSerials(tx, given.flatMap(({ permit }) => permit?.serial ?? []));
  const revoked = given.filter(({ kind }) => kind === "REVOCATION").map(({ applicationId }) => applicationId);
  if (revoked.length > 0) {
    const granted = (await findDecisions(tx, revoked)).filter(({ kind }) => kind === "GRANT").map(({ applicationId }) => applicationId);
    if (revoked.some((id) => !granted.includes(id))) throw new Refused("CASE_WITHOUT_PERMIT");
  }

  const { municipalityId } = tx;
  const rows = given.map((one) => ({ ...one, decisionId: newId() }));
  for (const kind of ["GRANT", "REJECTION", "REVOCATION"] as const)
    for (const later of [false, true]) {
      const of = rows.filter((row) => row.kind === kind && (row.later ?? false) === later);
      await moveApplications(tx, actor, of.map((row) => row.applicationId), later ? decided : undecided, statusBy[kind], new Map(of.map((row) => [row.applicationId, `${row.number} / ${row.decidedOn}`])));
    }
  await tx.insert(Decision, rows.map(({ decisionId, applicationId, kind, number, decidedOn }) => ({ municipalityId, id: decisionId, applicationId, kind, number, decidedOn, recordedAt: tx.now })));
  for (const { decisionId, remedies } of rows) if (remedies) await keepRemedies(tx, actor, decisionId, remedies);
  for (const { applicationId, kind } of rows) if (kind === "REJECTION") await lapseCertificates(tx, applicationId);
  const permits = rows.flatMap(({ decisionId, applicationId, permit }) => (permit ? [{ municipalityId, id: newId(), decisionId, applicationId, ...permit }] : []));
  if (permits.length > 0) await tx.insert(ResidencePermit, permits);
}

const undecided = ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"] as const;
const decided = ["GRANTED", "REJECTED", "REVOKED", "SERVED", "CLOSED"] as const;
const statusBy = { GRANT: "GRANTED", REJECTION: "REJECTED", REVOCATION: "REVOKED" } as const;

/** Each serial is known once in the municipality. Refuses `PERMIT_SERIAL_KNOWN` (about: the serial). */
export async function assertNewSerials(tx: Tx, serials: readonly string[]): Promise<void> {
  const [known] = await tx.query<{ serial: string }>("SELECT serial FROM residence_permit WHERE municipality_id = $1 AND serial = ANY($2::text[]) AND taken_back_at IS NULL", [tx.municipalityId, serials]);
  const twice = known?.serial ?? serials.find((serial, index) => serials.indexOf(serial) !== index);
  if (twice !== undefined) throw new Refused("PERMIT_SERIAL_KNOWN", { about: twice });
}
