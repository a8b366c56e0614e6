import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { drita, type FiledApplication, filedFields, filing, fileOne, somebody } from "../../filing.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
});
afterAll(async () => house.close());

const file = async (over: Record<string, unknown> = {}, by = clerk, commandId = randomUUID()) =>
  by.act<FiledApplication>("fileApplication", { input: await filing(by, "B2", over) }, filedFields, commandId);

describe("filing an application (S6, S8)", () => {
  test("a complete file gets the next number and is complete", async () => {
    const filed = await file({ applicant: drita });
    expect(filed).toMatchObject({
      status: "COMPLETE",
      complete: true,
      protocolEntry: { number: 1, year: new Date().getFullYear(), subject: "Αίτηση ανανέωσης άδειας διαμονής", direction: "INCOMING", attachments: 6, office: { code: "B2" } },
    });
  });

  test("an incomplete one gets its number too, and says what is missing", async () => {
    const input = await filing(clerk);
    const documents = (input["documents"] as { requirement: string; state: string }[]).map((document) => (document.requirement === "FEE" ? { ...document, state: "MISSING" } : document));
    expect(await file({ documents })).toMatchObject({ status: "INCOMPLETE", complete: false, protocolEntry: { number: 2 } });
  });

  test("a resident of another municipality is refused with the clause, and no number is lost", async () => {
    expect(await file({ applicant: somebody({ residenceMunicipalityId: "7101" }) })).toMatchObject({ code: "RESIDENT_ELSEWHERE", clause: "S8" });
    expect(await file()).toMatchObject({ protocolEntry: { number: 3 } });
  });

  test("the same command twice is one application with one number", async () => {
    const input = await filing(clerk);
    const commandId = randomUUID();
    const once = await clerk.act<FiledApplication>("fileApplication", { input }, filedFields, commandId);
    const [again, atOnce] = await Promise.all([
      clerk.act<FiledApplication>("fileApplication", { input }, filedFields, commandId),
      clerk.act<FiledApplication>("fileApplication", { input }, filedFields, commandId),
    ]);
    expect(again).toEqual(once);
    expect(atOnce).toEqual(once);
    expect(await clerk.act("fileApplication", { input: { ...input, attachments: 7 } }, "id", commandId)).toMatchObject({ code: "COMMAND_REUSED" });
  });

  test("the same command at the same instant is one application with one number", async () => {
    const input = await filing(clerk);
    const commandId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => clerk.act<FiledApplication>("fileApplication", { input }, filedFields, commandId)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  });

  test("somebody who may be known already is shown, and filed only when the clerk says it is another", async () => {
    const twin = { ...drita, latinGivenName: "DRITAN", greekGivenName: null, travelDocumentNumber: "ZZ1" };
    expect(await file({ applicant: twin })).toMatchObject({ code: "POSSIBLE_DUPLICATE", about: expect.stringMatching(/^[0-9a-f-]{36}$/u) });
    expect(await file({ applicant: twin, differentPersonConfirmed: true })).toMatchObject({ status: "COMPLETE" });
    const candidates = await clerk.ask<{ reasons: string[] }[]>(`query ($input: ApplicantInput!) { possibleDuplicates(input: $input) { reasons } }`, { input: drita });
    expect(candidates.flatMap((candidate) => candidate.reasons)).toEqual(expect.arrayContaining(["SAME_TRAVEL_DOCUMENT", "SAME_NAME", "SAME_BIRTH_DATE", "SIMILAR_NAME"]));
  });

  test("the same person may be found by the Greek name, filed again, and is not doubled", async () => {
    const [match] = await clerk.ask<{ applicant: { id: string; latinSurname: string } }[]>(`{ findApplicants(text: "μπερισα ντριτα") { applicant { id latinSurname } } }`);
    expect(match?.applicant.latinSurname).toBe("BERISHA");
    const before = await house.sql("SELECT 1 FROM applicant");
    const again = { applicantId: match?.applicant.id, applicant: { ...drita, travelDocumentNumber: "NEW123" } };
    expect(await file(again)).toMatchObject({ code: "SAME_APPLICATION_OPEN", about: expect.stringMatching(/^\d+\/20\d\d$/u) });
    expect(await file({ ...again, anotherApplicationConfirmed: true })).toMatchObject({ status: "COMPLETE" });
    expect(await house.sql("SELECT 1 FROM applicant")).toHaveLength(before.length);
    expect(await house.sql("SELECT number FROM travel_document WHERE applicant_id = $1 ORDER BY number", [match?.applicant.id])).toEqual([{ number: "BK0934417" }, { number: "NEW123" }]);
  });

  test("the same person at two branches in one second is one person, and the same application is filed once", async () => {
    const branches = [clerk, await house.as("krousonas")];
    for (let round = 0; round < 5; round += 1) {
      const applicant = somebody();
      const both = await Promise.all(branches.map((by) => file({ applicant }, by)));
      expect(both.map((answer) => answer.code ?? "filed").sort()).toEqual(["POSSIBLE_DUPLICATE", "filed"]);
      const { about: applicantId } = both.find((answer) => answer.code) ?? {};
      await house.sql("UPDATE application SET status = 'CLOSED' WHERE applicant_id = $1", [applicantId]);
      const again = await Promise.all(branches.map((by) => file({ applicantId, applicant }, by)));
      expect(again.map((answer) => answer.code ?? "filed").sort()).toEqual(["SAME_APPLICATION_OPEN", "filed"]);
    }
  });

  test.each([
    ["a checklist that forgets a paper", { documents: [] }, "CHECKLIST_INCOMPLETE"],
    ["an unknown category", { category: "NOPE" }, "UNKNOWN_CATEGORY"],
    ["a renewal without the permit", { previousPermitNumber: null }, "PREVIOUS_PERMIT_MISSING"],
    ["an impossible birth date", { applicant: somebody({ birthMonth: 2, birthDay: 30 }) }, "BIRTH_DATE_IMPOSSIBLE"],
    ["a wrong tax id", { applicant: somebody({ taxId: "000000000" }) }, "TAX_ID_INVALID"],
    ["a wrong social security number", { applicant: somebody({ socialSecurityNumber: "30029001234" }) }, "SOCIAL_SECURITY_NUMBER_INVALID"],
    ["a passport without number", { applicant: somebody({ travelDocumentNumber: " - " }) }, "TRAVEL_DOCUMENT_NUMBER_MISSING"],
    ["a surname longer than any", { applicant: somebody({ latinSurname: "X".repeat(101) }) }, "INVALID_INPUT"],
    ["a NUL in a name", { applicant: somebody({ latinSurname: "A\0B" }) }, "TEXT_UNREADABLE"],
    ["a name turned round by a control character", { applicant: somebody({ fatherName: "AB\u202eCD" }) }, "TEXT_UNREADABLE"],
    ["a picture for a name", { applicant: somebody({ latinSurname: "😀" }) }, "NAME_UNREADABLE"],
    ["a name of more than 100 characters", { applicant: somebody({ latinSurname: "A".repeat(200) }) }, "INVALID_INPUT"],
    ["a birth in the future", { applicant: somebody({ birthYear: 2099 }) }, "BIRTH_DATE_IMPOSSIBLE"],
    ["a birth before 1900", { applicant: somebody({ birthYear: 1899 }) }, "INVALID_INPUT"],
    ["nobody", { applicant: null }, "INVALID_INPUT"],
    ["an unknown person", { applicant: null, applicantId: randomUUID() }, "NOT_FOUND"],
    ["an office that is none", { deliveryOfficeId: "no-uuid" }, "NOT_FOUND"],
  ])("%s is refused", async (_what, over, code) => {
    expect(await file(over)).toMatchObject({ __typename: "Refusal", code });
  });

  test("names in any script are kept as they are", async () => {
    const names = { latinSurname: "AL-ḤUSAYNĪ", latinGivenName: "محمد عبد الله", greekSurname: "Αλ Χουσεΐνι", greekGivenName: "Ντ’ Άγγελος", fatherName: "עברית", residenceStreet: "Οδός Ῥωμανοῦ 3 <b>'; --" };
    const filed = await file({ applicant: somebody(names) });
    const stored = await clerk.ask<{ applicant: object }>(
      `query ($id: ID!) { application(id: $id) { applicant { latinSurname latinGivenName greekSurname greekGivenName fatherName residence { street } } } }`,
      { id: filed.id },
    );
    const { residenceStreet, ...rest } = names;
    expect(stored.applicant).toEqual({ ...rest, residence: { street: residenceStreet } });
  });

  test("a role without the right, and a suspended office, are refused", async () => {
    expect(await file({}, await house.as("epoptis"))).toMatchObject({ code: "NOT_ALLOWED" });
    await house.sql("UPDATE office SET status = 'SUSPENDED' WHERE municipality_id = '7105' AND code = 'B1'");
    expect(await file({}, await house.as("krousonas"))).toMatchObject({ code: "OFFICE_CANNOT_FILE", clause: "S7" });
    await house.sql("UPDATE office SET status = 'ACTIVE' WHERE municipality_id = '7105' AND code = 'B1'");
  });
});

