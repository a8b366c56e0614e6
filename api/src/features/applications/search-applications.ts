import { readCode } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import type { Page } from "../../platform/page";
import { findApplicants, withMerged } from "../applicants";
import { findReceiptByCode } from "../register";
import type { ApplicationFilter } from "./application.input";
import { findApplicationByDraft } from "./draft-codes";
import { type ApplicationRow, findApplicationByEntry, findApplications } from "./find-applications";

/**
 * Applications of a filter. Its text may be a scanned receipt, the code of a draft, a protocol number with or without year, or what finds a
 * person: a name in either script, a passport number, a tax id.
 */
export async function searchApplications(db: Db, { text, applicantId, ...filter }: ApplicationFilter | Partial<ApplicationFilter>, first: number, after: string | null): Promise<Page<ApplicationRow>> {
  const own = { ...filter, applicantIds: applicantId ? await withMerged(db, [applicantId]) : null };
  const words = (text ?? "").trim();
  if (words === "") return findApplications(db, own, first, after);

  const code = readCode(words);
  if (code.kind === "RECEIPT") {
    const receipt = await findReceiptByCode(db, code.code);
    const application = receipt && (await findApplicationByEntry(db, receipt.protocolEntryId));
    return { items: application ? [application] : [], nextCursor: null };
  }
  if (code.kind === "DRAFT") {
    const application = await findApplicationByDraft(db, code.code);
    return { items: application ? [application] : [], nextCursor: null };
  }
  const number = /^(?:Α\.?\s?Π\.?\s*)?(\d{1,7})(?:\s*\/\s*(\d{4}))?$/iu.exec(words);
  if (number) {
    const byNumber = await findApplications(db, { ...own, protocolNumber: Number(number[1]), protocolYear: number[2] ? Number(number[2]) : null }, first, after);
    if (byNumber.items.length > 0 || after !== null) return byNumber;
  }
  const people = await findApplicants(db, words, 50);
  if (people.length === 0) return { items: [], nextCursor: null };
  return findApplications(db, { ...own, applicantIds: await withMerged(db, people.map((match) => match.applicant.id)) }, first, after);
}
