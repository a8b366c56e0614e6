import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { entities } from "../../data-source";
import { atBranch, grantOne, onTheWay, sealed, secondPerson } from "../../errand.testing";
import { fileOne, officeId } from "../../filing.testing";
import { connectDatabase } from "../../platform/database";
import { type House, openHouse, type Person } from "../../testing";
import { declareOverdueByClock } from "./declare-overdue";

let house: House;
let central: Person;
let supervisor: Person;
let clerk: Person;
let courier: Person;
let other: Person;
beforeAll(async () => {
  house = await openHouse();
  [central, supervisor, clerk, courier, other] = await Promise.all([house.as("kentriki"), house.as("epoptis"), house.as("tylisos"), house.as("dianomeas"), house.as("dianomeas2")]);
});
afterAll(async () => house.close());

const hours = (count: number) => new Date(house.now.getTime() + count * 3_600_000);
async function at<T>(later: Date, work: () => Promise<T>): Promise<T> {
  const before = house.now;
  house.now = later;
  try {
    return await work();
  } finally {
    house.now = before;
  }
}
const item = (tag: string | undefined, person: Person = central) => person.ask<Record<string, unknown>>(`query ($tag: String!) { custodyItem(tag: $tag) { state custodian { name } office { code } history { id act } } }`, { tag });
const bagOf = (code: string, person: Person = central) =>
  person.ask<Record<string, unknown>>(`query ($code: String!) { transferPackage(code: $code) { state custodian { name } lines { tag result } reports { differences { kind tag } foundBy { name } witness { name } } history { id act note corrects by { name } secondPerson { name } } } }`, { code });

async function received(code: string, seal: string, scan: Record<string, unknown>) {
  await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state");
  await clerk.act("openPackage", { code, secondPerson: atBranch }, "state");
  return clerk.act<Record<string, unknown>>("receiveContents", { code, ...scan }, "state lines { tag result }");
}

describe("a bag past its time", () => {
  test("a keeper of one of its offices says so, not before; it still arrives", async () => {
    const { code, seal } = await onTheWay(house);
    expect(await central.act("declareOverdue", { code }, "state")).toMatchObject({ code: "PACKAGE_NOT_LATE" });
    await at(hours(9), async () => {
      expect(await (await house.as("krousonas")).act("declareOverdue", { code }, "state")).toMatchObject({ code: "NOT_THIS_OFFICE" });
      expect(await clerk.act("declareOverdue", { code }, "state")).toMatchObject({ state: "OVERDUE" });
      expect(await clerk.act("declareOverdue", { code }, "state")).toMatchObject({ code: "PACKAGE_NOT_LATE" });
      expect(await courier.ask<object>("{ courierDay { packages { code state mine } } }")).toMatchObject({ packages: expect.arrayContaining([{ code, state: "OVERDUE", mine: true }]) });
      expect(await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ state: "ARRIVED" });
    });
  });

  test("the house's clock says so two hours later, once, and the entry names who has it", async () => {
    const { code } = await onTheWay(house);
    const dataSource = await connectDatabase(house.appUrl, 2, entities, () => undefined);
    try {
      expect(await declareOverdueByClock(dataSource, hours(9))).toBe(0);
      expect(await declareOverdueByClock(dataSource, hours(11))).toBeGreaterThan(0);
      expect(await declareOverdueByClock(dataSource, hours(12))).toBe(0);
    } finally {
      await dataSource.destroy();
    }
    const { state, history } = await bagOf(code);
    expect([state, (history as object[]).at(-1)]).toEqual(["OVERDUE", expect.objectContaining({ act: "passTime", by: { name: "Κώστας Σταυράκης" } })]);
  });
});

