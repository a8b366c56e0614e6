import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne, officeId } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(async () => house.close());

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly item: { readonly tag: string; readonly state: string };
}
interface Batch {
  readonly id: string;
  readonly state: string;
  readonly lines: Line[];
}
const batchFields = "id state acknowledgeBy coveringLetterUrl protocolEntry { number year subject attachments } lines { id kind state refusalReason cameBackAt item { tag state } application { id status } }";
const open = async () => (await central.act<Batch>("openOutboundBatch", {}, "id")).id;
const fill = (batchId: string, tags: readonly string[]) => central.act<Batch>("fillOutboundBatch", { batchId, tags }, batchFields);
const statusOf = async (id: string) => (await central.ask<{ status: string }>("query ($id: ID!) { application(id: $id) { status } }", { id })).status;

async function taggedFile(): Promise<{ id: string; tag: string }> {
  const { id } = await fileOne(house, "kentriki");
  return { id, tag: (await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag")).tag };
}

async function taggedDeclaration(): Promise<string> {
  const { id } = await fileOne(house, "kentriki");
  const { applicant } = await central.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id });
  await central.act("declareChange", { input: { applicantId: applicant.id, kind: "LOSS", details: "χάθηκε η άδεια", changedOn: "2026-11-01", attachments: 1 } }, "kind");
  const papers = await central.ask<{ items: { id: string; subject: string }[] }>("{ untaggedPapers { items { id subject } } }");
  expect(papers.items[0]?.subject).toContain("Δήλωση αλλαγής στοιχείων");
  return (await central.act<{ tag: string }>("tagPaper", { entryId: papers.items[0]?.id }, "tag kind entry { subject }")).tag;
}

describe("a batch of mixed kinds (S12a)", () => {
  test("is proposed the most pressing first, filled in one act, and its letter lists each kind", async () => {
    const [file, declaration] = [await taggedFile(), await taggedDeclaration()];
    const due = await central.ask<{ items: { kind: string; workingDaysLeft: number | null; urgency: string; item: { tag: string } }[] }>("{ dueToForward { items { kind forwardBy workingDaysLeft urgency item { tag } } } }");
    expect(due.items.find(({ item }) => item.tag === file.tag)).toMatchObject({ kind: "APPLICATION", urgency: "LATER", workingDaysLeft: expect.any(Number) });
    expect(due.items.find(({ item }) => item.tag === declaration)).toMatchObject({ kind: "DECLARATION", forwardBy: null, workingDaysLeft: null });
    expect(await central.ask("{ dueCounts { kind count late } }")).toEqual(expect.arrayContaining([{ kind: "DECLARATION", count: 1, late: 0 }]));

    const id = await open();
    expect(await fill(id, [file.tag, declaration, file.tag])).toMatchObject({ lines: [{ kind: "APPLICATION" }, { kind: "DECLARATION", application: null }] });
    expect(await statusOf(file.id)).toBe("BATCHED");
    expect(await central.act("dispatchOutboundBatch", { batchId: id }, batchFields)).toMatchObject({ state: "DISPATCHED", acknowledgeBy: expect.stringMatching(/^\d{4}-/u), protocolEntry: { attachments: 2 }, lines: [{ item: { state: "FORWARDED" } }, { item: { state: "FORWARDED" } }] });
    const letter = await central.get(`/papers/covering-list/${id}.pdf`);
    expect([letter.statusCode, letter.headers["content-type"]]).toEqual([200, "application/pdf"]);
  });

  test("takes all of them or none, says which one stands in the way, and never what came from the Directorate", async () => {
    const [one, two] = [await taggedFile(), await taggedFile()];
    const [first, second] = [await open(), await open()];
    await fill(first, [one.tag]);
    expect(await fill(second, [two.tag, one.tag])).toMatchObject({ code: "ITEM_IN_ANOTHER_BATCH", about: one.tag });
    expect(await statusOf(two.id)).toBe("COMPLETE");
    expect(await fill(second, [])).toMatchObject({ code: "NOTHING_CHOSEN" });
    expect(await fill(second, ["nonsense"])).toMatchObject({ code: "UNREADABLE_CODE" });
    expect(await fill(second, Array.from({ length: 501 }, () => two.tag))).toMatchObject({ code: "BATCH_FULL" });
    expect(await central.act("tagPaper", { entryId: "01976f00-0000-7000-8000-000000000000" }, "tag")).toMatchObject({ code: "NOT_FOUND" });
  });

  test("filled by many at once, a thing is in one open batch at most", async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => taggedFile()));
    const batches = await Promise.all(Array.from({ length: 4 }, open));
    await Promise.all(batches.map((id, index) => fill(id, files.filter((_, place) => (place + index) % 3 !== 0).map(({ tag }) => tag))));
    const open_ = await house.sql<{ count: number }>("SELECT count(*)::int AS count FROM outbound_line WHERE state = 'OPEN' GROUP BY item_id HAVING count(*) > 1");
    expect(open_).toEqual([]);
    const [balance] = await house.sql<{ same: boolean }>("SELECT (SELECT count(*) FROM custody_item WHERE state = 'BATCHED') = (SELECT count(*) FROM outbound_line l JOIN outbound_batch b ON b.id = l.batch_id WHERE b.state = 'DRAFT') AS same");
    expect(balance?.same).toBe(true);
  });
});

