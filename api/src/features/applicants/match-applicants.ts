import type { Db } from "../../platform/database";
import { normaliseDocumentNumber } from "./applicant.rules";
import { type ApplicantRow, findApplicantsByIds } from "./find-applicants";
import { standingFor } from "./find-merges";
import { farthest, NameDistance } from "./name-distance.rules";
import { soundKeys } from "./name-sounds.rules";
import { nameWords } from "./name-words.rules";
import { type Names, wordsOf } from "./save-names";

export type MatchReason = "SAME_TRAVEL_DOCUMENT" | "SAME_TAX_ID" | "SAME_SOCIAL_SECURITY_NUMBER" | "SAME_NAME" | "SIMILAR_NAME" | "SAME_BIRTH_DATE";
export interface ApplicantMatchRow {
  readonly applicant: ApplicantRow;
  readonly reasons: readonly MatchReason[];
}

/** People by name in either script, passport number, tax id or social security number; the likeliest first, with the reason for each. */
export async function findApplicants(db: Db, text: string, first: number): Promise<ApplicantMatchRow[]> {
  const [byNumber, near] = await Promise.all([findByNumbers(db, { document: normaliseDocumentNumber(text), taxId: text.trim(), socialSecurityNumber: text.trim() }), findNear(db, nameWords(text))]);
  const ids = [...new Set([...byNumber.keys(), ...near.keys()])];
  if (ids.length === 0) return [];
  const people = await standingFor(db, await findApplicantsByIds(db, ids));
  return together(ids.flatMap((id) => withReasons(people.get(id), [...(byNumber.get(id) ?? []), ...reasonOfName(near, id)]))).slice(0, first);
}

function withReasons(applicant: ApplicantRow | undefined, reasons: readonly MatchReason[]): ApplicantMatchRow[] {
  return applicant ? [{ applicant, reasons }] : [];
}

/** Records merged into one person are one match, with the reasons of all. */
function together(matches: readonly ApplicantMatchRow[]): ApplicantMatchRow[] {
  const byPerson = new Map<string, ApplicantMatchRow>();
  for (const { applicant, reasons } of matches) byPerson.set(applicant.id, { applicant, reasons: [...new Set([...(byPerson.get(applicant.id)?.reasons ?? []), ...reasons])] });
  return [...byPerson.values()];
}

export interface Likeness {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly greekSurname?: string | null;
  readonly greekGivenName?: string | null;
  readonly birthYear: number;
  readonly birthMonth?: number | null;
  readonly birthDay?: number | null;
  readonly travelDocumentNumber?: string | null;
  readonly taxId?: string | null;
  readonly socialSecurityNumber?: string | null;
}

/** How far each word of a name may be, on average, for a person born in the same year to be asked about. */
const farthestDuplicate = 4;
/** And for one born a year before or after, by another paper or a slip: the same word, or as near as a habit of spelling. */
const farthestOfOtherYear = 1;

/** Who the person at the counter may already be: the same passport, tax id or social security number, or a like name with the same birth year or one beside it. At most 10. */
export async function findPossibleDuplicates(db: Db, person: Likeness): Promise<ApplicantMatchRow[]> {
  const words = nameWords(person.latinSurname, person.latinGivenName);
  const [byNumber, near] = await Promise.all([
    findByNumbers(db, { document: normaliseDocumentNumber(person.travelDocumentNumber ?? ""), taxId: person.taxId ?? "", socialSecurityNumber: person.socialSecurityNumber ?? "" }),
    findNear(db, words, { year: person.birthYear, within: farthestDuplicate * words.length, withinOtherYear: farthestOfOtherYear * words.length }),
  ]);
  const ids = [...new Set([...byNumber.keys(), ...near.keys()])].slice(0, 10);
  if (ids.length === 0) return [];
  const records = new Map((await findApplicantsByIds(db, ids)).map((known) => [known.id, known]));
  const people = await standingFor(db, [...records.values()]);
  return together(ids.flatMap((id) => {
    const record = records.get(id);
    return withReasons(people.get(id), [...(byNumber.get(id) ?? []), ...reasonOfName(near, id), ...(record && isBornOn(record, person) ? (["SAME_BIRTH_DATE"] as const) : [])]);
  }));
}

function isBornOn(applicant: ApplicantRow, { birthYear, birthMonth, birthDay }: Likeness): boolean {
  return applicant.birthYear === birthYear && applicant.birthMonth === (birthMonth ?? null) && applicant.birthDay === (birthDay ?? null);
}

function reasonOfName(near: ReadonlyMap<string, number>, id: string): MatchReason[] {
  const far = near.get(id);
  if (far === undefined) return [];
  return [far === 0 ? "SAME_NAME" : "SIMILAR_NAME"];
}

interface Numbers {
  readonly document: string;
  readonly taxId: string;
  readonly socialSecurityNumber: string;
}