describe("a bag that is lost or stolen", () => {
  const note = "Δεν βρέθηκε στο όχημα";

  test("is declared lost by two, who carried it goes on answering, and found again it is received late", async () => {
    const { code, seal, tags } = await onTheWay(house);
    expect(await central.act("declareLost", { code, note, secondPerson }, "state")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await supervisor.act("declareLost", { code, note: " ", secondPerson }, "state")).toMatchObject({ code: "INVALID_INPUT" });
    expect(await supervisor.act("declareLost", { code, note, secondPerson: { username: "tylisos", password: "test-password-1" } }, "state")).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await supervisor.act("declareLost", { code, note, secondPerson }, "state custodian { name }")).toMatchObject({ state: "LOST", custodian: { name: "Κώστας Σταυράκης" } });
    expect(await item(tags[0])).toMatchObject({ state: "MISSING", custodian: { name: "Κώστας Σταυράκης" } });
    expect(await clerk.act("arrivePackage", { code, sealRead: seal, intact: true }, "state")).toMatchObject({ code: "PACKAGE_LOST" });
    expect(await courier.act("turnBackPackage", { code, reason: "OTHER" }, "state")).toMatchObject({ code: "PACKAGE_LOST" });
    const commandId = randomUUID();
    for (let times = 0; times < 2; times += 1) expect(await other.act("findPackage", { code, note: "στην αποθήκη" }, "code state", commandId)).toMatchObject({ state: "OVERDUE" });
    expect(await other.act("findPackage", { code }, "state")).toMatchObject({ code: "PACKAGE_NOT_LOST" });
    expect(await item(tags[0])).toMatchObject({ state: "IN_TRANSIT", custodian: { name: "Μιχάλης Βασιλάκης" } });
    expect(await received(code, seal, { tags })).toMatchObject({ state: "VERIFIED" });
  });

  test("stolen and found again, its things are found, never received", async () => {
    const { code, seal, tags } = await onTheWay(house);
    await supervisor.act("declareLost", { code, note, secondPerson }, "state");
    expect(await supervisor.act("declarePackageStolen", { code, note, secondPerson }, "state")).toMatchObject({ state: "LOST" });
    expect(await item(tags[0])).toMatchObject({ state: "STOLEN" });
    await courier.act("findPackage", { code }, "state");
    expect(await received(code, seal, { tags: [tags[0]] })).toMatchObject({ state: "DISCREPANT", lines: expect.arrayContaining([{ tag: tags[0], result: "FOUND" }, { tag: tags[1], result: "MISSING" }]) });
    expect(await item(tags[0])).toMatchObject({ state: "FOUND", custodian: { name: "Μαρία Παππά" }, office: { code: "B2" } });
    expect(await item(tags[1])).toMatchObject({ state: "STOLEN" });
  });

  test("is not declared by who answers for it", async () => {
    const { code } = await onTheWay(house);
    await house.sql("INSERT INTO office_assignment SELECT municipality_id, gen_random_uuid(), staff_id, office_id, 'SUPERVISOR', valid_from FROM office_assignment WHERE municipality_id = '7105' AND role = 'COURIER' AND staff_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'dianomeas')");
    expect(await (await house.as("dianomeas")).act("declareLost", { code, note, secondPerson }, "state")).toMatchObject({ code: "ANSWERS_FOR_IT" });
    await house.sql("DELETE FROM office_assignment WHERE role = 'SUPERVISOR' AND staff_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'dianomeas')");
  });
});

describe("opened again before it is sealed", () => {
  test("by who packed it: what was in it lies in the safe, reserved, and may be taken out", async () => {
    const { permitTag, decisionTag } = await grantOne(house);
    const bag = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code");
    for (const tag of [permitTag, decisionTag]) await central.act("addToPackage", { code: bag.code, tag }, "state");
    expect(await central.act("unpackPackage", { code: bag.code }, "state")).toMatchObject({ code: "PACKAGE_NOT_COUNTED" });
    await central.act("countPackage", { code: bag.code, count: 2, secondPerson }, "state");
    expect(await supervisor.act("unpackPackage", { code: bag.code }, "state")).toMatchObject({ code: "PACKAGE_NOT_YOURS" });
    expect(await central.act("unpackPackage", { code: bag.code }, "state lines { tag } packedBy { name }")).toMatchObject({ state: "DRAFT", packedBy: null, lines: [{}, {}] });
    expect(await item(permitTag)).toMatchObject({ state: "RESERVED", custodian: null });
    expect(await central.act("removeFromPackage", { code: bag.code, tag: permitTag }, "state")).toMatchObject({ state: "DRAFT" });
    expect(await central.act("countPackage", { code: bag.code, count: 1, secondPerson }, "state")).toMatchObject({ state: "PACKED" });
    await central.act("cancelPackage", { code: bag.code, reason: "τέλος" }, "state");
  });
});

