import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { soundKeys } from "./name-sounds.rules";
import { nameWords } from "./name-words.rules";

export interface OldPersonRecord {
  /** As the passport has it where the old system knew it, else as the old system wrote it: search finds either alphabet, and the next passport seen replaces it. */
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname: string | null;
  readonly greekGivenName: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  readonly nationality: string;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly residenceUnitCode: string | null;
  readonly residenceStreet: string;
  readonly travelDocument: string | null;
}

export interface LoadedPerson {
  readonly id: string;
  /** Of the record as it was written, without what it may be merged into. */
  readonly hash: string;
}

/**
 * Writes many people of an old database at once, each a record of its own (S1), with the words search finds them by. Values are checked before; nobody is
 * matched here. Answers them in their order, and the words that nobody's name had before.
 */
export async function loadPeople(tx: Tx, people: readonly OldPersonRecord[]): Promise<{ readonly people: readonly LoadedPerson[]; readonly newWords: readonly string[] }> {
  if (people.length === 0) return { people: [], newWords: [] };
  const rows = people.map((person) => ({ id: newId(), ...person }));
  const written = await tx.query<LoadedPerson>(
    `INSERT INTO applicant AS a (municipality_id, id, latin_surname, latin_given_name, greek_surname, greek_given_name, father_name, mother_name, birth_year, birth_month, birth_day,
       sex, nationality, tax_id, social_security_number, phone, email, language, residence_municipality_id, residence_unit_code, residence_street, created_at)
     SELECT $1, p.id, p."latinSurname", p."latinGivenName", p."greekSurname", p."greekGivenName", p."fatherName", p."motherName", p."birthYear", p."birthMonth", p."birthDay",
       p.sex, p.nationality, p."taxId", p."socialSecurityNumber", p.phone, p.email, 'el', $1, p."residenceUnitCode", p."residenceStreet", $3
     FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, "latinSurname" text, "latinGivenName" text, "greekSurname" text, "greekGivenName" text, "fatherName" text, "motherName" text, "birthYear" int,
       "birthMonth" int, "birthDay" int, sex text, nationality text, "taxId" text, "socialSecurityNumber" text, phone text, email text, "residenceUnitCode" text, "residenceStreet" text)
     RETURNING id, md5((to_jsonb(a) - 'merged_into')::text) AS hash`,
    [tx.municipalityId, JSON.stringify(rows), tx.now],
  );
  const documents = rows.filter((row) => row.travelDocument !== null);
  await tx.query(
    "INSERT INTO travel_document (municipality_id, id, applicant_id, kind, number, issuing_state) SELECT $1, d.id, d.person, 'PASSPORT', d.number, d.state FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS d (id, person, number, state)",
    [tx.municipalityId, documents.map(() => newId()), documents.map((row) => row.id), documents.map((row) => row.travelDocument), documents.map((row) => row.nationality)],
  );
  const newWords = await loadWords(tx, rows);
  const hashes = new Map(written.map(({ id, hash }) => [id, hash]));
  return { people: rows.map(({ id }) => ({ id, hash: hashes.get(id) ?? "" })), newWords };
}

/** Words in one order for everyone, as `saveNames` keeps it. Answers those whose sounds nobody had kept. */
async function loadWords(tx: Tx, rows: readonly (OldPersonRecord & { readonly id: string })[]): Promise<string[]> {
  const borne = rows.flatMap((row) => nameWords(row.latinSurname, row.latinGivenName, row.greekSurname, row.greekGivenName).map((word) => ({ word, year: row.birthYear, id: row.id })));
  await tx.query("INSERT INTO applicant_name (municipality_id, word, birth_year, applicant_id) SELECT $1, n.word, n.year, n.id FROM unnest($2::text[], $3::int[], $4::uuid[]) AS n (word, year, id) ON CONFLICT DO NOTHING", [
    tx.municipalityId, borne.map(({ word }) => word), borne.map(({ year }) => year), borne.map(({ id }) => id),
  ]);
  // Most words of a batch have been heard before: one look at each spares a write for each of its sounds.
  const words = [...new Set(borne.map(({ word }) => word))].map((word) => ({ word, keys: soundKeys(word) }));
  const unheard = await tx.query<{ word: string }>("SELECT w.word FROM unnest($2::text[], $3::text[]) AS w (word, sound) WHERE NOT EXISTS (SELECT 1 FROM name_sound s WHERE s.municipality_id = $1 AND s.sound = w.sound AND s.word = w.word)", [
    tx.municipalityId, words.map(({ word }) => word), words.map(({ keys }) => keys[0] ?? ""),
  ]);
  const fresh = new Set(unheard.map(({ word }) => word));
  const sounds = words.flatMap(({ word, keys }) => (fresh.has(word) ? keys.map((sound) => ({ sound, word })) : []));
  sounds.sort((one, other) => (one.sound + one.word < other.sound + other.word ? -1 : 1));
  const kept = await tx.query<{ word: string }>(
    "WITH kept AS (INSERT INTO name_sound (municipality_id, sound, word) SELECT $1, s.sound, s.word FROM unnest($2::text[], $3::text[]) AS s (sound, word) ON CONFLICT DO NOTHING RETURNING word) SELECT DISTINCT word FROM kept",
    [tx.municipalityId, sounds.map(({ sound }) => sound), sounds.map(({ word }) => word)],
  );
  return kept.map(({ word }) => word);
}
