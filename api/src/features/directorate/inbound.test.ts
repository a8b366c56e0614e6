import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { fileOne, somebody } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";
import { Client } from "pg";
import { workbook } from "./workbook.testing";

let house: House;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  central = await house.as("kentriki");
});
afterAll(async () => house.close());

const secondPerson = { username: "thyrida", password: "test-password-1" } as const;

interface Forwarded {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly name: string;
  readonly passport: string;
}

/** Files that the Directorate has, one batch for all of them. */
async function forwarded(count: number): Promise<Forwarded[]> {
  const all: Forwarded[] = [];
  const tags: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const applicant = somebody();
    const { id, protocolEntry } = await fileOne(house, "kentriki", { applicant });
    tags.push((await central.act<{ tag: string }>("tagCaseFile", { applicationId: id }, "tag")).tag);
    all.push({ id, number: protocolEntry.number, year: protocolEntry.year, name: `${String(applicant["latinSurname"])} ${String(applicant["latinGivenName"])}`, passport: String(applicant["travelDocumentNumber"]) });
  }
  const batch = await central.act<{ id: string }>("openOutboundBatch", {}, "id");
  await central.act("fillOutboundBatch", { batchId: batch.id, tags }, "id");
  await central.act("dispatchOutboundBatch", { batchId: batch.id }, "id");
  return all;
}

let serials = 700_000;
const serial = () => `ΑΒ${(serials += 1)}`;
interface Line {
  readonly id: string;
  readonly position: number;
  readonly listed: boolean;
  readonly found: number;
  readonly fate: string | null;
  readonly grade: string;
  readonly difference: string | null;
  readonly matches: { readonly reasons: string[]; readonly application: { readonly id: string } }[];
  readonly application: { readonly id: string } | null;
}
interface Batch {
  readonly id: string;
  readonly state: string;
  readonly lines: Line[];
  readonly items: { readonly tag: string; readonly kind: string; readonly state: string; readonly returnReason: string | null; readonly application: { readonly id: string } | null }[];
}
const fields = "id state listedCount countedCount foundCount missingCount listName secondPerson { name } lines { id position listed found fate grade difference matches { reasons application { id } } application { id } } items { tag kind state returnReason application { id } } receiptProtocolUrl";
const open = async (listedCount: number) => (await central.act<Batch>("openInboundBatch", { directorateReference: "Φ.11", directorateDate: "2026-11-01", listedCount }, "id")).id;
const heading = ["Αρ. πρωτ.", "Ονοματεπώνυμο", "Αρ. διαβατηρίου", "Απόφαση", "Αρ. απόφασης", "Ημ/νία απόφασης", "Αρ. άδειας", "Ισχύει από", "Λήξη", "Δήμος"];
const row = ({ number, year, name, passport }: Forwarded, permit = serial()) => [`${number}/${year}`, name, passport, "Χορήγηση", "3391", "18/10/2026", permit, "18/10/2026", "17/10/2028", "Μαλεβιζίου"];
const file = (rows: readonly (readonly string[])[], name = "lista.xlsx") => ({ name, content: workbook([heading, ...rows]).toString("base64") });
const load = (batchId: string, rows: readonly (readonly string[])[], over: object = {}) => central.act<Batch>("loadInboundList", { batchId, file: file(rows), ...over }, fields);

