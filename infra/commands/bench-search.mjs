// The part `search` of the bench: a million people, and five thousand of them asked for by names as others write them.
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { namePairs } from "./name-pairs.mjs";
import { root, Trouble } from "./runtime.mjs";

const municipality = "7105";
const asked = 5_000;
const strangers = 2_000;

/**
 * Recall among the first five, and milliseconds over HTTP, of `findApplicants`; and how many of newcomers who are nobody known are asked
 * about as possible doubles. Names of the people sought are from the half of the pairs that nothing was learned from.
 */
export async function search({ base, cookie, url, people = 1_000_000, pairsFile, step }) {
  const require = createRequire(import.meta.url);
  const { foldWord, nameWords } = require(join(root, "api/dist/features/applicants/name-words.rules.js"));
  const { soundKeys } = require(join(root, "api/dist/features/applicants/name-sounds.rules.js"));
  const { learned, held } = namePairs(foldWord, pairsFile);
  const random = randomFrom(20_261_123);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = shuffled([...new Set([...learned, ...held].map((pair) => pair.latin.toUpperCase()))], random);
  // Few names are borne by many: the commonest by about four in a hundred.
  const common = () => words[Math.floor(words.length * random() ** 3)];
  const sought = Array.from({ length: asked }, (_, index) => ({ id: uuid(index), surname: pick(held), given: pick(held) }));

  step(`search: ${people} people`);
  await load(url, people, (index) => sought[index] ? [sought[index].surname.latin.toUpperCase(), sought[index].given.latin.toUpperCase()] : [common(), common()], nameWords, soundKeys);

  step(`search: ${asked} names`);
  const query = "query ($text: String!) { findApplicants(text: $text, first: 5) { applicant { id } } }";
  const ask = async (text) => (await post(base, cookie, query, { text })).findApplicants.map((match) => match.applicant.id);
  for (let index = 0; index < 200; index += 1) await ask(`${common()} ${common()}`);
  const times = [];
  const kinds = new Map();
  for (const person of sought) {
    const { kind, text } = written(person, random);
    const start = performance.now();
    const found = await ask(text);
    times.push(performance.now() - start);
    const so = kinds.get(kind) ?? { asked: 0, found: 0 };
    kinds.set(kind, { asked: so.asked + 1, found: so.found + (found.includes(person.id) ? 1 : 0) });
  }

  step(`search: ${strangers} newcomers`);
  const duplicates = "query ($input: ApplicantInput!) { possibleDuplicates(input: $input) { applicant { latinSurname latinGivenName birthYear } } }";
  let suggested = 0;
  for (let index = 0; index < strangers; index += 1) {
    const [surname, given, birthYear] = [common(), common(), year(random)];
    const input = { latinSurname: surname, latinGivenName: given, birthYear, sex: "FEMALE", nationality: "ALB", travelDocumentKind: "PASSPORT", travelDocumentNumber: `N${index}X`, residenceMunicipalityId: municipality, residenceStreet: "Οδός 1", language: "sq" };
    const { possibleDuplicates } = await post(base, cookie, duplicates, { input });
    // Who bears the very same name and was born in the same year is no false suggestion: nobody could tell.
    const same = new Set([surname, given]);
    if (possibleDuplicates.some(({ applicant }) => !same.has(applicant.latinSurname) || !same.has(applicant.latinGivenName))) suggested += 1;
  }
  times.sort((one, other) => one - other);
  const at = (part) => Math.round((times[Math.floor(times.length * part)] ?? 0) * 10) / 10;
  const found = [...kinds.values()].reduce((sum, kind) => sum + kind.found, 0);
  return {
    people,
    recallAt5: found / asked,
    recallByKind: Object.fromEntries([...kinds].sort().map(([kind, so]) => [kind, Math.round((so.found / so.asked) * 1000) / 1000])),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    falseSuggestionRate: suggested / strangers,
  };
}

