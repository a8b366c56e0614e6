import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { fileOne } from "../../filing.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let central: Person;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  [clerk, central, supervisor] = await Promise.all([house.as("tylisos"), house.as("kentriki"), house.as("epoptis")]);
});
afterAll(() => house.close());

const second = { username: "kentriki", password: "test-password-1" };
const entryFields = "protocolEntry { id number void { reason by { name } secondPerson { name } } }";
interface Record extends ActAnswer {
  readonly protocolEntry: { readonly id: string; readonly number: number; readonly void: object | null };
}
const byTwo = { reason: "Καταχωρίστηκε σε λάθος πρόσωπο", by: { name: "Αργυρώ Δασκαλάκη" }, secondPerson: { name: "Ελένη Μαρκάκη" } };
const voiding = (act: string, entryId: string, over: object = {}, by = supervisor, fields = "__typename") => by.act<ActAnswer & { status: string; complete: boolean }>(act, { entryId, reason: byTwo.reason, secondPerson: second, ...over }, fields);
const verify = async (entryId: string) => {
  const [row] = await house.sql<{ code: string }>("SELECT verification_code AS code FROM registration_receipt WHERE protocol_entry_id = $1", [entryId]);
  return house.anyone().ask<{ status: string }>("query ($code: String!) { verifyPaper(code: $code) { status } }", { code: row?.code });
};

test.each(["voidDeclaration", "voidSupplement", "voidReferral"])("%s needs two persons, a reason, the right role and such a record", async (act) => {
  expect(await voiding(act, randomUUID(), {}, clerk)).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await voiding(act, randomUUID(), { secondPerson: { ...second, username: "epoptis" } })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
  expect(await voiding(act, randomUUID())).toMatchObject({ code: "NOT_FOUND" });
  expect(await voiding(act, "none")).toMatchObject({ code: "NOT_FOUND" });
});

describe("a declaration registered in error", () => {
  const declare = async (applicantId: string, street: string) =>
    clerk.act<Record>("declareChange", { input: { applicantId, kind: "ADDRESS", changedOn: "2026-11-01", attachments: 0, residence: { municipalityId: "7105", unitCode: "710502", street } } }, entryFields);
  const applicantOf = async (id: string) => (await clerk.ask<{ applicant: { id: string } }>("query ($id: ID!) { application(id: $id) { applicant { id } } }", { id })).applicant.id;
  const street = async (id: string) => (await clerk.ask<{ residence: object; declarations: Record[] }>(`query ($id: ID!) { applicant(id: $id) { residence { street unitCode since } declarations { ${entryFields} } } }`, { id }));

  test("is void with its number, and its address is taken back", async () => {
    const id = await applicantOf((await fileOne(house)).id);
    const before = (await street(id)).residence;
    const { protocolEntry } = await declare(id, "Λάθος οδός 8");
    expect(await voiding("voidDeclaration", protocolEntry.id, { reason: "λάθος" })).toMatchObject({ code: "REASON_MISSING" });
    expect(await voiding("voidDeclaration", protocolEntry.id)).toMatchObject({ __typename: "Declaration" });
    expect(await street(id)).toMatchObject({ residence: before, declarations: [{ protocolEntry: { void: byTwo } }] });
    expect(await verify(protocolEntry.id)).toEqual({ status: "VOIDED" });
    expect(await voiding("voidDeclaration", protocolEntry.id)).toMatchObject({ code: "ENTRY_ALREADY_VOID" });
  });

  test("leaves an address alone that another declaration brought since", async () => {
    const id = await applicantOf((await fileOne(house)).id);
    const first = await declare(id, "Πρώτη οδός 1");
    await declare(id, "Δεύτερη οδός 2");
    expect(await voiding("voidDeclaration", first.protocolEntry.id)).toMatchObject({ __typename: "Declaration" });
    expect(await street(id)).toMatchObject({ residence: { street: "Δεύτερη οδός 2" } });
  });

  test("two who void it at once void it once", async () => {
    const { protocolEntry } = await declare(await applicantOf((await fileOne(house)).id), "Οδός 3");
    const answers = await Promise.all([voiding("voidDeclaration", protocolEntry.id), voiding("voidDeclaration", protocolEntry.id, { secondPerson: { ...second, username: "epoptis" } }, central)]);
    expect(answers.map((answer) => answer.code ?? answer.__typename).sort()).toEqual(["Declaration", "ENTRY_ALREADY_VOID"]);
  });
});

