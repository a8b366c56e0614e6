import { localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { addPassport, findGuardianships, findTravelDocuments, lockStanding, withMerged } from "../applicants";
import { type ApplicationRow, findEnded, findRepresentatives } from "../applications";
import type { Ending } from "./keep-attempt";
import { assertIdentity, assertOwnPassport, type IdentityCheck, judgeIdentity, type Seen } from "./identity.rules";
import { assertMayCollect, assertOfAge, type Proxy } from "./recipient.rules";

/** What the document in hand says, with what a new passport is kept with. */
export interface SeenDocument extends Seen {
  readonly issuingState: string;
  readonly expiresOn?: string | null | undefined;
  readonly readBy: "MRZ" | "TYPED";
}

export interface Recipient extends IdentityCheck {
  readonly representative?: Proxy | null | undefined;
  readonly seen?: SeenDocument | null | undefined;
  readonly newPassportEvidence?: string | null | undefined;
  /** Who refuses may show nothing: then the exception stands for the document. */
  readonly refuses: boolean;
}

/** Judges who stands here, the holder or another, and answers what the attempt keeps of it. A holder's new passport is taken in. Refuses what the rules of identity and recipient refuse. */
export async function judgeRecipient(tx: Tx, application: ApplicationRow, given: Recipient): Promise<Omit<Ending, "outcome">> {
  const holder = await lockStanding(tx, application.applicantId);
  if (!holder) throw new Refused("NOT_FOUND", { about: "applicant" });
  const today = localDay(tx.now);
  const shownNothing = given.refuses && given.identityDocumentNumber.trim() === "";
  if (!shownNothing) assertIdentity(given);
  else if (given.holderPassportSeen || !given.passportException?.trim()) throw new Refused("PASSPORT_EXCEPTION_MISSING", { about: "passportException" });

  const told = {
    identityDocumentKind: shownNothing ? null : given.identityDocumentKind,
    identityDocumentNumber: given.identityDocumentNumber.trim() || null,
    identityReadBy: shownNothing ? null : (given.seen?.readBy ?? "TYPED"),
    holderPassportSeen: given.holderPassportSeen,
    passportException: given.passportException?.trim() || null,
  } as const;
  if (given.representative) {
    const proxy = given.representative;
    const everyone = await withMerged(tx, [holder.id]);
    assertMayCollect(proxy, given.identityDocumentNumber, holder, { representatives: await findRepresentatives(tx, [application.id]), ended: await findEnded(tx, application.applicantId), guardians: await findGuardianships(tx, everyone) }, today);
    return { ...told, capacity: proxy.kind, recipientName: proxy.name.trim(), evidence: proxy.evidence.trim(), evidenceExpiresOn: proxy.expiresOn ?? null };
  }
  assertOfAge(holder, today);
  const isPassport = given.identityDocumentKind === "PASSPORT" || given.identityDocumentKind === "TRAVEL_DOCUMENT";
  if (!shownNothing && (isPassport || given.seen)) {
    const known = (await findTravelDocuments(tx, await withMerged(tx, [holder.id]))).map((one) => one.number);
    const verdict = judgeIdentity(holder, known, given.identityDocumentNumber, given.seen ?? null);
    if (isPassport || verdict === "OTHER_PERSON") assertOwnPassport(verdict, given.newPassportEvidence);
    if (isPassport && verdict === "NEW_PASSPORT" && given.seen) {
      const kind = given.identityDocumentKind === "PASSPORT" ? "PASSPORT" : "TRAVEL_DOCUMENT";
      await addPassport(tx, holder.id, { kind, number: given.identityDocumentNumber, issuingState: given.seen.issuingState, expiresOn: given.seen.expiresOn });
      return { ...told, capacity: "SELF", evidence: given.newPassportEvidence?.trim() ?? null };
    }
  }
  return { ...told, capacity: "SELF" };
}
