// The part `migration` of the bench: 200,000 rows of an old register as dBase, text and workbook, through the program that a municipality moves in by.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withClient } from "./database-copy.mjs";
import { namePairs } from "./name-pairs.mjs";
import { pinnedNodeFolder, projectEnv, root, serverFlags, Trouble } from "./runtime.mjs";

const columns = ["ΕΠΩΝΥΜΟ", "ΟΝΟΜΑ", "ΠΑΤΡΩΝΥΜΟ", "ΗΜ_ΓΕΝΝ", "ΥΠΗΚΟΟΤ", "ΑΡ_ΔΙΑΒ", "ΑΦΜ", "ΑΡ_ΠΡΩΤ", "ΗΜ_ΠΡΩΤ", "ΘΕΜΑ", "ΠΑΛΙΑ_ΣΤ"];
const meanings = ["surname", "givenName", "fatherName", "birthDate", "nationality", "travelDocument", "taxId", "protocolNumber", "protocolDate", "subject"];
const nations = ["ΑΛΒΑΝΙΑ", "ΠΑΚΙΣΤΑΝ", "ΟΥΚΡΑΝΙΑ", "ΓΕΩΡΓΙΑ", "ΜΠΑΓΚΛΑΝΤΕΣ", "ΑΙΓΥΠΤΟΣ", "ΦΙΛΙΠΠΙΝΕΣ", "ΑΡΜΕΝΙΑ"];
const subjects = ["ΑΝΑΝΕΩΣΗ ΑΔΕΙΑΣ ΔΙΑΜΟΝΗΣ", "ΑΡΧΙΚΗ ΧΟΡΗΓΗΣΗ", "ΑΛΛΑΓΗ ΣΤΟΙΧΕΙΩΝ", "ΟΙΚΟΓΕΝΕΙΑΚΗ ΕΠΑΝΕΝΩΣΗ"];
/** A municipality for each load, so that each finds the same empty house. */
const municipalities = { dbf: ["7101", "7102"], csv: ["7103", "7104"], xlsx: ["7106", "7107"] };

/**
 * Rows per second from the file to the reconciled run with people compared (`rowsPerSecond`) and not, the largest resident size of the program, and both against
 * PostgreSQL's own COPY of the same rows on the same database: as text into one table of the same columns with its key (`ratioToCopy`), and of what became of them, the row kept whole, people,
 * words, passports, numbers and cases, into tables with the same keys, checks and indexes but no foreign keys (`ratioToCopyOfResult`).
 */
export async function migration({ url, appUrl, folder, rows, loadMunicipality, step }) {
  const old = oldRegister(rows);
  mkdirSync(folder, { recursive: true });
  const { csvOf, dbfOf, xlsxOf } = createRequire(import.meta.url)(join(root, "api/dist/platform/sources/sources.testing.js"));
  const write = { dbf: () => dbfOf(columns.map((name) => ({ name, type: "C", size: 30 })), old, "cp737"), csv: () => csvOf([columns, ...old], "windows-1253"), xlsx: () => xlsxOf([columns, ...old]) };
  const plain = join(folder, "plain.txt");
  writeFileSync(plain, old.map((row, index) => `${index + 1}\t${row.join("\t")}\n`).join(""));
  const results = {};
  for (const [format, [matched, unmatched]] of Object.entries(municipalities)) {
    step(`migration: ${rows} rows of ${format}`);
    const [file, mapping] = [join(folder, `old.${format}`), join(folder, `${format}.json`)];
    writeFileSync(file, write[format]());
    const proposed = JSON.parse(await ask(["propose", file]));
    writeFileSync(mapping, JSON.stringify({ ...proposed, tables: [{ ...proposed.tables[0], makes: "CASE", columns: Object.fromEntries(meanings.map((meaning, index) => [columns[index], meaning])) }] }));
    const copies = [await copy(url, plain)];
    const load = async (municipality, more) => {
      const { accounts } = await loadMunicipality(municipality);
      const predecessor = await withClient(url, async (client) => (await client.query("SELECT unit_code FROM predecessor_office WHERE municipality_id = $1 ORDER BY unit_code LIMIT 1", [municipality])).rows[0].unit_code);
      return run(["load", file, "--mapping", mapping, "--municipality", municipality, "--predecessor", predecessor, "--as", accounts[0].username, ...more], { APP_DATABASE_URL: appUrl });
    };
    const alone = await load(unmatched, ["--people-apart"]);
    copies.push(await copy(url, plain));
    const whole = await load(matched, []);
    copies.push(await copy(url, plain));
    const ofResult = rows / (await copyResult(url, folder, unmatched));
    const perSecond = rows / (copies.sort((one, other) => one - other)[1] ?? 1);
    const rate = ({ seconds }) => rows / seconds;
    results[format] = {
      rowsPerSecond: Math.round(rate(whole)),
      rowsPerSecondWithoutMatching: Math.round(rate(alone)),
      copyRowsPerSecond: Math.round(perSecond),
      ratioToCopy: thousandths(rate(whole) / perSecond),
      ratioToCopyWithoutMatching: thousandths(rate(alone) / perSecond),
      copyOfResultRowsPerSecond: Math.round(ofResult),
      ratioToCopyOfResult: thousandths(rate(whole) / ofResult),
      ratioToCopyOfResultWithoutMatching: thousandths(rate(alone) / ofResult),
      peakMb: Math.max(whole.peakMb, alone.peakMb),
      totals: await totals(url, matched),
    };
  }
  return results;
}

