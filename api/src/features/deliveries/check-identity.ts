import type { Db } from "../../platform/database";
import { findApplicant, findTravelDocuments, withMerged } from "../applicants";
import { getApplication } from "../applications";
import type { IdentityDocumentKind } from "./delivery.rules";
import { type IdentityVerdict, judgeIdentity, type Seen } from "./identity.rules";

/** What the document in hand says of its bearer, held against the holder: for the screen, before anything is done. Of a card that is no travel document only the names speak. Refuses `NOT_FOUND`. */
export async function checkIdentity(db: Db, given: { readonly applicationId: string; readonly kind: IdentityDocumentKind; readonly number: string; readonly seen: Seen | null }): Promise<IdentityVerdict> {
  const { applicantId } = await getApplication(db, given.applicationId);
  const holder = await findApplicant(db, applicantId);
  if (!holder) return "UNKNOWN_NUMBER";
  const known = (await findTravelDocuments(db, await withMerged(db, [holder.mergedInto ?? holder.id]))).map((one) => one.number);
  const verdict = judgeIdentity(holder, known, given.number, given.seen);
  return verdict === "OTHER_PERSON" || given.kind === "PASSPORT" || given.kind === "TRAVEL_DOCUMENT" ? verdict : "KNOWN";
}
