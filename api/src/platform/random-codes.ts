import { randomInt } from "node:crypto";
import { codeAlphabet, makeCode, type ScannableKind } from "@epidosi/schema";

/** A new opaque code for a label, tag or receipt. */
export function newCode(kind: ScannableKind): string {
  return makeCode(kind, (below) => randomInt(below));
}

/** A code for the public check page: the municipality's code and 132 random bits (domain §5: at least 128). */
export function newVerificationCode(municipalityId: string): string {
  let random = "";
  while (random.length < 26) random += codeAlphabet.charAt(randomInt(codeAlphabet.length));
  return `${municipalityId}-${random}`;
}
