import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { grantOne } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(() => house.close());

interface Arrived {
  readonly applicationId: string;
  readonly tag: string;
  readonly passport: string;
}
let serials = 0;

/** A certificate of the Directorate for a forwarded file, in the central safe. */
async function certificateHere(over: Readonly<Record<string, unknown>> = {}): Promise<Arrived> {
  const { id, protocolEntry } = await fileOne(house, "kentriki", over, "K0");
  const { tag: file } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag");
  const out = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("addToOutboundBatch", { batchId: out.id, tag: file }, "id");
  await central.act("dispatchOutboundBatch", { batchId: out.id }, "id");
  const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.4", directorateDate: "2011-05-20", listedCount: 1 }, "id");
  serials += 1;
  const line = { kind: "CERTIFICATE", protocolNumber: protocolEntry.number, protocolYear: protocolEntry.year, permitSerial: `ΒΚ${serials}`, decidedOn: "2011-05-18", validUntil: "2012-05-17" };
  await central.act("addInboundLine", { batchId: inbound.id, line }, "id");
  const { items } = await central.act<{ items: { tag: string }[] }>("acceptInboundBatch", { batchId: inbound.id, countedCount: 1 }, "items { tag }");
  const { applicant } = await central.ask<{ applicant: { travelDocuments: { number: string }[] } }>("query ($id: ID!) { application(id: $id) { applicant { travelDocuments { number } } } }", { id });
  return { applicationId: id, tag: items[0]?.tag ?? "", passport: applicant.travelDocuments[0]?.number ?? "" };
}

const fields = "state safe { name } custodian { name } mayHandOver history { act } handover { capacity recipientName identityDocumentNumber evidence officer { name } office { name } }";
const itemOf = (tag: string) => central.ask(`query ($tag: String!) { custodyItem(tag: $tag) { ${fields} } }`, { tag });
const shows = (passport: string) => ({ identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true });

test("a certificate of the Directorate goes from the safe to its person, without a proof of service; who took it and who gave it stay", async () => {
  const { applicationId, tag, passport } = await certificateHere();
  expect(await itemOf(tag)).toMatchObject({ state: "IN_SAFE", mayHandOver: true, handover: null });
  const give = (over: object) => central.act("handOverPaper", { tag, recipient: { ...shows(passport), ...over } }, fields);
  expect(await give({ holderPassportSeen: false })).toMatchObject({ code: "PASSPORT_EXCEPTION_MISSING" });
  expect(await give({ identityDocumentNumber: "ZZ0000000" })).toMatchObject({ code: "PASSPORT_NOT_KNOWN" });
  expect(await give({ seen: { surname: "OTHER", givenName: "PERSON", birthYear: 1980, issuingState: "ALB", readBy: "MRZ" } })).toMatchObject({ code: "OTHER_PERSON" });
  expect(await itemOf(tag)).toMatchObject({ state: "IN_SAFE", history: [{ act: "receiveFromDirectorate" }] });
  expect(await give({})).toMatchObject({
    state: "DELIVERED",
    safe: null,
    custodian: null,
    mayHandOver: false,
    history: [{ act: "receiveFromDirectorate" }, { act: "takeFromSafe" }, { act: "handOverPaper" }],
    handover: { capacity: "SELF", recipientName: null, identityDocumentNumber: passport, officer: { name: "Ελένη Μαρκάκη" }, office: { name: expect.any(String) } },
  });
  expect(await give({})).toMatchObject({ code: "ITEM_ALREADY_GONE" });
  expect(await central.ask("query ($id: ID!) { application(id: $id) { status delivery { state } items { kind } } }", { id: applicationId })).toEqual({ status: "FORWARDED", delivery: null, items: [{ kind: "CASE_FILE" }, { kind: "SUBMISSION_CERTIFICATE" }] });
});

test("another takes it by a paper that reaches to collecting, out of the officer's own hands", async () => {
  const { tag } = await certificateHere();
  await central.act("takeFromSafe", { tags: [tag] }, "items { state }");
  const representative = { kind: "AUTHORISED", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 112233", evidence: "Εξουσιοδότηση ΚΕΠ 14/2011", scope: "FILE" };
  const shown = { identityDocumentKind: "OTHER", identityDocumentNumber: "ΑΚ112233", holderPassportSeen: false, passportException: "δεν ήρθε ο κάτοχος" };
  const give = (over: object) => central.act("handOverPaper", { tag, recipient: { ...shown, representative: { ...representative, ...over } } }, fields);
  expect(await give({})).toMatchObject({ code: "PROXY_SCOPE" });
  expect(await give({ scope: "COLLECT", expiresOn: "2010-01-01" })).toMatchObject({ code: "PROXY_EXPIRED", about: "01.01.2010" });
  expect(await give({ scope: "COLLECT" })).toMatchObject({ state: "DELIVERED", handover: { capacity: "AUTHORISED", recipientName: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", evidence: "Εξουσιοδότηση ΚΕΠ 14/2011" } });
});

test("a permit is served, not handed over; and a branch that may not deliver gives nothing", async () => {
  const { permitTag, passport } = await grantOne(house, "K0");
  expect(await itemOf(permitTag)).toMatchObject({ mayHandOver: false });
  expect(await central.act("handOverPaper", { tag: permitTag, recipient: shows(passport) }, "id")).toMatchObject({ code: "PAPER_NEEDS_PROOF", clause: "S12a" });
  const { tag, passport: other } = await certificateHere();
  expect(await (await house.as("tylisos")).act("handOverPaper", { tag, recipient: shows(other) }, "id")).toMatchObject({ code: "ITEM_NOT_HERE" });
  await house.sql("UPDATE municipality SET delivery_policy = 'CENTRAL_ONLY' WHERE municipality_id = '7105'");
  expect(await (await house.as("tylisos")).act("handOverPaper", { tag, recipient: shows(other) }, "id")).toMatchObject({ code: "OFFICE_CANNOT_DELIVER", clause: "S10" });
});
