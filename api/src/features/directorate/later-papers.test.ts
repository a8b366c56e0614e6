import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Granted, grantOne } from "../../errand.testing";
import { readPdf } from "../../pdf.testing";
import { drawn } from "../../signature.testing";
import { type House, openHouse, type Person } from "../../testing";
import { workbook } from "./workbook.testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(() => house.close());

interface Case {
  readonly status: string;
  readonly readyToCollect: boolean;
  readonly permit: { readonly serial: string } | null;
  readonly decision: { readonly kind: string };
  readonly protocolEntry: { readonly number: number; readonly year: number };
  readonly deliveries: { readonly state: string; readonly proof: { readonly paperUrl: string; readonly item: { readonly tag: string } } | null }[];
  readonly items: { readonly tag: string; readonly kind: string; readonly state: string; readonly recallReason: string | null }[];
}
const caseOf = (id: string) =>
  central.ask<Case>("query ($id: ID!) { application(id: $id) { status readyToCollect permit { serial } decision { kind } protocolEntry { number year } deliveries { state proof { paperUrl item { tag } } } items { tag kind state recallReason } } }", { id });
const openBag = async (listedCount = 1) => (await central.act<{ id: string }>("openInboundBatch", { directorateReference: "Φ.5", directorateDate: "2011-06-20", listedCount }, "id")).id;
let serials = 300_000;
const newSerial = () => `ΓΑ${(serials += 1)}`;
const replacement = (serial = newSerial()) => ({ kind: "REPLACEMENT", permitSerial: serial, validFrom: "2011-06-18", validUntil: "2013-05-17" });
const revocation = { kind: "DECISION", decisionKind: "REVOCATION", decisionNumber: "77", decidedOn: "2011-06-18" };

/** A later paper of a case arrives alone in a bag and is accepted. */
async function arrives(applicationId: string, line: object): Promise<{ code?: string; items: { tag: string; kind: string }[] }> {
  const { protocolEntry } = await caseOf(applicationId);
  const batchId = await openBag();
  const added = await central.act<{ code?: string }>("addInboundLine", { batchId, line: { ...line, protocolNumber: protocolEntry.number, protocolYear: protocolEntry.year } }, "id");
  if (added.code !== undefined) return { ...added, items: [] };
  return central.act<{ items: { tag: string; kind: string }[] }>("acceptInboundBatch", { batchId, countedCount: 1 }, "items { tag kind }");
}

async function serve({ applicationId, passport }: Pick<Granted, "applicationId" | "passport">): Promise<{ code?: string; proof: { paperUrl: string; item: { tag: string } } }> {
  const { id } = await central.act<{ id: string }>("startDelivery", { applicationId }, "id");
  return central.act("completeDelivery", { deliveryId: id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: passport, holderPassportSeen: true, signaturePng: drawn } }, "state proof { paperUrl item { tag } } items { kind tag }");
}

async function toDirectorate(...tags: string[]): Promise<string> {
  const { id } = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("fillOutboundBatch", { batchId: id, tags }, "id");
  await central.act("dispatchOutboundBatch", { batchId: id }, "id");
  return id;
}
const acknowledge = (batchId: string) => central.act("acknowledgeOutboundBatch", { batchId, directorateReference: "8", acknowledgedOn: "2011-07-01" }, "state");

