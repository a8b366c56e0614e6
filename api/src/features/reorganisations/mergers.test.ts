import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { custodyOf, said, threePhones } from "../../device.testing";
import { grantOne, onTheWay, packAndSeal, secondPerson } from "../../errand.testing";
import { fileOne, officeId } from "../../filing.testing";
import { localDay } from "../../platform/clock";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let supervisor: Person;
let k0: string;
let b1: string;
let b2: string;
beforeAll(async () => {
  house = await openHouse();
  house.now = new Date("2027-01-11T08:00:00Z");
  supervisor = await house.as("epoptis");
  [k0, b1, b2] = [await officeId(supervisor, "K0"), await officeId(supervisor, "B1"), await officeId(supervisor, "B2")];
  await (await house.as("tylisos")).ask("{ offices { id } }");
});
afterAll(() => house.close());

const kentriki = { username: "kentriki", password: "test-password-1" };
const fields = "id outcome takesPlaceOn from { code } into { code } by { name } secondPerson { name } blocks { what count } totals { office { code } what before after }";
interface Total {
  readonly office: { readonly code: string };
  readonly what: string;
  readonly before: number;
  readonly after: number | null;
}
interface Merged {
  readonly id: string;
  readonly outcome: string | null;
  readonly totals: readonly Total[];
}
const merging = (from: readonly string[], into: string, over: Readonly<Record<string, unknown>> = {}) => ({ fromOfficeIds: from, intoOfficeId: into, on: "2027-01-11", decisionNumber: "412/2027", decidedOn: "2027-01-05", ...over });
const merge = (input: Readonly<Record<string, unknown>>, commandId: string = randomUUID()) => supervisor.act<Merged>("mergeOffices", { input, secondPerson: kentriki }, fields, commandId);
const plan = (from: readonly string[], into: string) =>
  supervisor.ask<{ refused: string | null; about: string | null; totals: Total[]; blocks: { what: string; count: number }[] }>(
    "query ($f: [ID!]!, $i: ID!) { mergerPlan(fromOfficeIds: $f, intoOfficeId: $i) { refused about blocks { what count } totals { office { code } what before after } } }",
    { f: from, i: into },
  );
const count = (totals: readonly Total[], code: string, what: string) => totals.find((row) => row.office.code === code && row.what === what);
const snapshot = async () => JSON.stringify(await Promise.all(["office", "office_assignment", "safe", "custody_item", "transfer_package", "application", "merger", "merger_total"].map((table) => house.sql(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))));