describe("the register under load (S6, trust §1)", () => {
  test("parallel filings with failures among them leave no gap and no double", async () => {
    const other = await house.as("kentriki");
    await Promise.all(Array.from({ length: 40 }, (_, index) => file(index % 4 === 0 ? { applicant: somebody({ taxId: "000000000" }) } : {}, index % 2 === 0 ? clerk : other)));
    const rows = await house.sql<{ number: number; registered_at: Date }>("SELECT number, registered_at FROM protocol_entry WHERE municipality_id = '7105' ORDER BY number");
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
    for (const [index, row] of rows.entries()) if (index > 0) expect(row.registered_at.getTime()).toBeGreaterThanOrEqual(rows[index - 1]?.registered_at.getTime() ?? 0);
  });

  test("each year begins with 1, and each municipality has its own register", async () => {
    house.now = new Date("2027-01-01T00:30:00+02:00");
    expect(await file({}, await house.as("tylisos"))).toMatchObject({ protocolEntry: { number: 1, year: 2027 } });
    house.now = new Date();
    const there = await house.as("tylisos", "7101");
    const filed = await there.act<FiledApplication>("fileApplication", { input: await filing(there, "B2", { applicant: somebody({ residenceMunicipalityId: "7101", residenceUnitCode: null }) }) }, filedFields);
    expect(filed).toMatchObject({ protocolEntry: { number: 1 } });
    expect(await clerk.ask(`query ($id: ID!) { application(id: $id) { id } }`, { id: filed.id })).toBeNull();
  });

  test("the application's role can neither number, change nor delete an entry by itself", async () => {
    const { Client } = await import("pg");
    const app = new Client({ connectionString: house.appUrl });
    await app.connect();
    await app.query("SELECT set_config('epidosi.municipality', '7105', false)");
    for (const statement of [
      "UPDATE protocol_entry SET subject = 'x'",
      "DELETE FROM protocol_entry",
      "INSERT INTO protocol_counter VALUES ('7105', 2030, 1, now())",
      "UPDATE protocol_counter SET last_number = 0",
      "DELETE FROM command_log",
      "UPDATE application_event SET note = 'x'",
      "DELETE FROM audit_entry",
      "TRUNCATE registration_receipt",
    ])
      await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
    expect((await app.query("SELECT count(*)::int AS count FROM application WHERE municipality_id = '7101'")).rows).toEqual([{ count: 0 }]);
    await app.end();
  });

  test("a register whose witness knows more than the database gives no number", async () => {
    const { appendFileSync } = await import("node:fs");
    const witness = `${house.dataDir}/protocol-witness`;
    appendFileSync(witness, "7101 2030 99\n");
    await house.restart();
    house.now = new Date("2030-03-01T10:00:00Z");
    const there = await house.as("tylisos", "7101");
    const input = await filing(there, "B2", { applicant: somebody({ residenceMunicipalityId: "7101", residenceUnitCode: null }) });
    expect(await there.act("fileApplication", { input }, "id")).toMatchObject({ code: "REGISTER_RECONCILING" });
    house.now = new Date();
  });
});

