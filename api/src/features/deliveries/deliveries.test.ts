import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { grantOne, packAndSeal } from "../../errand.testing";
import { fileOne } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { drawn, tapped } from "../../signature.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(async () => house.close());

const signed = (passport: string) => ({ identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true, signaturePng: drawn });
const statusOf = (id: string) => central.ask<{ status: string; delivery: { state: string } | null }>(`query ($id: ID!) { application(id: $id) { status delivery { state } } }`, { id });

describe("delivery to the person", () => {
  test("from the safe to the hand, with the proof that must reach the Directorate; only then is the case closed", async () => {
    const { applicationId, permitTag, passport } = await grantOne(house, "K0");
    expect(await central.ask(`query ($id: ID!) { application(id: $id) { readyToCollect permit { serial } decision { kind } } }`, { id: applicationId })).toMatchObject({ readyToCollect: true, decision: { kind: "GRANT" } });
    const started = await central.act<{ id: string; items: object[] }>("startDelivery", { applicationId }, "id state items { kind state custodian { name } }");
    expect(started).toMatchObject({ state: "AT_COUNTER", items: [{ state: "AT_COUNTER", custodian: { name: "Ελένη Μαρκάκη" } }, { state: "AT_COUNTER" }] });
    expect(await central.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "DELIVERY_ALREADY_STARTED" });

    const complete = (over: object) => central.act<{ proof: { item: { tag: string } } }>("completeDelivery", { deliveryId: started.id, input: { ...signed(passport), ...over } }, "state servedAt proof { servedAt verificationCode item { tag kind state } }");
    expect(await complete({ signaturePng: "" })).toMatchObject({ code: "SIGNATURE_MISSING" });
    expect(await complete({ signaturePng: tapped })).toMatchObject({ code: "SIGNATURE_NOT_DRAWN", about: "signaturePng" });
    expect(await complete({ holderPassportSeen: false })).toMatchObject({ code: "PASSPORT_EXCEPTION_MISSING" });
    const done = await complete({});
    expect(done).toMatchObject({ state: "PROVEN", proof: { item: { kind: "PROOF_OF_SERVICE", state: "IN_SAFE" } } });
    expect(await statusOf(applicationId)).toMatchObject({ status: "SERVED" });
    expect(await central.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state custodian { name } safe { name } } }`, { tag: permitTag })).toEqual({ state: "DELIVERED", custodian: null, safe: null });

    const batch = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
    await central.act("addToOutboundBatch", { batchId: batch.id, tag: done.proof.item.tag }, "id");
    expect(await central.act("dispatchOutboundBatch", { batchId: batch.id }, "state protocolEntry { direction }")).toMatchObject({ state: "DISPATCHED", protocolEntry: { direction: "OUTGOING" } });
    expect(await statusOf(applicationId)).toMatchObject({ status: "SERVED", delivery: { state: "SENT_TO_DIRECTORATE" } });
    expect(await central.act("acknowledgeOutboundBatch", { batchId: batch.id, directorateReference: "77", acknowledgedOn: "2011-06-01" }, "state")).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(await statusOf(applicationId)).toMatchObject({ status: "CLOSED", delivery: { state: "ACKNOWLEDGED" } });
  });

  test("papers that are elsewhere, or on the way, are not delivered here", async () => {
    const { applicationId, permitTag, decisionTag } = await grantOne(house);
    const branch = await house.as("tylisos");
    expect(await branch.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "ITEM_ELSEWHERE", clause: "S10" });
    const call = (person: typeof branch) => person.act("inviteToCollect", { applicationId, channel: "PHONE", appointmentAt: null }, "state");
    expect(await call(branch)).toMatchObject({ code: "ITEM_ELSEWHERE", clause: "S10" });
    expect(await call(central)).toMatchObject({ state: "INVITED" });
    await packAndSeal(house, "B2", [permitTag, decisionTag]);
    expect(await central.act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "ITEM_ELSEWHERE", about: expect.stringMatching(/^T/u) });
    expect(await call(central)).toMatchObject({ code: "ITEM_ELSEWHERE" });
    expect(await central.act("recordNoShow", { applicationId, witness: null }, "state")).toMatchObject({ code: "ITEM_ELSEWHERE", clause: "S10" });
  });

  test("two officers at once: one delivers", async () => {
    const { applicationId } = await grantOne(house, "K0");
    const answers = await Promise.all([1, 2, 3].map(() => central.act<{ state: string }>("startDelivery", { applicationId }, "state")));
    expect(answers.filter((answer) => answer.state === "AT_COUNTER")).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === "DELIVERY_ALREADY_STARTED")).toHaveLength(2);
  });

  test("the central office and a branch in the same second: one has the papers at its counter, the other is told which", async () => {
    const branch = await house.as("tylisos");
    const { applicationId, permitTag, decisionTag } = await grantOne(house, "B2");
    for (let round = 0; round < 6; round += 1) {
      const answers = await Promise.all([central, branch, central, branch].map((person) => person.act<{ id: string; state: string }>("startDelivery", { applicationId }, "id state")));
      const won = answers.filter((answer) => answer.state === "AT_COUNTER");
      expect(won).toHaveLength(1);
      for (const lost of answers.filter((answer) => answer.code !== undefined)) expect(["DELIVERY_ALREADY_STARTED", "ITEM_ELSEWHERE"]).toContain(lost.code);
      const again = await branch.act("startDelivery", { applicationId }, "id");
      expect(again).toMatchObject({ code: "DELIVERY_ALREADY_STARTED", about: expect.stringMatching(/ΚΕΝΤΡΙΚΟ|Κεντρικό|ΓΡΑΦΕΙΟ/u) });
      const [{ n } = { n: 0 }] = await house.sql<{ n: number }>("SELECT count(*)::int AS n FROM custody_item WHERE tag = ANY($1) AND state = 'AT_COUNTER'", [[permitTag, decisionTag]]);
      expect(n).toBe(2);
      await central.act("abandonDelivery", { deliveryId: won[0]?.id, reason: "INTERRUPTED" }, "id");
    }
  });

  test("given up, the papers are back in the safe and may be delivered another day", async () => {
    const { applicationId, passport } = await grantOne(house, "K0");
    const started = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
    expect(await central.act("abandonDelivery", { deliveryId: started.id, reason: "WRONG_PERSON" }, "state attempts { outcome served } items { state }")).toMatchObject({ state: "ATTEMPTED", attempts: [{ outcome: "WRONG_PERSON", served: false }], items: [{ state: "IN_SAFE" }, { state: "IN_SAFE" }] });
    expect(await central.act("completeDelivery", { deliveryId: started.id, input: signed(passport) }, "id")).toMatchObject({ code: "DELIVERY_NOT_STARTED" });
    expect(await central.act("startDelivery", { applicationId }, "state")).toMatchObject({ state: "AT_COUNTER" });
  });

  test("papers put back into the safe with the delivery left open: not delivered from there, and the next officer may begin", async () => {
    const { applicationId, permitTag, decisionTag, passport } = await grantOne(house, "K0");
    const left = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
    expect(await central.act("putInSafe", { tags: [permitTag, decisionTag] }, "items { state }")).toMatchObject({ items: [{ state: "IN_SAFE" }, { state: "IN_SAFE" }] });
    expect(await central.act("completeDelivery", { deliveryId: left.id, input: signed(passport) }, "id")).toMatchObject({ code: "ITEM_ELSEWHERE" });
    const next = await central.act<{ id: string }>("startDelivery", { applicationId }, "id state");
    expect(next).toMatchObject({ state: "AT_COUNTER" });
    expect(next.id).toBe(left.id);
    expect(await central.act("completeDelivery", { deliveryId: next.id, input: signed(passport) }, "state attempts { outcome }")).toMatchObject({ state: "PROVEN", attempts: [{ outcome: "INTERRUPTED" }, { outcome: "DELIVERED" }] });
  });

  test("given up after its papers left in a bag, they stay where they are", async () => {
    const { applicationId, permitTag, decisionTag } = await grantOne(house, "B2");
    const begun = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
    await central.act("putInSafe", { tags: [permitTag, decisionTag] }, "items { state }");
    const { code, seal } = await packAndSeal(house, "B2", [permitTag, decisionTag]);
    expect(await central.act("abandonDelivery", { deliveryId: begun.id, reason: "INTERRUPTED" }, "state")).toMatchObject({ state: "ATTEMPTED" });
    const item = await central.ask(`query ($tag: String!) { custodyItem(tag: $tag) { state packageCode } }`, { tag: permitTag });
    expect(item).toEqual({ state: "PACKED", packageCode: code });
    expect(await (await house.as("dianomeas")).act("acceptPackage", { code, sealRead: seal }, "state")).toMatchObject({ state: "IN_TRANSIT" });
  });

  test("the officer left: the office's supervisor gives the delivery up, another clerk does not", async () => {
    const { applicationId } = await grantOne(house, "K0");
    const begun = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
    const give = async (username: string) => (await house.as(username)).act("abandonDelivery", { deliveryId: begun.id, reason: "INTERRUPTED" }, "state");
    expect(await give("tylisos")).toMatchObject({ code: "NOT_THIS_OFFICE" });
    expect(await give("thyrida")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await give("epoptis")).toMatchObject({ state: "ATTEMPTED" });
  });

  test("under central-only delivery a branch is refused with the clause", async () => {
    const { applicationId } = await grantOne(house);
    await house.sql("UPDATE municipality SET delivery_policy = 'CENTRAL_ONLY' WHERE municipality_id = '7105'");
    expect(await (await house.as("tylisos")).act("startDelivery", { applicationId }, "id")).toMatchObject({ code: "OFFICE_CANNOT_DELIVER", clause: "S10" });
    expect(await (await house.as("tylisos")).act("inviteToCollect", { applicationId, channel: "PHONE", appointmentAt: null }, "state")).toMatchObject({ code: "OFFICE_CANNOT_DELIVER", clause: "S10" });
    await house.sql("UPDATE municipality SET delivery_policy = 'BRANCH_DELIVERY' WHERE municipality_id = '7105'");
  });

  test("a file not decided has nothing to deliver", async () => {
    const filed = await fileOne(house, "kentriki", {}, "K0");
    expect(await central.act("startDelivery", { applicationId: filed.id }, "id")).toMatchObject({ code: "NOTHING_TO_DELIVER" });
  });
});

describe("the Directorate (S5, S9, S12)", () => {
  test("is the central office's alone", async () => {
    const branch = await house.as("tylisos");
    expect(await branch.act("openOutboundBatch", {}, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
    await house.sql("INSERT INTO office_assignment SELECT municipality_id, gen_random_uuid(), staff_id, office_id, 'CENTRAL_CLERK', valid_from FROM office_assignment WHERE municipality_id = '7105' AND role = 'CUSTODIAN' AND staff_id = (SELECT id FROM staff_member WHERE municipality_id = '7105' AND username = 'krousonas')");
    const clerk = await house.as("krousonas");
    expect(await clerk.act("openOutboundBatch", {}, "__typename")).toMatchObject({ code: "CENTRAL_ONLY", clause: "S12" });
    expect((await clerk.send("{ inboundBatches { items { id } } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("takes only complete files, each in one batch, and no empty batch", async () => {
    const filed = await fileOne(house, "kentriki", {}, "K0");
    const { tag } = await central.act<{ tag: string }>("tagCaseFile", { applicationId: filed.id }, "tag");
    expect(await central.act("tagCaseFile", { applicationId: filed.id }, "tag")).toMatchObject({ code: "FILE_ALREADY_TAGGED" });
    const [one, two] = await Promise.all([central.act<{ id: string }>("openOutboundBatch", {}, "id"), central.act<{ id: string }>("openOutboundBatch", {}, "id")]);
    expect(await central.act("dispatchOutboundBatch", { batchId: one.id }, "id")).toMatchObject({ code: "BATCH_EMPTY" });
    await central.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id");
    expect(await central.act("addToOutboundBatch", { batchId: one.id, tag }, "id")).toMatchObject({ code: "FILE_INCOMPLETE" });
    await central.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "PRESENT" }, "id");
    expect(await central.act("addToOutboundBatch", { batchId: one.id, tag }, "lines { kind item { state } }")).toMatchObject({ lines: [{ kind: "APPLICATION", item: { state: "BATCHED" } }] });
    expect(await central.act("addToOutboundBatch", { batchId: two.id, tag }, "id")).toMatchObject({ code: "ITEM_IN_ANOTHER_BATCH" });
    expect(await central.act("removeFromOutboundBatch", { batchId: one.id, tag }, "lines { id }")).toMatchObject({ lines: [] });
    expect(await central.act("addToOutboundBatch", { batchId: two.id, tag }, "lines { id }")).toMatchObject({ lines: [{}] });
    await central.act("dispatchOutboundBatch", { batchId: two.id }, "id");
    expect(await statusOf(filed.id)).toMatchObject({ status: "FORWARDED" });
    expect(await central.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id")).toMatchObject({ code: "APPLICATION_ALREADY_FORWARDED" });
  });

  test("brings a bag that is counted and matched, and differences need a word", async () => {
    const filed = await fileOne(house, "kentriki", {}, "K0");
    const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.2", directorateDate: "2011-05-20", listedCount: 2 }, "id protocolEntry { number senderNumber }");
    const line = { protocolNumber: filed.protocolEntry.number, protocolYear: filed.protocolEntry.year, decisionKind: "GRANT", decisionNumber: "1", decidedOn: "2011-05-18", permitSerial: "ΖΖ1", validFrom: "2011-05-18", validUntil: "2013-05-17" };
    const add = (over: object) => central.act<{ lines: { id: string }[] }>("addInboundLine", { batchId: inbound.id, line: { ...line, ...over } }, "lines { id application { id } }");
    expect(await add({})).toMatchObject({ code: "APPLICATION_NOT_FORWARDED" });
    expect(await add({ protocolNumber: 999_999 })).toMatchObject({ code: "LINE_NOT_MATCHED" });
    expect(await add({ permitSerial: null })).toMatchObject({ code: "PERMIT_SERIAL_MISSING" });
    await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [filed.id]);
    expect(await add({})).toMatchObject({ lines: [{ application: { id: filed.id } }] });
    expect(await add({})).toMatchObject({ code: "LINE_TWICE" });
    const accept = (countedCount: number, differenceNote: string | null) => central.act("acceptInboundBatch", { batchId: inbound.id, countedCount, differenceNote, ...(differenceNote?.trim() ? { secondPerson: { username: "thyrida", password: "test-password-1" } } : {}) }, "state items { kind state }");
    expect(await accept(1, null)).toMatchObject({ code: "DIFFERENCE_UNEXPLAINED", clause: "S9", about: "2 / 1 / 1" });
    expect(await accept(1, "Λείπει μία άδεια, ενημερώθηκε η Διεύθυνση")).toMatchObject({ state: "ACCEPTED", items: [{ state: "IN_SAFE" }, { state: "IN_SAFE" }] });
    expect(await accept(1, "x")).toMatchObject({ code: "BATCH_ALREADY_ACCEPTED" });
    expect(await statusOf(filed.id)).toMatchObject({ status: "GRANTED" });
  });

  test("a rejection ends the certificate and is served without a permit", async () => {
    const filed = await fileOne(house, "kentriki", {}, "K0");
    const issue = () => central.act<{ id: string; verificationCode: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "id serial status validUntil verificationCode");
    const certificate = await issue();
    expect(certificate).toMatchObject({ status: "ACTIVE", serial: `${filed.protocolEntry.year}/${filed.protocolEntry.number}-1` });
    expect(await issue()).toMatchObject({ code: "CERTIFICATE_ALREADY_ACTIVE" });
    const verify = (code: string) => house.anyone().ask<object | null>(`query ($code: String!) { verifyPaper(code: $code) { kind status municipality } }`, { code });
    expect(await verify(certificate.verificationCode)).toEqual({ kind: "SUBMISSION_CERTIFICATE", status: "ACTIVE", municipality: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ" });
    expect(await verify(certificate.verificationCode.replace(/.$/u, (last) => (last === "0" ? "1" : "0")))).toBeNull();
    expect(await verify("7101-x' OR 1=1")).toBeNull();

    await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [filed.id]);
    const inbound = await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.3", directorateDate: "2011-05-20", listedCount: 1 }, "id");
    await central.act("addInboundLine", { batchId: inbound.id, line: { protocolNumber: filed.protocolEntry.number, protocolYear: filed.protocolEntry.year, decisionKind: "REJECTION", decisionNumber: "2", decidedOn: "2011-05-18" } }, "id");
    expect(await central.act("acceptInboundBatch", { batchId: inbound.id, countedCount: 1 }, "items { kind }")).toMatchObject({ items: [{ kind: "DECISION" }] });
    expect(await verify(certificate.verificationCode)).toMatchObject({ status: "LAPSED_BY_REJECTION" });
    expect(await issue()).toMatchObject({ code: "CASE_DECIDED" });
    expect(await central.act("startDelivery", { applicationId: filed.id }, "state items { kind }")).toMatchObject({ state: "AT_COUNTER", items: [{ kind: "DECISION" }] });
  });

  test("an incomplete file gets no certificate, and the refusal names the paper", async () => {
    const filed = await fileOne(house, "kentriki", {}, "K0");
    await central.act("recordDocument", { applicationId: filed.id, requirement: "FEE", state: "MISSING" }, "id");
    expect(await central.act("issueSubmissionCertificate", { applicationId: filed.id }, "id")).toMatchObject({ code: "FILE_INCOMPLETE", about: "FEE", clause: "S8" });
  });
});

describe("the certificate in time", () => {
  test("an expired one makes room for a new one and prints that it is worth nothing", async () => {
    const filed = await fileOne(house, "tylisos");
    const clerk = await house.as("tylisos");
    const first = await clerk.act<{ serial: string; paperUrl: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "serial status paperUrl");
    expect(await clerk.act("issueSubmissionCertificate", { applicationId: filed.id }, "serial")).toMatchObject({ code: "CERTIFICATE_ALREADY_ACTIVE" });
    await house.sql("UPDATE submission_certificate SET issued_on = '2019-01-01', valid_until = '2020-01-01' WHERE serial = $1", [first.serial]);
    const second = await clerk.act<{ serial: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "serial status");
    expect(second).toMatchObject({ status: "ACTIVE" });
    const { certificates } = await clerk.ask<{ certificates: { serial: string; status: string }[] }>("query ($id: ID!) { application(id: $id) { certificates { serial status } } }", { id: filed.id });
    expect(Object.fromEntries(certificates.map(({ serial, status }) => [serial, status]))).toEqual({ [first.serial]: "EXPIRED", [second.serial]: "ACTIVE" });
    expect(await readPdf((await clerk.get(first.paperUrl)).rawPayload)).toContain("Δεν ισχύει: έληξε");
  });
});
