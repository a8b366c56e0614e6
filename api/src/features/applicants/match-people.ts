import type { Db } from "../../platform/database";
import { NameDistance } from "./name-distance.rules";
import { soundKeys } from "./name-sounds.rules";
import { nameWords } from "./name-words.rules";

/** A person as compared with others: names in either script as words, and what else tells people apart. */
export interface ComparedPerson {
  readonly id: string;
  readonly words: readonly string[];
  readonly fatherWords: readonly string[];
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  readonly sex: string;
  readonly nationality: string;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly documents: readonly string[];
}

/** Farther than this a word is another name; two such words in one name are already too far. */
const farthestWord = 9;
const mostKnownWords = 60_000;
const mostCandidates = 20;

/**
 * Who of those that are known may be each of many people: by the same passport, tax id or social security number, or by names that are near and a day of birth that
 * agrees or is written otherwise in one part (a year beside it, day and month turned, a month alone). Keeps which words are near which for the next call, and hears of new words by `learn`; one instance serves one run.
 */
export class LikePeople {
  readonly distance = new NameDistance();
  readonly #near = new Map<string, { word: string; far: number }[]>();

  /** For each person, others who may be the same, themselves not among them. At most twenty each, the nearest first. */
  async find(db: Db, ids: readonly string[]): Promise<{ readonly person: ComparedPerson; readonly others: readonly ComparedPerson[] }[]> {
    const people = await comparedPeople(db, ids);
    await this.#learn(db, [...new Set(people.flatMap((person) => person.words))]);
    const pairs = await this.#pairs(db, people);
    const known = new Map((await comparedPeople(db, [...new Set(pairs.map(({ other }) => other))])).map((person) => [person.id, person]));
    for (const person of people) known.set(person.id, person);
    const others = Map.groupBy(pairs, ({ id }) => id);
    return people.map((person) => ({ person, others: (others.get(person.id) ?? []).flatMap(({ other }) => known.get(other) ?? []).slice(0, mostCandidates) }));
  }

