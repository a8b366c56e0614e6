import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { Guardianship } from "./applicant.entity";
import { findApplicant } from "./find-applicants";
import { findGuardianships } from "./find-guardianships";
import { lockStanding } from "./find-merges";
import { assertGuardianship, type GuardianKind, guardianKinds } from "./guardianship.rules";

export interface GuardianGiven {
  readonly kind: GuardianKind;
  readonly guardianId?: string | null | undefined;
  readonly name: string;
  readonly identityNumber: string;
  readonly evidence: string;
  readonly until?: string | null | undefined;
}

/** Keeps who stands for a minor, by which paper and until when. Refuses `NOT_FOUND`, and what `assertGuardianship` refuses. */
export async function recordGuardianship(tx: Tx, actor: Actor, input: GuardianGiven & { readonly applicantId: string }): Promise<{ applicantId: string }> {
  const minor = await lockStanding(tx, input.applicantId);
  const guardian = input.guardianId ? await findApplicant(tx, input.guardianId) : undefined;

  if (!minor) throw new Refused("NOT_FOUND", { about: "applicant" });
  if (input.guardianId && (!guardian || guardian.id === minor.id)) throw new Refused("NOT_FOUND", { about: "guardianId" });
  assertGuardianship(minor, guardian ?? null, input, localDay(tx.now));

  await insert(tx, actor, minor.id, input);
  return { applicantId: minor.id };
}

/** Whoever files for a minor as parent or guardian is kept as such, once, and offered at the next filing. */
export async function keepGuardian(tx: Tx, actor: Actor, minorId: string, { kind, ...given }: Omit<GuardianGiven, "kind"> & { readonly kind: string }): Promise<void> {
  const asGuardian = guardianKinds.find((one) => one === kind);
  if (!asGuardian) return;
  const known = await findGuardianships(tx, [minorId]);
  if (known.some((one) => one.endedAt === null && plainNumber(one.identityNumber) === plainNumber(given.identityNumber) && plainNumber(one.evidence) === plainNumber(given.evidence))) return;
  await insert(tx, actor, minorId, { ...given, kind: asGuardian });
}

async function insert(tx: Tx, actor: Actor, minorId: string, { kind, guardianId, name, identityNumber, evidence, until }: GuardianGiven): Promise<void> {
  await tx.insert(Guardianship, {
    municipalityId: tx.municipalityId,
    id: newId(),
    minorId,
    guardianId: guardianId || null,
    kind,
    name: name.trim(),
    identityNumber: identityNumber.trim(),
    evidence: evidence.trim(),
    until: until ?? null,
    staffId: actor.staffId,
    recordedAt: tx.now,
    endedAt: null,
    endedBy: null,
    endReason: null,
  });
}