describe("a permit in place of another", () => {
  test("after the first was served and closed: it is served alone, with a proof of its own, and the case closes again", async () => {
    const granted = await grantOne(house, "K0");
    const first = await serve(granted);
    await acknowledge(await toDirectorate(first.proof.item.tag));
    expect((await caseOf(granted.applicationId)).status).toBe("CLOSED");

    const serial = newSerial();
    const { items } = await arrives(granted.applicationId, replacement(serial));
    expect(items.map(({ kind }) => kind)).toEqual(["PERMIT"]);
    expect(await caseOf(granted.applicationId)).toMatchObject({ status: "GRANTED", readyToCollect: true, permit: { serial }, decision: { kind: "GRANT" }, deliveries: [{ state: "ACKNOWLEDGED" }] });
    expect((await central.ask<{ items: { id: string }[] }>("{ readyToCollect { items { id } } }")).items.map(({ id }) => id)).toContain(granted.applicationId);

    const second = await serve(granted);
    expect(second).toMatchObject({ state: "PROVEN", items: [{ kind: "PERMIT", tag: items[0]?.tag }] });
    const text = await readPdf((await central.get(second.proof.paperUrl)).rawPayload);
    expect(text).toContain(serial);
    expect(text).not.toContain("Αντίγραφο");
    expect(await caseOf(granted.applicationId)).toMatchObject({ status: "SERVED", deliveries: [{ state: "ACKNOWLEDGED" }, { state: "PROVEN" }] });
    await acknowledge(await toDirectorate(second.proof.item.tag));
    expect(await caseOf(granted.applicationId)).toMatchObject({ status: "CLOSED", deliveries: [{ state: "ACKNOWLEDGED" }, { state: "ACKNOWLEDGED" }] });
  });

  test("the first proof acknowledged late does not close the case while the second is on its way", async () => {
    const granted = await grantOne(house, "K0");
    const batch = await toDirectorate((await serve(granted)).proof.item.tag);
    await arrives(granted.applicationId, replacement());
    const second = await serve(granted);
    await acknowledge(batch);
    expect(await caseOf(granted.applicationId)).toMatchObject({ status: "SERVED", deliveries: [{ state: "ACKNOWLEDGED" }, { state: "PROVEN" }] });
    await acknowledge(await toDirectorate(second.proof.item.tag));
    expect((await caseOf(granted.applicationId)).status).toBe("CLOSED");
  });

  test("before anything was served: the first permit goes back and the new one is served with the decision", async () => {
    const granted = await grantOne(house, "K0");
    const { items } = await arrives(granted.applicationId, replacement());
    expect((await caseOf(granted.applicationId)).items.find(({ tag }) => tag === granted.permitTag)).toMatchObject({ state: "RETURN_DUE", recallReason: "SUPERSEDED" });
    const served = await serve(granted);
    expect(served).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ tag: granted.decisionTag }), expect.objectContaining({ tag: items[0]?.tag })]) });
    expect((served as unknown as { items: unknown[] }).items).toHaveLength(2);
  });

  test("only where a permit was granted, with a serial nobody has, and once in a bag", async () => {
    const granted = await grantOne(house, "K0");
    expect(await arrives(granted.applicationId, replacement(granted.serial))).toMatchObject({ code: "PERMIT_SERIAL_KNOWN", about: granted.serial });
    expect(await arrives(granted.applicationId, { ...replacement(), kind: "DECISION", decisionKind: "GRANT", decisionNumber: "9", decidedOn: "2011-06-18" })).toMatchObject({ code: "CASE_HAS_DECISION" });
    const { protocolEntry } = await caseOf(granted.applicationId);
    const batchId = await openBag(2);
    const add = (line: object) => central.act("addInboundLine", { batchId, line: { ...line, protocolNumber: protocolEntry.number, protocolYear: protocolEntry.year } }, "id");
    expect(await add({ ...replacement(), validUntil: null })).toMatchObject({ code: "PERMIT_SERIAL_MISSING" });
    expect(await add(replacement())).toMatchObject({ id: batchId });
    expect(await add(revocation)).toMatchObject({ code: "LINE_TWICE" });
  });
});

describe("a revocation", () => {
  test("blocks the permit in the safe, and is itself served, with what it says of the remedies", async () => {
    const granted = await grantOne(house, "K0");
    const { items } = await arrives(granted.applicationId, revocation);
    expect(items.map(({ kind }) => kind)).toEqual(["DECISION"]);
    const revoked = await caseOf(granted.applicationId);
    expect(revoked).toMatchObject({ status: "REVOKED", decision: { kind: "REVOCATION" }, readyToCollect: true });
    for (const tag of [granted.permitTag, granted.decisionTag]) expect(revoked.items.find((item) => item.tag === tag)).toMatchObject({ state: "RETURN_DUE", recallReason: "REVOKED" });
    expect(await arrives(granted.applicationId, revocation)).toMatchObject({ code: "CASE_WITHOUT_PERMIT" });

    const { id } = await central.act<{ id: string }>("startDelivery", { applicationId: granted.applicationId }, "id");
    const complete = () => central.act<{ proof: { paperUrl: string } }>("completeDelivery", { deliveryId: id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: granted.passport, holderPassportSeen: true, signaturePng: drawn } }, "state items { tag } proof { paperUrl }");
    expect(await complete()).toMatchObject({ code: "REMEDIES_MISSING" });
    await central.act("recordRemedies", { applicationId: granted.applicationId, text: "Αίτηση ακυρώσεως εντός εξήντα ημερών" }, "id");
    const served = await complete();
    expect(served).toMatchObject({ state: "PROVEN", items: [{ tag: items[0]?.tag }] });
    expect(await readPdf((await central.get(served.proof.paperUrl)).rawPayload)).toContain("ανακλητικής απόφασης 77");
    expect((await caseOf(granted.applicationId)).status).toBe("SERVED");
  });

  test("while the permit is in the officer's hands at the counter, it is not handed over any more", async () => {
    const granted = await grantOne(house, "K0");
    const { id } = await central.act<{ id: string }>("startDelivery", { applicationId: granted.applicationId }, "id");
    await arrives(granted.applicationId, revocation);
    const complete = await central.act("completeDelivery", { deliveryId: id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: granted.passport, holderPassportSeen: true, signaturePng: drawn } }, "id");
    expect(complete).toMatchObject({ code: "ITEM_RECALLED" });
    await central.act("abandonDelivery", { deliveryId: id, reason: "INTERRUPTED" }, "id");
    expect(await central.act("startDelivery", { applicationId: granted.applicationId }, "state items { kind }")).toMatchObject({ state: "AT_COUNTER", items: [{ kind: "DECISION" }] });
  });
});

