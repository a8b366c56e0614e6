import { createHash, createHmac } from "node:crypto";
import { codeAlphabet, normaliseCode } from "@epidosi/schema";
import type { SigningKey } from "../../platform/signing-key";
import { codeFrom } from "./device.rules";

/** The code of an enrolment, the same at every replay and nowhere at rest: it follows from the installation's key. */
export function enrolmentCode(key: SigningKey, enrolmentId: string): string {
  return codeFrom(createHmac("sha256", key.secret("device enrolment")).update(enrolmentId).digest(), codeAlphabet);
}

/** As kept: SHA-256 of the code as read, whatever the spacing, the case or the keyboard. */
export function hashCode(code: string): string {
  return createHash("sha256").update(normaliseCode(code)).digest("hex");
}
