import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeCode } from "@epidosi/schema";
import { grantOne } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let colleague: Person;
beforeAll(async () => {
  house = await openHouse();
  [clerk, colleague] = await Promise.all([house.as("tylisos"), house.as("tylisos2")]);
});
afterAll(async () => house.close());

const tagOne = async (person: Person, office: string, safeId?: string) =>
  (await person.act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house, office, {}, "B2")).id, safeId }, "tag")).tag;
const start = (person: Person, safeId?: string) => person.act<{ id: string }>("startSafeCount", { safeId }, "id countedAt expected");
const record = (person: Person, countId: string, tags: readonly string[]) => person.act<Counted>("recordSafeCount", { countId, tags }, "id expected scanned startedBy { name } countedBy { name } lines { result tag state item { state } }");
interface Counted {
  readonly expected: number;
  readonly scanned: number;
  readonly lines: readonly { readonly result: string; readonly tag: string }[];
}
const stand = (tag: string, fields = "state safe { name } custodian { name } office { code }") => clerk.ask<Record<string, unknown>>(`query ($tag: String!) { custodyItem(tag: $tag) { ${fields} } }`, { tag });
const safesOf = (person: Person) => person.ask<{ id: string; name: string; countDue: string; held: number }[]>("{ safes { id name countDue held lastCountedAt oldestSince } }");

describe("a blind count of a safe", () => {
  let present: string;
  let missing: string;

  test("by a second person finds everything in its place", async () => {
    [present, missing] = [await tagOne(clerk, "tylisos"), await tagOne(clerk, "tylisos")];
    expect(await safesOf(clerk)).toMatchObject([{ name: "ΘΥΡΙΔΑ B2", countDue: "OVERDUE", held: 2 }]);
    const begun = await start(clerk);
    expect(begun).toMatchObject({ countedAt: null, expected: null });
    expect(await record(colleague, begun.id, [present, missing])).toMatchObject({ expected: 2, scanned: 2, lines: [], startedBy: { name: "Μαρία Παππά" }, countedBy: { name: "Γιώργος Λυδάκης" } });
    expect(await safesOf(clerk)).toMatchObject([{ countDue: "COUNTED" }]);
    expect(await record(colleague, begun.id, [])).toMatchObject({ code: "SAFE_COUNT_OVER" });
  });

  test("names what is missing, what lies here instead of elsewhere and what nobody knows; the ledger follows", async () => {
    const counter = await tagOne(clerk, "tylisos");
    await clerk.act("takeFromSafe", { tags: [counter] }, "items { state }");
    const lost = await tagOne(clerk, "tylisos");
    await clerk.act("reportItemMissing", { tag: lost, note: "δεν βρέθηκε" }, "state");
    const { permitTag } = await grantOne(house);
    const [foreign] = await house.sql<{ tag: string }>("SELECT tag FROM custody_item WHERE state = 'FORWARDED' LIMIT 1");
    const begun = await start(clerk);
    const counted = await record(colleague, begun.id, [present, counter, lost, permitTag, foreign?.tag ?? ""]);
    expect(counted).toMatchObject({ expected: 2, scanned: 5 });
    expect(new Map(counted.lines.map((line) => [line.tag, line.result]))).toEqual(new Map([[missing, "MISSING"], [counter, "MOVED_HERE"], [lost, "FOUND"], [permitTag, "MOVED_HERE"], [foreign?.tag, "ELSEWHERE"]]));
    expect(await stand(missing)).toEqual({ state: "MISSING", safe: { name: "ΘΥΡΙΔΑ B2" }, custodian: null, office: { code: "B2" } });
    expect(await stand(counter)).toMatchObject({ state: "IN_SAFE", safe: { name: "ΘΥΡΙΔΑ B2" } });
    expect(await stand(lost)).toMatchObject({ state: "FOUND", custodian: { name: "Γιώργος Λυδάκης" } });
    expect(await stand(permitTag)).toMatchObject({ state: "IN_SAFE", office: { code: "B2" } });
    const [entry] = await house.sql<{ body: string; second: string }>("SELECT body, second_staff_id AS second FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1 AND act = 'correctAtSafeCount'", [permitTag]);
    const [believedIn] = await house.sql<{ id: string }>("SELECT s.id FROM safe s WHERE name = 'ΘΥΡΙΔΑ K0' AND municipality_id = '7105'");
    expect(JSON.parse(entry?.body ?? "{}")).toMatchObject({ from: "IN_SAFE", to: "IN_SAFE", believed: { safeId: believedIn?.id } });
    expect(entry?.second).not.toBeNull();
    expect(await clerk.ask(`query ($id: ID!) { safeCount(id: $id) { lines { tag } safe { name } } }`, { id: begun.id })).toMatchObject({ safe: { name: "ΘΥΡΙΔΑ B2" } });
  });

  test("whose differences stand open is explained by a supervisor, once, in words", async () => {
    const supervisor = await house.as("epoptis");
    const { items } = await supervisor.ask<{ items: { id: string; open: boolean; safe: { name: string } }[] }>("{ openSafeCounts { items { id open safe { name } lines { result } } nextCursor } }");
    expect(items).toMatchObject([{ open: true, safe: { name: "ΘΥΡΙΔΑ B2" } }]);
    const explain = (who: Person, note: string) => who.act("explainSafeCount", { countId: items[0]?.id, note }, "open explanation explainedBy { name }");
    expect(await explain(clerk, "x")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await explain(supervisor, " ")).toMatchObject({ code: "REASON_MISSING" });
    expect(await explain(supervisor, "στον φάκελο της διπλανής")).toMatchObject({ open: false, explanation: "στον φάκελο της διπλανής", explainedBy: { name: "Αργυρώ Δασκαλάκη" } });
    expect(await explain(supervisor, "ξανά")).toMatchObject({ code: "NOTHING_TO_EXPLAIN" });
    expect(await supervisor.ask("{ openSafeCounts { items { id } } }")).toEqual({ items: [] });
  });

  test("is not done by who began it, nor by who put the last thing in, nor from another office", async () => {
    const begun = await start(clerk);
    expect(await record(clerk, begun.id, [])).toMatchObject({ code: "COUNTER_NOT_INDEPENDENT", clause: "S10" });
    const [lost] = await house.sql<{ tag: string }>("SELECT tag FROM custody_item WHERE state = 'FOUND'");
    await colleague.act("putInSafe", { tags: [lost?.tag] }, "items { state }");
    expect(await record(colleague, (await start(clerk)).id, [])).toMatchObject({ code: "COUNTER_NOT_INDEPENDENT" });
    expect(await record(await house.as("krousonas"), begun.id, [])).toMatchObject({ code: "NOT_FOUND" });
    expect(await record(colleague, randomUUID(), [])).toMatchObject({ code: "NOT_FOUND" });
    expect(await record(colleague, begun.id, ["nonsense"])).toMatchObject({ code: "UNREADABLE_CODE" });
  });

  test("of many thousands, as a central safe holds them in summer, is one count: each strange tag has its line", async () => {
    const strange = Array.from({ length: 12_000 }, () => makeCode("ITEM", (below) => Math.floor(Math.random() * below)));
    const begun = await start(colleague);
    const told = await clerk.act<{ scanned: number }>("recordSafeCount", { countId: begun.id, tags: strange }, "scanned");
    expect(told).toMatchObject({ scanned: new Set(strange).size });
    expect(await house.sql("SELECT count(*)::int AS lines FROM safe_count_line WHERE count_id = $1 AND result = 'UNKNOWN'", [begun.id])).toEqual([{ lines: new Set(strange).size }]);
    const another = await start(colleague);
    expect(await clerk.act("recordSafeCount", { countId: another.id, tags: Array.from({ length: 20_001 }, () => strange[0]) }, "scanned")).toMatchObject({ code: "INVALID_INPUT" });
  });

  test("that was begun anew is over", async () => {
    const [first] = [await start(colleague), await start(colleague)];
    expect(await record(clerk, first.id, [])).toMatchObject({ code: "SAFE_COUNT_OVER" });
  });

  test("stays as it was recorded: the application's role changes no count", async () => {
    await expect(house.sql("BEGIN; SET LOCAL ROLE epidosi_app; DELETE FROM safe_count_line")).rejects.toThrow("permission denied");
    await house.sql("ROLLBACK");
    await expect(house.sql("BEGIN; SET LOCAL ROLE epidosi_app; UPDATE safe_count_result SET expected = 0")).rejects.toThrow("permission denied");
    await house.sql("ROLLBACK");
  });
});