test("a new decision after an appeal turns a rejection that was served into a grant, and is served with its permit", async () => {
  const granted = await grantOne(house, "K0");
  await serve(granted);
  const decided = { kind: "NEW_DECISION", decisionKind: "REJECTION", decisionNumber: "12", decidedOn: "2011-06-01" };
  expect(await arrives(granted.applicationId, decided)).toMatchObject({ items: [{ kind: "DECISION" }] });
  expect((await caseOf(granted.applicationId)).status).toBe("REJECTED");
  expect(await arrives(granted.applicationId, replacement())).toMatchObject({ code: "CASE_WITHOUT_PERMIT" });
  const serial = newSerial();
  const { items } = await arrives(granted.applicationId, { ...decided, decisionKind: "GRANT", decisionNumber: "13", permitSerial: serial, validFrom: "2011-06-18", validUntil: "2013-06-17" });
  expect(items.map(({ kind }) => kind).sort()).toEqual(["DECISION", "PERMIT"]);
  expect(await caseOf(granted.applicationId)).toMatchObject({ status: "GRANTED", permit: { serial }, readyToCollect: true });
  expect(await serve(granted)).toMatchObject({ state: "PROVEN" });
});

test("a list says what each row is, and each is matched among the cases it may come for", async () => {
  const [served, other] = [await grantOne(house, "K0"), await grantOne(house, "K0")];
  const [one, two] = [(await caseOf(served.applicationId)).protocolEntry, (await caseOf(other.applicationId)).protocolEntry];
  const heading = ["Αρ. πρωτ.", "Είδος εγγράφου", "Απόφαση", "Αρ. απόφασης", "Ημ/νία απόφασης", "Αρ. άδειας", "Ισχύει από", "Λήξη"];
  const content = workbook([
    heading,
    [`${one.number}/${one.year}`, "Άδεια σε αντικατάσταση", "", "", "", newSerial(), "18/06/2011", "17/05/2013"],
    [`${two.number}/${two.year}`, "Απόφαση", "Ανάκληση", "91", "18/06/2011", other.serial, "", ""],
    [`${two.number}/${two.year}`, "Απόφαση", "Χορήγηση", "92", "18/06/2011", newSerial(), "18/06/2011", "17/05/2013"],
  ]).toString("base64");
  const file = { name: "l.xlsx", content };
  const review = await central.ask<{ columns: string[]; rows: { paper: string; decisionKind: string | null; problems: string[] }[] }>("query ($file: ListFileInput!) { inboundListReview(file: $file) { ... on ListReview { columns rows { paper decisionKind problems } } } }", { file });
  expect(review.columns[1]).toBe("PAPER");
  expect(review.rows).toMatchObject([{ paper: "REPLACEMENT", decisionKind: null, problems: [] }, { paper: "DECISION", decisionKind: "REVOCATION", problems: [] }, { paper: "DECISION", decisionKind: "GRANT" }]);
  const batchId = await openBag(3);
  const { lines } = await central.act<{ lines: { kind: string; grade: string; fate: string | null; application: { id: string } | null }[] }>("loadInboundList", { batchId, file }, "lines { kind decisionKind grade fate application { id } }");
  expect(lines).toMatchObject([
    { kind: "REPLACEMENT", grade: "CERTAIN", fate: "MATCHED", application: { id: served.applicationId } },
    { kind: "DECISION", decisionKind: "REVOCATION", grade: "CERTAIN", fate: "MATCHED", application: { id: other.applicationId } },
    { kind: "DECISION", decisionKind: "GRANT", grade: "NONE", application: null },
  ]);
});