describe("what was in the bag", () => {
  test("damaged and double things are named to both sides at once, and lie apart", async () => {
    const { code, seal, tags } = await onTheWay(house, 2);
    const [whole, torn, twice] = tags;
    expect(await received(code, seal, { tags, damaged: [torn], doubled: [twice] })).toMatchObject({ state: "DISCREPANT" });
    const seen = await bagOf(code);
    expect(seen).toMatchObject({ reports: [{ differences: [{ kind: "DAMAGED", tag: torn }, { kind: "DOUBLE", tag: twice }], witness: { name: "Γιώργος Λυδάκης" } }] });
    expect(seen["lines"]).toEqual(expect.arrayContaining([{ tag: torn, result: "DAMAGED" }, { tag: twice, result: "RECEIVED" }]));
    expect(await clerk.act("closePackage", { code }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    expect([await item(whole), await item(torn)]).toMatchObject([{ state: "IN_SAFE" }, { state: "DAMAGED", custodian: null }]);
  });

  test("a thing believed elsewhere is in the receiver's hands, and the entry says where it was believed", async () => {
    const { code, seal, tags } = await onTheWay(house);
    const krousonas = await house.as("krousonas");
    const away = await krousonas.act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house, "krousonas", {}, "B1")).id }, "tag");
    const stray = await grantOne(house);
    const draft = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code");
    for (const tag of [stray.permitTag, stray.decisionTag]) await central.act("addToPackage", { code: draft.code, tag }, "state");
    expect(await received(code, seal, { tags: [...tags, away.tag, stray.permitTag] })).toMatchObject({ state: "DISCREPANT" });
    for (const tag of [away.tag, stray.permitTag]) expect(await item(tag)).toMatchObject({ state: "FOUND", custodian: { name: "Μαρία Παππά" }, office: { code: "B2" } });
    const [entry] = await house.sql<{ body: string }>("SELECT body FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1 ORDER BY sequence DESC LIMIT 1", [away.tag]);
    expect(JSON.parse(entry?.body ?? "")).toMatchObject({ act: "findElsewhere", from: "IN_SAFE", believed: { state: "IN_SAFE", officeId: await officeId(krousonas, "B1") } });
    expect(await central.act("countPackage", { code: draft.code, count: 1, secondPerson }, "state lines { tag }")).toMatchObject({ state: "PACKED", lines: [{ tag: stray.decisionTag }] });
    expect(await clerk.act("putInSafe", { tags: [away.tag] }, "items { state }")).toMatchObject({ items: [{ state: "IN_SAFE" }] });
  });

  test("two bags with their contents swapped: each names what the other lacks, and every paper ends in one place", async () => {
    const [one, two] = [await onTheWay(house), await onTheWay(house)];
    expect(await received(one.code, one.seal, { tags: two.tags })).toMatchObject({ state: "DISCREPANT" });
    expect(await item(two.tags[0])).toMatchObject({ state: "FOUND", custodian: { name: "Μαρία Παππά" } });
    expect(await item(one.tags[0])).toMatchObject({ state: "MISSING", custodian: { name: "Κώστας Σταυράκης" } });
    expect(await received(two.code, two.seal, { tags: one.tags })).toMatchObject({ state: "DISCREPANT" });
    expect((await bagOf(two.code))["reports"]).toMatchObject([{ differences: [{ kind: "MISSING" }, { kind: "MISSING" }, { kind: "EXTRA" }, { kind: "EXTRA" }] }]);
    for (const tag of [...one.tags, ...two.tags]) expect(await item(tag)).toMatchObject({ state: "FOUND" });
  });
});

