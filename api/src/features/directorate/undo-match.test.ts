import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Granted, grantOne, lineFor, packAndSeal } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

const secondPerson = { username: "epoptis", password: "test-password-1" } as const;

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(() => house.close());

const caseOf = (id: string) =>
  central.ask<{ status: string; permit: { serial: string } | null; decision: { kind: string } | null; items: { tag: string; kind: string; state: string; recallReason: string | null }[]; certificates: { serial: string; status: string }[]; protocolEntry: { number: number; year: number } }>(
    "query ($id: ID!) { application(id: $id) { status permit { serial } decision { kind } items { tag kind state recallReason } certificates { serial status } protocolEntry { number year } } }",
    { id },
  );
/** The accepted line a thing came with. */
const lineOf = async (tag: string) => (await house.sql<{ id: string }>("SELECT n.line_id AS id FROM inbound_item n JOIN custody_item i ON i.id = n.item_id WHERE i.tag = $1", [tag]))[0]?.id;
const undo = (lineId: string | undefined, over: object = {}) => central.act<{ code?: string; lines: { id: string; fate: string; application: unknown }[] }>("undoInboundMatch", { lineId, reason: "το όνομα στην άδεια είναι άλλου", secondPerson, ...over }, "id lines { id fate application { id } }");
async function forwarded(): Promise<{ id: string; protocolEntry: { number: number; year: number } }> {
  const { id, protocolEntry } = await fileOne(house, "kentriki", {}, "K0");
  const { tag } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag");
  const out = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("addToOutboundBatch", { batchId: out.id, tag }, "id");
  await central.act("dispatchOutboundBatch", { batchId: out.id }, "id");
  return { id, protocolEntry };
}
async function arrives(line: object): Promise<{ items: { tag: string; kind: string }[] }> {
  const { id } = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.8", directorateDate: "2011-06-20", listedCount: 1 }, "id");
  await central.act("addInboundLine", { batchId: id, line }, "id");
  return central.act("acceptInboundBatch", { batchId: id, countedCount: 1 }, "items { tag kind }");
}

