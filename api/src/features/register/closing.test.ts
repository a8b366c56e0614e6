import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPdf } from "../../pdf.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";
import { canonical, type Line } from "../../platform/canonical-json";
import { beginning } from "./closing-lines";

interface Closing extends ActAnswer {
  readonly id: string;
  readonly sequence: number;
  readonly day: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
  readonly lines: number;
  readonly hash: string;
  readonly keyId: string;
  readonly paperUrl: string;
}
interface Entry extends ActAnswer {
  readonly id: string;
  readonly number: number;
}

let house: House;
let clerk: Person;
let supervisor: Person;
const folder = mkdtempSync(join(tmpdir(), "epidosi-register-"));
const at = (text: string) => (house.now = new Date(text));

beforeAll(async () => {
  house = await openHouse();
  await sit("2030-03-02T08:00:00Z");
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** A session ends with its day, so people sign in again on another one. */
async function sit(time: string) {
  at(time);
  [clerk, supervisor] = [await house.as("tylisos"), await house.as("epoptis")];
}

const letter = { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Δήλωση", attachments: 1, addressee: "ΔΗΜΟΣ", sender: "BERISHA DRITA" };
const register = (over: object = {}) => clerk.act<Entry>("registerEntry", { input: { ...letter, ...over } }, "id number");
const close = (person = supervisor, commandId: string = randomUUID()) => person.act<Closing>("closeRegister", {}, "id sequence day firstNumber lastNumber lines hash keyId paperUrl by { name }", commandId);
const closings = () => supervisor.ask<{ items: Closing[] }>("{ registerClosings { items { sequence day firstNumber lastNumber lines hash by { name } } } }").then((page) => page.items);
const exported = async () => (await supervisor.get("/downloads/register.jsonl")).body;

function verify(text: string, ...words: string[]): { readonly code: number; readonly said: string } {
  const file = join(folder, `${randomUUID()}.jsonl`);
  writeFileSync(file, text);
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-register.mjs"), file, ...words], { encoding: "utf8" }) };
  } catch (problem) {
    const { status, stdout } = problem as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

describe("closing the register", () => {
  test("covers each number once: by hand now, by the house at midnight, and one that comes later in the next", async () => {
    for (let count = 0; count < 3; count += 1) await register();
    const commandId = randomUUID();
    const first = await close(supervisor, commandId);
    expect(first).toMatchObject({ sequence: 1, day: "2030-03-02", firstNumber: 1, lastNumber: 3, lines: 3, by: { name: "Αργυρώ Δασκαλάκη" } });
    expect(await close(supervisor, commandId)).toEqual(first);
    expect(await close()).toMatchObject({ code: "NOTHING_TO_CLOSE" });
    await register();
    await register();
    await sit("2030-03-03T08:00:00Z");
    await register();
    await house.restart();
    await house.restart();
    expect(await closings()).toMatchObject([{ sequence: 2, day: "2030-03-02", firstNumber: 4, lastNumber: 5, by: null }, { sequence: 1 }]);
    expect(await close()).toMatchObject({ sequence: 3, day: "2030-03-03", firstNumber: 6, lastNumber: 6 });
  });

  test("is the central office's, and two at once take turns", async () => {
    expect(await close(clerk)).toMatchObject({ code: "NOT_ALLOWED" });
    await register();
    const [one, other] = await Promise.all([close(), close(await house.as("kentriki"))]);
    expect([one.code, other.code].filter((code) => code === "NOTHING_TO_CLOSE")).toHaveLength(1);
    expect(await (await house.as("elegktis", "7101")).ask("{ registerClosings { items { sequence } } }")).toEqual({ items: [] });
  });

  test("its page has the hash, the numbers and the key, and nothing personal", async () => {
    await register({ sender: "ΚΑΠΟΙΟΣ ΠΟΥ ΔΕΝ ΤΥΠΩΝΕΤΑΙ" });
    const { hash, keyId, paperUrl, sequence } = await close();
    const pdf = await supervisor.get(paperUrl);
    expect([pdf.statusCode, pdf.statusCode === 200 || pdf.body]).toEqual([200, true]);
    const text = (await readPdf(pdf.rawPayload)).replaceAll(/\s+/gu, " ");
    expect(text).toContain(hash.replaceAll(/.{4}(?=.)/gu, "$& "));
    expect(text).toContain(keyId);
    expect(text).toContain(`Σελίδα κλεισίματος ${sequence}`);
    expect(text).not.toContain("ΤΥΠΩΝΕΤΑΙ");
    expect((await (await house.as("kentriki", "7101")).get(paperUrl)).statusCode).toBe(404);
  });

  test("the application's role can neither change nor take away a closing", async () => {
    const rights = await house.sql<{ privilege: string }>("SELECT privilege_type AS privilege FROM information_schema.role_table_grants WHERE grantee = 'epidosi_app' AND table_name IN ('register_closing', 'signing_key') ORDER BY 1");
    expect([...new Set(rights.map((right) => right.privilege))]).toEqual(["INSERT", "SELECT"]);
  });
});

describe("the offline verifier", () => {
  let text: string;
  let page: string;
  let voided: Entry;
  beforeAll(async () => {
    voided = await register({ subject: "=1+1 «εισαγωγικά» \"\\ \u2028 😀" });
    const later = await register({ relations: [{ earlierId: voided.id, kind: "CORRECTS" }] });
    expect(later.number).toBe(voided.number + 1);
    await supervisor.act("voidEntry", { entryId: voided.id, reason: "Διπλή καταχώριση", secondPerson: { username: "kentriki", password: "test-password-1" } }, "id");
    page = (await close()).hash;
    text = await exported();
  });
  const rows = () => text.trim().split("\n");
  const find = (number: number) => rows().findIndex((row) => row.includes(`"number":${number},`) && row.includes('"type":"entry"'));
  const changed = (index: number, change: (row: Record<string, unknown>) => object) => rows().map((row, at) => (at === index ? canonical(change(JSON.parse(row) as Record<string, unknown>) as Line) : row)).join("\n");

  test("finds a whole register whole, with the page and the key as printed", () => {
    const grouped = page.replaceAll(/.{4}(?=.)/gu, "$& ");
    const { kid } = (JSON.parse(rows()[0] ?? "") as { keys: { kid: string }[] }).keys[0] ?? { kid: "" };
    expect(verify(text, "--page", grouped, "--key", kid)).toMatchObject({ code: 0, said: expect.stringMatching(/^The register is whole: 11 lines in 6 closings/u) });
    expect(verify(text, "--key", "another")).toMatchObject({ code: 1, said: expect.stringContaining("signed by another key") });
  });

  test("names the first line that was altered, taken away, put in or moved", () => {
    const named = `number ${voided.number}/2030`;
    const index = find(voided.number);
    expect(index).toBeGreaterThan(0);
    expect(verify(changed(index, (row) => ({ ...row, subject: "Άλλο" })))).toMatchObject({ code: 1, said: expect.stringContaining(`${named} (line ${index + 1}) was altered`) });
    expect(verify(changed(index, (row) => ({ ...row, extra: 1 })))).toMatchObject({ code: 1, said: expect.stringContaining(`${named} (line ${index + 1}) was altered`) });
    expect(verify(rows().toSpliced(index, 1).join("\n"))).toMatchObject({ code: 1, said: expect.stringContaining(`${named} is missing`) });
    expect(verify(rows().toSpliced(index, 0, rows()[index] ?? "").join("\n"))).toMatchObject({ code: 1, said: expect.stringContaining(`${named} (line ${index + 2}) was put in`) });
    expect(verify(rows().toSpliced(index + 2, 1).join("\n"))).toMatchObject({ code: 1, said: expect.stringContaining("void 1 is missing") });
    expect(verify(rows().toSpliced(index, 2, rows()[index + 1] ?? "", rows()[index] ?? "").join("\n")).code).toBe(1);
    const last = rows().length - 1;
    for (const change of [(row: object) => ({ ...row, day: "2030-03-09" }), (row: object) => ({ ...row, signature: "AAAA" })]) expect(verify(changed(last, change)).code).toBe(1);
    expect(verify(rows().toSpliced(last, 1).join("\n"))).toMatchObject({ code: 1, said: expect.stringContaining("belong to no closing") });
    expect(verify(`${rows()[0]}\nnothing`)).toMatchObject({ code: 1 });
    for (const none of ["", "{}", "PK\u0003\u0004", '{"type":"register","format":1,"keys":[]}']) expect(verify(none).code).toBe(2);
  });

  test("every byte that is changed is found", () => {
    // Spread over the file; each try runs the program. A change of white space at a line's end is none.
    for (let step = 1; step <= 12; step += 1) {
      const index = Math.floor((text.length * step) / 13);
      const letter = text.charAt(index);
      if (letter === "\n") continue;
      const other = letter === "7" ? "8" : "7";
      const { code, said } = verify(text.slice(0, index) + other + text.slice(index + 1));
      const inHead = index < text.indexOf("\n");
      if (!inHead) expect([index, code, said]).toEqual([index, 1, expect.stringContaining("NOT WHOLE")]);
    }
  });

  test("a chain rewritten as a whole, with its own key, is shown by the printed page and by the key alone", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const { x } = publicKey.export({ format: "jwk" });
    const kid = createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
    let [previous, head] = [beginning, Buffer.from(beginning, "hex")];
    const forged = rows().map((row) => {
      const { hash: _, signature: __, ...line } = JSON.parse(row) as Line & { hash: string; signature: string };
      if (line["type"] === "register") return JSON.stringify({ ...line, keys: [{ kid, kty: "OKP", crv: "Ed25519", x }] });
      if (line["type"] !== "closing") {
        const content: Line = line["number"] === voided.number && line["type"] === "entry" ? { ...line, subject: "Άλλο" } : line;
        head = createHash("sha256").update(head).update(canonical(content)).digest();
        return canonical({ ...content, hash: head.toString("hex") });
      }
      const said: Line = { ...line, head: head.toString("hex"), previous, key: kid };
      previous = createHash("sha256").update(canonical(said)).digest("hex");
      head = Buffer.from(previous, "hex");
      return canonical({ ...said, hash: previous, signature: sign(null, Buffer.from(canonical(said)), privateKey).toString("base64url") });
    });
    expect(verify(forged.join("\n")).code).toBe(0);
    expect(verify(forged.join("\n"), "--page", page)).toMatchObject({ code: 1, said: expect.stringContaining("rewritten as a whole") });
    const [{ kid: printed }] = (JSON.parse(rows()[0] ?? "") as { keys: [{ kid: string }] }).keys;
    expect(verify(forged.join("\n"), "--key", printed)).toMatchObject({ code: 1, said: expect.stringContaining("another key") });
  });

  test("what a superuser did to the database shows in the export", async () => {
    await house.sql("UPDATE protocol_entry SET subject = subject || '.' WHERE id = $1", [voided.id]);
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringContaining(`number ${voided.number}/2030`) });
    await house.sql("UPDATE protocol_entry SET subject = left(subject, -1), number = 900000 WHERE id = $1", [voided.id]);
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringContaining(`number ${voided.number}/2030 is missing`) });
    await house.sql("UPDATE protocol_entry SET number = $2 WHERE id = $1", [voided.id, voided.number]);
    expect(verify(await exported()).code).toBe(0);
    await house.sql("ALTER TABLE protocol_void DISABLE TRIGGER ALL");
    await house.sql("UPDATE protocol_void SET reason = 'Άλλος λόγος' WHERE entry_id = $1", [voided.id]);
    await house.sql("ALTER TABLE protocol_void ENABLE TRIGGER ALL");
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringContaining("void 1 (number") });
  });
});