describe("a bag with a wrong seal", () => {
  test("is examined by two: there, found; not there, missing; nothing of it received", async () => {
    const { code, tags } = await onTheWay(house, 2);
    expect(await supervisor.act("examineQuarantined", { code, tags, secondPerson }, "state")).toMatchObject({ code: "NOTHING_QUARANTINED" });
    await clerk.act("arrivePackage", { code, sealRead: "000", intact: true }, "state");
    expect(await clerk.act("examineQuarantined", { code, tags, secondPerson: atBranch }, "state")).toMatchObject({ code: "NOT_ALLOWED" });
    const [gone, ...there] = tags;
    expect(await supervisor.act("examineQuarantined", { code, tags: there, secondPerson }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    expect(await item(there[0])).toMatchObject({ state: "FOUND", custodian: { name: "Αργυρώ Δασκαλάκη" } });
    expect(await item(gone)).toMatchObject({ state: "MISSING", custodian: { name: "Κώστας Σταυράκης" } });
    expect(await bagOf(code)).toMatchObject({ reports: [{ differences: [{ kind: "SEAL_MISMATCH" }] }, { differences: [{ kind: "MISSING", tag: gone }], witness: { name: "Νίκος Φραγκάκης" } }] });
    expect(await house.sql("SELECT 1 FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = ANY($1) AND e.act = 'receive'", [tags])).toEqual([]);
    expect(await supervisor.act("putInSafe", { tags: there }, "items { state }")).toMatchObject({ items: there.map(() => ({ state: "IN_SAFE" })) });
  });

  test("also after it was locked away in the branch's safe, and only once", async () => {
    const { code, seal, tags } = await onTheWay(house);
    await clerk.act("arrivePackage", { code, sealRead: seal, intact: false }, "state");
    await clerk.act("closePackage", { code }, "state");
    expect(await item(tags[0])).toMatchObject({ state: "QUARANTINED", custodian: null });
    expect(await supervisor.act("examineQuarantined", { code, tags, secondPerson: { username: "krousonas", password: "test-password-1" } }, "state")).toMatchObject({ code: "SECOND_PERSON_NOT_ALLOWED" });
    expect(await supervisor.act("examineQuarantined", { code, tags, secondPerson: atBranch }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    expect(await supervisor.act("examineQuarantined", { code, tags, secondPerson }, "state")).toMatchObject({ code: "NOTHING_QUARANTINED" });
  });

  test("what was missing from it before stays missing, with who answers for that; two who find it there find it, and do not receive it", async () => {
    const { code, tags } = await onTheWay(house);
    const [there, missing] = tags;
    // No act of today leaves a missing thing in a bag on its way; a ledger of before, or a later rule, might.
    await house.sql("UPDATE custody_item SET state = 'MISSING' WHERE tag = $1", [missing]);
    expect(await clerk.act("arrivePackage", { code, sealRead: "000", intact: true }, "state")).toMatchObject({ state: "DISCREPANT" });
    expect(await item(there)).toMatchObject({ state: "QUARANTINED", custodian: { name: "Μαρία Παππά" } });
    expect(await item(missing)).toMatchObject({ state: "MISSING", custodian: { name: "Κώστας Σταυράκης" } });
    expect(await supervisor.act("examineQuarantined", { code, tags, secondPerson }, "state")).toMatchObject({ state: "CLOSED_WITH_REPORT" });
    for (const tag of tags) expect(await item(tag)).toMatchObject({ state: "FOUND", custodian: { name: "Αργυρώ Δασκαλάκη" } });
    expect(await house.sql("SELECT 1 FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = ANY($1) AND e.act IN ('receive', 'receiveDamaged')", [tags])).toEqual([]);
  });
});

describe("what may go which way", () => {
  test("a permit that is to return goes up; what was called back never goes down", async () => {
    const { code, seal, tags } = await onTheWay(house);
    await received(code, seal, { tags });
    await clerk.act("closePackage", { code }, "state");
    await house.sql("UPDATE custody_item SET return_reason = 'UNCOLLECTED', state = 'RETURN_DUE' WHERE tag = $1", [tags[0]]);
    const up = await clerk.act<{ code: string }>("createPackage", { toOfficeId: await officeId(clerk, "K0") }, "code");
    expect(await clerk.act("addToPackage", { code: up.code, tag: tags[1] }, "state")).toMatchObject({ code: "ITEM_FOR_ANOTHER_OFFICE" });
    expect(await clerk.act("addToPackage", { code: up.code, tag: tags[0] }, "state lines { tag }")).toMatchObject({ lines: [{ tag: tags[0] }] });

    const { permitTag, decisionTag } = await grantOne(house);
    const down = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code");
    await central.act("addToPackage", { code: down.code, tag: permitTag }, "state");
    await house.sql("UPDATE custody_item SET recalled_at = now(), recall_reason = 'REVOKED' WHERE tag = ANY($1)", [[permitTag, decisionTag]]);
    expect(await central.act("addToPackage", { code: down.code, tag: decisionTag }, "state")).toMatchObject({ code: "ITEM_RECALLED" });
    expect(await central.act("countPackage", { code: down.code, count: 1, secondPerson }, "state")).toMatchObject({ code: "ITEM_RECALLED" });
  });
});

describe("a mistaken entry", () => {
  test("stays, and a later one names it and changes nothing", async () => {
    const { code, granted } = await sealed(house);
    const { history } = (await bagOf(code)) as { history: { id: string; act: string }[] };
    const entryId = history.find((entry) => entry.act === "countPackage")?.id;
    expect(await (await house.as("krousonas")).act("correctEntry", { entryId, note: "x" }, "act")).toMatchObject({ code: "NOT_THIS_OFFICE" });
    expect(await central.act("correctEntry", { entryId, note: " " }, "act")).toMatchObject({ code: "INVALID_INPUT" });
    expect(await central.act("correctEntry", { entryId: randomUUID(), note: "x" }, "act")).toMatchObject({ code: "NOT_FOUND" });
    expect(await central.act("correctEntry", { entryId, note: "Μέτρησε ο Νίκος, όχι η Ελένη" }, "act note corrects by { name }")).toEqual({ __typename: "CustodyEntry", act: "correctEntry", note: "Μέτρησε ο Νίκος, όχι η Ελένη", corrects: entryId, by: { name: "Ελένη Μαρκάκη" } });
    expect(await bagOf(code)).toMatchObject({ state: "SEALED", custodian: { name: "Ελένη Μαρκάκη" } });
    const paper = (await item(granted.permitTag)) as { state: string; history: { id: string }[] };
    expect(await central.act("correctEntry", { entryId: paper.history[0]?.id, note: "άλλη θέση" }, "corrects")).toMatchObject({ corrects: paper.history[0]?.id });
    expect(await item(granted.permitTag)).toMatchObject({ state: paper.state });
  });
});
