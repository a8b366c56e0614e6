import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

test("branches kept stand against the earlier offices, with people, places and work (S11)", async () => {
  await fileOne(house, "tylisos");
  const kept = await supervisor.ask<{ offices: object[] }>("{ branchesKept { kept before reasonUpTo needsReason units { name population latitude isSeat } offices { office { code } unitCode filed open delivered held } now { meanKm farthestKm travels { code to km } } } }");
  expect(kept).toMatchObject({ kept: 2, before: 3, reasonUpTo: 0, needsReason: false, now: { meanKm: 0, farthestKm: 0 }, units: [{ name: "ΓΑΖΙΟΥ", population: 19_221, isSeat: true }, { name: "ΚΡΟΥΣΩΝΑ" }, { name: "ΤΥΛΙΣΟΥ" }] });
  expect(kept.offices).toMatchObject([{ office: { code: "K0" }, filed: 0 }, { office: { code: "B1" } }, { office: { code: "B2" }, unitCode: "710503", filed: 1, open: 1, held: 0 }]);
});

test("a proposal says where, how far, and whether they are fewer", async () => {
  expect(await supervisor.ask("{ branchProposal(count: 1) { chosen exact fewer coverage { farthestKm } } }")).toMatchObject({ chosen: ["710502"], exact: true, fewer: true, coverage: { farthestKm: expect.closeTo(7.2, 0) } });
  for (const count of [0, 3, -2]) expect((await supervisor.send(`{ branchProposal(count: ${count}) { exact } }`)).errors?.[0]?.extensions).toMatchObject({ code: "REFUSED", refusal: "INVALID_INPUT" });
  expect((await (await house.as("tylisos")).send("{ branchProposal(count: 1) { exact } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
});

test("a branch in place of an earlier office makes it one more, and then a reason is demanded", async () => {
  await house.sql("UPDATE office SET status = 'APPROVED', kind = 'BRANCH' WHERE code = 'B1' AND municipality_id = '7105'");
  await house.sql("INSERT INTO office (municipality_id, id, code, name, kind, status, unit_code, address) SELECT municipality_id, gen_random_uuid(), 'X1', name, 'BRANCH', 'APPROVED', unit_code, address FROM office WHERE municipality_id = '7105' AND code = 'B1'");
  expect(await supervisor.ask("{ branchesKept { kept needsReason } }")).toEqual({ kept: 3, needsReason: true });
  await supervisor.act("recordBranchReason", { upTo: 3, reason: "Ορεινή ενότητα χωρίς συγκοινωνία τον χειμώνα." }, "id");
  expect(await supervisor.ask("{ branchesKept { kept needsReason reasonUpTo } }")).toEqual({ kept: 3, needsReason: false, reasonUpTo: 3 });
});