async function load(url, people, namesOf, nameWords, soundKeys) {
  const [{ default: pg }, { from }] = await Promise.all([import("pg"), import("pg-copy-streams")]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const random = randomFrom(7);
  const copy = async (statement, rows) => {
    const stream = client.query(from(statement));
    let lines = [];
    const send = async () => {
      if (!stream.write(lines.join(""))) await once(stream, "drain");
      lines = [];
    };
    for (const row of rows) {
      lines.push(`${row.join("\t")}\n`);
      if (lines.length === 5_000) await send();
    }
    await send();
    stream.end();
    await finished(stream);
  };
  const sounds = new Set();
  const every = function* every(rowsOf) {
    for (let index = 0; index < people; index += 1) yield* rowsOf(index, namesOf(index));
  };
  // The names are drawn once and kept: the two tables must agree.
  const names = Array.from({ length: people }, (_, index) => namesOf(index));
  namesOf = (index) => names[index];
  const years = names.map(() => year(random));
  await copy(
    "COPY applicant (municipality_id, id, latin_surname, latin_given_name, birth_year, sex, nationality, language, residence_municipality_id, residence_street, created_at) FROM STDIN",
    every((index, [surname, given]) => [[municipality, uuid(index), surname, given, years[index], "UNSPECIFIED", "ALB", "en", municipality, "Οδός 1", "2010-01-01"]]),
  );
  await copy(
    "COPY applicant_name (municipality_id, word, birth_year, applicant_id) FROM STDIN",
    every((index, both) => {
      const words = nameWords(...both);
      for (const word of words) sounds.add(word);
      return words.map((word) => [municipality, word, years[index], uuid(index)]);
    }),
  );
  // Words already heard there (the people of the other parts) stay as they are.
  await client.query("CREATE TEMP TABLE heard (sound text, word text)");
  await copy("COPY heard FROM STDIN", [...sounds].flatMap((word) => soundKeys(word).map((sound) => [sound, word])));
  await client.query(`INSERT INTO name_sound SELECT '${municipality}', sound, word FROM heard ON CONFLICT DO NOTHING`);
  await client.query("VACUUM ANALYZE applicant, applicant_name, name_sound");
  await client.end();
}

/** How another hand writes the person: in Greek or Latin letters, in either order, with a slip, or with letters of the other alphabet. */
function written({ surname, given }, random) {
  const script = random() < 0.6 ? "greek" : "latin";
  const change = random();
  let pair = [surname[script], given[script]];
  if (random() < 0.5) pair = pair.map((word) => word.toUpperCase());
  const which = random() < 0.5 ? 0 : 1;
  if (change < 0.3) return { kind: `${script}`, text: pair.join(" ") };
  if (change < 0.55) return { kind: `${script}, a slip`, text: pair.map((word, index) => (index === which ? slip(word, random) : word)).join(" ") };
  if (change < 0.75) return { kind: `${script}, swapped`, text: pair.toReversed().join(" ") };
  if (change < 0.9) return { kind: `${script}, look-alikes`, text: pair.map((word) => lookAlike(word.toUpperCase(), random)).join(" ") };
  return { kind: `${script}, no accents`, text: pair.join(" ").normalize("NFD").replace(/\p{M}/gu, "") };
}

/** One letter lost, added, replaced, or two exchanged. */
function slip(word, random) {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const alphabet = /[α-ωά-ώΑ-Ω]/u.test(word) ? "αβγδεζηθικλμνξοπρστυφχψω" : "abcdefghijklmnopqrstuvwxyz";
  const letter = alphabet[Math.floor(random() * alphabet.length)];
  const kind = Math.floor(random() * 4);
  if (kind === 0 && letters.length > 2) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else if (kind === 2) letters[at] = letter;
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  return letters.join("");
}

const twins = [..."ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"].map((greek, index) => [greek, "ABEZHIKMNOPTYX"[index]]);
function lookAlike(word, random) {
  const other = new Map([...twins, ...twins.map(([greek, latin]) => [latin, greek])]);
  return Array.from(word.normalize("NFD").replace(/\p{M}/gu, ""), (letter) => (other.has(letter) && random() < 0.4 ? other.get(letter) : letter)).join("");
}

async function post(base, cookie, query, variables) {
  const answer = await (await fetch(`${base}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query, variables }) })).json();
  if (!answer.data) throw new Trouble(JSON.stringify(answer).slice(0, 500));
  return answer.data;
}

const year = (random) => 1945 + Math.floor(random() * 60);
const uuid = (index) => `01900000-0000-7000-9000-${index.toString(16).padStart(12, "0")}`;

function shuffled(list, random) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

/** Lehmer's generator: the same draws in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
