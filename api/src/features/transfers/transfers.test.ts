import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne, officeId } from "../../filing.testing";
import { atBranch, grantOne, onTheWay, sealed, secondPerson } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let clerk: Person;
let courier: Person;
beforeAll(async () => {
  house = await openHouse();
  [central, clerk, courier] = await Promise.all([house.as("kentriki"), house.as("tylisos"), house.as("dianomeas")]);
});
afterAll(async () => house.close());

const packageFields = "code state seal manifestHash lines { tag result } report { differences { kind tag } foundBy { name } witness { name } } custodian { name }";
interface Bag {
  readonly code: string;
  readonly state: string;
  readonly seal: string | null;
  readonly manifestHash: string | null;
  readonly lines: readonly { tag: string; result: string | null }[] | null;
  readonly report: { differences: readonly { kind: string; tag: string | null }[] } | null;
}
const see = (person: Person, code: string) => person.ask<Bag | null>(`query ($code: String!) { transferPackage(code: $code) { ${packageFields} } }`, { code });

describe("packing and sealing by two (S10)", () => {
  test("freezes a hashed manifest, and only what is for that branch goes in", async () => {
    const { permitTag, decisionTag } = await grantOne(house);
    const other = await grantOne(house, "B1");
    const bag = await central.act<Bag>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code state");
    expect(await central.act("addToPackage", { code: bag.code, tag: other.permitTag }, "state")).toMatchObject({ code: "ITEM_FOR_ANOTHER_OFFICE" });
    await central.act("addToPackage", { code: bag.code, tag: permitTag }, "state");
    await central.act("addToPackage", { code: bag.code, tag: decisionTag }, "state");
    expect(await central.act("sealPackage", { code: bag.code, seal: "001", sealAgain: "001" }, "state")).toMatchObject({ code: "PACKAGE_NOT_COUNTED" });
    expect(await central.act("countPackage", { code: bag.code, count: 3, secondPerson }, "state")).toMatchObject({ code: "COUNT_DIFFERS" });
    expect(await central.act("countPackage", { code: bag.code, count: 2, secondPerson: { username: "kentriki", password: "test-password-1" } }, "state")).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await central.act("countPackage", { code: bag.code, count: 2, secondPerson: { username: "tylisos", password: "test-password-1" } }, "state")).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await central.act("countPackage", { code: bag.code, count: 2, secondPerson: { username: "thyrida", password: "wrong" } }, "state")).toMatchObject({ code: "SECOND_PERSON_WRONG_CREDENTIALS" });
    expect(await central.act("countPackage", { code: bag.code, count: 2, secondPerson }, "state")).toMatchObject({ state: "PACKED" });
    expect(await central.act("sealPackage", { code: bag.code, seal: "900001", sealAgain: "900002" }, "state")).toMatchObject({ code: "SEALS_DIFFER" });
    expect(await central.act<Bag>("sealPackage", { code: bag.code, seal: "900001", sealAgain: " 900001 " }, packageFields)).toMatchObject({ state: "SEALED", seal: "900001", manifestHash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(await central.act("addToPackage", { code: bag.code, tag: other.decisionTag }, "state")).toMatchObject({ code: "PACKAGE_NOT_DRAFT" });
    const again = await central.act<Bag>("createPackage", { toOfficeId: await officeId(central, "B1") }, "code");
    await central.act("addToPackage", { code: again.code, tag: other.permitTag }, "state");
    await central.act("countPackage", { code: again.code, count: 1, secondPerson }, "state");
    expect(await central.act("sealPackage", { code: again.code, seal: "900001", sealAgain: "900001" }, "state")).toMatchObject({ code: "SEAL_ALREADY_USED" });
    expect(await central.act("cancelPackage", { code: again.code, reason: "Λάθος σφραγίδα" }, "state")).toMatchObject({ state: "CANCELLED" });
    expect(await central.ask<{ state: string; safe: object }>(`query ($tag: String!) { custodyItem(tag: $tag) { state safe { name } } }`, { tag: other.permitTag })).toMatchObject({ state: "IN_SAFE", safe: { name: "ΘΥΡΙΔΑ K0" } });
  });

  test("two clerks who seal one package at once: one seals, the other is told", async () => {
    const { permitTag } = await grantOne(house);
    const bag = await central.act<Bag>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code");
    await central.act("addToPackage", { code: bag.code, tag: permitTag }, "state");
    await central.act("countPackage", { code: bag.code, count: 1, secondPerson }, "state");
    const answers = await Promise.all(["77701", "77702"].map((seal) => central.act<Bag>("sealPackage", { code: bag.code, seal, sealAgain: seal }, "state")));
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(["PACKAGE_ALREADY_SEALED", "SEALED"]);
  });

  test("a branch sends up only dossiers and proofs", async () => {
    const filed = await fileOne(house);
    const { tag } = await clerk.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag");
    const bag = await clerk.act<Bag>("createPackage", { toOfficeId: await officeId(clerk, "K0") }, "code");
    expect(await clerk.act("addToPackage", { code: bag.code, tag }, "state lines { kind }")).toMatchObject({ lines: [{ kind: "CASE_FILE" }] });
    expect(await clerk.act("createPackage", { toOfficeId: await officeId(clerk, "B1") }, "code")).toMatchObject({ code: "SAME_OFFICE" });
    expect(await clerk.act("takeFromSafe", { tags: [tag] }, "items { state }")).toMatchObject({ code: "ITEM_IN_PACKAGE" });
  });
});