describe("the book", () => {
  test("is searched by words, direction and days, blind to case and accents", async () => {
    const wanted = await register({ subject: "Αίτημα για άδεια ΈΡΓΑΣΙΑΣ", direction: "INTERNAL", sender: null });
    const search = (args: string) => supervisor.ask<{ items: { number: number }[] }>(`{ protocolEntries(year: 2030, ${args}) { items { number } } }`).then((found) => found.items.map((entry) => entry.number));
    expect(await search('text: "αδεια εργασια"')).toEqual([wanted.number]);
    expect(await search("direction: INTERNAL")).toEqual([wanted.number]);
    expect(await search('text: "berisha", to: "2030-03-02"')).toEqual([5, 4, 3, 2, 1]);
    expect(await search('from: "2030-03-03", to: "2030-03-03", number: 6')).toEqual([6]);
    expect(await search('text: "100%_"')).toEqual([]);
  });

  test("as CSV no cell is a formula, and Greek reads; as PDF it is tagged", async () => {
    for (const subject of ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx"]) await register({ subject });
    const csv = await supervisor.get("/downloads/register.csv?year=2030");
    expect(csv.headers["content-disposition"]).toBe('attachment; filename="register.csv"');
    expect(csv.body.startsWith("\uFEFFΑριθμός,Έτος,")).toBe(true);
    const cells = csv.body.split(/[\n,]/u);
    expect(cells.filter((cell) => /^"?[=+\-@\t]/u.test(cell))).toEqual([]);
    expect(csv.body).toContain("'=HYPERLINK");
    const pdf = await supervisor.get("/downloads/register.pdf?from=2030-03-02&to=2030-03-02");
    expect(pdf.rawPayload.toString("latin1")).toContain("/StructTreeRoot");
    const text = await readPdf(pdf.rawPayload);
    expect(text).toContain("02.03.2030 – 02.03.2030");
    expect(text).toContain("BERISHA DRITA");
  });

  test("holds all that art. 12 names, what a paper has to do with others, how long it is kept, and who voided it", async () => {
    const answered = await register({ senderNumber: "45/Β", senderDate: "2030-02-28", retentionClass: "PERMANENT", attachments: 3 });
    const usual = await register({ subject: "Απάντηση", relations: [{ earlierId: answered.id, kind: "ANSWERS" }] });
    await supervisor.act("voidEntry", { entryId: usual.id, reason: "Πρωτοκολλήθηκε δύο φορές", secondPerson: { username: "kentriki", password: "test-password-1" } }, "id");
    const rows = (await supervisor.get("/downloads/register.csv?year=2030")).body.split("\n");
    const row = (number: number) => rows.find((line) => line.startsWith(`${number},`));
    expect(row(answered.number)).toContain("45/Β,28.02.2030");
    expect(row(answered.number)).toContain(",διαρκώς,");
    expect(row(usual.number)).toMatch(new RegExp(`,απαντά στον ${answered.number}/2030,10 έτη,Πρωτοκολλήθηκε δύο φορές,"Αργυρώ Δασκαλάκη, Ελένη Μαρκάκη",\\d{2}\\.03\\.2030 \\d{2}:\\d{2}$`, "u"));
    const { items } = await supervisor.ask<{ items: object[] }>(`query ($n: Int) { protocolEntries(year: 2030, number: $n) { items { receivedOn attachments senderNumber senderDate retentionClass } } }`, { n: answered.number });
    expect(items).toEqual([{ receivedOn: expect.stringMatching(/^2030-03-/u), attachments: 3, senderNumber: "45/Β", senderDate: "2030-02-28", retentionClass: "PERMANENT" }]);
    const text = await readPdf((await supervisor.get(`/downloads/register.pdf?year=2030&number=${answered.number}`)).rawPayload);
    expect(text).toMatch(/αρ\. 45\/Β, 28\.02\.2030/u);
    expect(text).toMatch(/\d{2}\.03\.2030 \d{2}:\d{2}/u);
  });

  test("of more than 2,000 numbers is printed in volumes, each of 2,000", async () => {
    await house.sql(`INSERT INTO protocol_entry (municipality_id, id, year, number, received_on, registered_at, direction, characterisation, subject, attachments, addressee, sender, office_id, clerk_id, command_id)
      SELECT municipality_id, gen_random_uuid(), 2044, n, received_on, registered_at, direction, characterisation, 'Έγγραφο ' || n, attachments, addressee, sender, office_id, clerk_id, gen_random_uuid()
      FROM generate_series(1, 4001) AS n, (SELECT * FROM protocol_entry WHERE municipality_id = '7105' AND year = 2030 LIMIT 1) AS e`);
    const volume = async (asked: string) => {
      const answer = await supervisor.get(`/downloads/register.pdf?year=2044${asked}`);
      return answer.statusCode === 200 ? readPdf(answer.rawPayload) : answer.json<{ errors: [{ extensions: { code: string } }] }>().errors[0].extensions.code;
    };
    expect(await volume("")).toBe("TOO_MANY_ENTRIES");
    const [second, third] = [await volume("&volume=2"), await volume("&volume=3")];
    expect([/τόμος 2: αριθμοί 2001–4000/u, /Έγγραφο 2001\b/u, /Έγγραφο 4000\b/u].map((part) => part.test(second))).toEqual([true, true, true]);
    expect([/Έγγραφο 2000\b/u, /Έγγραφο 4001\b/u].map((part) => part.test(second))).toEqual([false, false]);
    expect(third).toContain("Έγγραφο 4001");
    for (const wrong of ["0", "-1", "x"]) expect(await volume(`&volume=${wrong}`)).toBe("INVALID_INPUT");
  });

  test("is for those who may, says what it cannot read, and notes who took it", async () => {
    const status = async (person: Person, url: string) => (await person.get(url)).statusCode;
    expect(await Promise.all([status(house.anyone(), "/downloads/register.csv"), status(clerk, "/downloads/register.csv"), status(clerk, "/downloads/register.jsonl"), status(await house.as("kentriki"), "/downloads/register.jsonl")])).toEqual([401, 403, 403, 403]);
    for (const wrong of ["year=26", "year=abcd", "from=2030-02-30", "direction=UP", "number=x", "to=%00"]) expect([wrong, await status(supervisor, `/downloads/register.csv?${wrong}`)]).toEqual([wrong, 400]);
    expect(await status(supervisor, "/downloads/register.jsonl?year=1999")).toBe(400);
    const [trail] = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM audit_entry WHERE event IN ('REGISTER_EXPORTED', 'REGISTER_BOOK_EXPORTED')");
    expect(trail?.count).toBeGreaterThan(3);
  });

  test("the keys are published", async () => {
    const { keys } = (await house.app.inject("/.well-known/jwks.json")).json<{ keys: { kid: string; crv: string }[] }>();
    expect(keys).toMatchObject([{ kid: expect.stringMatching(/^[\w-]{43}$/u), crv: "Ed25519", kty: "OKP", use: "sig" }]);
  });
});
