import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(async () => house.close());

const fields = "id state returnLetterUrl lineCount protocolEntry { direction subject attachments } lines { position reason note item { tag kind state } application { id status } }";
const open = async () => (await central.act<{ id: string }>("openReturnBatch", {}, "id")).id;
const fill = (batchId: string, tags: readonly string[]) => central.act("fillReturnBatch", { batchId, tags }, fields);

describe("a return to the Directorate (S12d)", () => {
  test("collects what is set aside, with each reason, leaves under a number of its own and is acknowledged", async () => {
    const { permitTag, decisionTag, applicationId } = await grantOne(house, "K0");
    const id = await open();
    expect(await fill(id, [permitTag])).toMatchObject({ code: "ITEM_NOT_TO_RETURN", about: permitTag });
    await central.act("returnItem", { tags: [permitTag], reason: "UNCOLLECTED" }, "items { id }");
    await central.act("recallItem", { tag: decisionTag, reason: "REVOKED", note: "ΑΠ 12/2026" }, "id");
    expect(await central.ask<{ tag: string }[]>("{ dueToReturn { tag } }")).toEqual(expect.arrayContaining([{ tag: permitTag }, { tag: decisionTag }]));
    expect(await fill(id, [permitTag, decisionTag])).toMatchObject({ lines: expect.arrayContaining([expect.objectContaining({ reason: "UNCOLLECTED", application: { id: applicationId, status: "GRANTED" } }), expect.objectContaining({ reason: "RECALLED", note: "ΑΠ 12/2026" })]) });
    expect(await fill(await open(), [permitTag])).toMatchObject({ code: "ITEM_IN_ANOTHER_BATCH" });
    expect(await central.act("removeFromReturnBatch", { batchId: id, tag: permitTag }, fields)).toMatchObject({ lineCount: 1 });
    expect(await central.ask("{ dueToReturn { tag state } }")).toEqual([{ tag: permitTag, state: "RETURN_DUE" }]);
    await fill(id, [permitTag]);

    expect(await central.act("acknowledgeReturnBatch", { batchId: id, directorateReference: "Φ.3", acknowledgedOn: "2026-11-20" }, "id")).toMatchObject({ code: "BATCH_NOT_DISPATCHED" });
    expect(await central.act("dispatchReturnBatch", { batchId: await open() }, "id")).toMatchObject({ code: "BATCH_EMPTY" });
    const sent = await central.act("dispatchReturnBatch", { batchId: id }, fields);
    expect(sent).toMatchObject({ state: "DISPATCHED", protocolEntry: { direction: "OUTGOING", attachments: 2 }, lines: [{ item: { state: "RETURNED" } }, { item: { state: "RETURNED" } }] });
    expect(await fill(id, [permitTag])).toMatchObject({ code: "BATCH_NOT_DRAFT" });
    const letter = await central.get(`/papers/return-letter/${id}.pdf`);
    expect([letter.statusCode, letter.headers["content-type"]]).toEqual([200, "application/pdf"]);
    const word = (acknowledgedOn: string) => central.act("acknowledgeReturnBatch", { batchId: id, directorateReference: "Φ.3", acknowledgedOn }, "state");
    expect(await word("2031-01-01")).toMatchObject({ code: "DATE_IN_FUTURE" });
    expect(await word("2026-11-20")).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(await central.act("takeFromSafe", { tags: [permitTag] }, "items { id }")).toMatchObject({ code: "ITEM_ALREADY_GONE" });
  });

  test("what nobody collected for as long as the rule says proposes itself", async () => {
    const { permitTag, decisionTag } = await grantOne(house, "K0");
    const waiting = () => central.ask<{ tag: string }[]>("{ uncollectedPapers { tag } }");
    expect((await waiting()).map(({ tag }) => tag)).not.toContain(permitTag);
    await house.sql("UPDATE custody_item SET since = now() - interval '59 days' WHERE tag = $1", [permitTag]);
    await house.sql("UPDATE custody_item SET since = now() - interval '61 days' WHERE tag = $1", [decisionTag]);
    const tags = (await waiting()).map(({ tag }) => tag);
    expect([tags.includes(permitTag), tags.includes(decisionTag)]).toEqual([false, true]);
    // While the office where they lie serves nobody, nobody could have come for them.
    await house.sql("UPDATE office SET status = 'APPROVED' WHERE id = (SELECT office_id FROM custody_item WHERE tag = $1)", [decisionTag]);
    expect((await waiting()).map(({ tag }) => tag)).not.toContain(decisionTag);
    await house.sql("UPDATE office SET status = 'ACTIVE' WHERE id = (SELECT office_id FROM custody_item WHERE tag = $1)", [decisionTag]);
  });

  test("is the central office's alone", async () => {
    const branch = await house.as("tylisos");
    expect(await branch.act("openReturnBatch", {}, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
    expect((await branch.send("{ dueToReturn { tag } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
