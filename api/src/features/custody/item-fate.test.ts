import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne, packAndSeal } from "../../errand.testing";
import { fileOne, officeId } from "../../filing.testing";
import { drawn } from "../../signature.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
let custodian: Person;
let supervisor: Person;
let branch: Person;
beforeAll(async () => {
  house = await openHouse();
  [central, custodian, supervisor, branch] = await Promise.all([house.as("kentriki"), house.as("thyrida"), house.as("epoptis"), house.as("tylisos")]);
});
afterAll(async () => house.close());

const stand = (tag: string, fields = "state returnReason recallReason safe { name } custodian { name } office { code }") => central.ask<Record<string, unknown>>(`query ($tag: String!) { custodyItem(tag: $tag) { ${fields} } }`, { tag });

describe("a paper that is called back", () => {
  test("in the safe waits for its return at once, is not delivered, and stays called back", async () => {
    const { applicationId, permitTag, decisionTag } = await grantOne(house, "K0");
    expect(await central.act("recallItem", { tag: permitTag, reason: "REVOKED", note: "Απόφαση 77/2011" }, "state recalledAt recallReason returnReason")).toMatchObject({ state: "RETURN_DUE", recallReason: "REVOKED", returnReason: "RECALLED" });
    expect(await central.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "ITEM_RECALLED", about: permitTag, clause: "S12d" });
    expect(await central.act("keepItem", { tags: [permitTag] }, "items { state }")).toMatchObject({ code: "ITEM_RECALLED" });
    expect(await central.act("recallItem", { tag: permitTag, reason: "OTHER", note: "ξανά" }, "state")).toMatchObject({ code: "ITEM_RECALLED" });
    expect(await central.act("recallItem", { tag: decisionTag, reason: "OTHER", note: " " }, "state")).toMatchObject({ code: "REASON_MISSING" });
    await central.act("takeFromSafe", { tags: [permitTag] }, "items { state }");
    expect(await central.act("putInSafe", { tags: [permitTag] }, "items { state }")).toMatchObject({ items: [{ state: "RETURN_DUE" }] });
  });

  test("on the counter is not handed over, and lies in the safe for its return afterwards", async () => {
    const { applicationId, permitTag, decisionTag } = await grantOne(house, "K0");
    const delivery = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
    expect(await supervisor.act("recallItem", { tag: permitTag, reason: "REVOKED", note: "Απόφαση 78/2011" }, "state custodian { name }")).toMatchObject({ state: "AT_COUNTER", custodian: { name: "Ελένη Μαρκάκη" } });
    const done = await central.act("completeDelivery", { deliveryId: delivery.id, input: completion }, "id");
    expect(done).toMatchObject({ code: "ITEM_RECALLED", about: permitTag });
    await central.act("abandonDelivery", { deliveryId: delivery.id, reason: "INTERRUPTED" }, "id");
    expect([await stand(permitTag, "state"), await stand(decisionTag, "state")]).toEqual([{ state: "RETURN_DUE" }, { state: "IN_SAFE" }]);
  });

  test("is not put into a package for a branch", async () => {
    const { permitTag } = await grantOne(house);
    await central.act("recallItem", { tag: permitTag, reason: "REVOKED", note: "Απόφαση 79/2011" }, "state");
    const bag = await central.act<{ code: string }>("createPackage", { toOfficeId: await officeId(central, "B2") }, "code");
    expect(await central.act("addToPackage", { code: bag.code, tag: permitTag }, "code")).toMatchObject({ code: "ITEM_RECALLED" });
  });

  test("is called back no more once two persons say why, wherever it lies", async () => {
    const { permitTag, decisionTag } = await grantOne(house, "K0");
    const secondPerson = { username: "kentriki", password: "test-password-1" };
    const withdraw = (tag: string, note: string, who: Person = supervisor, second: object = secondPerson) => who.act("withdrawRecall", { tag, note, secondPerson: second }, "state recalledAt recallReason returnReason");
    expect(await withdraw(permitTag, "ΑΠ 80/2011")).toMatchObject({ code: "ITEM_NOT_RECALLED" });
    for (const tag of [permitTag, decisionTag]) await central.act("recallItem", { tag, reason: "REVOKED", note: "Απόφαση 80/2011" }, "state");
    expect(await withdraw(permitTag, " ")).toMatchObject({ code: "REASON_MISSING" });
    expect(await withdraw(permitTag, "ΑΠ 80/2011", supervisor, { username: "epoptis", password: "test-password-1" })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await withdraw(permitTag, "ΑΠ 80/2011", central, { username: "epoptis", password: "test-password-1" })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await withdraw(permitTag, "ΑΠ 80/2011")).toMatchObject({ state: "IN_SAFE", recalledAt: null, recallReason: null, returnReason: null });
    await central.act("takeFromSafe", { tags: [decisionTag] }, "items { state }");
    expect(await withdraw(decisionTag, "ΑΠ 80/2011")).toMatchObject({ state: "AT_COUNTER", recalledAt: null });
    await central.act("putInSafe", { tags: [decisionTag] }, "items { state }");
    expect(await stand(decisionTag, "state recalledAt")).toEqual({ state: "IN_SAFE", recalledAt: null });
    const [entry] = await house.sql<{ body: string; two: boolean }>("SELECT e.body, e.second_staff_id IS NOT NULL AS two FROM custody_event e JOIN custody_item i ON i.id = e.subject_id WHERE i.tag = $1 AND e.act = 'withdrawRecall'", [permitTag]);
    expect([entry?.two, JSON.parse(entry?.body ?? "{}")]).toMatchObject([true, { note: "ΑΠ 80/2011", recall: "WITHDRAWN" }]);
    expect(await central.act("recallItem", { tag: permitTag, reason: "OTHER", note: "ξανά" }, "state")).toMatchObject({ state: "RETURN_DUE" });
  });

  test("is called back by the central office alone, and not from the Directorate's hands", async () => {
    const { permitTag } = await grantOne(house);
    const [file] = await house.sql<{ tag: string }>("SELECT tag FROM custody_item WHERE state = 'FORWARDED' LIMIT 1");
    const recall = (who: Person, tag = permitTag) => who.act("recallItem", { tag, reason: "REVOKED", note: "Απόφαση" }, "state");
    expect(await recall(branch)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await recall(custodian)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await recall(central, file?.tag)).toMatchObject({ code: "ITEM_ALREADY_GONE" });
  });
});

