import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { poolOf, Reader } from "../../platform/database";
import { findCertificateByVerification } from "../certificates";
import { findAbsorbed, getMunicipality, municipalityToday } from "../offices";
import { findEntriesByIds, findReceiptByVerification, isVoid } from "../register";
import { findProofByVerification } from "./find-deliveries";

export interface VerifiedPaper {
  readonly kind: "REGISTRATION_RECEIPT" | "SUBMISSION_CERTIFICATE" | "PROOF_OF_SERVICE";
  readonly issuedOn: string;
  readonly status: string;
  readonly municipality: string;
}

/** Looks a paper's verification code up, without login and counted against the address that asks; the code begins with the municipality's. Null for any code that is none. */
export async function verifyPaper(ctx: Context, text: string): Promise<VerifiedPaper | null> {
  await ctx.countPublic();
  const match = /^([0-9]{4})-[0-9A-Z]{26}$/u.exec(text.trim().toUpperCase());
  if (!match?.[1]) return null;
  const reader = new Reader(poolOf(ctx.dataSource), await municipalityToday(ctx.dataSource, match[1]));
  try {
    const found = await find(reader, match[0], localDay(ctx.now));
    return found && { ...found, municipality: await nameOf(reader, match[1]) };
  } finally {
    await reader.close();
  }
}

/** As the paper names it, and who took its place. */
async function nameOf(reader: Reader, code: string): Promise<string> {
  const { id, name } = await getMunicipality(reader);
  const absorbed = id === code ? undefined : (await findAbsorbed(reader)).find((row) => row.code === code);
  return absorbed ? `${absorbed.name} (διάδοχος: ${name})` : name;
}

async function find(reader: Reader, code: string, today: string): Promise<Omit<VerifiedPaper, "municipality"> | null> {
  const receipt = await findReceiptByVerification(reader, code);
  if (receipt) {
    const [entry] = await findEntriesByIds(reader, [receipt.protocolEntryId]);
    return { kind: "REGISTRATION_RECEIPT", issuedOn: entry?.receivedOn ?? today, status: (await isVoid(reader, receipt.protocolEntryId)) ? "VOIDED" : "VALID" };
  }
  const certificate = await findCertificateByVerification(reader, code);
  if (certificate) {
    const status = certificate.status === "ACTIVE" && certificate.validUntil < today ? "EXPIRED" : certificate.status;
    return { kind: "SUBMISSION_CERTIFICATE", issuedOn: certificate.issuedOn, status };
  }
  const proof = await findProofByVerification(reader, code);
  return proof ? { kind: "PROOF_OF_SERVICE", issuedOn: localDay(proof.servedAt), status: "VALID" } : null;
}
