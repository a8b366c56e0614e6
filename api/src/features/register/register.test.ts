import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Client } from "pg";
import pino from "pino";
import { makeApp } from "../../app";
import { fileOne, filing } from "../../filing.testing";
import { readConfig } from "../../platform/config";
import { type ActAnswer, type House, openHouse, Person } from "../../testing";

let house: House;
let supervisor: Person;
let FileHandlePrototype: FileHandle;
beforeAll(async () => {
  const handle = await open(__filename);
  FileHandlePrototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

const second = (username: string, password = "test-password-1") => ({ username, password });
const reason = "Επαναφορά αντιγράφου της 22.11";
const reconcile = (person: Person, args: Readonly<Record<string, unknown>>, commandId: string = randomUUID()) =>
  person.act<{ year: number; lastNumber: number; epoch: number; reconciling: boolean }>("reconcileRegister", { reason, secondPerson: second("kentriki"), ...args }, "year lastNumber epoch reconciling firstLost lastLost", commandId);
const years = () => supervisor.ask<{ year: number; lastNumber: number; epoch: number; reconciling: boolean; firstLost: number | null; lastLost: number | null }[]>("{ registerYears { year lastNumber epoch reconciling firstLost lastLost } }");
const witnessFile = () => `${house.dataDir}/protocol-witness`;

/** The database as it was `lost` numbers ago, while the witness still knows them: what a restored backup is. */
async function forget(lost: number): Promise<{ year: number; last: number }> {
  const filed = await fileOne(house);
  const { year, number } = filed.protocolEntry;
  appendFileSync(witnessFile(), `7105 ${year} ${number + lost}\n`);
  await house.restart();
  return { year, last: number };
}

describe("after a restore", () => {
  test("the register gives no number until two persons explain the lost ones; then it goes on behind them", async () => {
    const { year, last } = await forget(3);
    const clerk = await house.as("tylisos");
    const input = await filing(clerk, "B2");
    expect(await clerk.act("fileApplication", { input }, "id")).toMatchObject({ code: "REGISTER_RECONCILING" });
    expect((await years()).find((row) => row.year === year)).toEqual({ year, lastNumber: last, epoch: 1, reconciling: true, firstLost: last + 1, lastLost: last + 3 });

    const commandId = randomUUID();
    const done = await reconcile(supervisor, { year }, commandId);
    expect(done).toMatchObject({ __typename: "RegisterYear", year, lastNumber: last + 3, epoch: 2, reconciling: false });
    expect(await reconcile(supervisor, { year }, commandId)).toEqual(done);

    const filed = await clerk.act<{ protocolEntry: { number: number } }>("fileApplication", { input }, "protocolEntry { number }");
    expect(filed.protocolEntry.number).toBe(last + 4);

    const book = await supervisor.ask<{ items: { number: number; subject: string; void: object | null }[] }>(
      `query ($year: Int) { protocolEntries(year: $year, first: 5) { items { number subject void { reason by { name } secondPerson { name } } } } }`,
      { year },
    );
    expect(book.items.map((entry) => entry.number)).toEqual([4, 3, 2, 1, 0].map((step) => last + step));
    expect(book.items.map((entry) => entry.void !== null)).toEqual([false, true, true, true, false]);
    expect(book.items[1]?.void).toEqual({ reason, by: { name: "Αργυρώ Δασκαλάκη" }, secondPerson: { name: "Ελένη Μαρκάκη" } });
  });

  test("is refused to the wrong role, office, second person, without a reason and where nothing is lost", async () => {
    const { year } = await forget(1);
    const [clerk, central] = [await house.as("tylisos"), await house.as("kentriki")];
    expect(await reconcile(clerk, { year })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await reconcile(central, { year })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await reconcile(supervisor, { year, secondPerson: second("epoptis") })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await reconcile(supervisor, { year, secondPerson: second("dianomeas") })).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await reconcile(supervisor, { year, secondPerson: second("kentriki", "wrong") })).toMatchObject({ code: "SECOND_PERSON_WRONG_CREDENTIALS" });
    expect(await reconcile(supervisor, { year, reason: " ok " })).toMatchObject({ code: "REASON_MISSING" });
    expect(await reconcile(supervisor, { year: year - 1 })).toMatchObject({ code: "REGISTER_NOT_RECONCILING" });
    expect(await reconcile(supervisor, { year })).toMatchObject({ __typename: "RegisterYear", reconciling: false });
    expect(await reconcile(supervisor, { year })).toMatchObject({ code: "REGISTER_NOT_RECONCILING" });
  });

  test("two supervisors' twins explain once", async () => {
    const { year, last } = await forget(2);
    const answers: ActAnswer[] = await Promise.all([reconcile(supervisor, { year }), reconcile(supervisor, { year })]);
    expect(answers.map((answer) => answer.code ?? answer.__typename).sort()).toEqual(["REGISTER_NOT_RECONCILING", "RegisterYear"]);
    expect(await house.sql("SELECT 1 FROM protocol_entry WHERE municipality_id = '7105' AND year = $1 AND number > $2", [year, last])).toHaveLength(2);
  });

  test("more than 100,000 lost numbers are no restore to explain away", async () => {
    appendFileSync(witnessFile(), "7101 2031 100001\n");
    await house.restart();
    const there = await house.as("epoptis", "7101");
    expect(await reconcile(there, { year: 2031 })).toMatchObject({ code: "TOO_MANY_NUMBERS_LOST" });
  });

  test("under a running server too: a number already on paper is not given again", async () => {
    const { year, number } = (await fileOne(house)).protocolEntry;
    const clerk = await house.as("tylisos");
    const input = await filing(clerk, "B2");
    const before = await house.sql<{ last_number: number }>("SELECT last_number FROM protocol_counter WHERE municipality_id = '7105' AND year = $1", [year]);
    await house.sql("UPDATE protocol_counter SET last_number = $2 WHERE municipality_id = '7105' AND year = $1", [year, number - 1]);
    await house.sql("UPDATE protocol_entry SET number = number + 1000000 WHERE municipality_id = '7105' AND year = $1 AND number = $2", [year, number]);
    expect(await clerk.act("fileApplication", { input }, "id")).toMatchObject({ code: "REGISTER_RECONCILING" });
    expect((await years()).find((row) => row.year === year)).toMatchObject({ lastNumber: number - 1, reconciling: true, lastLost: number });
    await house.sql("UPDATE protocol_entry SET number = number - 1000000 WHERE municipality_id = '7105' AND year = $1 AND number = $2", [year, number + 1_000_000]);
    await house.sql("UPDATE protocol_counter SET last_number = $2, reconciling = false WHERE municipality_id = '7105' AND year = $1", [year, before[0]?.last_number]);
    expect(await clerk.act("fileApplication", { input }, "id")).toMatchObject({ __typename: "Application" });
  });
});

describe("another database", () => {
  const identity = (sql: string) => house.sql(`CREATE OR REPLACE FUNCTION database_identity() RETURNS text LANGUAGE sql STABLE AS $$ SELECT ${sql} $$`);
  const kept = () => readFileSync(`${witnessFile()}.database`, "utf8").trim();
  let before: string;
  let source: string;
  beforeAll(async () => {
    before = kept();
    source = (await house.sql<{ source: string }>("SELECT pg_get_functiondef('database_identity()'::regprocedure) AS source"))[0]?.source ?? "";
  });
  afterAll(() => house.sql(source));

  test("is known by cluster, timeline and copy, to the application's role", async () => {
    expect(before).toMatch(/^\d+ [0-9A-F]{8} \d+$/u);
    const [row] = await house.sql<{ may: boolean }>("SELECT has_function_privilege('epidosi_app', 'database_identity()', 'EXECUTE') AS may");
    expect(row?.may).toBe(true);
  });

  test("met at a new connection is held against the witness before it gives a number, also for what another process gave", async () => {
    const { year, number } = (await fileOne(house)).protocolEntry;
    appendFileSync(witnessFile(), `7105 ${year} ${number + 2}\n`);
    await identity("'7 00000002 16384'");
    await house.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'epidosi_app'");
    const clerk = await reconnected();
    expect(await clerk.act("fileApplication", { input: await filing(clerk, "B2") }, "id")).toMatchObject({ code: "REGISTER_RECONCILING" });
    expect(kept()).toBe("7 00000002 16384");
    const [line] = house.logged.filter((text) => text.includes("another database than before"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ before, now: "7 00000002 16384", behind: expect.arrayContaining([{ municipalityId: "7105", year, number: number + 2 }]) });
    expect(await reconcile(supervisor, { year })).toMatchObject({ reconciling: false, lastNumber: number + 2 });
  });

  test("met at start is told, and one that agrees goes on giving numbers", async () => {
    await identity("'7 00000003 16384'");
    await house.restart();
    expect(kept()).toBe("7 00000003 16384");
    const lines = house.logged.filter((text) => text.includes("another database than before"));
    expect(JSON.parse(lines.at(-1) ?? "{}")).toMatchObject({ before: "7 00000002 16384", behind: expect.not.arrayContaining([expect.objectContaining({ municipalityId: "7105" })]) });
    expect((await fileOne(house)).protocolEntry.number).toBeGreaterThan(0);
  });

  /** A clerk whose server noticed that its connections are gone. */
  async function reconnected(): Promise<Person> {
    for (let turn = 0; turn < 20; turn += 1) {
      const found = await house.as("tylisos").catch(() => undefined);
      if (found) return found;
    }
    throw new Error("the server did not connect again");
  }
});

describe("a commit that no standby confirmed", () => {
  test("is told as an outage and not as a number; the same command sent again answers the one number", async () => {
    await house.sql(`CREATE FUNCTION warn_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE WARNING 'canceling wait for synchronous replication due to user request'; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER warned AFTER INSERT ON protocol_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warn_once()`);
    const clerk = await house.as("tylisos");
    const [commandId, input] = [randomUUID(), await filing(clerk, "B2")];
    const last = readFileSync(witnessFile(), "utf8").trim().split("\n").at(-1);
    const query = "mutation ($commandId: ID!, $input: FileApplicationInput!) { fileApplication(commandId: $commandId, input: $input) { ... on Application { protocolEntry { number year } } } }";
    const answer = await clerk.send(query, { commandId, input });
    expect(answer.errors?.[0]?.extensions["code"]).toBe("UNAVAILABLE");
    expect(readFileSync(witnessFile(), "utf8").trim().split("\n").at(-1)).toBe(last);
    await house.sql("DROP TRIGGER warned ON protocol_entry; DROP FUNCTION warn_once()");
    const { protocolEntry } = await clerk.ask<{ protocolEntry: { number: number; year: number } }>(query, { commandId, input });
    expect(readFileSync(witnessFile(), "utf8").trim().split("\n").at(-1)).toBe(`7105 ${protocolEntry.year} ${protocolEntry.number}`);
    expect((await fileOne(house)).protocolEntry.number).toBe(protocolEntry.number + 1);
  });
});

interface Entry extends ActAnswer {
  readonly id: string;
  readonly number: number;
  readonly year: number;
}
const letter = { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Δήλωση αλλαγής διεύθυνσης", attachments: 1, addressee: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", sender: "BERISHA DRITA" };
const register = (person: Person, over: object = {}, commandId: string = randomUUID()) => person.act<Entry>("registerEntry", { input: { ...letter, ...over } }, "id number year", commandId);
const numbers = (year: number) => supervisor.ask<{ used: number; void: number; unexplained: number; unexplainedNumbers: number[] }>("query ($year: Int!) { protocolNumbers(year: $year) { used void unexplained unexplainedNumbers } }", { year });

describe("a paper of its own", () => {
  test("takes the next number at any office, once for one command, with what it names and what names it", async () => {
    const [branch, central] = [await house.as("tylisos"), await house.as("kentriki")];
    const commandId = randomUUID();
    const first = await register(branch, {}, commandId);
    expect(await register(branch, {}, commandId)).toEqual(first);
    expect(await register(branch, { subject: "Άλλο" }, commandId)).toMatchObject({ code: "COMMAND_REUSED" });
    const answer = await register(central, { direction: "OUTGOING", sender: null, subject: "Απάντηση", relations: [{ earlierId: first.id, kind: "ANSWERS" }] });
    expect(answer.number).toBe(first.number + 1);
    const book = await branch.ask<{ items: { relations: object[] }[] }>(`query ($n: Int) { protocolEntries(number: $n) { items { subject sender office { code } relations { kind later entry { number } } } } }`, { n: first.number });
    expect(book.items[0]).toEqual({ subject: letter.subject, sender: "BERISHA DRITA", office: { code: "B2" }, relations: [{ kind: "ANSWERS", later: true, entry: { number: answer.number } }] });
  });

  test("is refused without a sender, with an unknown earlier entry, with too much of anything, and to the wrong role", async () => {
    const clerk = await house.as("tylisos");
    expect(await register(clerk, { sender: null })).toMatchObject({ code: "SENDER_MISSING" });
    expect(await register(clerk, { relations: [{ earlierId: randomUUID(), kind: "CORRECTS" }] })).toMatchObject({ code: "NOT_FOUND", about: "relations" });
    expect(await register(clerk, { senderDate: "2149-01-01" })).toMatchObject({ code: "INVALID_INPUT", about: "senderDate" });
    for (const [field, value] of [["subject", "x".repeat(501)], ["characterisation", ""], ["attachments", 1_000]] as const)
      expect(await register(clerk, { [field]: value })).toMatchObject({ code: "INVALID_INPUT" });
    expect(await register(clerk, { sender: "a\u0000b" })).toMatchObject({ code: "TEXT_UNREADABLE", about: "sender" });
    for (const username of ["epoptis", "dianomeas", "elegktis", "thyrida"]) expect(await register(await house.as(username))).toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("an entry of another municipality is none here", async () => {
    const there = await register(await house.as("tylisos", "7101"));
    expect(await register(await house.as("tylisos"), { relations: [{ earlierId: there.id, kind: "ANSWERS" }] })).toMatchObject({ code: "NOT_FOUND" });
    expect(await supervisor.act("voidEntry", { entryId: there.id, reason, secondPerson: second("kentriki") }, "id")).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a void number", () => {
  const voiding = (person: Person, entryId: string, over: object = {}) => person.act<{ number: number; void: object }>("voidEntry", { entryId, reason: "Διπλή καταχώριση του ίδιου εγγράφου", secondPerson: second("kentriki"), ...over }, "number void { reason by { name } secondPerson { name } }");

  test("stays as it was written, says why and by whom, and is not given again", async () => {
    const clerk = await house.as("tylisos");
    const entry = await register(clerk);
    const before = await numbers(entry.year);
    expect(await voiding(supervisor, entry.id)).toMatchObject({ number: entry.number, void: { reason: "Διπλή καταχώριση του ίδιου εγγράφου", by: { name: "Αργυρώ Δασκαλάκη" }, secondPerson: { name: "Ελένη Μαρκάκη" } } });
    expect(await voiding(supervisor, entry.id)).toMatchObject({ code: "ENTRY_ALREADY_VOID" });
    expect(await numbers(entry.year)).toEqual({ ...before, used: before.used - 1, void: before.void + 1 });
    expect((await register(clerk)).number).toBe(entry.number + 1);
  });

  test("needs a second person, a reason, the right role, and is no way to end an application", async () => {
    const clerk = await house.as("tylisos");
    const entry = await register(clerk);
    expect(await voiding(clerk, entry.id)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await voiding(supervisor, entry.id, { secondPerson: second("epoptis") })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await voiding(supervisor, entry.id, { secondPerson: second("thyrida") })).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await voiding(supervisor, entry.id, { reason: "λάθος" })).toMatchObject({ code: "REASON_MISSING" });
    expect(await voiding(supervisor, randomUUID())).toMatchObject({ code: "NOT_FOUND" });
    const filed = await fileOne(house);
    const { protocolEntry } = await supervisor.ask<{ protocolEntry: { id: string } }>("query ($id: ID!) { application(id: $id) { protocolEntry { id } } }", { id: filed.id });
    expect(await voiding(supervisor, protocolEntry.id)).toMatchObject({ code: "ENTRY_OF_A_RECORD" });
  });
});

describe("every number explained", () => {
  test("used and void add up, none is unexplained; one taken away by force is named", async () => {
    const { id, number, year } = await register(await house.as("tylisos"));
    const account = await numbers(year);
    expect(account).toMatchObject({ unexplained: 0, unexplainedNumbers: [] });
    const [counter] = await house.sql<{ last_number: number }>("SELECT last_number FROM protocol_counter WHERE municipality_id = '7105' AND year = $1", [year]);
    expect(account.used + account.void).toBe(counter?.last_number);
    await house.sql("DELETE FROM registration_receipt WHERE protocol_entry_id = $1", [id]);
    await house.sql("DELETE FROM protocol_entry WHERE id = $1", [id]);
    expect(await numbers(year)).toMatchObject({ unexplained: 1, unexplainedNumbers: [number] });
    expect(await numbers(1999)).toEqual({ used: 0, void: 0, unexplained: 0, unexplainedNumbers: [] });
  });

  test("the year turns at local midnight while 200 papers of two servers are on their way: 1 once, both years whole, each number of the year of its own instant", async () => {
    const midnight = new Date("2027-12-31T22:00:00Z").getTime(); // 00:00 in Greece
    house.now = new Date(midnight - 3_000);
    const other = await makeApp({ config: readConfig({ APP_DATABASE_URL: house.appUrl, DATA_DIR: house.dataDir, DATABASE_POOL: "12" }), log: pino({ level: "silent" }), clock: () => house.now });
    const here = await Promise.all(["tylisos", "kentriki", "krousonas", "tylisos2"].map((username) => house.as(username)));
    const clerks = [...here, ...here.map((clerk) => new Person(() => other, clerk.cookie))];
    const sent = Array.from({ length: 200 }, (_, index) => register(clerks[index % clerks.length] ?? supervisor));
    // Half of them have their number at midnight, the others still wait for one.
    for (let given = 0; given < sent.length; ) {
      given = (await house.sql("SELECT 1 FROM protocol_entry WHERE municipality_id = '7105' AND year >= 2027")).length;
      house.now = new Date(midnight - 3_000 + given * 30);
    }
    const entries = await Promise.all(sent);
    house.now = new Date();
    await other.close();

    const of = (year: number) => entries.filter((entry) => entry.year === year).map((entry) => entry.number).sort((one, next) => one - next);
    const [old, young] = [of(2027), of(2028)];
    expect(old.length + young.length).toBe(200);
    for (const numbers of [old, young]) expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(young.filter((number) => number === 1)).toEqual([1]);
    expect([await numbers(2027), await numbers(2028)]).toEqual([old, young].map(({ length }) => ({ used: length, void: 0, unexplained: 0, unexplainedNumbers: [] })));
    const order = await house.sql<{ year: number; own: number }>("SELECT year, extract(year FROM registered_at AT TIME ZONE 'Europe/Athens')::int AS own FROM protocol_entry WHERE municipality_id = '7105' AND year >= 2027 ORDER BY registered_at, year, number");
    expect(order.filter((entry) => entry.year !== entry.own)).toEqual([]);
    expect(order.map((entry) => entry.year)).toEqual([...old.map(() => 2027), ...young.map(() => 2028)]);
  });

  test("a paper received before midnight that waits for its number until after it keeps its day and takes a number of the new year", async () => {
    house.now = new Date("2029-12-31T21:59:59.200Z");
    const clerk = await house.as("tylisos");
    const holder = new Client({ connectionString: house.ownerUrl });
    await holder.connect();
    await holder.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('protocol_counter 7105', 0))");
    const late = register(clerk);
    await new Promise((later) => setTimeout(later, 1_000));
    await holder.query("COMMIT");
    await holder.end();
    expect(await late).toMatchObject({ number: 1, year: 2030 });
    house.now = new Date();
    const entries = await house.sql<object>("SELECT received_on::text AS day, year FROM protocol_entry WHERE municipality_id = '7105' AND year BETWEEN 2029 AND 2030");
    expect(entries).toEqual([{ day: "2029-12-31", year: 2030 }]);
  });
});

describe("the witness", () => {
  test("a line torn by a crash does not swallow the next number", async () => {
    const { year, number } = (await fileOne(house)).protocolEntry;
    const text = readFileSync(witnessFile(), "utf8");
    writeFileSync(witnessFile(), `${text}7105 ${year} ${String(number + 1).slice(0, -1)}`);
    await house.restart();
    const next = (await fileOne(house)).protocolEntry.number;
    expect(next).toBe(number + 1);
    expect(readFileSync(witnessFile(), "utf8").split("\n")).toContain(`7105 ${year} ${next}`);
  });

  test("a number the server could not tell it is told at the next start, and at every replay", async () => {
    const clerk = await house.as("tylisos");
    const [commandId, input] = [randomUUID(), await filing(clerk, "B2")];
    const file = () => clerk.act<{ protocolEntry: { number: number; year: number } }>("fileApplication", { input }, "protocolEntry { number year }", commandId);
    const { number, year } = (await file()).protocolEntry;
    const line = `7105 ${year} ${number}`;
    const forgotten = readFileSync(witnessFile(), "utf8").split("\n").filter((known) => known !== line).join("\n");
    writeFileSync(witnessFile(), forgotten);
    await house.restart();
    expect(readFileSync(witnessFile(), "utf8").split("\n")).toContain(line);
    expect((await file()).protocolEntry.number).toBe(number);
  });

  test("an act whose number cannot be witnessed is not answered; asked again when it can be, it is", async () => {
    const clerk = await house.as("tylisos");
    const [commandId, input] = [randomUUID(), await filing(clerk, "B2")];
    const failing = jest.spyOn(FileHandlePrototype, "datasync").mockRejectedValue(new Error("no space left"));
    const file = () => clerk.act<{ protocolEntry: { number: number; year: number } }>("fileApplication", { input }, "protocolEntry { number year }", commandId);
    await expect(file()).rejects.toThrow(/Something failed here/u);
    await expect(file()).rejects.toThrow(/Something failed here/u);
    failing.mockRestore();
    const { number, year } = (await file()).protocolEntry;
    expect(readFileSync(witnessFile(), "utf8").split("\n")).toContain(`7105 ${year} ${number}`);
  });
});
