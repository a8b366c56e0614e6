import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { filing } from "../../filing.testing";
import { readPdf } from "../../pdf.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
});
afterAll(() => house.close());

interface Case extends ActAnswer {
  readonly id: string;
  readonly applicant: { readonly id: string };
  readonly receipt: { readonly paperUrl: string };
}
const read = async (paperUrl: string) => readPdf((await clerk.get(paperUrl)).rawPayload);
const file = async (over: object = {}) => clerk.act<Case>("fileApplication", { input: { ...(await filing(clerk, "B2")), ...over } }, "id applicant { id } receipt { paperUrl }");
const ofKind = async (kind: string, category: string, over: object = {}) => {
  const asked = await clerk.ask<{ code: string }[]>("query ($k: ApplicationKind!, $c: ID!) { documentRequirements(kind: $k, category: $c) { code } }", { k: kind, c: category });
  return file({ kind, category, documents: asked.map(({ code }) => ({ requirement: code, state: "PRESENT" })), previousPermitNumber: null, previousPermitExpiresOn: null, ...over });
};
const lacking = async (...codes: string[]) => {
  const input = await filing(clerk, "B2");
  const documents = (input["documents"] as { requirement: string; state: string }[]).map((one) => (codes.includes(one.requirement) ? { ...one, state: "MISSING" } : one));
  return file({ documents });
};
const complete = "Ο φάκελος είναι πλήρης";
const permit = "παραλαμβάνετε την άδεια";
const neutral = "Το έγγραφο καταχωρίστηκε";

/** The receipt of the newest entry of the register. */
async function newest(): Promise<string> {
  const [row] = await house.sql<{ id: string }>("SELECT r.id FROM registration_receipt r JOIN protocol_entry e ON e.municipality_id = r.municipality_id AND e.id = r.protocol_entry_id WHERE e.municipality_id = '7105' ORDER BY e.year DESC, e.number DESC LIMIT 1");
  return read(`/papers/registration-receipt/${row?.id}.pdf`);
}

describe("the receipt of an application", () => {
  test.each([["INITIAL_GRANT", "EMPLOYMENT"], ["RENEWAL", "EMPLOYMENT"]])("%s that is complete says so, and that the permit is collected with it", async (kind, category) => {
    const filed = await ofKind(kind, category, kind === "RENEWAL" ? { previousPermitNumber: "Χ-1", previousPermitExpiresOn: "2027-01-31" } : {});
    const text = await read(filed.receipt.paperUrl);
    expect(text).toContain(complete);
    expect(text).toContain(permit);
  });

  test.each([
    ["WORK_APPROVAL", "EMPLOYMENT", { employer: { name: "ΑΓΡΟΤΙΚΗ ΑΕ" } }],
    ["EMPLOYER_INVITATION", "EMPLOYMENT", { employer: { name: "ΑΓΡΟΤΙΚΗ ΑΕ" }, representative: { kind: "EMPLOYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Καταστατικό 4/2010", scope: "FILE" } }],
    ["FAMILY_REUNIFICATION", "FAMILY", { familyMembers: [{ name: "BERISHA ANA", relation: "CHILD" }] }],
  ])("%s is complete and promises no permit", async (kind, category, over) => {
    const text = await read((await ofKind(kind, category, over)).receipt.paperUrl);
    expect(text).toContain(complete);
    expect(text).not.toContain(permit);
  });

  test("that is incomplete names what lacks", async () => {
    const text = await read((await lacking("FEE")).receipt.paperUrl);
    expect(text).toContain("Λείπουν: • Παράβολο");
    expect(text).not.toContain(permit);
  });

  test("that was withdrawn says nothing of a file", async () => {
    const filed = await file();
    await clerk.act("withdrawApplication", { applicationId: filed.id, reason: "επιστρέφει στην πατρίδα του" }, "id");
    const text = await read(filed.receipt.paperUrl);
    expect(text).toContain(neutral);
    expect(text).not.toContain(complete);
  });
});

describe("the receipt of what is no application", () => {
  test("a supplement says what still lacks, and that the file is complete when nothing does", async () => {
    const filed = await lacking("FEE", "PHOTOGRAPHS");
    await clerk.act("fileSupplement", { input: { applicationId: filed.id, papers: ["FEE"], attachments: 1 } }, "id");
    const first = await newest();
    expect(first).toContain("Λείπουν: • Τρεις φωτογραφίες");
    expect(first).not.toContain("• Παράβολο");
    expect(first).not.toContain(permit);
    await clerk.act("fileSupplement", { input: { applicationId: filed.id, papers: ["PHOTOGRAPHS"], attachments: 1 } }, "id");
    const last = await newest();
    expect(last).toContain(complete);
    expect(last).not.toContain(permit);
  });

  test.each([
    ["a letter", async () => clerk.act("registerEntry", { input: { direction: "INCOMING", characterisation: "ΕΠΙΣΤΟΛΗ", subject: "Ερώτημα", attachments: 0, addressee: "Δήμος", sender: "HOXHA ARBEN" } }, "id")],
    ["an outgoing letter", async () => clerk.act("registerEntry", { input: { direction: "OUTGOING", characterisation: "ΑΠΑΝΤΗΣΗ", subject: "Απάντηση", attachments: 0, addressee: "HOXHA ARBEN" } }, "id")],
    ["a declaration", async () => clerk.act("declareChange", { input: { applicantId: (await file()).applicant.id, kind: "LOSS", details: "χάθηκε η άδεια", changedOn: "2026-11-01", attachments: 1 } }, "kind")],
    ["a withdrawal", async () => clerk.act("withdrawApplication", { applicationId: (await file()).id, reason: "επιστρέφει στην πατρίδα του" }, "id")],
    ["a referral", async () => clerk.act("referPaper", { input: { kind: "RENEWAL", sender: "HOXHA ARBEN", toMunicipalityId: "7101", attachments: 3 } }, "id")],
  ])("%s says that it is registered, and nothing of a file or a permit", async (what, act) => {
    expect(await act()).not.toHaveProperty("code");
    const text = await newest();
    expect(text).toContain(neutral);
    expect(text).not.toContain(complete);
    expect(text).not.toContain(permit);
    expect(text.includes("απευθυνθείτε εκεί")).toBe(what === "a referral");
  });
});
