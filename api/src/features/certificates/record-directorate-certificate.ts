import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { newVerificationCode } from "../../platform/random-codes";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { SubmissionCertificate } from "./certificate.entity";
import type { DirectorateCertificateInput } from "./certificate.input";
import { assertForeign } from "./certificate.rules";

/**
 * Keeps a certificate that the Directorate issued for a forwarded file (S8): beside ours, never counted among them. Refuses `NOT_FOUND`,
 * `APPLICATION_NOT_FORWARDED`, `CASE_ENDED`, `CASE_DECIDED`, `DATE_IN_FUTURE`, `INVALID_INPUT` (about: validUntil), `CERTIFICATE_KNOWN`.
 */
export async function recordDirectorateCertificate(tx: Tx, actor: Actor, input: DirectorateCertificateInput): Promise<{ certificateId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const serial = input.serial.trim();

  assertForeign(application.status, input, localDay(tx.now));

  const id = newId();
  const [known] = await tx.query("SELECT 1 FROM submission_certificate WHERE municipality_id = $1 AND serial = $2 AND (issuer <> 'DIRECTORATE' OR status <> 'VOIDED')", [tx.municipalityId, serial]);
  if (known) throw new Refused("CERTIFICATE_KNOWN", { about: serial });
  await tx.insert(SubmissionCertificate, {
    municipalityId: tx.municipalityId,
    id,
    applicationId: application.id,
    serial,
    issuer: "DIRECTORATE",
    status: "ACTIVE",
    issuedOn: input.issuedOn,
    issuedAt: tx.now,
    validUntil: input.validUntil,
    issuedBy: actor.staffId,
    officeId: actor.officeId,
    verificationCode: newVerificationCode(tx.municipalityId),
    printCount: 0,
  });
  return { certificateId: id };
}
