import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { type Bagged, custodyOf, Phone, said, signedActs } from "../../device.testing";
import { sealed } from "../../errand.testing";
import { type House, openHouse } from "../../testing";

let house: House;
const phones: Phone[] = [];
beforeAll(async () => {
  house = await openHouse();
  for (let number = 0; number < 5; number += 1) phones.push(await Phone.enrol(house, "dianomeas"));
});
afterAll(async () => house.close());

interface Taking {
  readonly bag: Bagged;
  readonly word: string;
  readonly bring: () => Promise<readonly string[]>;
}

/** Each phone has a bag of its own to take. */
async function takings(): Promise<readonly Taking[]> {
  const made: Taking[] = [];
  for (const phone of phones) {
    const bag = await sealed(house);
    const word = await phone.take(bag);
    made.push({ bag, word, bring: async () => said(await phone.bring(word)) });
  }
  return made;
}

const taken = { state: "IN_TRANSIT", custodian: "dianomeas" };
const transactionsOf = (all: readonly Taking[]) => house.sql<{ xmin: string; count: number }>("SELECT xmin::text, count(*)::int FROM device_message WHERE jws = ANY($1) GROUP BY 1", [all.map(({ word }) => word)]);

test("what comes while a transaction runs shares the next one; each has its own effect once", async () => {
  const all = await takings();
  expect(await Promise.all([...all, ...all].map((one) => one.bring()))).toEqual(expect.arrayContaining(all.map(() => ["APPLIED"])));
  expect((await transactionsOf(all)).some(({ count }) => count > 1)).toBe(true);
  for (const { bag } of all) expect([await custodyOf(house, bag), await signedActs(house, bag)]).toEqual([taken, ["acceptPackage"]]);
});

test("a bad one among good ones: it alone fails, leaves no trace, and is done when it is brought again", async () => {
  const all = await takings();
  const [bad, ...good] = [all[2], ...all.filter((_, at) => at !== 2)];
  if (!bad) throw new Error("a taking is missing");
  await house.sql(`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.subject_id = (SELECT id FROM transfer_package WHERE code = '${bad.bag.code}') THEN RAISE 'spoilt'; END IF; RETURN NEW; END $$`);
  await house.sql("CREATE TRIGGER spoil BEFORE INSERT ON custody_event FOR EACH ROW EXECUTE FUNCTION spoil()");
  const told = await Promise.allSettled(all.map((one) => one.bring()));
  expect(told.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([["APPLIED"], ["APPLIED"], "failed", ["APPLIED"], ["APPLIED"]]);
  for (const { bag } of good) expect(await custodyOf(house, bag)).toEqual(taken);
  expect([await custodyOf(house, bad.bag), await transactionsOf([bad])]).toEqual([{ state: "SEALED", custodian: "kentriki" }, []]);

  await house.sql("DROP TRIGGER spoil ON custody_event");
  expect(await bad.bring()).toEqual(["APPLIED"]);
  expect([await custodyOf(house, bad.bag), await signedActs(house, bad.bag)]).toEqual([taken, ["acceptPackage"]]);
});

test("a bag that somebody holds locked keeps nobody else waiting", async () => {
  const all = await takings();
  const [held, ...free] = all;
  const other = new Client({ connectionString: house.ownerUrl });
  await other.connect();
  await other.query("BEGIN");
  await other.query("SELECT 1 FROM transfer_package WHERE code = $1 FOR UPDATE", [held?.bag.code]);
  const waiting = held?.bring();
  expect(await Promise.all(free.map((one) => one.bring()))).toEqual(free.map(() => ["APPLIED"]));
  expect(await transactionsOf(all.slice(0, 1))).toEqual([]);
  await other.query("COMMIT");
  await other.end();
  expect(await waiting).toEqual(["APPLIED"]);
});

test("of two municipalities never in one transaction", async () => {
  const foreign = await Phone.enrol(house, "dianomeas", "7101");
  const [here, there] = [phones.map((phone) => phone.sign("GIVE", "P00000000")), [foreign.sign("GIVE", "P00000000")]];
  const words = [await Promise.all(here), await Promise.all(there)];
  await Promise.all([...phones.map((phone, at) => phone.bring(words[0]?.[at] ?? "")), foreign.bring(...(words[1] ?? []))]);
  const shared = "SELECT xmin::text FROM device_message WHERE jws = ANY($1) GROUP BY 1 HAVING count(DISTINCT municipality_id) > 1";
  expect(await house.sql(shared, [words.flat()])).toEqual([]);
  expect(await house.sql("SELECT 1 FROM device_message WHERE jws = ANY($1)", [words.flat()])).toHaveLength(6);
});
