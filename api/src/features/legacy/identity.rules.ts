import { nameWords } from "../applicants/name-words.rules";
import type { OldRecord } from "./read-record.rules";

/**
 * What one source knows a person by: the old system's own key where it kept one, else everything it says that tells people apart, read the same. Two rows of one
 * source with the same identity are one person; of two sources never, whatever they say.
 */
export function identityOf({ personKey, person }: Pick<OldRecord, "personKey" | "person">): string | undefined {
  if (personKey !== null) return `key ${personKey}`;
  if (!person) return undefined;
  const { birth, travelDocument, taxId, socialSecurityNumber, nationality } = person;
  const words = (...names: (string | null)[]) => nameWords(...names).join(" ");
  return ["person", words(person.surname), words(person.givenName), words(person.fatherName), birth.year, birth.month ?? 0, birth.day ?? 0, nationality, travelDocument ?? "", taxId ?? "", socialSecurityNumber ?? ""].join("|");
}