  async #pairs(db: Db, people: readonly ComparedPerson[]): Promise<{ id: string; other: string }[]> {
    const asked = people.flatMap((person) => person.words.flatMap((word, part) => (this.#near.get(word) ?? []).map((near) => ({ id: person.id, part, near: near.word, far: near.far, year: person.birthYear, words: person.words.length }))));
    return db.query(
      `WITH near AS (SELECT * FROM unnest($2::uuid[], $3::int[], $4::text[], $5::float8[], $6::int[], $7::int[]) AS n (id, part, word, far, year, words)),
       alike AS (
         SELECT id, other, sum(far) + ${farthestWord} * (min(words) - count(*)) AS far FROM (
           SELECT near.id, n.applicant_id AS other, near.part, near.words, min(near.far) AS far
           FROM near JOIN applicant_name n ON n.municipality_id = $1 AND n.word = near.word AND n.birth_year BETWEEN near.year - 1 AND near.year + 1
           WHERE n.applicant_id <> near.id GROUP BY 1, 2, 3, 4) AS parts
         GROUP BY id, other HAVING count(*) >= least(2, min(words)) AND sum(far) + ${farthestWord} * (min(words) - count(*)) <= 5.5 * min(words)),
       named AS (
         SELECT alike.* FROM alike JOIN applicant a ON a.municipality_id = $1 AND a.id = alike.id JOIN applicant b ON b.municipality_id = $1 AND b.id = alike.other
         WHERE (a.birth_month = b.birth_month AND a.birth_day = b.birth_day)
           OR (a.birth_year = b.birth_year AND (a.birth_month IS NULL OR b.birth_month IS NULL OR a.birth_month = b.birth_month OR a.birth_day = b.birth_day OR (a.birth_month = b.birth_day AND a.birth_day = b.birth_month)))),
       numbered AS (
         SELECT a.id, b.id AS other FROM applicant a JOIN applicant b ON b.municipality_id = a.municipality_id AND b.tax_id = a.tax_id WHERE a.municipality_id = $1 AND a.id = ANY($8::uuid[])
         UNION SELECT a.id, b.id FROM applicant a JOIN applicant b ON b.municipality_id = a.municipality_id AND b.social_security_number = a.social_security_number WHERE a.municipality_id = $1 AND a.id = ANY($8::uuid[])
         UNION SELECT a.applicant_id, b.applicant_id FROM travel_document a JOIN travel_document b ON b.municipality_id = a.municipality_id AND b.number = a.number WHERE a.municipality_id = $1 AND a.applicant_id = ANY($8::uuid[])),
       either AS (SELECT id, other, far FROM named UNION ALL SELECT id, other, 0 FROM numbered WHERE id <> other)
       SELECT id, other FROM (SELECT id, other, min(far) AS far, row_number() OVER (PARTITION BY id ORDER BY min(far), other) AS place FROM either GROUP BY id, other) AS ranked
       WHERE place <= ${mostCandidates} ORDER BY id, far, other`,
      [db.municipalityId, asked.map((row) => row.id), asked.map((row) => row.part), asked.map((row) => row.near), asked.map((row) => row.far), asked.map((row) => row.year), asked.map((row) => row.words), people.map(({ id }) => id)],
    );
  }

  /** Finds the words near new ones, and makes the new ones near those that are known already. */
  async #learn(db: Db, words: readonly string[]): Promise<void> {
    if (this.#near.size > mostKnownWords) this.#near.clear();
    const fresh = words.filter((word) => !this.#near.has(word));
    if (fresh.length === 0) return;
    // A key of a single sound is borne by every tenth word, and says little unless it is all that the word has.
    const keys = fresh.map((word) => soundKeys(word).filter((key, index) => index === 0 || key.length > 1));
    const heard = await db.query<{ sound: string; words: string[] }>("SELECT sound, array_agg(word) AS words FROM name_sound WHERE municipality_id = $1 AND sound = ANY($2::text[]) GROUP BY sound", [db.municipalityId, [...new Set(keys.flat())]]);
    const bySound = new Map(heard.map(({ sound, words: alike }) => [sound, alike]));
    fresh.forEach((word, index) => {
      const alike = new Set((keys[index] ?? []).flatMap((key) => bySound.get(key) ?? []));
      const near = this.distance.within(farthestWord, word, alike).sort((one, other) => one.far - other.far);
      this.#near.set(word, near);
      for (const { word: other, far } of near) {
        const known = this.#near.get(other);
        if (known && other !== word && !known.some((one) => one.word === word)) known.push({ word, far });
      }
    });
  }
}

async function comparedPeople(db: Db, ids: readonly string[]): Promise<ComparedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<Omit<ComparedPerson, "words" | "fatherWords"> & Record<"latinSurname" | "latinGivenName" | "greekSurname" | "greekGivenName" | "fatherName", string | null>>(
    `SELECT a.id, a.latin_surname AS "latinSurname", a.latin_given_name AS "latinGivenName", a.greek_surname AS "greekSurname", a.greek_given_name AS "greekGivenName", a.father_name AS "fatherName",
       a.birth_year AS "birthYear", a.birth_month AS "birthMonth", a.birth_day AS "birthDay", a.sex, a.nationality, a.tax_id AS "taxId", a.social_security_number AS "socialSecurityNumber",
       array(SELECT d.number FROM travel_document d WHERE d.municipality_id = $1 AND d.applicant_id = a.id) AS documents
     FROM applicant a WHERE a.municipality_id = $1 AND a.id = ANY($2::uuid[]) AND a.merged_into IS NULL`,
    [db.municipalityId, ids],
  );
  return rows.map(({ latinSurname, latinGivenName, greekSurname, greekGivenName, fatherName, ...row }) => ({ ...row, words: nameWords(latinSurname, latinGivenName, greekSurname, greekGivenName), fatherWords: nameWords(fatherName) }));
}