async function findByNumbers(db: Db, { document, taxId, socialSecurityNumber }: Numbers): Promise<Map<string, MatchReason[]>> {
  if (document === "" && taxId === "" && socialSecurityNumber === "") return new Map();
  const rows = await db.query<{ id: string; reason: MatchReason }>(
    `SELECT applicant_id AS id, 'SAME_TRAVEL_DOCUMENT' AS reason FROM travel_document WHERE municipality_id = $1 AND number = nullif($2, '')
     UNION SELECT id, 'SAME_TAX_ID' FROM applicant WHERE municipality_id = $1 AND tax_id = nullif($3, '')
     UNION SELECT id, 'SAME_SOCIAL_SECURITY_NUMBER' FROM applicant WHERE municipality_id = $1 AND social_security_number = nullif($4, '') LIMIT 50`,
    [db.municipalityId, document, taxId, socialSecurityNumber],
  );
  const found = new Map<string, MatchReason[]>();
  for (const { id, reason } of rows) found.set(id, [...(found.get(id) ?? []), reason]);
  return found;
}

let distances: NameDistance | undefined;
/** Words of one query beyond these are not asked for: a name has fewer. */
const mostWords = 6;
const nearWords = 24;
const closelyCompared = 200;

/** Of whom alone to look for: born in a year, or one beside it if the name is nearer still; how far a whole name may be for each. */
interface Born {
  readonly year: number;
  readonly within: number;
  readonly withinOtherYear: number;
}

/**
 * People whose names are near these words, the nearest first, with how far each is: words are looked up by sound, compared
 * letter by letter, the people who bear the nearest ones are found, and the best of these compared by their whole names.
 */
async function findNear(db: Db, asked: readonly string[], born?: Born): Promise<Map<string, number>> {
  const words = asked.slice(0, mostWords);
  if (words.length === 0) return new Map();
  const distance = (distances ??= new NameDistance());
  const near = await findNearWords(db, words, distance);
  if (near.length === 0) return new Map();
  const params = [db.municipalityId, near.map(({ word }) => word), near.map(({ part }) => part), near.map(({ far }) => far), farthest, words.length, born?.within ?? farthest * words.length];
  const rows = await db.query<Names & { id: string; birthYear: number }>(
    `SELECT a.id, a.birth_year AS "birthYear", a.latin_surname AS "latinSurname", a.latin_given_name AS "latinGivenName", a.greek_surname AS "greekSurname", a.greek_given_name AS "greekGivenName"
     FROM (
       SELECT applicant_id, sum(far) + $5 * ($6 - count(*)) AS far FROM (
         SELECT n.applicant_id, n.birth_year, near.part, min(near.far) AS far
         FROM unnest($2::text[], $3::int[], $4::float8[]) AS near (word, part, far)
         JOIN applicant_name n ON n.municipality_id = $1 AND n.word = near.word ${born ? "AND n.birth_year = ANY(ARRAY[$8::int - 1, $8, $8 + 1])" : ""} GROUP BY n.applicant_id, n.birth_year, near.part) AS best
       GROUP BY applicant_id, birth_year HAVING sum(far) + $5 * ($6 - count(*)) <= ${born ? "CASE WHEN birth_year = $8 THEN $7::float8 ELSE $9::float8 END" : "$7"} ORDER BY 2, 1 LIMIT ${closelyCompared}) AS people
     JOIN applicant a ON a.municipality_id = $1 AND a.id = people.applicant_id`,
    born ? [...params, born.year, born.withinOtherYear] : params,
  );
  const reach = ({ birthYear }: { readonly birthYear: number }) => (born ? (birthYear === born.year ? born.within : born.withinOtherYear) : Number.POSITIVE_INFINITY);
  const people = rows.map((row) => ({ id: row.id, far: farFrom(words, wordsOf(row), distance), most: reach(row) })).filter(({ far, most }) => far <= most);
  people.sort((one, other) => one.far - other.far);
  return new Map(people.map(({ id, far }) => [id, far]));
}

/** The words that someone bears and that are nearest to each asked one. */
async function findNearWords(db: Db, words: readonly string[], distance: NameDistance): Promise<{ word: string; part: number; far: number }[]> {
  const keys = words.map((word) => soundKeys(word));
  const known = await db.query<{ sound: string; word: string }>("SELECT sound, word FROM name_sound WHERE municipality_id = $1 AND sound = ANY($2::text[])", [db.municipalityId, [...new Set(keys.flat())]]);
  const bySound = new Map<string, string[]>();
  for (const { sound, word } of known) {
    const words = bySound.get(sound);
    if (words) words.push(word);
    else bySound.set(sound, [word]);
  }
  return words.flatMap((asked, part) => {
    const heard = new Set((keys[part] ?? []).flatMap((key) => bySound.get(key) ?? []));
    const near = Array.from(heard, (word) => ({ word, part, far: distance.between(asked, word) })).filter(({ far }) => far <= farthest);
    return near.sort((one, other) => one.far - other.far).slice(0, nearWords);
  });
}

/** Each asked word is borne by the nearest of the person's own; one that is not borne at all counts as far as counts. */
function farFrom(asked: readonly string[], borne: readonly string[], distance: NameDistance): number {
  return asked.reduce((sum, word) => sum + Math.min(farthest * 1.5, ...borne.map((other) => distance.between(word, other))), 0);
}