describe("what is refused, and changes nothing", () => {
  test.each<[string, () => Record<string, unknown>, string]>([
    ["into itself", () => merging([b1], b1), "MERGER_INTO_ITSELF"],
    ["the central office", () => merging([k0], b1), "OFFICE_IS_CENTRAL"],
    ["for yesterday", () => merging([b1], b2, { on: "2027-01-10" }), "RULE_IN_THE_PAST"],
    ["by a decision of tomorrow", () => merging([b1], b2, { decidedOn: "2027-01-12" }), "DATE_IN_FUTURE"],
    ["of nothing", () => merging([], b2), "INVALID_INPUT"],
    ["of an unknown office", () => merging(["01976f00-0000-7000-8000-000000000000"], b2), "NOT_FOUND"],
  ])("%s", async (_what, input, code) => {
    const before = await snapshot();
    expect(await merge(input())).toMatchObject({ code });
    expect(await snapshot()).toBe(before);
  });

  test("without a second person, by a clerk, or at a branch", async () => {
    expect(await supervisor.act("mergeOffices", { input: merging([b1], b2), secondPerson: { username: "epoptis", password: "test-password-1" } }, "id")).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await (await house.as("kentriki")).act("mergeOffices", { input: merging([b1], b2), secondPerson }, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await (await house.as("tylisos")).act("mergeOffices", { input: merging([b1], b2), secondPerson }, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("a branch becomes part of the central office", () => {
  let filed: { id: string };
  let coming: { code: string; seal: string; tags: string[] };
  let inSafe: string[];

  beforeAll(async () => {
    const branch = await house.as("krousonas");
    filed = await fileOne(house, "krousonas", {}, "B1");
    inSafe = [(await branch.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag")).tag];
    await branch.act("receiveSeals", { firstSeal: "KR-0001", lastSeal: "KR-0010" }, "__typename");
    const granted = await grantOne(house, "B1");
    await (await house.as("kentriki")).act("inviteToCollect", { applicationId: granted.applicationId, channel: "PHONE", appointmentAt: null }, "state");
    await house.sql("UPDATE delivery SET office_id = $2 WHERE application_id = $1", [granted.applicationId, b1]);
    const sealed = await packAndSeal(house, "B1", [granted.permitTag, granted.decisionTag]);
    coming = { ...sealed, tags: [granted.permitTag, granted.decisionTag] };
    await onTheWay(house);
  });

  test("not while a bag for it has not left, a thing is on the counter", async () => {
    expect(await plan([b1], k0)).toMatchObject({ refused: null, blocks: [{ what: "PACKAGES_AT_OFFICE", count: 1 }] });
    expect(await merge(merging([b1], k0))).toMatchObject({ code: "MERGER_BLOCKED", about: "PACKAGES_AT_OFFICE 1" });
    await (await house.as("dianomeas")).act("acceptPackage", { code: coming.code, sealRead: coming.seal }, "state");
    const branch = await house.as("krousonas");
    await branch.act("takeFromSafe", { tags: inSafe }, "__typename");
    expect(await merge(merging([b1], k0))).toMatchObject({ code: "MERGER_BLOCKED", about: "ITEMS_AT_COUNTER 1" });
    await branch.act("putInSafe", { tags: inSafe }, "__typename");
  });

  test("the dry run says what would move, and changes nothing", async () => {
    const before = await snapshot();
    const { totals, blocks } = await plan([b1], k0);
    expect(blocks).toEqual([]);
    expect(count(totals, "B1", "OPEN_APPLICATIONS")).toMatchObject({ before: 1, after: null });
    expect(count(totals, "B1", "TO_DELIVER")).toMatchObject({ before: 2 });
    expect(count(totals, "B1", "DELIVERIES_PLANNED")).toMatchObject({ before: 1 });
    expect(count(totals, "B1", "PACKAGES_COMING")).toMatchObject({ before: 1 });
    expect(count(totals, "B1", "SEAL_BOXES")).toMatchObject({ before: 1 });
    expect(count(totals, "B1", "STAFF")).toMatchObject({ before: 4 });
    expect(await snapshot()).toBe(before);
  });

  test("all of it moves at once, totals are equal, and a second run changes nothing", async () => {
    const signedIn = await house.as("krousonas2");
    const commandId = randomUUID();
    const done = await merge(merging([b1], k0), commandId);
    expect(done).toMatchObject({ __typename: "Merger", outcome: "DONE", from: [{ code: "B1" }], into: { code: "K0" }, by: { name: "Αργυρώ Δασκαλάκη" }, secondPerson: { name: "Ελένη Μαρκάκη" } });
    for (const what of new Set(done.totals.map((row) => row.what))) {
      const [here, there] = [count(done.totals, "B1", what), count(done.totals, "K0", what)];
      expect([what, here?.after, there?.after]).toEqual([what, 0, (here?.before ?? 0) + (there?.before ?? 0)]);
    }
    expect(await supervisor.ask("{ offices { code status succeededOn successor { code } } }")).toEqual(
      expect.arrayContaining([{ code: "B1", status: "CLOSED", succeededOn: "2027-01-11", successor: { code: "K0" } }]),
    );
    expect(await signedIn.ask("{ session { office { code } } }")).toMatchObject({ office: { code: "K0" } });

    const after = await snapshot();
    expect(await merge(merging([b1], k0), commandId)).toMatchObject({ id: done.id });
    expect(await merge(merging([b1], k0))).toMatchObject({ code: "OFFICE_ALREADY_MERGED" });
    expect(await merge(merging([b2], b1))).toMatchObject({ code: "OFFICE_NOT_ACTIVE" });
    expect(await snapshot()).toBe(after);
  });

  test("the ledger says so of each thing, keeps the old office, and is what the present adds up to", async () => {
    const [entry] = await house.sql<{ act: string; office: string; second: string; body: string }>(
      "SELECT e.act, o.code AS office, s.username AS second, e.body FROM custody_event e JOIN custody_item i ON i.id = e.subject_id JOIN office o ON o.id = e.office_id JOIN staff_member s ON s.id = e.second_staff_id WHERE i.tag = $1 ORDER BY e.sequence DESC LIMIT 1",
      [inSafe[0]],
    );
    expect(entry).toMatchObject({ act: "mergeOffice", office: "K0", second: "kentriki" });
    expect(JSON.parse(entry?.body ?? "{}")).toMatchObject({ fromOffice: b1, officeId: k0, from: "IN_SAFE", to: "IN_SAFE" });
    expect(await house.sql("SELECT o.code FROM custody_event e JOIN custody_item i ON i.id = e.subject_id JOIN office o ON o.id = e.office_id WHERE i.tag = $1 ORDER BY e.sequence LIMIT 1", [inSafe[0]])).toEqual([{ code: "B1" }]);
    expect(await house.sql("SELECT o.code FROM application_event e JOIN office o ON o.id = e.office_id WHERE e.application_id = $1", [filed.id])).toEqual([{ code: "B1" }]);
    const { verifyProjection } = (await import("../../../../infra/commands/verify-projection.mjs" as string)) as { verifyProjection: (url: string) => Promise<{ differences: string[] }> };
    expect((await verifyProjection(house.ownerUrl)).differences).toEqual([]);
  });

  test("the bag on its way comes to the central office, seal read blind", async () => {
    const central = await house.as("kentriki");
    expect(await central.act("arrivePackage", { code: coming.code, sealRead: coming.seal, intact: true }, "state")).toMatchObject({ state: "ARRIVED" });
    await central.act("openPackage", { code: coming.code, secondPerson }, "state");
    expect(await central.act("receiveContents", { code: coming.code, tags: coming.tags }, "state")).toMatchObject({ state: "VERIFIED" });
    expect(await central.act("closePackage", { code: coming.code }, "state")).toMatchObject({ state: "CLOSED" });
  });

  test("its seals are the central office's stock, its people work there, its dossier is where it was", async () => {
    const clerk = await house.as("krousonas");
    expect(await clerk.ask("{ sealStock { office { code } ranges { firstSeal } } }")).toMatchObject({ office: { code: "K0" }, ranges: [{ firstSeal: "KR0001" }] });
    expect(await clerk.act("takeFromSafe", { tags: inSafe }, "__typename")).not.toMatchObject({ __typename: "Refusal" });
    expect(await clerk.act("putInSafe", { tags: inSafe }, "__typename")).not.toMatchObject({ __typename: "Refusal" });
  });
});

test("what phones signed before the merger, with no network, brings the bag to the successor when it comes", async () => {
  const here = await openHouse();
  const { a, k, bag } = await threePhones(here);
  await a.bring(await a.take(bag));
  const offer = await a.offer(bag, { o: "B2" });
  const accept = await k.accept(offer, bag, { o: "B2" });
  const chief = await here.as("epoptis");
  const input = { ...merging([await officeId(chief, "B2")], await officeId(chief, "K0")), on: localDay(here.now), decidedOn: localDay(here.now) };
  expect(await chief.act("mergeOffices", { input, secondPerson: kentriki }, "outcome")).toMatchObject({ outcome: "DONE" });
  expect(said(await a.bring(offer, accept))).toEqual(["APPLIED", "APPLIED"]);
  expect(await custodyOf(here, bag)).toEqual({ state: "ARRIVED", custodian: "tylisos" });
  expect(await here.sql("SELECT o.code FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id JOIN office o ON o.id = e.office_id WHERE p.code = $1 ORDER BY e.sequence DESC LIMIT 1", [bag.code])).toEqual([{ code: "K0" }]);
  await here.close();
});

describe("a merger of a day to come", () => {
  test("is ordered, may be called off, and takes place by the house's clock", async () => {
    const ordered = await merge(merging([b2], k0, { on: "2027-02-01" }));
    expect(ordered).toMatchObject({ outcome: null, totals: [] });
    expect(await merge(merging([b2], k0))).toMatchObject({ code: "MERGER_PENDING" });
    expect(await supervisor.act("cancelMerger", { input: { mergerId: ordered.id, reason: "λίγο" } }, "id")).toMatchObject({ code: "REASON_MISSING" });
    expect(await supervisor.act("cancelMerger", { input: { mergerId: ordered.id, reason: "η απόφαση ανακλήθηκε" } }, "outcome reason")).toMatchObject({ outcome: "CANCELLED", reason: "η απόφαση ανακλήθηκε" });
    expect(await supervisor.act("cancelMerger", { input: { mergerId: ordered.id, reason: "η απόφαση ανακλήθηκε" } }, "outcome")).toMatchObject({ code: "MERGER_OVER" });

    const again = await merge(merging([b2], k0, { on: "2027-02-01" }));
    house.now = new Date("2027-01-31T21:30:00Z");
    await house.restart();
    expect(await found(again.id)).toMatchObject({ outcome: null });
    house.now = new Date("2027-01-31T22:30:00Z");
    await house.restart();
    expect(await found(again.id)).toMatchObject({ outcome: "DONE" });
  });
});

describe("a merger into a branch", () => {
  test("takes place at midnight, though the branch's line is silent then, and counts from its own day also where it was held up", async () => {
    const here = await openHouse();
    here.now = new Date("2027-03-01T08:00:00Z");
    let chief = await here.as("epoptis");
    for (const clerk of ["tylisos", "krousonas"]) await (await here.as(clerk)).ask("{ offices { id } }");
    const [into, from] = [await officeId(chief, "B2"), await officeId(chief, "B1")];
    const central = await here.as("kentriki");
    const held = await central.act<{ code: string }>("createPackage", { toOfficeId: from }, "code");
    const ordered = await chief.act<Merged>("mergeOffices", { input: merging([from], into, { on: "2027-03-02", decidedOn: "2027-02-20" }), secondPerson: kentriki }, "id outcome");
    const outcome = async () => {
      await here.restart();
      chief = await here.as("epoptis");
      return (await chief.ask<{ items: { id: string; outcome: string | null }[] }>("{ mergers { items { id outcome } } }")).items.find(({ id }) => id === ordered.id)?.outcome;
    };
    here.now = new Date("2027-03-01T22:30:00Z");
    expect(await outcome()).toBeNull();
    await (await here.as("kentriki")).act("cancelPackage", { code: held.code, reason: "δεν χρειάζεται πια" }, "state");
    here.now = new Date("2027-03-02T22:30:00Z");
    chief = await here.as("epoptis");
    expect((await chief.ask<{ code: string; standing: object }[]>("{ offices { code standing { state because } } }")).find(({ code }) => code === "B2")?.standing).toEqual({ state: "SUSPENDED", because: "LINK" });
    expect(await outcome()).toBe("DONE");
    expect(await chief.ask("{ offices { code status succeededOn } }")).toEqual(expect.arrayContaining([{ code: "B1", status: "CLOSED", succeededOn: "2027-03-02" }]));
    await here.close();
  });
});

async function found(id: string): Promise<{ outcome: string | null } | undefined> {
  supervisor = await house.as("epoptis");
  const { items } = await supervisor.ask<{ items: { id: string; outcome: string | null }[] }>("{ mergers { items { id outcome } } }");
  return items.find((row) => row.id === id);
}