describe("the Directorate's word, line by line", () => {
  test("some it has, one it refuses: that file is complete again, its paper must come back and goes anew", async () => {
    const files = [await taggedFile(), await taggedFile(), await taggedFile()];
    const id = await open();
    const { lines } = await fill(id, files.map(({ tag }) => tag));
    await central.act("dispatchOutboundBatch", { batchId: id }, "id");
    const word = (args: object) => central.act<Batch>("acknowledgeOutboundBatch", { batchId: id, directorateReference: "Φ.77", acknowledgedOn: "2026-11-20", ...args }, batchFields);
    const line = (tag: string | undefined) => lines.find(({ item }) => item.tag === tag)?.id;

    expect(await word({ refused: [{ lineId: line(files[2]?.tag), reason: "  " }] })).toMatchObject({ code: "REASON_MISSING" });
    expect(await word({ acknowledgedOn: "2031-01-01" })).toMatchObject({ code: "DATE_IN_FUTURE" });
    expect(await word({ lineIds: [line(files[0]?.tag)] })).toMatchObject({ state: "DISPATCHED" });
    expect(await statusOf(files[0]?.id ?? "")).toBe("ACKNOWLEDGED");
    expect(await word({ lineIds: [line(files[0]?.tag)] })).toMatchObject({ code: "LINE_ALREADY_SETTLED" });
    expect(await word({ refused: [{ lineId: line(files[2]?.tag), reason: "λείπει υπογραφή" }] })).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(await Promise.all(files.map((file) => statusOf(file.id)))).toEqual(["ACKNOWLEDGED", "ACKNOWLEDGED", "COMPLETE"]);

    const away = await central.ask<{ item: { tag: string; state: string }; refusalReason: string }[]>("{ refusedPapers { refusalReason batch { protocolEntry { number } } item { tag state } } }");
    expect(away).toMatchObject([{ refusalReason: "λείπει υπογραφή", item: { tag: files[2]?.tag, state: "FORWARDED" } }]);
    const again = await open();
    expect(await fill(again, [files[2]?.tag ?? ""])).toMatchObject({ code: "ITEM_ALREADY_GONE" });
    expect(await central.act("takeBackRefused", { tag: files[0]?.tag }, "id")).toMatchObject({ code: "ITEM_NOT_REFUSED" });
    expect(await central.act("takeBackRefused", { tag: files[2]?.tag }, "id")).toMatchObject({ id });
    expect(await central.act("takeBackRefused", { tag: files[2]?.tag }, "id")).toMatchObject({ code: "ITEM_NOT_REFUSED" });
    expect(await fill(again, [files[2]?.tag ?? ""])).toMatchObject({ lines: [{ state: "OPEN" }] });
  });

  test("asks for more papers; they come, are tagged and go up in a batch, and the case with them", async () => {
    const file = await taggedFile();
    const id = await open();
    await fill(id, [file.tag]);
    const ask = (over: object = {}) =>
      central.act("requestSupplement", { input: { applicationId: file.id, directorateReference: "Φ.90", directorateDate: "2026-11-20", what: "Μισθωτήριο", bringBy: "2027-01-15", ...over } }, "status supplementRequests { what bringBy entry { senderNumber direction } }");
    expect(await ask()).toMatchObject({ code: "APPLICATION_NOT_FORWARDED" });
    await central.act("dispatchOutboundBatch", { batchId: id }, "id");
    expect(await ask({ bringBy: "2020-01-01" })).toMatchObject({ code: "INVALID_INPUT", about: "bringBy" });
    expect(await ask({ directorateDate: "2031-01-01" })).toMatchObject({ code: "DATE_IN_FUTURE" });
    expect(await ask()).toMatchObject({ status: "SUPPLEMENT_REQUESTED", supplementRequests: [{ what: "Μισθωτήριο", entry: { senderNumber: "Φ.90", direction: "INCOMING" } }] });
    expect(await central.ask("{ openSupplementRequests { count items { what application { id } } nextCursor } }")).toEqual({ count: 1, items: [{ what: "Μισθωτήριο", application: { id: file.id } }], nextCursor: null });
    await central.act("fileSupplement", { input: { applicationId: file.id, papers: [], description: "Μισθωτήριο", attachments: 1 } }, "id");
    expect(await statusOf(file.id)).toBe("SUPPLEMENTED");
    expect(await central.ask("{ openSupplementRequests { count items { what } } }")).toEqual({ count: 0, items: [] });
    const papers = await central.ask<{ items: { id: string }[] }>("{ untaggedPapers { items { id } } }");
    const { tag } = await central.act<{ tag: string }>("tagPaper", { entryId: papers.items[0]?.id }, "tag application { id }");
    expect(await central.act("tagPaper", { entryId: papers.items[0]?.id }, "tag")).toMatchObject({ code: "PAPER_ALREADY_TAGGED" });
    const next = await open();
    expect(await fill(next, [tag])).toMatchObject({ lines: [{ kind: "SUPPLEMENT", application: { status: "BATCHED" } }] });
    await central.act("removeFromOutboundBatch", { batchId: next, tag }, "id");
    expect(await statusOf(file.id)).toBe("SUPPLEMENTED");
    await fill(next, [tag]);
    await central.act("dispatchOutboundBatch", { batchId: next }, "id");
    expect(await statusOf(file.id)).toBe("FORWARDED");
  });

  test("what it asks for comes page by page, the nearest last day first, and the page says how much there is", async () => {
    const id = await open();
    const files = [await taggedFile(), await taggedFile(), await taggedFile()];
    await fill(id, files.map(({ tag }) => tag));
    await central.act("dispatchOutboundBatch", { batchId: id }, "id");
    for (const [index, bringBy] of ["2027-03-03", "2027-03-01", "2027-03-02"].entries())
      await central.act("requestSupplement", { input: { applicationId: files[index]?.id, directorateReference: "Φ.91", directorateDate: "2026-11-20", what: "Μισθωτήριο", bringBy } }, "id");
    const page = (after: string | null) => central.ask<{ count: number; items: { bringBy: string }[]; nextCursor: string | null }>("query ($after: String) { openSupplementRequests(first: 2, after: $after) { count items { bringBy } nextCursor } }", { after });
    const first = await page(null);
    const second = await page(first.nextCursor);
    expect([first.count, second.count, second.nextCursor]).toEqual([3, 3, null]);
    expect([...first.items, ...second.items].map(({ bringBy }) => bringBy)).toEqual(["2027-03-01", "2027-03-02", "2027-03-03"]);
    const answered = await central.ask<{ unanswered: number }>("{ outboundBatches(first: 1) { unanswered } }");
    expect([answered.unanswered]).toEqual((await house.sql<{ n: number }>("SELECT count(*)::int AS n FROM outbound_batch WHERE municipality_id = '7105' AND state = 'DISPATCHED'")).map(({ n }) => n));
  });

  test("gets what came too late for a decided case as well, and the case stays decided", async () => {
    const file = await taggedFile();
    await house.sql("UPDATE application SET status = 'GRANTED' WHERE id = $1", [file.id]);
    await central.act("fileSupplement", { input: { applicationId: file.id, papers: [], description: "Βεβαίωση αποδοχών", attachments: 1 } }, "id");
    const papers = await central.ask<{ items: { id: string }[] }>("{ untaggedPapers { items { id } } }");
    const { tag } = await central.act<{ tag: string }>("tagPaper", { entryId: papers.items[0]?.id }, "tag");
    const due = await central.ask<{ items: { kind: string; item: { tag: string } }[] }>("{ dueToForward(first: 100) { items { kind item { tag } } } }");
    expect(due.items.filter(({ item }) => item.tag === tag)).toEqual([{ kind: "OTHER", item: { tag } }]);
    const id = await open();
    expect(await fill(id, [tag])).toMatchObject({ lines: [{ kind: "OTHER" }] });
    await central.act("removeFromOutboundBatch", { batchId: id, tag }, "id");
    await fill(id, [tag]);
    await central.act("dispatchOutboundBatch", { batchId: id }, "id");
    expect(await statusOf(file.id)).toBe("GRANTED");
  });

  test("never comes: the batch goes again under a letter that names the old one, and only the new one can be acknowledged", async () => {
    const file = await taggedFile();
    const id = await open();
    await fill(id, [file.tag]);
    expect(await central.act("resendOutboundBatch", { batchId: id }, "id")).toMatchObject({ code: "BATCH_NOT_DISPATCHED" });
    const sent = await central.act<{ protocolEntry: { number: number; year: number } }>("dispatchOutboundBatch", { batchId: id }, batchFields);
    const again = await central.act<Batch & { protocolEntry: { subject: string } }>("resendOutboundBatch", { batchId: id }, `${batchFields} resent { id state }`);
    expect(again).toMatchObject({ state: "DISPATCHED", resent: { id, state: "RESENT" }, lines: [{ state: "OPEN", item: { tag: file.tag } }] });
    expect(again.protocolEntry.subject).toContain(`${sent.protocolEntry.number}/${sent.protocolEntry.year}`);
    expect((await central.get(`/papers/covering-list/${again.id}.pdf`)).statusCode).toBe(200);
    const word = (batchId: string) => central.act<Batch>("acknowledgeOutboundBatch", { batchId, directorateReference: "Φ.1", acknowledgedOn: "2026-11-20" }, "state");
    expect(await word(id)).toMatchObject({ code: "BATCH_NOT_DISPATCHED" });
    expect(await word(again.id)).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(await statusOf(file.id)).toBe("ACKNOWLEDGED");
  });

  test("what a branch may not do", async () => {
    const branch = await house.as("tylisos");
    expect(await branch.act("fillOutboundBatch", { batchId: await open(), tags: [] }, "__typename")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await officeId(central, "K0")).toBeTruthy();
  });
});
