import { localDay, showDay } from "../../platform/clock";
import { audit } from "../../platform/audit";
import { actorOf, type Context } from "../../platform/context";
import { paperLink } from "../../platform/paper-link";
import type { PaperSource } from "../../platform/paper-routes";
import { inMunicipality } from "../../platform/transaction";
import { getApplication } from "../applications";
import { paperHead } from "../offices";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { statusOn } from "./certificate.rules";
import { certificatePolicy } from "./certificate.policy";
import { findCertificate } from "./find-certificates";
import { holderOf, holderRows } from "./holder-rows";
import { printReceipt } from "./receipt.papers";

/** What a print says of a certificate that is worth nothing any more. */
const ended: Readonly<Record<string, string>> = { EXPIRED: "Δεν ισχύει: έληξε", LAPSED_BY_REJECTION: "Δεν ισχύει: η αίτηση απορρίφθηκε", REPLACED: "Δεν ισχύει: αντικαταστάθηκε", VOIDED: "Δεν ισχύει: ακυρώθηκε" };

/** Receipt (for every registered paper) and certificate (for a complete file): two different papers. */
export const certificatePapers: readonly PaperSource[] = [
  { kind: "registration-receipt", rule: certificatePolicy.printReceipt, print: printReceipt },
  { kind: "submission-certificate", rule: certificatePolicy.printCertificate, print: printCertificate },
];

async function printCertificate(ctx: Context, id: string): Promise<Buffer | null> {
  const certificate = await findCertificate(ctx.reader, id);
  if (certificate?.issuer !== "MUNICIPALITY") return null;
  const rows = certificate.holderRows ?? (await holderRows(ctx.reader, await getApplication(ctx.reader, certificate.applicationId)));
  const [clerk, head] = [await loadStaff(ctx, certificate.issuedBy), await paperHead(ctx.reader, certificate.officeId, certificate.issuedAt)];
  const status = statusOn(certificate.status, certificate.validUntil, localDay(ctx.now));
  const copy = await countPrint(ctx, certificate.id);
  return printPaper(
    ctx,
    "submission-certificate",
    { head, serial: certificate.serial, issuedOn: showDay(certificate.issuedOn), validUntil: showDay(certificate.validUntil), rows, clerk: clerk.name, copy, ended: ended[status] ?? null },
    { at: certificate.issuedAt, codes: { verify: { kind: "qr", text: paperLink(ctx, { kind: "SUBMISSION_CERTIFICATE", number: certificate.serial, issuedOn: certificate.issuedOn, validUntil: certificate.validUntil, verificationCode: certificate.verificationCode, ...holderOf(rows) }) } } },
  );
}

/** Every printing is counted and kept with who did it; the second says that it is one. */
async function countPrint(ctx: Context, certificateId: string): Promise<number> {
  await ctx.reader.close();
  return inMunicipality(ctx.dataSource, actorOf(ctx).municipalityId, ctx.now, async (tx) => {
    const [row] = await tx.query<{ count: number }>(
      "UPDATE submission_certificate SET print_count = print_count + 1 WHERE municipality_id = $1 AND id = $2 RETURNING print_count AS count",
      [tx.municipalityId, certificateId],
    );
    const { staffId, officeId } = actorOf(ctx);
    await audit(tx, { event: "CERTIFICATE_PRINTED", staffId, officeId, subjectId: certificateId });
    return row?.count ?? 1;
  });
}
