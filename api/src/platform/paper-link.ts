import type { Context } from "./context";

/** What a paper says of itself, without anything personal. */
export interface PaperFacts {
  readonly kind: "REGISTRATION_RECEIPT" | "SUBMISSION_CERTIFICATE" | "PROOF_OF_SERVICE";
  /** The number or serial printed large on it. */
  readonly number: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly verificationCode: string;
}

/** What the installation's key signs of a paper: a line anybody can write down again from the paper. */
export function paperStatement({ kind, number, issuedOn, validUntil, verificationCode }: PaperFacts): string {
  return ["EPIDOSI PAPER 1", kind, number, issuedOn, validUntil ?? "", verificationCode].join("\n");
}

/**
 * What the QR of a paper says: the address of its public page, and behind the # what is printed with the key's signature over it, so
 * that a page already on the device can check it with no network. What is behind the # is not sent to any server.
 */
export function paperLink(ctx: Context, facts: PaperFacts): string {
  const said = new URLSearchParams({ k: facts.kind, n: facts.number, d: facts.issuedOn, ...(facts.validUntil === null ? {} : { u: facts.validUntil }), s: ctx.signingKey.sign(paperStatement(facts)) });
  return `${ctx.config.publicUrl}/verify?c=${facts.verificationCode}#${said.toString()}`;
}