test("a permit given to a wrong case is nobody's again by two persons, the case stands as before, and the right one gets it with its serial", async () => {
  const wrong: Granted = await grantOne(house, "K0");
  const right = await forwarded();
  const lineId = await lineOf(wrong.permitTag);
  expect(await undo(lineId, { secondPerson: { username: "kentriki", password: "test-password-1" } })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
  expect(await undo(lineId, { reason: " " })).toMatchObject({ code: "REASON_MISSING" });
  expect(await undo(lineId)).toMatchObject({ lines: [{ id: lineId, fate: "ORPHAN", application: null }] });
  expect(await caseOf(wrong.applicationId)).toMatchObject({ status: "FORWARDED", permit: null, decision: null, items: [{ kind: "CASE_FILE" }] });
  expect(await undo(lineId)).toMatchObject({ code: "NOTHING_TO_UNDO" });
  expect((await central.ask<{ id: string }[]>("{ orphans { id } }")).map(({ id }) => id)).toContain(lineId);
  expect(await central.ask("query ($tag: String!) { custodyItem(tag: $tag) { state application { id } history { act secondPerson { name } } } }", { tag: wrong.permitTag })).toMatchObject({
    state: "IN_SAFE",
    application: null,
    history: [{ act: "receiveFromDirectorate" }, { act: "releaseMatch", secondPerson: { name: expect.any(String) } }],
  });

  expect(await central.act("adoptOrphan", { lineId, protocolNumber: right.protocolEntry.number, protocolYear: right.protocolEntry.year }, "id")).not.toHaveProperty("code");
  expect(await caseOf(right.id)).toMatchObject({ status: "GRANTED", permit: { serial: wrong.serial }, decision: { kind: "GRANT" } });
  // An adoption is taken back as an acceptance is.
  expect(await undo(lineId)).toMatchObject({ lines: [{ fate: "ORPHAN" }] });
  expect(await caseOf(right.id)).toMatchObject({ status: "FORWARDED", permit: null });
  expect(await house.sql("SELECT count(*)::int AS n FROM inbound_undo WHERE line_id = $1", [lineId])).toEqual([{ n: 2 }]);
});

test("what a later paper took the place of is deliverable again", async () => {
  const granted = await grantOne(house, "K0");
  const { protocolEntry } = await caseOf(granted.applicationId);
  const { items } = await arrives({ kind: "DECISION", decisionKind: "REVOCATION", decisionNumber: "77", decidedOn: "2011-06-18", protocolNumber: protocolEntry.number, protocolYear: protocolEntry.year });
  expect(await caseOf(granted.applicationId)).toMatchObject({ status: "REVOKED" });
  expect(await undo(await lineOf(granted.permitTag))).toMatchObject({ code: "CASE_WENT_ON" });
  expect(await undo(await lineOf(items[0]?.tag ?? ""))).toMatchObject({ lines: [{ fate: "ORPHAN" }] });
  const back = await caseOf(granted.applicationId);
  expect(back).toMatchObject({ status: "GRANTED", permit: { serial: granted.serial }, decision: { kind: "GRANT" } });
  for (const tag of [granted.permitTag, granted.decisionTag]) expect(back.items.find((item) => item.tag === tag)).toMatchObject({ state: "IN_SAFE", recallReason: null });
  expect(await central.act("startDelivery", { applicationId: granted.applicationId }, "state")).toMatchObject({ state: "AT_COUNTER" });
});

test("a rejection taken back gives the certificate back, and a certificate of the Directorate may be kept at another case", async () => {
  const [one, other] = [await forwarded(), await forwarded()];
  const certificate = { kind: "CERTIFICATE", permitSerial: "ΒΚ-77", decidedOn: "2011-05-18", validUntil: "2030-05-17" };
  const { items } = await arrives({ ...certificate, protocolNumber: one.protocolEntry.number, protocolYear: one.protocolEntry.year });
  const { items: rejection } = await arrives({ decisionKind: "REJECTION", decisionNumber: "5", decidedOn: "2011-06-01", protocolNumber: one.protocolEntry.number, protocolYear: one.protocolEntry.year });
  expect(await caseOf(one.id)).toMatchObject({ status: "REJECTED", certificates: [{ status: "LAPSED_BY_REJECTION" }] });
  await undo(await lineOf(rejection[0]?.tag ?? ""));
  expect(await caseOf(one.id)).toMatchObject({ status: "FORWARDED", certificates: [{ serial: "ΒΚ-77", status: "ACTIVE" }] });
  const lineId = await lineOf(items[0]?.tag ?? "");
  await undo(lineId);
  expect(await caseOf(one.id)).toMatchObject({ certificates: [{ status: "VOIDED" }] });
  await central.act("adoptOrphan", { lineId, protocolNumber: other.protocolEntry.number, protocolYear: other.protocolEntry.year }, "id");
  expect(await caseOf(other.id)).toMatchObject({ certificates: [{ serial: "ΒΚ-77", status: "ACTIVE" }] });
});

test("not once it is on its way, at the counter or in the person's hands", async () => {
  const packed = await grantOne(house, "B2");
  await packAndSeal(house, "B2", [packed.permitTag, packed.decisionTag]);
  expect(await undo(await lineOf(packed.permitTag))).toMatchObject({ code: "ITEM_IN_PACKAGE" });
  const counter = await grantOne(house, "K0");
  await central.act("startDelivery", { applicationId: counter.applicationId }, "id");
  expect(await undo(await lineOf(counter.permitTag))).toMatchObject({ code: "ITEM_NOT_IN_SAFE" });
  expect(await caseOf(counter.applicationId)).toMatchObject({ status: "GRANTED", permit: { serial: counter.serial } });
});

test("a line that names another municipality is asked of a person, however certain its number looks", async () => {
  const { id, protocolEntry } = await forwarded();
  const batch = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.9", directorateDate: "2011-06-20", listedCount: 1 }, "id");
  const line = { ...lineFor(protocolEntry, "ΗΡ900001"), municipality: "Δήμος Ηρακλείου" };
  expect(await central.act("addInboundLine", { batchId: batch.id, line }, "lines { fate grade application { id } matches { reasons application { id } } }")).toMatchObject({ lines: [{ fate: null, grade: "AMBIGUOUS", application: null, matches: [{ reasons: ["NUMBER", "OTHER_MUNICIPALITY"], application: { id } }] }] });
  expect(await central.act("acceptInboundBatch", { batchId: batch.id, countedCount: 1 }, "id")).toMatchObject({ code: "LINES_UNDECIDED" });
});