describe("the checklist later", () => {
  test("a paper that comes completes the file; one withdrawn makes it incomplete again", async () => {
    const filed = await fileOne(house);
    const record = (requirement: string, state: string, reason: string | null = null) => clerk.act<FiledApplication>("recordDocument", { applicationId: filed.id, requirement, state, reason }, "id status complete");
    expect(await record("FEE", "MISSING")).toMatchObject({ status: "INCOMPLETE", complete: false });
    expect(await record("PHOTOGRAPHS", "WAIVED", "φωτο")).toMatchObject({ code: "REASON_MISSING", about: "PHOTOGRAPHS" });
    expect(await record("PHOTOGRAPHS", "WAIVED", "ελήφθησαν στον πάγκο")).toMatchObject({ status: "INCOMPLETE" });
    expect(await record("FEE", "PRESENT")).toMatchObject({ status: "COMPLETE", complete: true });
    expect(await record("NOPE", "PRESENT")).toMatchObject({ code: "UNKNOWN_REQUIREMENT" });
    const events = await clerk.ask<{ events: { status: string }[] }>(`query ($id: ID!) { application(id: $id) { events { status by { name } office { code } } } }`, { id: filed.id });
    expect(events.events.map((event) => event.status)).toEqual(["COMPLETE", "INCOMPLETE", "COMPLETE"]);
  });
});

