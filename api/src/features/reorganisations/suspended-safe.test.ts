import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { atBranch, onTheWay } from "../../errand.testing";
import { officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let supervisor: Person;
let tags: string[];
let applicationId: string;
beforeAll(async () => {
  house = await openHouse();
  [clerk, supervisor] = await Promise.all([house.as("tylisos"), house.as("epoptis")]);
  const bag = await onTheWay(house);
  tags = bag.tags;
  applicationId = bag.granted[0]?.applicationId ?? "";
  await clerk.act("arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true }, "state");
  await clerk.act("openPackage", { code: bag.code, secondPerson: atBranch }, "state");
  await clerk.act("receiveContents", { code: bag.code, tags }, "state");
  await clerk.act("closePackage", { code: bag.code }, "state");
});
afterAll(() => house.close());

const items = () => house.sql("SELECT tag, state, office_id, safe_id, custodian_id, ledger_sequence FROM custody_item WHERE tag = ANY($1::text[]) ORDER BY tag", [tags]);
const [first, second] = [() => tags[0], () => tags[1]];

const refused = { code: "OFFICE_WITHOUT_DECISION", clause: "S4" };

async function suspend(): Promise<void> {
  const b2 = await officeId(supervisor, "B2");
  const [decision] = (await supervisor.ask<{ items: { id: string }[] }>("query ($o: ID!) { mayoralDecisions(officeId: $o) { items { id } } }", { o: b2 })).items;
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
  await supervisor.act("withdrawMayoralDecision", { decisionId: decision?.id, from: today, number: "1/2026" }, "id");
}

describe("a branch without a decision", () => {
  test("has a safe that is locked: nothing leaves it, to nobody, by no act", async () => {
    const before = await items();
    expect(before).toMatchObject([{ state: "IN_SAFE" }, { state: "IN_SAFE" }]);
    await suspend();
    for (const [act, args] of [
      ["takeFromSafe", { tags: [first()] }],
      ["startDelivery", { applicationId }],
      ["returnItem", { tags: [first()], reason: "UNCOLLECTED", note: null }],
      ["createPackage", { toOfficeId: await officeId(supervisor, "K0") }],
    ] as const)
      expect([act, await clerk.act(act, args, "__typename")]).toMatchObject([act, refused]);
    expect(await items()).toEqual(before);
  });

  test("and safe: they are still seen, one safe answers for each, and a loss is still reported", async () => {
    expect(await clerk.ask("query ($t: String!) { custodyItem(tag: $t) { state safe { name } office { code } } }", { t: first() })).toMatchObject({ state: "IN_SAFE", office: { code: "B2" } });
    expect(await supervisor.ask("{ branchesKept { offices { office { code } held } } }")).toMatchObject({ offices: expect.arrayContaining([{ office: { code: "B2" }, held: 2 }]) });
    expect(await clerk.act("reportItemMissing", { tag: second(), note: "δεν βρίσκεται στη θυρίδα" }, "state")).toMatchObject({ state: "MISSING" });
    expect((await items()).filter((item) => (item as { state: string }).state === "IN_SAFE")).toHaveLength(1);
  });
});
