import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { RepresentationEnd } from "./application.entity";
import { lockApplication } from "./find-applications";
import { findEnded, findRepresentatives } from "./find-representatives";
import { assertNotRevoked } from "./representative.rules";

/**
 * A right to act for the person is over before its day, on all their applications: a divorce, a power of attorney taken back. Refuses `NOT_FOUND`, `REASON_MISSING`,
 * `PROXY_REVOKED` the second time.
 */
export async function endRepresentation(tx: Tx, actor: Actor, input: { readonly applicationId: string; readonly protocolEntryId: string; readonly reason: string }): Promise<{ applicationId: string }> {
  const { id, applicantId } = await lockApplication(tx, input.applicationId);
  const given = (await findRepresentatives(tx, [id])).find((one) => one.protocolEntryId === input.protocolEntryId);
  const ended = await findEnded(tx, applicantId);

  if (!given) throw new Refused("NOT_FOUND", { about: "representative" });
  if (input.reason.trim().length < 5) throw new Refused("REASON_MISSING");
  assertNotRevoked(given, ended);

  await tx.insert(RepresentationEnd, {
    municipalityId: tx.municipalityId,
    id: newId(),
    applicantId,
    identityKey: plainNumber(given.identityNumber),
    kind: given.kind,
    evidenceKey: plainNumber(given.evidence),
    reason: input.reason.trim(),
    staffId: actor.staffId,
    endedAt: tx.now,
  });
  return { applicationId: id };
}
