// The part `migration` of the bench: 200,000 rows of an old register as dBase, text and workbook, through the program that a municipality moves in by.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withClient } from "./database-copy.mjs";
import { namePairs } from "./name-pairs.mjs";
import { pinnedNodeFolder, projectEnv, root, serverFlags, Trouble } from "./runtime.mjs";

export const columns = ["ΕΠΩΝΥΜΟ", "ΟΝΟΜΑ", "ΠΑΤΡΩΝΥΜΟ", "ΗΜ_ΓΕΝΝ", "ΥΠΗΚΟΟΤ", "ΑΡ_ΔΙΑΒ", "ΑΦΜ", "ΑΡ_ΠΡΩΤ", "ΗΜ_ΠΡΩΤ", "ΘΕΜΑ", "ΠΑΛΙΑ_ΣΤ"];
const meanings = ["surname", "givenName", "fatherName", "birthDate", "nationality", "travelDocument", "taxId", "protocolNumber", "protocolDate", "subject"];
const nations = ["ΑΛΒΑΝΙΑ", "ΠΑΚΙΣΤΑΝ", "ΟΥΚΡΑΝΙΑ", "ΓΕΩΡΓΙΑ", "ΜΠΑΓΚΛΑΝΤΕΣ", "ΑΙΓΥΠΤΟΣ", "ΦΙΛΙΠΠΙΝΕΣ", "ΑΡΜΕΝΙΑ"];
const subjects = ["ΑΝΑΝΕΩΣΗ ΑΔΕΙΑΣ ΔΙΑΜΟΝΗΣ", "ΑΡΧΙΚΗ ΧΟΡΗΓΗΣΗ", "ΑΛΛΑΓΗ ΣΤΟΙΧΕΙΩΝ", "ΟΙΚΟΓΕΝΕΙΑΚΗ ΕΠΑΝΕΝΩΣΗ"];
/** A municipality for each load, so that each finds the same empty house. */
const municipalities = { dbf: ["7101", "7102"], csv: ["7103", "7104"], xlsx: ["7106", "7107"] };

/**
 * Rows per second from the file to the reconciled run with people compared (`rowsPerSecond`) and not, the largest resident size of the program, and both against
 * PostgreSQL's own COPY of the same rows, as text into a table of the same columns with its key, on the same database.
 */
export async function migration({ url, appUrl, folder, rows, loadMunicipality, step }) {
  const old = oldRegister(rows);
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(root, "api/package.json"));
  const write = { dbf: () => dbf(old, require("iconv-lite")), csv: () => csv(old, require("iconv-lite")), xlsx: () => xlsx(old, require("fflate")) };
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
    const perSecond = rows / (copies.sort((one, other) => one - other)[1] ?? 1);
    const rate = ({ seconds }) => rows / seconds;
    results[format] = {
      rowsPerSecond: Math.round(rate(whole)),
      rowsPerSecondWithoutMatching: Math.round(rate(alone)),
      copyRowsPerSecond: Math.round(perSecond),
      ratioToCopy: thousandths(rate(whole) / perSecond),
      ratioToCopyWithoutMatching: thousandths(rate(alone) / perSecond),
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

async function totals(url, municipality) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT outcome, count(*)::int AS count FROM migration_row WHERE municipality_id = $1 GROUP BY outcome ORDER BY outcome", [municipality]);
    const { rows: matches } = await client.query("SELECT grade, count(*)::int AS count FROM migration_match WHERE municipality_id = $1 GROUP BY grade ORDER BY grade", [municipality]);
    return Object.fromEntries([...rows, ...matches].map((row) => [row.outcome ?? row.grade, row.count]));
  });
}

/** Cells as a clerk of 1998 typed them: two thirds of the rows bring a new person, one in twenty of those was here under another spelling, one row in fifty is rotten. */
export function oldRegister(size) {
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

export function dbf(rows, iconv) {
  const size = 30;
  const head = Buffer.alloc(32);
  head.set([0x03, 98, 5, 12]);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(33 + 32 * columns.length, 8);
  head.writeUInt16LE(1 + size * columns.length, 10);
  const fields = columns.map((name) => {
    const field = Buffer.alloc(32);
    iconv.encode(name, "cp737").copy(field, 0, 0, 10);
    field.write("C", 11, "latin1");
    field.writeUInt8(size, 16);
    return field;
  });
  return Buffer.concat([head, ...fields, Buffer.from([0x0d]), iconv.encode(rows.map((row) => ` ${row.map((cell) => cell.padEnd(size)).join("")}`).join(""), "cp737"), Buffer.from([0x1a])]);
}

export function csv(rows, iconv) {
  return iconv.encode([columns, ...rows].map((row) => row.join(";")).join("\r\n"), "windows-1253");
}

/** As Excel writes it: each text once, cells point at it. */
export function xlsx(rows, { strToU8, zipSync }) {
  const shared = new Map();
  const place = (text) => shared.get(text) ?? shared.set(text, shared.size).get(text);
  const sheet = [columns, ...rows].map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => (cell === "" ? "" : `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="s"><v>${place(cell)}</v></c>`)).join("")}</row>`);
  return zipSync({
    "xl/workbook.xml": strToU8('<workbook xmlns:r="r"><sheets><sheet name="Μητρώο" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/styles.xml": strToU8('<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>'),
    "xl/sharedStrings.xml": strToU8(`<sst>${Array.from(shared.keys(), (text) => `<si><t>${text}</t></si>`).join("")}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet.join("")}</sheetData></worksheet>`),
  });
}