describe("a supplement registered in error", () => {
  const missing = async (...codes: string[]) => {
    const filed = await fileOne(house);
    for (const requirement of codes) await clerk.act("recordDocument", { applicationId: filed.id, requirement, state: "MISSING" }, "id");
    return filed.id;
  };
  const bring = async (applicationId: string, papers: string[]) => {
    const done = await clerk.act<{ supplements: Record[] }>("fileSupplement", { input: { applicationId, papers, description: "και ένα αντίγραφο", attachments: 1 } }, `supplements { ${entryFields} }`);
    return done.supplements.at(-1)?.protocolEntry.id ?? "";
  };
  const caseFields = "status complete documents { requirement { code } state } supplements { protocolEntry { void { reason } } }";
  const stateOf = (answer: object, code: string) => (answer as { documents: { requirement: { code: string }; state: string }[] }).documents.find(({ requirement }) => requirement.code === code)?.state;

  test("is void with its number, and the checklist goes back: the file is incomplete again", async () => {
    const id = await missing("FEE", "PHOTOGRAPHS");
    await bring(id, ["PHOTOGRAPHS"]);
    const wrong = await bring(id, ["FEE", "PASSPORT_COPY"]);
    const after = await voiding("voidSupplement", wrong, {}, supervisor, caseFields);
    expect(after).toMatchObject({ status: "INCOMPLETE", complete: false, supplements: [{ protocolEntry: { void: null } }, { protocolEntry: { void: { reason: byTwo.reason } } }] });
    expect(["FEE", "PHOTOGRAPHS", "PASSPORT_COPY"].map((code) => stateOf(after, code))).toEqual(["MISSING", "PRESENT", "PRESENT"]);
    expect(await verify(wrong)).toEqual({ status: "VOIDED" });
    expect(await voiding("voidSupplement", wrong)).toMatchObject({ code: "ENTRY_ALREADY_VOID" });
  });

  test("leaves a paper that another supplement brought too", async () => {
    const id = await missing("FEE");
    const wrong = await bring(id, ["FEE"]);
    await bring(id, ["FEE"]);
    expect(await voiding("voidSupplement", wrong, {}, supervisor, caseFields)).toMatchObject({ status: "COMPLETE", complete: true });
  });

  test("is refused while a certificate says that the file is complete, in a batch, and once the case has ended", async () => {
    const certified = await missing("FEE");
    const wrong = await bring(certified, ["FEE"]);
    await clerk.act("issueSubmissionCertificate", { applicationId: certified }, "id");
    expect(await voiding("voidSupplement", wrong)).toMatchObject({ code: "CERTIFICATE_IN_FORCE" });
    await house.sql("UPDATE application SET status = 'BATCHED' WHERE id = $1", [certified]);
    expect(await voiding("voidSupplement", wrong)).toMatchObject({ code: "FILE_IN_BATCH" });
    const ended = await missing("FEE");
    const late = await bring(ended, ["FEE"]);
    await clerk.act("withdrawApplication", { applicationId: ended, reason: "Φεύγει για την πατρίδα" }, "id");
    expect(await voiding("voidSupplement", late)).toMatchObject({ code: "CASE_ENDED" });
  });
});

describe("a paper for elsewhere registered in error", () => {
  const refer = () => clerk.act<Record & { id: string }>("referPaper", { input: { kind: "RENEWAL", sender: "HOXHA ARBEN", toMunicipalityId: "7107", attachments: 1 } }, `id ${entryFields}`);
  const waiting = async () => (await central.ask<{ items: { id: string }[] }>("{ referrals { items { id } } }")).items.map(({ id }) => id);

  test("is void with its number and goes with no letter", async () => {
    const [wrong, right] = [await refer(), await refer()];
    expect(await voiding("voidReferral", wrong.id)).toMatchObject({ __typename: "Referral" });
    expect(await waiting()).toEqual(expect.not.arrayContaining([wrong.id]));
    expect(await verify(wrong.id)).toEqual({ status: "VOIDED" });
    const letter = await central.act<{ id: string }>("forwardReferrals", { toMunicipalityId: "7107" }, "id");
    const sent = await house.sql<{ id: string }>("SELECT protocol_entry_id AS id FROM referral WHERE letter_entry_id = $1", [letter.id]);
    expect(sent.map(({ id }) => id)).toEqual([right.id]);
    expect(await voiding("voidReferral", right.id)).toMatchObject({ code: "REFERRAL_FORWARDED" });
    expect(await voiding("voidReferral", wrong.id)).toMatchObject({ code: "ENTRY_ALREADY_VOID" });
  });
});

test("the number of a record is voided on its page, and that of what happened is corrected by a later paper", async () => {
  const filed = await fileOne(house);
  const [file] = await house.sql<{ id: string }>("SELECT protocol_entry_id AS id FROM application WHERE id = $1", [filed.id]);
  expect(await voiding("voidEntry", file?.id ?? "")).toMatchObject({ code: "ENTRY_OF_A_RECORD" });
  await clerk.act("withdrawApplication", { applicationId: filed.id, reason: "Φεύγει για την πατρίδα" }, "id");
  const [statement] = await house.sql<{ id: string }>("SELECT id FROM protocol_entry WHERE subject LIKE 'Δήλωση παραίτησης%' ORDER BY registered_at DESC LIMIT 1");
  expect(await voiding("voidEntry", statement?.id ?? "")).toMatchObject({ code: "ENTRY_STAYS" });
});
