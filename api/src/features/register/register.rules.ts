import { Refused } from "../../platform/refusal";

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