describe("the courier", () => {
  test("sees codes, offices, seal and state, and nothing else, through any query", async () => {
    const { code, seal } = await sealed(house);
    const day = await courier.ask<{ packages: { code: string }[] }>("{ courierDay { day packages { code seal state mine from { code name } to { code name } } } }");
    expect(day.packages).toContainEqual(expect.objectContaining({ code, seal, state: "SEALED", mine: false, to: { code: "B2", name: "ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ" } }));
    for (const query of [`{ transferPackage(code: "${code}") { lines { tag } } }`, `{ transferPackages(box: OUTGOING) { items { code } } }`, "{ applications { items { id } } }", "{ custodyItems(filter: {}) { items { tag } } }", "{ findApplicants(text: \"a\") { reasons } }"])
      expect((await courier.send(query)).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await courier.ask(`{ identify(code: "${code}") { kind advice applicationId tag } }`)).toEqual({ kind: "PACKAGE", advice: "ACCEPT", applicationId: null, tag: null });
  });

  test("takes a bag only with the seal that was put on, and only once", async () => {
    const { code, seal } = await sealed(house);
    expect(await courier.act("acceptPackage", { code, sealRead: "999" }, "state")).toMatchObject({ code: "SEAL_NOT_AS_SEALED" });
    const commandId = randomUUID();
    const deviceTime = "2026-03-02T07:20:00.000Z";
    const accept = () => courier.act<{ state: string; mine: boolean }>("acceptPackage", { code, sealRead: seal, deviceTime }, "state mine", commandId);
    expect(await accept()).toMatchObject({ state: "IN_TRANSIT", mine: true });
    expect(await accept()).toMatchObject({ state: "IN_TRANSIT", mine: true });
    const other = await house.as("dianomeas2");
    expect(await other.act("acceptPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "PACKAGE_ALREADY_ACCEPTED" });
    expect(await other.act("handOverPackage", { code }, "state")).toMatchObject({ code: "PACKAGE_NOT_YOURS" });
    const [entry] = await house.sql<{ count: number; device_time: Date }>("SELECT count(*)::int AS count, max(device_time) AS device_time FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id WHERE p.code = $1 AND act = 'acceptPackage'", [code]);
    expect(entry).toEqual({ count: 1, device_time: new Date(deviceTime) });
    expect(await clerk.act("acceptPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("may say the hand-over before or after the receiver read the seal", async () => {
    const { code, seal } = await onTheWay(house);
    await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state");
    expect(await courier.act("handOverPackage", { code }, "state mine")).toMatchObject({ state: "ARRIVED", mine: false });
  });
});

describe("receiving blind (S10)", () => {
  test("the receiver sees neither seal nor list before; the sender sees the result at once", async () => {
    const { code, seal, tags } = await onTheWay(house, 2);
    expect(await see(clerk, code)).toMatchObject({ state: "IN_TRANSIT", seal: null, lines: null, manifestHash: null });
    expect(await see(await house.as("krousonas"), code)).toBeNull();
    expect(await clerk.act("openPackage", { code, secondPerson: atBranch }, "state")).toMatchObject({ code: "PACKAGE_NOT_ARRIVED" });
    expect(await clerk.act<Bag>("arrivePackage", { code, sealRead: ` ${seal}`, intact: true }, packageFields)).toMatchObject({ state: "ARRIVED", seal, lines: null });
    expect(await clerk.act("openPackage", { code, secondPerson: { username: "tylisos", password: "test-password-1" } }, "state")).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await clerk.act("receiveContents", { code, tags }, "state")).toMatchObject({ code: "PACKAGE_NOT_OPENED" });
    expect(await clerk.act<Bag>("openPackage", { code, secondPerson: atBranch }, packageFields)).toMatchObject({ state: "OPENED", lines: null });
    const scans = [...tags, tags[0] ?? ""].reverse();
    expect(await clerk.act<Bag>("receiveContents", { code, tags: scans }, packageFields)).toMatchObject({ state: "VERIFIED", report: null });
    expect((await see(central, code))?.lines?.every((line) => line.result === "RECEIVED")).toBe(true);
    expect(await clerk.act("closePackage", { code, slot: "4" }, "state")).toMatchObject({ state: "CLOSED" });
    expect(await clerk.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state slot office { code } custodian { name } } }`, { tag: tags[0] })).toEqual({ state: "IN_SAFE", slot: "4", office: { code: "B2" }, custodian: null });
    expect(await clerk.act("receiveContents", { code, tags }, "state")).toMatchObject({ code: "CONTENTS_ALREADY_RECEIVED" });
  });

  test("missing, extra and elsewhere are told exactly, on both sides", async () => {
    const { code, seal, tags } = await onTheWay(house, 2);
    const [missing, ...found] = tags;
    const here = await clerk.act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house)).id }, "tag");
    const away = await (await house.as("krousonas")).act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house, "krousonas", {}, "B1")).id }, "tag");
    await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state");
    await clerk.act("openPackage", { code, secondPerson: atBranch }, "state");
    const unknown = "T00000000000";
    expect(await clerk.act("receiveContents", { code, tags: [unknown] }, "state")).toMatchObject({ code: "UNREADABLE_CODE" });
    const received = await clerk.act<Bag>("receiveContents", { code, tags: [...found, here.tag, away.tag, ...found] }, packageFields);
    expect(received).toMatchObject({ state: "DISCREPANT", report: { foundBy: { name: "Μαρία Παππά" }, witness: { name: "Γιώργος Λυδάκης" } } });
    const sees = await see(central, code);
    expect(sees?.report?.differences).toEqual([
      { kind: "MISSING", tag: missing },
      { kind: "EXTRA", tag: here.tag },
      { kind: "WRONG_DESTINATION", tag: away.tag },
    ]);
    expect(sees?.lines?.filter((line) => line.result === "MISSING").map((line) => line.tag)).toEqual([missing]);
    expect(await central.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state custodian { name } office { code } } }`, { tag: missing })).toEqual({ state: "MISSING", custodian: { name: "Κώστας Σταυράκης" }, office: null });
    expect(await clerk.act("closePackage", { code }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    expect(await clerk.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state } }`, { tag: found[0] })).toEqual({ state: "IN_SAFE" });
  });

  test.each([
    ["another seal", "DIFFERENT", true, "SEAL_MISMATCH"],
    ["a broken seal", null, false, "SEAL_BROKEN"],
  ])("%s quarantines the bag, and it can never become received", async (_what, other, intact, kind) => {
    const { code, seal, tags, granted } = await onTheWay(house);
    const before = (await central.ask<{ packagesDiscrepant: number }>("{ today { packagesDiscrepant } }")).packagesDiscrepant;
    expect(await clerk.act<Bag>("arrivePackage", { code, sealRead: other ?? seal, intact }, packageFields)).toMatchObject({ state: "DISCREPANT", report: { differences: [{ kind, tag: null }] } });
    for (const [act, args] of [
      ["openPackage", { secondPerson: atBranch }],
      ["receiveContents", { tags }],
      ["arrivePackage", { sealRead: seal, intact: true }],
      ["acceptPackage", { sealRead: seal }],
    ] as const)
      expect(await (act === "acceptPackage" ? courier : clerk).act(act, { code, ...args }, "state")).toMatchObject({ code: "PACKAGE_QUARANTINED" });
    expect(await central.ask("{ today { packagesDiscrepant } }")).toEqual({ packagesDiscrepant: before + 1 });
    expect(await clerk.act("closePackage", { code }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    expect(await clerk.act("takeFromSafe", { tags }, "items { state }")).toMatchObject({ code: "ITEM_NOT_IN_SAFE" });
    expect(await clerk.act("startDelivery", { applicationId: granted[0]?.applicationId }, "state")).toMatchObject({ code: "ITEM_ELSEWHERE" });
  });

  test("the courier cannot deliver to himself, nor one office open another's bag", async () => {
    const { code, seal } = await onTheWay(house);
    await house.sql("INSERT INTO office_assignment SELECT municipality_id, gen_random_uuid(), staff_id, (SELECT id FROM office WHERE municipality_id = '7105' AND code = 'B2'), 'CUSTODIAN', valid_from FROM office_assignment WHERE municipality_id = '7105' AND role = 'COURIER' AND staff_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'dianomeas')");
    const himself = await house.as("dianomeas");
    await himself.ask(`mutation ($officeId: ID!) { chooseOffice(officeId: $officeId) { __typename } }`, { officeId: await officeId(clerk, "B2") });
    expect(await himself.act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ code: "GIVER_IS_RECEIVER" });
    expect(await (await house.as("krousonas")).act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ code: "NOT_THIS_OFFICE" });
  });
});

describe("codes that are none", () => {
  test.each([["", "UNREADABLE_CODE"], ["P123", "UNREADABLE_CODE"], ["ΠΚΔ-4ΧΜ", "UNREADABLE_CODE"], ["P00000000", "UNREADABLE_CODE"]])("%j is refused", async (code, refusal) => {
    expect(await clerk.act("arrivePackage", { code, sealRead: "123", intact: true }, "state")).toMatchObject({ code: refusal });
  });

  test("a code of another municipality is unknown here", async () => {
    const { code, seal } = await sealed(house);
    const there = await house.as("dianomeas", "7101");
    expect(await there.act("acceptPackage", { code, sealRead: seal }, "state")).toMatchObject({ code: "NOT_FOUND" });
    expect(await there.ask(`{ identify(code: "${code}") { kind advice } }`)).toEqual({ kind: "UNKNOWN", advice: "UNKNOWN_CODE" });
  });

  test("a code typed on a Greek keyboard, small, with dashes is read", async () => {
    const { code } = await sealed(house);
    expect(await courier.ask(`{ identify(code: " ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} ") { kind } }`)).toEqual({ kind: "PACKAGE" });
  });
});

describe("the ledger", () => {
  test("is a chain of hashes per thing, and the present is what it says", async () => {
    const { createHash } = await import("node:crypto");
    const events = await house.sql<{ subject_id: string; body: string; previous_hash: string; hash: string }>("SELECT subject_id, body, previous_hash, hash FROM custody_event ORDER BY subject_id, sequence");
    const heads = new Map<string, { hash: string; body: { to: string; custodianId?: string | null; safeId?: string | null; custodian?: string } }>();
    for (const event of events) {
      expect(event.previous_hash).toBe(heads.get(event.subject_id)?.hash ?? "0".repeat(64));
      expect(createHash("sha256").update(`${event.previous_hash}\n${event.body}`).digest("hex")).toBe(event.hash);
      heads.set(event.subject_id, { hash: event.hash, body: JSON.parse(event.body) });
    }
    const items = await house.sql<{ id: string; state: string; custodian_id: string | null; safe_id: string | null; ledger_head: string }>("SELECT id, state, custodian_id, safe_id, ledger_head FROM custody_item");
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) {
      const head = heads.get(item.id);
      expect({ hash: head?.hash, state: head?.body.to, custodian: head?.body.custodianId, safe: head?.body.safeId }).toEqual({ hash: item.ledger_head, state: item.state, custodian: item.custodian_id, safe: item.safe_id });
    }
    const packages = await house.sql<{ id: string; state: string; custodian_id: string }>("SELECT id, state, custodian_id FROM transfer_package");
    for (const bag of packages) expect([heads.get(bag.id)?.body.to, heads.get(bag.id)?.body.custodian]).toEqual([bag.state, bag.custodian_id]);
  });
});