describe("a paper that is to go back", () => {
  test("says why, waits in its place, and is kept when the person comes", async () => {
    const { applicationId, permitTag, decisionTag } = await grantOne(house, "K0");
    expect(await custodian.act("returnItem", { tags: [permitTag, decisionTag], reason: "UNCOLLECTED" }, "items { state returnReason safe { name } }")).toMatchObject({ items: [{ state: "RETURN_DUE", returnReason: "UNCOLLECTED", safe: { name: "ΘΥΡΙΔΑ K0" } }, { state: "RETURN_DUE" }] });
    expect(await custodian.act("returnItem", { tags: [permitTag], reason: "OTHER", note: "x" }, "items { state }")).toMatchObject({ code: "ITEM_TO_RETURN" });
    expect(await central.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "ITEM_TO_RETURN" });
    expect(await custodian.act("keepItem", { tags: [permitTag, decisionTag] }, "items { state returnReason }")).toMatchObject({ items: [{ state: "IN_SAFE", returnReason: null }, { state: "IN_SAFE" }] });
    expect(await custodian.act("keepItem", { tags: [permitTag] }, "items { state }")).toMatchObject({ code: "ITEM_NOT_TO_RETURN" });
    expect(await central.act("startDelivery", { applicationId }, "state")).toMatchObject({ state: "AT_COUNTER" });
  });

  test("is not a dossier, and lies here", async () => {
    const { permitTag } = await grantOne(house);
    const { tag } = await branch.act<{ tag: string }>("tagCaseFile", { applicationId: (await fileOne(house)).id }, "tag");
    expect(await branch.act("returnItem", { tags: [tag], reason: "OTHER", note: "x" }, "items { state }")).toMatchObject({ code: "ITEM_NOT_RETURNABLE", clause: "S12d" });
    expect(await branch.act("returnItem", { tags: [permitTag], reason: "UNCOLLECTED" }, "items { state }")).toMatchObject({ code: "ITEM_NOT_HERE" });
    expect(await central.act("returnItem", { tags: [permitTag], reason: "OTHER" }, "items { state }")).toMatchObject({ code: "REASON_MISSING" });
  });
});

