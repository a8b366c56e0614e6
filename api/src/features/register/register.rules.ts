import { plainNumber } from "../../platform/plain-number.rules";
import { Refused } from "../../platform/refusal";

/** How long a registered paper is kept (domain §2). */
export const retentionClasses = ["FIVE_YEARS", "TEN_YEARS", "TWENTY_YEARS", "PERMANENT"] as const;
export type RetentionClass = (typeof retentionClasses)[number];

interface EntryFacts {
  readonly direction: "INCOMING" | "OUTGOING" | "INTERNAL";
  readonly characterisation: string;
  readonly subject: string;
  readonly addressee: string;
  readonly sender?: string | null;
  readonly senderDate?: string | null;
}

/** What Law 2690/1999 art. 12 wants of a registered paper. Refuses `SENDER_MISSING` for an incoming one, `INVALID_INPUT` (about: the field). */
export function assertEntry(entry: EntryFacts, today: string): void {
  for (const field of ["characterisation", "subject", "addressee"] as const) if (entry[field].trim() === "") throw new Refused("INVALID_INPUT", { about: field });
  if (entry.direction === "INCOMING" && !entry.sender?.trim()) throw new Refused("SENDER_MISSING", { about: "sender", clause: "Law 2690/1999 art. 12" });
  if (entry.senderDate && (entry.senderDate > today || entry.senderDate < "1900-01-01")) throw new Refused("INVALID_INPUT", { about: "senderDate" });
}

/** Each earlier entry is there and named once. Refuses `NOT_FOUND`, `INVALID_INPUT`. */
export function assertRelations(relations: readonly { readonly earlierId: string }[], known: readonly string[]): void {
  const asked = relations.map((relation) => relation.earlierId);
  if (new Set(asked).size < asked.length) throw new Refused("INVALID_INPUT", { about: "relations" });
  if (asked.some((id) => !known.includes(id))) throw new Refused("NOT_FOUND", { about: "relations" });
}

/** What two persons sign must say why, in words an auditor understands later. Refuses `REASON_MISSING`. */
export function assertReason(reason: string): void {
  if (reason.trim().length < 10) throw new Refused("REASON_MISSING");
}

/** Acts whose record voids its own number. */
const withRecord: readonly (string | null)[] = ["fileApplication", "fileSupplement", "declareChange", "referPaper"];

/** A number is voided by itself where its paper was registered by itself. Refuses `ENTRY_OF_A_RECORD`, `ENTRY_STAYS` (about: the number). */
export function assertOwnNumber(act: string | null, about: string): void {
  if (act === "registerEntry") return;
  throw new Refused(withRecord.includes(act) ? "ENTRY_OF_A_RECORD" : "ENTRY_STAYS", { about });
}

/** An old number as it is compared: `ΑΠ 123 / a / 98`, `123/Α/98` and `123-A-98` are one. */
export function legacyKey(number: string): string {
  const plain = number.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase().replace(/^\s*(?:Α\.?\s*Π\.?|A\.?\s*P\.?|ΑΡ\.?\s*ΠΡ(?:ΩΤ)?\.?)\s*:?/u, "");
  return plainNumber(plain);
}

/** A number of before the municipalities were joined (Law 3852/2010), that says something. Refuses `INVALID_INPUT` (about: the field). */
export function assertLegacy({ number, year, subject }: { readonly number: string; readonly year: number; readonly subject: string }): void {
  if (legacyKey(number) === "") throw new Refused("INVALID_INPUT", { about: "number" });
  if (year < 1950 || year > 2010) throw new Refused("INVALID_INPUT", { about: "year" });
  if (subject.trim() === "") throw new Refused("INVALID_INPUT", { about: "subject" });
}
