import { createHash } from "node:crypto";
import { boundText, holderText } from "@epidosi/schema";
import type { Context } from "./context";

/** What a paper says of itself, without anything personal. */
export interface PaperFacts {
  readonly kind: "REGISTRATION_RECEIPT" | "SUBMISSION_CERTIFICATE" | "PROOF_OF_SERVICE";
  /** The number or serial printed large on it. */
  readonly number: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly verificationCode: string;
  /** Whose it is, where their passport stands on it: only a hash of it with the paper's own code is told. */
  readonly holder?: { readonly documentNumber: string; readonly birth: string };
  /** The number of the paper it was made for, such as a permit's serial: only a hash of it with the paper's own code is told. */
  readonly bound?: string;
}

/** What the installation's key signs of a paper: a line anybody can write down again from the paper. */
export function paperStatement(facts: PaperFacts): string {
  const { kind, number, issuedOn, validUntil, verificationCode } = facts;
  const said = [kind, number, issuedOn, validUntil ?? "", verificationCode];
  const holder = holderHash(facts);
  const bound = boundHash(facts);
  if (bound !== undefined) return ["EPIDOSI PAPER 3", ...said, holder ?? "", bound].join("\n");
  return (holder === undefined ? ["EPIDOSI PAPER 1", ...said] : ["EPIDOSI PAPER 2", ...said, holder]).join("\n");
}

/** SHA-256 of `holderText`, base64url; undefined on a paper without a passport. */
function holderHash({ verificationCode, holder }: PaperFacts): string | undefined {
  const text = holder && holderText(verificationCode, holder.documentNumber, holder.birth);
  return text === undefined ? undefined : createHash("sha256").update(text).digest("base64url");
}

/** SHA-256 of `boundText`, base64url; undefined on a paper that is bound to none. */
function boundHash({ verificationCode, bound }: PaperFacts): string | undefined {
  const text = bound === undefined ? undefined : boundText(verificationCode, bound);
  return text === undefined ? undefined : createHash("sha256").update(text).digest("base64url");
}

/**
 * What the QR of a paper says: the address of its public page, and behind the # what is printed with the key's signature over it, so
 * that a page already on the device can check it with no network. What is behind the # is not sent to any server.
 */
export function paperLink(ctx: Context, facts: PaperFacts): string {
  const [holder, bound] = [holderHash(facts), boundHash(facts)];
  const said = new URLSearchParams({ k: facts.kind, n: facts.number, d: facts.issuedOn, ...(facts.validUntil === null ? {} : { u: facts.validUntil }), ...(holder === undefined ? {} : { h: holder }), ...(bound === undefined ? {} : { p: bound }), s: ctx.signingKey.sign(paperStatement(facts)) });
  return `${ctx.config.publicUrl}/verify?c=${facts.verificationCode}#${said.toString()}`;
}
