import type { CompleteDeliveryInput, IdentityDocumentKind, IdentityVerdict, RecipientInput, SeenDocumentInput, ServiceOutcome, WitnessInput } from "../../gql/graphql";
import { readBirth } from "../filing/read-typed";
import { missingRepresenting, nobodyElse, type Representing, representativeOf } from "../filing/representing";

/** The three checks as they stand on the screen. */
export interface HandingOver {
  readonly outcome: ServiceOutcome;
  readonly kind: IdentityDocumentKind;
  readonly number: string;
  readonly passportSeen: "YES" | "NO";
  readonly exception: string;
  readonly surname: string;
  readonly givenName: string;
  readonly birth: string;
  readonly issuingState: string;
  readonly expiresOn: string | null;
  readonly readBy: "MRZ" | "TYPED";
  readonly newPassportEvidence: string;
  readonly proxy: Representing;
  readonly handed: ReadonlySet<string>;
  readonly witness: WitnessInput;
  readonly signedOn: "GLASS" | "PAPER";
  readonly signature: string | undefined;
  /** The hand-signed form was sent. */
  readonly formSent: boolean;
  readonly servedAt: string;
}

export const nothingYet: HandingOver = {
  outcome: "DELIVERED",
  kind: "PASSPORT",
  number: "",
  passportSeen: "YES",
  exception: "",
  surname: "",
  givenName: "",
  birth: "",
  issuingState: "",
  expiresOn: null,
  readBy: "TYPED",
  newPassportEvidence: "",
  proxy: nobodyElse,
  handed: new Set(),
  witness: { name: "", residence: "", occupation: "" },
  signedOn: "GLASS",
  signature: undefined,
  formSent: false,
  servedAt: "",
};

/** What of a document speaks of its bearer; null while no name or birth is there. */
export function seenOf(form: HandingOver): SeenDocumentInput | null {
  const birth = readBirth(form.birth);
  if (birth === undefined || form.surname.trim() + form.givenName.trim() === "" || form.issuingState.trim() === "") return null;
  return { surname: form.surname.trim(), givenName: form.givenName.trim(), ...birth, issuingState: form.issuingState.trim().toUpperCase(), expiresOn: form.expiresOn, readBy: form.readBy };
}

export const isProxy = (form: HandingOver) => form.proxy.filedBy !== "";

export type Check = "who" | "names" | "newPassport" | "exception" | "proxy" | "papers" | "witness" | "signature" | "form" | "hour";

/** What lacks of who is here, in the order of the screen. */
export function missingOfRecipient(form: HandingOver, verdict: IdentityVerdict | undefined): Check[] {
  const missing: Check[] = [];
  const showsNothing = form.outcome === "REFUSED" && form.number.trim() === "";
  if (form.number.trim() === "" && !showsNothing) missing.push("who");
  if (isProxy(form) && missingRepresenting(form.proxy).length > 0) missing.push("proxy");
  if (!isProxy(form) && verdict === "UNKNOWN_NUMBER" && !showsNothing) missing.push("names");
  if (!isProxy(form) && verdict === "NEW_PASSPORT" && form.newPassportEvidence.trim() === "") missing.push("newPassport");
  if ((form.passportSeen === "NO" || showsNothing) && form.exception.trim() === "") missing.push("exception");
  return missing;
}

/** What lacks still, in the order of the screen: nothing is sent before all is there. */
export function missingChecks(form: HandingOver, papers: number, verdict: IdentityVerdict | undefined): Check[] {
  const missing = missingOfRecipient(form, verdict);
  if (form.handed.size < papers) missing.push("papers");
  if (form.outcome !== "DELIVERED" && Object.values(form.witness).some((part) => part.trim().length < 3)) missing.push("witness");
  if (form.signedOn === "GLASS" && form.signature === undefined) missing.push("signature");
  if (form.signedOn === "PAPER" && !form.formSent) missing.push("form");
  if (form.signedOn === "PAPER" && form.servedAt === "") missing.push("hour");
  return missing;
}

/** Who is here and by which document, as the server takes it. */
export function recipientOf(form: HandingOver): RecipientInput {
  return {
    identityDocumentKind: form.kind,
    identityDocumentNumber: form.number.trim(),
    holderPassportSeen: form.passportSeen === "YES" && form.number.trim() !== "",
    passportException: form.exception.trim() || null,
    seen: isProxy(form) ? null : seenOf(form),
    newPassportEvidence: form.newPassportEvidence.trim() || null,
    representative: representativeOf(form.proxy),
  };
}

/** As the server takes it. */
export function completionOf(form: HandingOver): CompleteDeliveryInput {
  const byHand = form.signedOn === "PAPER";
  return {
    ...recipientOf(form),
    outcome: form.outcome,
    witness: form.outcome === "DELIVERED" ? null : form.witness,
    signaturePng: byHand ? null : (form.signature ?? null),
    signedForm: byHand ? { servedAt: form.servedAt } : null,
  };
}
