import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { atBranch, grantOne, packAndSeal, secondPerson } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";
import { hashEntry } from "../custody/ledger";
import { Dice } from "./history.testing";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house.close());

interface Bag {
  readonly code: string;
  readonly seal: string;
  readonly tags: readonly string[];
}
type Act = readonly [person: string, act: string, args: Readonly<Record<string, unknown>>];

/** Anything anybody might do with a bag just now, sense or not. */
function anything(dice: Dice, { code, seal, tags }: Bag): Act {
  const read = dice.once(12) ? "000000" : seal;
  const courier = dice.pick(["dianomeas", "dianomeas2"]) ?? "";
  const keeper = dice.pick(["tylisos", "tylisos2", "kentriki", "thyrida"]) ?? "";
  const colleague = keeper.startsWith("tylisos") ? { ...atBranch, username: keeper === "tylisos" ? "tylisos2" : "tylisos" } : { ...secondPerson, username: keeper === "thyrida" ? "kentriki" : "thyrida" };
  const acts: readonly Act[] = [
    [courier, "acceptPackage", { code, sealRead: read }],
    [courier, "acceptPackage", { code, sealRead: read }],
    [courier, "relayPackage", { code, sealRead: read }],
    [courier, "handOverPackage", { code }],
    [courier, "turnBackPackage", { code, reason: "OTHER" }],
    [keeper, "refusePackage", { code, reason: "BAG_DAMAGED" }],
    [keeper, "arrivePackage", { code, sealRead: read, intact: !dice.once(10) }],
    [keeper, "arrivePackage", { code, sealRead: read, intact: true }],
    [keeper, "openPackage", { code, secondPerson: colleague }],
    [keeper, "openPackage", { code, secondPerson: colleague }],
    [keeper, "receiveContents", { code, tags: tags.filter(() => !dice.once(6)), damaged: [], doubled: [] }],
    [keeper, "receiveContents", { code, tags }],
    [keeper, "closePackage", { code }],
    [keeper, "putInSafe", { tags: [tags[0]] }],
    [keeper, "reportItemMissing", { tag: tags[1], note: "x" }],
    ["epoptis", "declareLost", { code, note: "x", secondPerson }],
    [courier, "findPackage", { code }],
    ["epoptis", "examineQuarantined", { code, tags: tags.slice(1), secondPerson }],
    ["kentriki", "cancelPackage", { code, reason: "x" }],
  ];
  return acts[dice.roll(acts.length)] ?? ["kentriki", "cancelPackage", { code, reason: "x" }];
}

test("many at once on the real database: no defect, one custodian each, whole chains, and the present is what they say", async () => {
  const seed = Number(process.env["SEED"] ?? 20_261_125);
  const dice = new Dice(seed);
  const bags: Bag[] = [];
  for (let index = 0; index < 7; index += 1) {
    const { permitTag, decisionTag } = await grantOne(house);
    bags.push({ ...(await packAndSeal(house, "B2", [permitTag, decisionTag])), tags: [permitTag, decisionTag] });
  }
  const all = bags.flatMap((bag) => bag.tags);
  const people = new Map<string, Person>();
  for (const name of ["kentriki", "thyrida", "epoptis", "tylisos", "tylisos2", "dianomeas", "dianomeas2"]) people.set(name, await house.as(name));

  const told = new Map<string, number>();
  const defects: unknown[] = [];
  async function act([name, what, args]: Act, commandId: string): Promise<void> {
    try {
      const answer = await people.get(name)?.act<object>(what, args, "__typename", commandId);
      const outcome = answer?.code ?? "DONE";
      told.set(outcome, (told.get(outcome) ?? 0) + 1);
    } catch (problem) {
      defects.push([seed, name, what, problem]);
    }
  }
  for (let round = 0; round < 28; round += 1) {
    const sent = Array.from({ length: 8 }, () => {
      const bag = dice.pick(bags) ?? bags[0];
      if (!bag) throw new Error("no bag");
      const strange = dice.once(10) ? { ...bag, tags: [...bag.tags, dice.pick(all) ?? ""] } : bag;
      return { act: anything(dice, strange), commandId: randomUUID() };
    });
    // Some of them are sent twice at the same instant, as by a phone that lost the answer.
    await Promise.all([...sent, ...sent.slice(0, 2)].map((one) => act(one.act, one.commandId)));
  }
  expect(defects).toEqual([]);
  // Which of two at once is done the race decides: of these dice about thirty.
  expect(told.get("DONE")).toBeGreaterThan(20);
  expect(told.size).toBeGreaterThan(8);

  expect(await house.sql("SELECT tag FROM custody_item WHERE (safe_id IS NULL) = (custodian_id IS NULL) AND state NOT IN ('DELIVERED', 'FORWARDED')")).toEqual([]);
  expect(await house.sql("SELECT command_id, subject_id, act FROM custody_event GROUP BY 1, 2, 3 HAVING count(*) > 1")).toEqual([]);
  const events = await house.sql<{ subject_id: string; sequence: number; body: string; previous_hash: string; hash: string }>("SELECT subject_id, sequence, body, previous_hash, hash FROM custody_event ORDER BY subject_id, sequence");
  const heads = new Map<string, { hash: string; sequence: number; says: Record<string, unknown> }>();
  for (const event of events) {
    const before = heads.get(event.subject_id);
    expect([event.sequence, event.previous_hash, event.hash]).toEqual([(before?.sequence ?? 0) + 1, before?.hash ?? "0".repeat(64), hashEntry(event.previous_hash, event.body)]);
    heads.set(event.subject_id, { hash: event.hash, sequence: event.sequence, says: JSON.parse(event.body) });
  }
  for (const item of await house.sql<Record<string, unknown>>('SELECT id, state AS "to", office_id AS "officeId", safe_id AS "safeId", custodian_id AS "custodianId", package_id AS "packageId" FROM custody_item')) {
    const { id, ...present } = item;
    expect(heads.get(String(id))?.says).toMatchObject(present);
  }
  for (const { id, ...present } of await house.sql<Record<string, unknown>>('SELECT id, state AS "to", custodian_id AS custodian FROM transfer_package')) expect(heads.get(String(id))?.says).toMatchObject(present);
  const wrong = "SELECT e.subject_id FROM custody_event e WHERE e.act = 'arrivePackage' AND e.body LIKE '%\"to\":\"DISCREPANT\"%'";
  expect(await house.sql(`SELECT 1 FROM custody_event e WHERE e.act IN ('receive', 'receiveDamaged') AND (e.body::json ->> 'packageId')::uuid IN (${wrong})`)).toEqual([]);
}, 300_000);