const thousandths = (number) => Math.round(number * 1_000) / 1_000;

/** The program's own words; its largest resident size as the kernel kept it. */
async function run(args, env) {
  const start = performance.now();
  const child = spawn(join(pinnedNodeFolder(), "node"), [...serverFlags, join(root, "api/dist/migration-command.js"), ...args], { env: projectEnv(env), stdio: ["ignore", "pipe", "pipe"] });
  let [output, peakMb] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const look = setInterval(() => {
    try {
      peakMb = Math.max(peakMb, Math.round(Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1_024));
    } catch {}
  }, 100);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Trouble(output);
  return { seconds: (performance.now() - start) / 1_000, peakMb, output };
}

async function ask(args) {
  return (await run(args, {})).output;
}

/** Seconds of a COPY with its COMMIT. */
async function copy(url, file) {
  const { from } = await import("pg-copy-streams");
  return withClient(url, async (client) => {
    await client.query(`DROP TABLE IF EXISTS bench_plain; CREATE TABLE bench_plain (number integer PRIMARY KEY, ${columns.map((_, index) => `c${index} text`).join(", ")}); CHECKPOINT`);
    const start = performance.now();
    await pipeline(createReadStream(file), client.query(from("COPY bench_plain FROM STDIN")));
    const seconds = (performance.now() - start) / 1_000;
    await client.query("DROP TABLE bench_plain");
    return seconds;
  });
}

/** Seconds that COPY takes for all rows that a load wrote, table after table. */
async function copyResult(url, folder, municipality) {
  const { from, to } = await import("pg-copy-streams");
  return withClient(url, async (client) => {
    let seconds = 0;
    for (const table of ["migration_row", "applicant", "applicant_name", "travel_document", "migration_person", "legacy_number", "legacy_case"]) {
      const file = join(folder, `${table}.txt`);
      await pipeline(client.query(to(`COPY (SELECT * FROM ${table} WHERE municipality_id = '${municipality}') TO STDOUT`)), createWriteStream(file));
      await client.query(`CREATE TABLE bench_result (LIKE ${table} INCLUDING ALL); CHECKPOINT`);
      const start = performance.now();
      await pipeline(createReadStream(file), client.query(from("COPY bench_result FROM STDIN")));
      seconds += (performance.now() - start) / 1_000;
      await client.query("DROP TABLE bench_result");
    }
    return seconds;
  });
}

async function totals(url, municipality) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT outcome, count(*)::int AS count FROM migration_row WHERE municipality_id = $1 GROUP BY outcome ORDER BY outcome", [municipality]);
    const { rows: matches } = await client.query("SELECT grade, count(*)::int AS count FROM migration_match WHERE municipality_id = $1 GROUP BY grade ORDER BY grade", [municipality]);
    return Object.fromEntries([...rows, ...matches].map((row) => [row.outcome ?? row.grade, row.count]));
  });
}

/** Cells as a clerk of 1998 typed them: two thirds of the rows bring a new person, one in twenty of those was here under another spelling, one row in fifty is rotten. */
function oldRegister(size) {
  const { foldWord } = createRequire(import.meta.url)(join(root, "api/dist/features/applicants/name-words.rules.js"));
  const { learned, held } = namePairs(foldWord);
  const words = [...new Set([...learned, ...held].map(({ greek }) => greek.toUpperCase().normalize("NFD").replaceAll(/\p{M}/gu, "")).filter((word) => /^[Α-Ω]{3,20}$/u.test(word)))].sort();
  const random = randomFrom(19_980_312);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // Few names are borne by many.
  const common = () => words[Math.floor(words.length * random() ** 3)];
  const digits = (count) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  const people = [];
  return Array.from({ length: size }, (_, index) => {
    const fresh = people.length === 0 || random() < 0.67;
    if (fresh) {
      const earlier = people.length > 0 && random() < 0.05 ? pick(people) : undefined;
      people.push(earlier ? earlier.with(0, otherwise(earlier[0], random)).with(5, `N${digits(7)}`) : [common(), common(), common(), `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}/${40 + Math.floor(random() * 45)}`, pick(nations), `A${digits(7)}`, random() < 0.5 ? taxId(digits(8)) : ""]);
    }
    const person = fresh ? people.at(-1) : pick(people);
    const row = [...person, `${index + 1}/98`, `${1 + Math.floor(random() * 28)}/3/98`, pick(subjects), `παλιό ${index % 97}`];
    if (random() < 0.02) row[pick([0, 3, 4, 7])] = "?";
    return row;
  });
}

/** One letter doubled, as offices did with foreign names. */
function otherwise(word, random) {
  const at = Math.floor(random() * word.length);
  return word.slice(0, at) + word[at] + word.slice(at);
}

function taxId(digits) {
  return `${digits}${([...digits].reduce((sum, digit, index) => sum + Number(digit) * 2 ** (8 - index), 0) % 11) % 10}`;
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
