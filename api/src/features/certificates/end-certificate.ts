import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { newVerificationCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getApplication, lockApplication } from "../applications";
import { assertReason } from "../register";
import { SubmissionCertificate } from "./certificate.entity";
import { assertInForce, assertOurs, statusOn } from "./certificate.rules";
import { type CertificateRow, findCertificate, findCertificates } from "./find-certificates";
import { holderRows } from "./holder-rows";
import { serialOf } from "./issue-certificate";

interface Ending {
  readonly certificateId: string;
  readonly reason: string;
}

/**
 * A new serial for a certificate that was lost or damaged, to the same last day; the old one is worth nothing from now on.
 * Refuses `NOT_FOUND`, `REASON_MISSING`, `CERTIFICATE_OF_DIRECTORATE`, `CERTIFICATE_NOT_ACTIVE`.
 */
export async function replaceCertificate(tx: Tx, actor: Actor, input: Ending): Promise<{ certificateId: string }> {
  const lost = await endCertificate(tx, actor, input, "REPLACED");
  const earlier = await findCertificates(tx, [lost.applicationId]);
  const id = newId();
  await tx.insert(SubmissionCertificate, {
    municipalityId: tx.municipalityId,
    id,
    applicationId: lost.applicationId,
    serial: await serialOf(tx, lost.applicationId, earlier.length + 1),
    issuer: "MUNICIPALITY",
    status: "ACTIVE",
    issuedOn: localDay(tx.now),
    issuedAt: tx.now,
    validUntil: lost.validUntil,
    issuedBy: actor.staffId,
    officeId: actor.officeId,
    verificationCode: newVerificationCode(tx.municipalityId),
    printCount: 0,
    holderRows: await holderRows(tx, await getApplication(tx, lost.applicationId)),
    replacesId: lost.id,
  });
  return { certificateId: id };
}

/** One that should not have been issued: it is worth nothing from now on. Refuses as `replaceCertificate` does. */
export async function voidCertificate(tx: Tx, actor: Actor, input: Ending): Promise<{ certificateId: string }> {
  await endCertificate(tx, actor, input, "VOIDED");
  return { certificateId: input.certificateId };
}

async function endCertificate(tx: Tx, actor: Actor, { certificateId, reason }: Ending, status: "REPLACED" | "VOIDED"): Promise<CertificateRow> {
  assertReason(reason);
  const known = await findCertificate(tx, certificateId);
  if (!known) throw new Refused("NOT_FOUND", { about: "certificate" });
  await lockApplication(tx, known.applicationId);
  const certificate = (await findCertificate(tx, certificateId)) ?? known;
  assertOurs(certificate.issuer);
  assertInForce(statusOn(certificate.status, certificate.validUntil, localDay(tx.now)));
  await tx.query("UPDATE submission_certificate SET status = $3, ended_at = $4, ended_by = $5, end_reason = $6 WHERE municipality_id = $1 AND id = $2", [
    tx.municipalityId,
    certificateId,
    status,
    tx.now,
    actor.staffId,
    reason.trim(),
  ]);
  return certificate;
}
