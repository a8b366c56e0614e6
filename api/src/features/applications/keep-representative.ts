import { plainNumber } from "../../platform/plain-number.rules";
import type { Tx } from "../../platform/transaction";
import { Representative } from "./application.entity";
import type { RepresentativeInput } from "./application.input";

/** Keeps who brought a paper in the applicant's place. */
export async function keepRepresentative(tx: Tx, paper: { readonly applicationId: string; readonly protocolEntryId: string }, { kind, name, identityNumber, evidence, scope, expiresOn }: RepresentativeInput): Promise<void> {
  await tx.insert(Representative, {
    municipalityId: tx.municipalityId,
    ...paper,
    kind,
    name: name.trim(),
    identityNumber: identityNumber.trim(),
    identityKey: plainNumber(identityNumber),
    evidence: evidence.trim(),
    scope,
    expiresOn: expiresOn ?? null,
    filedAt: tx.now,
  });
}
