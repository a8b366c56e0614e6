import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplication } from "../applications";
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
 * Records what the Directorate decided (S12c) and moves the application to GRANTED or REJECTED; a rejection ends the
 * certificate of filing. Refuses `PERMIT_SERIAL_MISSING`, `PERMIT_SERIAL_KNOWN`, `REMEDIES_MISSING`, `CHANGED_MEANWHILE`.
 */
export async function recordDecision(tx: Tx, actor: Actor, given: NewDecision): Promise<{ decisionId: string; permitId: string | null }> {
  if (given.kind === "GRANT" && !given.permit) throw new Refused("PERMIT_SERIAL_MISSING");
  if (given.permit && (await isSerialKnown(tx, given.permit.serial))) throw new Refused("PERMIT_SERIAL_KNOWN", { about: given.permit.serial });

  const decisionId = newId();
  const { municipalityId } = tx;
  await moveApplication(tx, actor, given.applicationId, ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"], given.kind === "GRANT" ? "GRANTED" : "REJECTED", `${given.number} / ${given.decidedOn}`);
  await tx.insert(Decision, { municipalityId, id: decisionId, applicationId: given.applicationId, kind: given.kind, number: given.number, decidedOn: given.decidedOn, recordedAt: tx.now });
  if (given.remedies) await keepRemedies(tx, actor, decisionId, given.remedies);
  if (given.kind === "REJECTION") await lapseCertificates(tx, given.applicationId);
  if (!given.permit) return { decisionId, permitId: null };
  const permitId = newId();
  await tx.insert(ResidencePermit, { municipalityId, id: permitId, decisionId, applicationId: given.applicationId, ...given.permit });
  return { decisionId, permitId };
}

export async function isSerialKnown(tx: Tx, serial: string): Promise<boolean> {
  return (await tx.query("SELECT 1 FROM residence_permit WHERE municipality_id = $1 AND serial = $2", [tx.municipalityId, serial])).length > 0;
}