describe("a thing that is lost", () => {
  test("is answered for by the same safe until somebody finds it, who then does; the report stays", async () => {
    const { permitTag } = await grantOne(house, "K0");
    expect(await custodian.act("reportItemMissing", { tag: permitTag, note: "δεν είναι στη θέση του" }, "state safe { name }")).toMatchObject({ state: "MISSING", safe: { name: "ΘΥΡΙΔΑ K0" } });
    expect(await custodian.act("takeFromSafe", { tags: [permitTag] }, "items { state }")).toMatchObject({ code: "ITEM_NOT_IN_SAFE" });
    expect(await branch.act("findItem", { tag: permitTag, note: "σε άλλον φάκελο" }, "state office { code } custodian { name } safe { name }")).toMatchObject({ state: "FOUND", office: { code: "B2" }, custodian: { name: "Μαρία Παππά" }, safe: null });
    expect(await branch.act("putInSafe", { tags: [permitTag] }, "items { state safe { name } }")).toMatchObject({ items: [{ state: "IN_SAFE", safe: { name: "ΘΥΡΙΔΑ B2" } }] });
    const { history } = (await stand(permitTag, "history { act note }")) as { history: { act: string; note: string | null }[] };
    expect(history.slice(-3)).toEqual([
      { act: "reportItemMissing", note: "δεν είναι στη θέση του" },
      { act: "findItem", note: "σε άλλον φάκελο" },
      { act: "putInSafe", note: null },
    ]);
    expect(await branch.act("findItem", { tag: permitTag }, "state")).toMatchObject({ code: "ITEM_NOT_LOST" });
  });

  test("is reported by who answers for it or a supervisor, in words", async () => {
    const { permitTag } = await grantOne(house, "K0");
    expect(await branch.act("reportItemStolen", { tag: permitTag, note: "άκουσα" }, "state")).toMatchObject({ code: "ITEM_NOT_YOURS" });
    expect(await supervisor.act("reportItemStolen", { tag: permitTag, note: " " }, "state")).toMatchObject({ code: "REASON_MISSING" });
    expect(await supervisor.act("reportItemStolen", { tag: permitTag, note: "διάρρηξη" }, "state")).toMatchObject({ state: "STOLEN" });
    expect(await supervisor.act("reportItemMissing", { tag: permitTag, note: "διάρρηξη" }, "state")).toMatchObject({ code: "ITEM_ALREADY_REPORTED" });
    expect(await (await house.as("dianomeas")).act("reportItemMissing", { tag: permitTag, note: "x" }, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("in a sealed bag is the bag's affair", async () => {
    const { permitTag, decisionTag } = await grantOne(house);
    await packAndSeal(house, "B2", [permitTag, decisionTag]);
    expect(await central.act("reportItemMissing", { tag: permitTag, note: "x" }, "state")).toMatchObject({ code: "ITEM_IN_PACKAGE" });
  });
});

test("a damaged paper stays damaged in the safe and goes back for that reason", async () => {
  const { permitTag } = await grantOne(house, "K0");
  await custodian.act("takeFromSafe", { tags: [permitTag] }, "items { state }");
  expect(await central.act("reportItemDamaged", { tag: permitTag, note: "νερό" }, "state")).toMatchObject({ code: "ITEM_NOT_YOURS" });
  expect(await custodian.act("reportItemDamaged", { tag: permitTag, note: "νερό" }, "state custodian { name }")).toMatchObject({ state: "DAMAGED", custodian: { name: "Νίκος Φραγκάκης" } });
  expect(await custodian.act("putInSafe", { tags: [permitTag] }, "items { state }")).toMatchObject({ items: [{ state: "DAMAGED" }] });
  expect(await custodian.act("takeFromSafe", { tags: [permitTag] }, "items { state }")).toMatchObject({ code: "ITEM_DAMAGED" });
  expect(await custodian.act("returnItem", { tags: [permitTag], reason: "UNCOLLECTED" }, "items { state }")).toMatchObject({ code: "INVALID_INPUT" });
  expect(await custodian.act("returnItem", { tags: [permitTag], reason: "DAMAGED" }, "items { state returnReason }")).toMatchObject({ items: [{ state: "RETURN_DUE", returnReason: "DAMAGED" }] });
});

const completion = { identityDocumentKind: "PASSPORT", identityDocumentNumber: "BK0934417", holderPassportSeen: true, signaturePng: drawn };
