import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { newVerificationCode } from "../../platform/random-codes";
import type { Tx } from "../../platform/transaction";
import { addPeriod, findDocuments, findRulesOn, getApplication, lockApplication, periodOf } from "../applications";
import { findEntriesByIds } from "../register";
import { SubmissionCertificate } from "./certificate.entity";
import { assertMayIssue, statusOn } from "./certificate.rules";
import { findCertificates } from "./find-certificates";
import { holderRows } from "./holder-rows";

/** Issues the certificate of filing for a complete file (S8); an expired one is written off. Every print says of the holder what was so now. Refuses `CERTIFICATE_NOT_FOR_KIND`, `CASE_DECIDED`, `FILE_INCOMPLETE` (about: the first missing paper), `CERTIFICATE_ALREADY_ACTIVE`. */
export async function issueCertificate(tx: Tx, actor: Actor, input: { readonly applicationId: string }): Promise<{ certificateId: string }> {
  const application = await lockApplication(tx, input.applicationId);
  const documents = await findDocuments(tx, [application.id]);
  const earlier = await findCertificates(tx, [application.id]);
  const today = localDay(tx.now);

  assertMayIssue({
    kind: application.kind,
    complete: application.complete,
    status: application.status,
    missing: documents.filter((document) => document.state === "MISSING").map((document) => document.requirement),
    hasActive: earlier.some((certificate) => certificate.issuer === "MUNICIPALITY" && statusOn(certificate.status, certificate.validUntil, today) === "ACTIVE"),
  });

  await tx.query("UPDATE submission_certificate SET status = 'EXPIRED' WHERE municipality_id = $1 AND application_id = $2 AND status = 'ACTIVE' AND issuer = 'MUNICIPALITY'", [tx.municipalityId, application.id]);
  const id = newId();
  await tx.insert(SubmissionCertificate, {
    municipalityId: tx.municipalityId,
    id,
    applicationId: application.id,
    serial: await serialOf(tx, application.id, earlier.length + 1),
    issuer: "MUNICIPALITY",
    status: "ACTIVE",
    issuedOn: today,
    issuedAt: tx.now,
    validUntil: addPeriod(today, periodOf(await findRulesOn(tx, today, application), "CERTIFICATE_VALIDITY")),
    issuedBy: actor.staffId,
    officeId: actor.officeId,
    verificationCode: newVerificationCode(tx.municipalityId),
    printCount: 0,
    holderRows: await holderRows(tx, application),
  });
  return { certificateId: id };
}

/** `year/number-n`: the application's number, and how many certificates it has had. */
export async function serialOf(tx: Tx, applicationId: string, nth: number): Promise<string> {
  const [entry] = await findEntriesByIds(tx, [(await getApplication(tx, applicationId)).protocolEntryId]);
  return `${entry?.year}/${entry?.number}-${nth}`;
}

/** A rejection ends the active certificates, whoever issued them (Law 4251/2014 art. 8(5)). */
export async function lapseCertificates(tx: Tx, applicationId: string): Promise<void> {
  await tx.query("UPDATE submission_certificate SET status = 'LAPSED_BY_REJECTION' WHERE municipality_id = $1 AND application_id = $2 AND status = 'ACTIVE'", [tx.municipalityId, applicationId]);
}

/** A case that ends without a decision takes its certificates with it. */
export async function voidCertificates(tx: Tx, actor: Actor, applicationId: string, reason: string): Promise<void> {
  await tx.query("UPDATE submission_certificate SET status = 'VOIDED', ended_at = $3, ended_by = $4, end_reason = $5 WHERE municipality_id = $1 AND application_id = $2 AND status = 'ACTIVE'", [tx.municipalityId, applicationId, tx.now, actor.staffId, reason]);
}
