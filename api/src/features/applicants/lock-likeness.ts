import type { Tx } from "../../platform/transaction";
import { normaliseDocumentNumber } from "./applicant.rules";
import type { Likeness } from "./match-applicants";
import { nameWords } from "./name-words.rules";

/**
 * Two branches that file for the same unknown person in one second take turns, so that the second finds the first: by passport number, tax id, social security number, and name with
 * year of birth, of which years side by side share one. Always in one order, so that nobody waits in a circle; free again when the act ends.
 */
export async function lockLikeness(tx: Tx, person: Likeness): Promise<void> {
  const number = normaliseDocumentNumber(person.travelDocumentNumber ?? "");
  const name = nameWords(person.latinSurname, person.latinGivenName).sort().join(" ");
  const keys = [number && `document ${number}`, person.taxId && `tax ${person.taxId}`, person.socialSecurityNumber && `social ${person.socialSecurityNumber}`, ...[person.birthYear, person.birthYear + 1].map((year) => `name ${name} ${year}`)].filter((key): key is string => Boolean(key));
  await tx.query("SELECT pg_advisory_xact_lock(key) FROM (SELECT DISTINCT hashtextextended('applicant ' || $1 || ' ' || one, 0) AS key FROM unnest($2::text[]) AS one ORDER BY 1) AS keys", [tx.municipalityId, keys]);
}