describe("who said what of a paper", () => {
  interface Marked {
    readonly requirement: { readonly code: string };
    readonly mark: object | null;
  }
  const marks = async (id: string) => {
    const { documents } = await clerk.ask<{ documents: Marked[] }>("query ($id: ID!) { application(id: $id) { documents { requirement { code } mark { state reason by { name } } } } }", { id });
    return Object.fromEntries(documents.flatMap(({ requirement, mark }) => (mark ? [[requirement.code, mark]] : [])));
  };

  test("is kept with a waiver's reason at filing, and with each later word; what was filed as it is has none", async () => {
    const { documents } = (await filing(clerk)) as { documents: { requirement: string; state: string }[] };
    const waive = (reason: string | null) => documents.map((one) => (one.requirement === "HEALTH_INSURANCE" ? { ...one, state: "WAIVED", reason } : one.requirement === "PHOTOGRAPHS" ? { ...one, state: "MISSING" } : one));
    const fileWith = async (reason: string | null) => clerk.act<FiledApplication>("fileApplication", { input: await filing(clerk, "B2", { documents: waive(reason) }) }, "id status");
    expect(await fileWith(null)).toMatchObject({ code: "REASON_MISSING", about: "HEALTH_INSURANCE" });
    expect(await fileWith("   μικρό    ")).toMatchObject({ code: "REASON_MISSING" });
    const filed = await fileWith("ασφαλισμένη με τον σύζυγο");
    expect(await marks(filed.id)).toEqual({ HEALTH_INSURANCE: { state: "WAIVED", reason: "ασφαλισμένη με τον σύζυγο", by: { name: "Μαρία Παππά" } } });
    await (await house.as("kentriki")).act("recordDocument", { applicationId: filed.id, requirement: "HEALTH_INSURANCE", state: "MISSING" }, "id");
    await clerk.act("fileSupplement", { input: { applicationId: filed.id, papers: ["PHOTOGRAPHS"], attachments: 1 } }, "id");
    expect(await marks(filed.id)).toMatchObject({ HEALTH_INSURANCE: { state: "MISSING", reason: null, by: { name: "Ελένη Μαρκάκη" } }, PHOTOGRAPHS: { state: "PRESENT" } });
    expect(await house.sql("SELECT state FROM document_mark WHERE application_id = $1 ORDER BY id", [filed.id])).toEqual([{ state: "WAIVED" }, { state: "MISSING" }, { state: "PRESENT" }]);
  });
});

describe("finding applications", () => {
  test("by name, number, receipt and page by page, within the query budget", async () => {
    const filed = await fileOne(house, "tylisos", { applicant: somebody({ latinSurname: "KVARATSKHELIA", latinGivenName: "NINO" }) });
    const { number, year } = filed.protocolEntry;
    const find = (text: string) => clerk.ask<{ items: { id: string }[] }>(`query ($text: String) { applications(filter: { text: $text }) { items { id } } }`, { text });
    expect((await find("Nino Kvaratskhelia")).items[0]?.id).toBe(filed.id);
    expect((await find(`Α.Π. ${number}/${year}`)).items[0]?.id).toBe(filed.id);
    expect((await find("9999999/1999")).items).toEqual([]);
    const [receipt] = await house.sql<{ code: string }>("SELECT r.code FROM registration_receipt r JOIN application a ON a.protocol_entry_id = r.protocol_entry_id WHERE a.id = $1", [filed.id]);
    expect((await find(receipt?.code.toLowerCase() ?? "")).items).toEqual([{ id: filed.id }]);

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = await clerk.ask(`query ($after: String) { applications(first: 7, after: $after) { items { id } nextCursor } }`, { after });
      seen.push(...page.items.map((item) => item.id));
      after = page.nextCursor;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(filed.id);
    const answer = await clerk.send(`{ applications(first: 101) { items { id } } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "REFUSED", refusal: "INVALID_INPUT" });
  });
});
