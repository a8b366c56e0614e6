import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threePhones } from "../../device.testing";
import { atBranch, grantOne, packAndSeal } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let delivered: string;
const folder = mkdtempSync(join(tmpdir(), "epidosi-custody-"));

beforeAll(async () => {
  house = await openHouse();
  await sit("2030-03-02T08:00:00Z");
  const { permitTag, decisionTag } = await grantOne(house);
  delivered = permitTag;
  await anchor();
  const bag = await packAndSeal(house, "B2", [permitTag, decisionTag]);
  await (await house.as("dianomeas")).act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "code");
  await sit("2030-03-03T08:00:00Z");
  const branch = await house.as("tylisos");
  await branch.act("arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true }, "code");
  await anchor();
  await branch.act("openPackage", { code: bag.code, secondPerson: atBranch }, "code");
  await branch.act("receiveContents", { code: bag.code, tags: [permitTag, decisionTag] }, "code");
  await sit("2030-03-04T08:00:00Z");
  await (await house.as("tylisos")).act("closePackage", { code: bag.code }, "code");
  await anchor();
  await grantOne(house);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

async function sit(time: string) {
  house.now = new Date(time);
  supervisor = await house.as("epoptis");
}
const anchor = () => supervisor.act<{ sequence: number; hash: string }>("anchorLedger", {}, "sequence hash");
const exported = async (query = "") => (await supervisor.get(`/downloads/custody.jsonl${query}`)).body;
const witness = () => join(house.dataDir, "custody-witness");

function run(...words: string[]): { readonly code: number; readonly said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-custody.mjs"), ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }) };
  } catch (problem) {
    const { status, stdout, stderr } = problem as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

function verify(text: string, ...words: string[]) {
  const file = join(folder, "custody.jsonl");
  writeFileSync(file, text);
  return run(file, ...words);
}

describe("the exported custody ledger", () => {
  test("is whole, with the witness, the page and the key as printed", async () => {
    const text = await exported();
    const { keys } = JSON.parse(text.split("\n")[0] ?? "") as { keys: { kid: string }[] };
    const page = await supervisor.ask<{ items: { hash: string }[] }>("{ custodyAnchors { items { hash } } }").then(({ items }) => items[1]?.hash ?? "");
    const all = verify(text, "--witness", witness(), "--page", page.replaceAll(/.{4}(?=.)/gu, "$& "), "--key", keys[0]?.kid ?? "");
    expect(all).toMatchObject({ code: 0, said: expect.stringContaining("The witness knows all of it: 3 checkpoints.") });
    expect(all.said).toMatch(/^The custody ledger is whole: \d+ entries of \d+ things and packages, 3 checkpoints, 0 messages of devices\.\n\d+ entries at the end are covered by no checkpoint yet/u);
    expect(verify(text, "--page", "0".repeat(64))).toMatchObject({ code: 1, said: expect.stringContaining("rewritten as a whole") });
    expect(verify(text, "--key", "another")).toMatchObject({ code: 1, said: expect.stringContaining("another key") });
  });

  test("of some days goes on from the checkpoint before them and ends with the one after", async () => {
    const some = await exported("?from=2030-03-03&to=2030-03-03");
    expect(some.split("\n")[1]).toContain('"kind":"start"');
    expect(some.split("\n").filter((line) => line.includes('"kind":"checkpoint"')).map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual([2, 3]);
    expect(verify(some, "--witness", witness())).toMatchObject({ code: 0 });
    expect(verify(some.replace(/"frontier":\["(.)/u, (_, hex: string) => `"frontier":["${hex === "0" ? "1" : "0"}`))).toMatchObject({ code: 1, said: expect.stringContaining("its subtrees do not give the root") });
    expect(verify(await exported("?to=2030-03-02"))).toMatchObject({ code: 0, said: expect.stringContaining("2 checkpoints") });
  });

  test("is for supervisor and auditor, says what it cannot read, and notes who took it", async () => {
    const status = async (person: Person, query = "") => (await person.get(`/downloads/custody.jsonl${query}`)).statusCode;
    expect(await Promise.all([status(house.anyone()), status(await house.as("tylisos")), status(await house.as("dianomeas")), status(await house.as("kentriki")), status(await house.as("elegktis"))])).toEqual([401, 403, 403, 403, 200]);
    for (const wrong of ["?from=2030-02-30", "?to=x", "?from=%00"]) expect([wrong, await status(supervisor, wrong)]).toEqual([wrong, 400]);
    expect((await house.sql("SELECT 1 FROM audit_entry WHERE event = 'LEDGER_EXPORTED'")).length).toBeGreaterThan(3);
    expect((await (await house.as("epoptis", "7101")).get("/downloads/custody.jsonl")).body.split("\n")).toHaveLength(3);
  });

  test("shows what a superuser did to the database", async () => {
    const event = (act: string) => house.sql<{ id: string; body: string }>("SELECT e.id, e.body FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1 AND e.act = $2", [delivered, act]).then((rows) => rows[0] ?? { id: "", body: "" });
    const { id, body } = await event("receive");
    await house.sql("UPDATE custody_event SET body = replace(body, 'ARRIVED', 'MISSING') WHERE id = $1", [id]);
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringMatching(new RegExp(`NOT WHOLE: entry \\d+ of item ${delivered} \\(line \\d+\\) was altered`, "u")) });
    await house.sql("UPDATE custody_event SET body = $2, at = at + interval '1 minute' WHERE id = $1", [id, body]);
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringContaining("its at is not what its text says") });
    await house.sql("UPDATE custody_event SET at = at - interval '1 minute' WHERE id = $1", [id]);
    expect(verify(await exported()).code).toBe(0);
    await house.sql("UPDATE ledger_leaf SET position = position + 100000 WHERE event_id = $1", [id]);
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringMatching(/is missing/u) });
    await house.sql("UPDATE ledger_leaf SET position = position - 100000 WHERE event_id = $1", [id]);
    await house.sql("UPDATE custody_checkpoint SET last_number = last_number + 1 WHERE sequence = 2");
    expect(verify(await exported())).toMatchObject({ code: 1, said: expect.stringContaining("checkpoint 2") });
    await house.sql("UPDATE custody_checkpoint SET last_number = last_number - 1 WHERE sequence = 2");
  });

  test("bears what devices signed, and each thing's evidence is checked by the same command", async () => {
    const { a, b, k, bag } = await threePhones(house);
    const offer = (await a.bring(await a.take(bag)), await a.offer(bag));
    await b.bring(offer, await b.accept(offer, bag));
    const given = await b.offer(bag);
    await k.bring(given, await k.accept(given, bag, { o: "B2" }));
    const copy = a.copy();
    await a.bring(await a.sign("GIVE", bag.code));
    await a.bring(await copy.sign("TURN_BACK", bag.code, { r: "OTHER" }));
    await anchor();
    const text = await exported();
    const whole = verify(text, "--witness", witness());
    expect(whole).toMatchObject({ code: 0, said: expect.stringMatching(/7 messages of devices[^]*its chain forks there; the device is FROZEN/u) });
    expect(verify(await exported("?from=2030-03-05")).code).toBe(0);
    const lines = text.trim().split("\n");
    const message = lines.findIndex((line) => line.includes('"kind":"message"'));
    expect(verify(lines.toSpliced(message, 1).join("\n"))).toMatchObject({ code: 1 });
    const [tag] = await house.sql<{ tag: string }>("SELECT i.tag FROM custody_item i JOIN transfer_package p ON p.id = i.package_id WHERE p.code = $1", [bag.code]);
    const evidence = (await supervisor.get(`/downloads/custody-evidence.jsonl?tag=${tag?.tag}`)).body;
    expect(verify(evidence)).toMatchObject({ code: 0, said: expect.stringContaining("The custody evidence is whole") });
    expect(verify(evidence.replace("ARRIVED", "MISSING")).code).toBe(1);
    expect(verify(evidence.trim().split("\n").toSpliced(-1, 1).join("\n")).code + verify(evidence.split("\n").toSpliced(3, 1).join("\n")).code).toBeGreaterThan(0);
  });

  test("that is no such file, or none at all, is told apart from one that was altered", async () => {
    for (const no of ["", "{}", "PK", '{"kind":"export","version":2,"of":"ledger"}']) expect([no, verify(no).code]).toEqual([no, 2]);
    expect(run()).toMatchObject({ code: 2, said: expect.stringContaining("Name the exported file") });
    expect(run(join(folder, "nothing"))).toMatchObject({ code: 2, said: expect.stringContaining("There is no file") });
    expect(verify(await exported(), "--page", "12")).toMatchObject({ code: 2 });
  });
});

describe("who has what and where", () => {
  test("is as the ledger says, and each difference is named", async () => {
    expect(run("--database", house.ownerUrl)).toMatchObject({ code: 0, said: expect.stringMatching(/as the ledger says: \d+ things and packages/u) });
    expect(run("--database", house.appUrl)).toMatchObject({ code: 0 });
    await house.sql("UPDATE custody_item SET slot = 'Α9', state = 'AT_COUNTER' WHERE tag = $1", [delivered]);
    const wrong = run("--database", house.ownerUrl);
    expect(wrong.code).toBe(1);
    expect(wrong.said.trim().split("\n")).toEqual([`NOT AS THE LEDGER SAYS: item ${delivered} (municipality 7105): state is AT_COUNTER, the ledger says IN_SAFE`, `NOT AS THE LEDGER SAYS: item ${delivered} (municipality 7105): slot is Α9, the ledger says nothing`]);
    await house.sql("UPDATE custody_item SET slot = NULL, state = 'IN_SAFE' WHERE tag = $1", [delivered]);
    await house.sql("UPDATE transfer_package SET custodian_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND id <> custodian_id LIMIT 1)");
    expect(run("--database", house.ownerUrl)).toMatchObject({ code: 1, said: expect.stringContaining("custodian_id is") });
  });
});
