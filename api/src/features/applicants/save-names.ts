import type { Tx } from "../../platform/transaction";
import { soundKeys } from "./name-sounds.rules";
import { nameWords } from "./name-words.rules";

export interface Names {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname?: string | null;
  readonly greekGivenName?: string | null;
}


/** Keeps the words by which a person is found, and the sounds by which a word is. Words a person no longer bears go. */
export async function saveNames(tx: Tx, applicantId: string, names: Names & { readonly birthYear: number }, known: boolean): Promise<void> {
  const words = wordsOf(names);
  const sounds = words.flatMap((word) => soundKeys(word).map((sound) => ({ sound, word })));
  // In one order for everyone: two acts that bring the same new word wait for each other and never in a circle.
  sounds.sort((one, other) => (one.sound + one.word < other.sound + other.word ? -1 : 1));
  if (known)
    await tx.query("DELETE FROM applicant_name WHERE municipality_id = $1 AND applicant_id = $2 AND (birth_year <> $3 OR word <> ALL($4::text[]))", [tx.municipalityId, applicantId, names.birthYear, words]);
  await tx.query(
    `WITH names AS (
       INSERT INTO applicant_name (municipality_id, word, birth_year, applicant_id) SELECT $1, word, $3, $2::uuid FROM unnest($4::text[]) AS word ON CONFLICT DO NOTHING)
     INSERT INTO name_sound (municipality_id, sound, word) SELECT $1, sound, word FROM unnest($5::text[], $6::text[]) AS sounds (sound, word) ON CONFLICT DO NOTHING`,
    [tx.municipalityId, applicantId, names.birthYear, words, sounds.map(({ sound }) => sound), sounds.map(({ word }) => word)],
  );
}

export function wordsOf({ latinSurname, latinGivenName, greekSurname, greekGivenName }: Names): string[] {
  return nameWords(latinSurname, latinGivenName, greekSurname, greekGivenName);
}