describe("an office with two safes", () => {
  test("says into which a thing goes, and each is counted by itself", async () => {
    const id = randomUUID();
    await house.sql("INSERT INTO safe (municipality_id, id, office_id, name) SELECT municipality_id, $1, office_id, 'ΧΡΗΜΑΤΟΚΙΒΩΤΙΟ B2' FROM safe WHERE name = 'ΘΥΡΙΔΑ B2' AND municipality_id = '7105'", [id]);
    const tag = await tagOne(clerk, "tylisos", id);
    expect(await stand(tag)).toMatchObject({ safe: { name: "ΧΡΗΜΑΤΟΚΙΒΩΤΙΟ B2" } });
    expect((await safesOf(clerk)).map((safe) => [safe.name, safe.countDue])).toEqual([["ΘΥΡΙΔΑ B2", "COUNTED"], ["ΧΡΗΜΑΤΟΚΙΒΩΤΙΟ B2", "OVERDUE"]]);
    expect(await record(colleague, (await start(clerk, id)).id, [tag])).toMatchObject({ expected: 1, lines: [] });
    await clerk.act("takeFromSafe", { tags: [tag] }, "items { state }");
    expect(await clerk.act("putInSafe", { tags: [tag], safeId: id, slot: "2" }, "items { slot safe { name } }")).toMatchObject({ items: [{ slot: "2", safe: { name: "ΧΡΗΜΑΤΟΚΙΒΩΤΙΟ B2" } }] });
    await clerk.act("takeFromSafe", { tags: [tag] }, "items { state }");
    const [central] = await house.sql<{ id: string }>("SELECT id FROM safe WHERE name = 'ΘΥΡΙΔΑ K0' AND municipality_id = '7105'");
    expect(await clerk.act("putInSafe", { tags: [tag], safeId: central?.id }, "items { slot }")).toMatchObject({ code: "NOT_FOUND" });
    expect(await clerk.ask<{ items: unknown[] }>(`query ($safeId: ID!) { safeCounts(safeId: $safeId) { items { id countedAt } nextCursor } }`, { safeId: id })).toMatchObject({ items: [{ countedAt: expect.any(String) }], nextCursor: null });
  });
});