describe("a list against what is in the bag (S9)", () => {
  test("48 are on the list and 47 came: the difference is on the paper, and the missing one is followed until somebody explains it", async () => {
    const files = await forwarded(48);
    const id = await open(48);
    const permits = files.map(() => serial());
    const loaded = await load(id, files.map((one, index) => row(one, permits[index])));
    expect(loaded.lines).toHaveLength(48);
    expect(loaded.lines.every(({ fate, grade, listed, found }) => fate === "MATCHED" && grade === "CERTAIN" && listed && found === 0)).toBe(true);
    expect(loaded.lines.map(({ application }) => application?.id)).toEqual(files.map((one) => one.id));
    for (const permit of permits.slice(0, 47)) expect(await central.act("countInbound", { batchId: id, code: permit }, "id")).toMatchObject({ id });

    const accept = (over: object = {}) => central.act<Batch>("acceptInboundBatch", { batchId: id, countedCount: 47, ...over }, fields);
    expect(await accept()).toMatchObject({ code: "DIFFERENCE_UNEXPLAINED", about: "48 / 47 / 47" });
    expect(await accept({ differenceNote: "λείπει μία" })).toMatchObject({ code: "SECOND_PERSON_NEEDED", clause: "S9" });
    expect(await accept({ differenceNote: "λείπει μία", secondPerson: { username: "kentriki", password: "test-password-1" } })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    const watch = jest.spyOn(Client.prototype, "query");
    const accepted = await accept({ differenceNote: "λείπει μία", secondPerson });
    const statements = watch.mock.calls.length;
    watch.mockRestore();
    expect(accepted).toMatchObject({ state: "ACCEPTED", foundCount: 47, missingCount: 1, secondPerson: { name: expect.any(String) } });
    expect(accepted.items).toHaveLength(94);
    expect(statements).toBeLessThan(60);

    const [missing, ...others] = await central.ask<Line[]>("{ openDifferences { id position name permitSerial application { id status } batch { id } } }");
    expect([missing, others]).toMatchObject([{ position: 48, application: { id: files[47]?.id, status: "FORWARDED" }, batch: { id } }, []]);
    const paper = await central.get(`/papers/inbound-protocol/${id}.pdf`);
    expect([paper.statusCode, paper.headers["content-type"]]).toEqual([200, "application/pdf"]);
    const explain = (note: string) => central.act("explainInboundDifference", { lineId: missing?.id, outcome: "CAME_LATER", note }, "id");
    expect(await explain(" ")).toMatchObject({ code: "REASON_MISSING" });
    expect(await explain("ήρθε με την επόμενη παραλαβή")).toMatchObject({ id });
    expect(await explain("ξανά")).toMatchObject({ code: "NOTHING_TO_EXPLAIN" });
    expect(await central.ask("{ openDifferences { id } }")).toEqual([]);
  }, 240_000);

  test("what is scanned twice is a double, what nobody listed is told, and a scan too many is taken back", async () => {
    const [one, two] = await forwarded(2);
    if (!one || !two) throw new Error("two files");
    const id = await open(2);
    const permit = serial();
    await load(id, [row(one, permit)]);
    const count = (code: string) => central.act<Batch>("countInbound", { batchId: id, code }, fields);
    expect(await count(" ")).toMatchObject({ code: "NOT_ON_LIST" });
    expect(await count(`${two.number}/${two.year}`)).toMatchObject({ code: "NOT_ON_LIST", about: `${two.number}/${two.year}` });
    expect(await count(one.passport)).toMatchObject({ lines: [{ found: 1, difference: null }] });
    // Alpha and beta are typed in Latin letters as often as in Greek ones.
    const twice = await count(permit.replace("ΑΒ", "AB"));
    expect(twice.lines[0]).toMatchObject({ found: 2, difference: "DOUBLE" });
    expect(await central.act("countInboundLine", { batchId: id, lineId: twice.lines[0]?.id, found: 1 }, fields)).toMatchObject({ lines: [{ found: 1, difference: null }] });
    expect(await central.act("countInboundLine", { batchId: id, lineId: twice.lines[0]?.id, found: 100 }, fields)).toMatchObject({ code: "INVALID_INPUT" });
    const added = await central.act<Batch>("addInboundLine", { batchId: id, line: { protocolNumber: two.number, protocolYear: two.year, decisionKind: "REJECTION", decisionNumber: "12", decidedOn: "2026-10-18" } }, fields);
    expect(added.lines[1]).toMatchObject({ listed: false, found: 1, difference: "EXTRA", fate: "MATCHED" });
    expect(await central.act<Batch>("acceptInboundBatch", { batchId: id, countedCount: 2, differenceNote: "μία εκτός καταλόγου", secondPerson }, fields)).toMatchObject({ state: "ACCEPTED" });
  });
});

describe("which case a line is of", () => {
  test("number, passport, the Directorate's own number and the name in either script, each with its reason; a name alone is asked", async () => {
    const [byNumber, byPassport, byName, otherName] = await forwarded(4);
    if (!byNumber || !byPassport || !byName || !otherName) throw new Error("four files");
    const id = await open(4);
    const none = ["", "", "", "", "", "", "", "", ""];
    const loaded = await load(id, [
      [`${byNumber.number}/${byNumber.year}`, ...none],
      ["", byPassport.name, byPassport.passport, ...none.slice(2)],
      ["", byName.name, ...none.slice(1)],
      [`${otherName.number}/${otherName.year}`, "ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ", ...none.slice(1)],
    ]);
    expect(loaded.lines).toMatchObject([
      { grade: "CERTAIN", fate: "MATCHED", matches: [{ reasons: ["NUMBER"] }] },
      { grade: "CERTAIN", fate: "MATCHED", matches: [{ reasons: ["PASSPORT", "SAME_NAME"] }] },
      { grade: "LIKELY", fate: null, application: null, matches: [{ reasons: ["SAME_NAME"], application: { id: byName.id } }] },
      { grade: "AMBIGUOUS", fate: null, matches: [{ reasons: ["NUMBER", "OTHER_NAME"], application: { id: otherName.id } }] },
    ]);
    const third = loaded.lines[2]?.id;
    const decide = (args: object) => central.act<Batch>("decideInboundLine", { batchId: id, lineId: third, ...args }, fields);
    expect(await decide({ fate: "MATCHED" })).toMatchObject({ code: "INVALID_INPUT" });
    expect(await decide({ fate: "MATCHED", applicationId: byNumber.id })).toMatchObject({ code: "LINE_TWICE" });
    expect((await decide({ fate: "MATCHED", applicationId: byName.id })).lines[2]).toMatchObject({ fate: "MATCHED", application: { id: byName.id } });
    await central.act("countInboundLine", { batchId: id, lineId: third, found: 1 }, "id");
    await central.act("countInboundLine", { batchId: id, lineId: loaded.lines[3]?.id, found: 1 }, "id");
    const accept = () => central.act<Batch>("acceptInboundBatch", { batchId: id, countedCount: 2, differenceNote: "δύο λείπουν", secondPerson }, fields);
    expect(await accept()).toMatchObject({ code: "LINES_UNDECIDED", about: "1" });
    await decide({ lineId: loaded.lines[3]?.id, fate: "ORPHAN" });
    expect(await accept()).toMatchObject({ code: "LINE_INCOMPLETE", about: "3" });
    const details = { decisionKind: "GRANT", decisionNumber: "9", decidedOn: "2026-10-18", permitSerial: serial(), validFrom: "2026-10-18", validUntil: "2028-10-17" };
    expect(await central.act("completeInboundLine", { lineId: third, line: { ...details, validUntil: "2026-10-18" } }, "id")).toMatchObject({ code: "INVALID_INPUT" });
    expect(await central.act("completeInboundLine", { lineId: third, line: { ...details, decidedOn: "2031-01-01" } }, "id")).toMatchObject({ code: "DATE_IN_FUTURE" });
    await central.act("completeInboundLine", { lineId: third, line: details }, "id");
    expect(await accept()).toMatchObject({ state: "ACCEPTED" });
  });

  test("one of nobody known is kept without a case, and finds its case later; one of another municipality goes back at once", async () => {
    const id = await open(2);
    const details = { decisionKind: "GRANT", decisionNumber: "5", decidedOn: "2026-10-18", validFrom: "2026-10-18", validUntil: "2028-10-17" };
    const add = (line: object, over: object = {}) => central.act<Batch>("addInboundLine", { batchId: id, line: { ...details, permitSerial: serial(), ...line }, ...over }, fields);
    expect(await add({ protocolNumber: 999_999, protocolYear: 2026 })).toMatchObject({ code: "LINE_NOT_MATCHED", about: "999999/2026" });
    expect(await add({})).toMatchObject({ lines: [{ fate: null, grade: "NONE" }] });
    const two = await add({ protocolNumber: 999_999, protocolYear: 2026, name: "ZUZU XOXO", municipality: "Δήμος Ηρακλείου" }, { evenUnmatched: true });
    expect(two.lines[1]).toMatchObject({ fate: "RETURN" });
    await central.act("decideInboundLine", { batchId: id, lineId: two.lines[0]?.id, fate: "ORPHAN" }, "id");
    const accepted = await central.act<Batch>("acceptInboundBatch", { batchId: id, countedCount: 2 }, fields);
    expect(accepted.items.map(({ state, returnReason, application }) => [state, returnReason, application])).toEqual([["IN_SAFE", null, null], ["IN_SAFE", null, null], ["RETURN_DUE", "WRONG_OFFICE", null], ["RETURN_DUE", "WRONG_OFFICE", null]]);

    const orphan = (await central.ask<{ id: string; batch: { id: string }; items: { tag: string }[] }[]>("{ orphans { id batch { id } items { tag kind application { id } } } }")).find((one) => one.batch.id === id);
    const [home] = await forwarded(1);
    const adopt = (number: number) => central.act<Batch>("adoptOrphan", { lineId: orphan?.id, protocolNumber: number, protocolYear: home?.year }, "id");
    expect(await adopt(888_888)).toMatchObject({ code: "LINE_NOT_MATCHED" });
    expect(await adopt(home?.number ?? 0)).toMatchObject({ id });
    expect(await adopt(home?.number ?? 0)).toMatchObject({ code: "ORPHAN_HAS_HOME" });
    expect((await central.ask<{ id: string }[]>("{ orphans { id } }")).map((one) => one.id)).not.toContain(orphan?.id);
    const item = await central.ask<object>("query ($tag: String!) { custodyItem(tag: $tag) { state application { id status } history { act } } }", { tag: orphan?.items[0]?.tag });
    expect(item).toMatchObject({ state: "IN_SAFE", application: { id: home?.id, status: "GRANTED" }, history: [{ act: "receiveFromDirectorate" }, { act: "adoptOrphan" }] });
    await expect(house.sql("UPDATE custody_item SET application_id = NULL WHERE application_id IS NOT NULL")).rejects.toMatchObject({ code: "42501" });
  });

  test("a certificate of filing and another paper become items of their case", async () => {
    const [one] = await forwarded(1);
    const id = await open(2);
    const add = (line: object) => central.act<Batch>("addInboundLine", { batchId: id, line: { protocolNumber: one?.number, protocolYear: one?.year, ...line } }, fields);
    expect(await add({ kind: "CERTIFICATE" })).toMatchObject({ code: "PERMIT_SERIAL_MISSING" });
    await add({ kind: "CERTIFICATE", permitSerial: "ΒΚ-77", decidedOn: "2026-10-18", validUntil: "2027-10-17" });
    await add({ kind: "OTHER" });
    const accepted = await central.act<Batch>("acceptInboundBatch", { batchId: id, countedCount: 2 }, fields);
    expect(accepted.items.map(({ kind, application }) => [kind, application?.id])).toEqual([["SUBMISSION_CERTIFICATE", one?.id], ["OTHER", one?.id]]);
    expect(await central.ask("query ($id: ID!) { application(id: $id) { status certificates { issuer serial } } }", { id: one?.id })).toMatchObject({ status: "FORWARDED", certificates: [{ issuer: "DIRECTORATE", serial: "ΒΚ-77" }] });
  });
});

describe("a list that is not as it should be", () => {
  const review = (given: object) => central.send("query ($file: ListFileInput!) { inboundListReview(file: $file) { ... on ListReview { encoding delimiter headingRow columns rows { row cells number year name decidedOn serial problems } } ... on Refusal { code } } }", { file: { name: "l", ...given } });
  const text = (content: string, encoding: BufferEncoding = "utf8") => Buffer.from(content, encoding).toString("base64");
  
  test("is shown with its columns, rows and problems, and nothing is kept", async () => {
    const { data } = await review({ content: text("Κατάλογος Νοεμβρίου;;;\nΑρ. πρωτ.;Ονοματεπώνυμο;Αρ. άδειας;Ημ. απόφασης\n12/2026;HOXHA ARBEN;ΑΑ1;31/02/2026\n12/2026;HOXHA ARBEN;ΑΑ1;1/2/2026\n;=HYPERLINK(1);ΑΑ2;1/2/2026\n12;X;Y;\n;;;x\n") });
    expect(data?.["inboundListReview"]).toMatchObject({
      encoding: "UTF_8", delimiter: ";", headingRow: 2, columns: ["NUMBER", "NAME", "SERIAL", "DECIDED_ON"],
      rows: [
        { row: 3, number: 12, year: 2026, problems: ["DAY_UNREADABLE"] },
        { row: 4, decidedOn: "2026-02-01", serial: "ΑΑ1", problems: ["DUPLICATE"] },
        { row: 5, problems: ["FORMULA"] },
        { row: 6, problems: ["NUMBER_UNREADABLE"] },
        { row: 7, problems: ["NOTHING_TO_MATCH", "DAY_UNREADABLE"] },
      ],
    });
    expect(await house.sql("SELECT 1 FROM inbound_line WHERE said_name = 'HOXHA ARBEN'")).toEqual([]);
  });

  test("no row with a problem is loaded unseen; a person leaves it out", async () => {
    const [one, two] = await forwarded(2);
    if (!one || !two) throw new Error("two files");
    const id = await open(2);
    const rows = [row(one), row(one), row(two)].map((cells, index) => (index === 1 ? [...cells.slice(0, 6), "", ...cells.slice(7)] : cells));
    const twice = [row(one, "ΧΧ1"), row(one, "ΧΧ1"), row(two)];
    expect(await load(id, twice)).toMatchObject({ code: "LIST_ROW_WRONG", about: "3" });
    expect(await load(id, twice, { leaveOut: [2, 3, 4] })).toMatchObject({ code: "LIST_EMPTY" });
    expect((await load(id, twice, { leaveOut: [3] })).lines).toHaveLength(2);
    expect(await load(id, rows)).toMatchObject({ code: "LIST_ALREADY_LOADED" });
  });

  test.each([
    ["an empty file", "", "LIST_EMPTY"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452000000", "hex").toString("base64"), "LIST_UNREADABLE"],
    ["an old workbook or one with a password", Buffer.from("d0cf11e0a1b11ae1000000000000000000000000", "hex").toString("base64"), "LIST_UNREADABLE"],
    ["half a zip", workbook([["a", "b"], ["1", "2"]]).subarray(0, 300).toString("base64"), "LIST_UNREADABLE"],
    ["a zip that is no workbook", workbook([["a"]], { only: "word/document.xml" }).toString("base64"), "LIST_UNREADABLE"],
    ["a zip that swells", workbook([["a"]], { swell: 30 }).toString("base64"), "LIST_TOO_LARGE"],
    ["too many rows", text(`Α/Α πρωτ.;Ονοματεπώνυμο\n${"1/2026;X\n".repeat(1_200)}`), "LIST_TOO_LARGE"],
    ["what is no base64", "!!!", "LIST_UNREADABLE"],
  ])("%s is refused", async (_what, content, code) => {
    const id = await open(1);
    expect(await central.act("loadInboundList", { batchId: id, file: { name: "x", content } }, "id")).toMatchObject({ code });
    expect((await review({ content })).data).toMatchObject({ inboundListReview: { code } });
  });

  test("a merged cell and a formula of a workbook mark their rows, and a day stays a day", async () => {
    const sheet = workbook([["Αρ. πρωτ.", "Επώνυμο", "Ημ. απόφασης"], ["5/2026", "HOXHA", 46_000], ["6/2026", "ALI", "1+1"]], { merged: "B2:B3", formula: "C3" });
    const { data } = await review({ content: sheet.toString("base64") });
    expect(data?.["inboundListReview"]).toMatchObject({ encoding: null, rows: [{ name: "HOXHA", decidedOn: "2025-12-09", problems: ["MERGED"] }, { name: "HOXHA", problems: expect.arrayContaining(["MERGED", "FORMULA"]) }] });
  });
});
