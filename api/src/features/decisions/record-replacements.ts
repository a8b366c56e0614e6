import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { moveApplications } from "../applications";
import { ResidencePermit } from "./decision.entity";
import { findDecisions } from "./find-decisions";
import { assertNewSerials } from "./record-decision";

export interface Replacement {
  readonly applicationId: string;
  readonly permit: { readonly serial: string; readonly validFrom: string; readonly validUntil: string };
}

/**
 * Permits issued anew for loss, damage or correction: of the grant there is, and each case is to be served again. Refuses `CASE_WITHOUT_PERMIT`, `PERMIT_SERIAL_KNOWN` (about: the
 * serial), `CHANGED_MEANWHILE`.
 */
export async function recordReplacements(tx: Tx, actor: Actor, given: readonly Replacement[]): Promise<void> {
  if (given.length === 0) return;
  const grants = new Map((await findDecisions(tx, given.map(({ applicationId }) => applicationId))).flatMap(({ applicationId, id, kind }) => (kind === "GRANT" ? [[applicationId, id]] : [])));
  const rows = given.map(({ applicationId, permit }) => ({ municipalityId: tx.municipalityId, id: newId(), decisionId: grants.get(applicationId) ?? "", applicationId, ...permit }));
  if (rows.some(({ decisionId }) => decisionId === "")) throw new Refused("CASE_WITHOUT_PERMIT");
  await assertNewSerials(tx, rows.map(({ serial }) => serial));

  await moveApplications(tx, actor, rows.map(({ applicationId }) => applicationId), ["GRANTED", "SERVED", "CLOSED"], "GRANTED", new Map(rows.map(({ applicationId, serial }) => [applicationId, serial])));
  await tx.insert(ResidencePermit, rows);
}
