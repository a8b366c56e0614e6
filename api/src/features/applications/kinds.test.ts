import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { filing, somebody, voucher } from "../../filing.testing";
import { addDays, localDay } from "../../platform/clock";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let central: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
  central = await house.as("kentriki");
});
afterAll(() => house.close());

interface Case extends ActAnswer {
  readonly id: string;
  readonly status: string;
  readonly complete: boolean;
  readonly parties: readonly object[];
  readonly protocolEntry: { readonly id: string; readonly number: number };
  readonly supplements: readonly { readonly papers: readonly string[]; readonly protocolEntry: { readonly number: number; readonly subject: string; readonly relations: readonly object[]; readonly receipt: object } }[];
}
const fields = `id status complete kind protocolEntry { id number subject void { reason } } parties { role name taxId relation birthYear nationality }
  supplements { papers description protocolEntry { number subject relations { kind later entry { number } } receipt { id } } } certificates { id status issuer endReason }`;

async function papersOf(kind: string, category: string, state = "PRESENT") {
  const asked = await clerk.ask<{ code: string }[]>("query ($k: ApplicationKind!, $c: ID!) { documentRequirements(kind: $k, category: $c) { code } }", { k: kind, c: category });
  return asked.map(({ code }) => ({ requirement: code, state }));
}
const file = async (over: object, by = clerk) => by.act<Case>("fileApplication", { input: { ...(await filing(by, "B2")), ...over } }, fields);
const ofKind = async (kind: string, category: string, over: object = {}) => file({ kind, category, documents: await papersOf(kind, category), previousPermitNumber: null, previousPermitExpiresOn: null, ...over });
const second = { username: "epoptis", password: "test-password-1" };

describe("every kind of application on one register", () => {
  test("a kind is offered for the categories that ask for papers of it", async () => {
    const codes = async (kind: string) => (await clerk.ask<{ code: string }[]>("query ($k: ApplicationKind) { permitCategories(kind: $k) { code } }", { k: kind })).map(({ code }) => code);
    expect((await codes("WORK_APPROVAL")).sort()).toEqual(["EMPLOYMENT", "SELF_EMPLOYMENT"]);
    expect(await codes("EMPLOYER_INVITATION")).toEqual(["EMPLOYMENT"]);
    expect(await codes("FAMILY_REUNIFICATION")).toEqual(["FAMILY"]);
    expect(await codes("RENEWAL")).toHaveLength(5);
  });

  test("a work approval names the employer", async () => {
    expect(await ofKind("WORK_APPROVAL", "EMPLOYMENT")).toMatchObject({ code: "EMPLOYER_MISSING" });
    expect(await ofKind("WORK_APPROVAL", "EMPLOYMENT", { employer: { name: "ΑΓΡΟΤΙΚΗ ΑΕ", taxId: "555777000" } })).toMatchObject({ code: "TAX_ID_INVALID" });
    expect(await ofKind("WORK_APPROVAL", "EMPLOYMENT", { employer: { name: " ΑΓΡΟΤΙΚΗ ΑΕ ", taxId: "555777003" } })).toMatchObject({
      protocolEntry: { subject: "Αίτηση έγκρισης εργασίας" },
      parties: [{ role: "EMPLOYER", name: "ΑΓΡΟΤΙΚΗ ΑΕ", taxId: "555777003", relation: null }],
    });
    expect(await ofKind("WORK_APPROVAL", "SELF_EMPLOYMENT")).toMatchObject({ status: "COMPLETE", parties: [] });
    expect(await ofKind("WORK_APPROVAL", "STUDIES")).toMatchObject({ code: "UNKNOWN_CATEGORY" });
  });

  test("an invitation is filed by somebody who is here", async () => {
    const employer = { name: "ΑΓΡΟΤΙΚΗ ΑΕ" };
    expect(await ofKind("EMPLOYER_INVITATION", "EMPLOYMENT", { employer })).toMatchObject({ code: "REPRESENTATIVE_MISSING" });
    const representative = { kind: "EMPLOYER", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Καταστατικό 4/2010", scope: "FILE" };
    expect(await ofKind("EMPLOYER_INVITATION", "EMPLOYMENT", { employer, representative })).toMatchObject({ protocolEntry: { subject: "Αίτηση μετάκλησης" } });
  });

  test("a reunification names who is to come", async () => {
    expect(await ofKind("FAMILY_REUNIFICATION", "FAMILY")).toMatchObject({ code: "FAMILY_MEMBERS_MISSING" });
    expect(await ofKind("FAMILY_REUNIFICATION", "FAMILY", { familyMembers: [{ name: "ANA", relation: "CHILD", birthYear: 2099 }] })).toMatchObject({ code: "BIRTH_DATE_IMPOSSIBLE" });
    const familyMembers = [{ name: "BERISHA AGIM", relation: "SPOUSE", birthYear: 1980, nationality: "ALB" }, { name: "BERISHA ANA", relation: "CHILD" }];
    expect(await ofKind("FAMILY_REUNIFICATION", "FAMILY", { familyMembers })).toMatchObject({ parties: [{ name: "BERISHA AGIM", relation: "SPOUSE", birthYear: 1980 }, { name: "BERISHA ANA", birthYear: null }] });
  });

  test("only an application for a permit gets a certificate of filing", async () => {
    const approval = await ofKind("WORK_APPROVAL", "SELF_EMPLOYMENT");
    expect(await clerk.act("issueSubmissionCertificate", { applicationId: approval.id }, "id")).toMatchObject({ code: "CERTIFICATE_NOT_FOR_KIND" });
  });

  test("a minor is brought by a parent or guardian, on the birthday no more", async () => {
    const year = Number(localDay(house.now).slice(0, 4)) - 18;
    const born = (day: string) => ({ birthYear: Number(day.slice(0, 4)) - 18, birthMonth: Number(day.slice(5, 7)), birthDay: Number(day.slice(8)) });
    const today = localDay(house.now);
    const tomorrow = addDays(today, 1);
    expect(await file({ applicant: somebody(born(tomorrow)) })).toMatchObject({ code: "MINOR_NEEDS_GUARDIAN" });
    const parent = { kind: "ASCENDANT", name: "BERISHA AGIM", identityNumber: "BK1234567", evidence: "Πιστοποιητικό 7/2026", scope: "ALL" };
    expect(await file({ applicant: somebody(born(tomorrow)), representative: { ...parent, kind: "EMPLOYER" } })).toMatchObject({ code: "MINOR_NEEDS_GUARDIAN" });
    expect(await file({ applicant: somebody(born(tomorrow)), representative: parent })).toMatchObject({ status: "COMPLETE" });
    expect(await file({ applicant: somebody(born(today)) })).toMatchObject({ status: "COMPLETE" });
    expect(await file({ applicant: somebody({ birthYear: year, birthMonth: null, birthDay: null }) })).toMatchObject({ status: "COMPLETE" });
  });
});

describe("a minor's guardian", () => {
  const fields = "id applicant { id minorUntil guardianships { id kind name suffices until endReason } }";
  interface Minor extends ActAnswer {
    readonly id: string;
    readonly applicant: { readonly id: string; readonly guardianships: readonly { readonly id: string; readonly suffices: boolean }[] };
  }
  const parent = { kind: "ASCENDANT", name: "BERISHA AGIM", identityNumber: "BK 1234567", evidence: "Πιστοποιητικό 7/2026", scope: "ALL" };
  const fileFor = async (over: object) => clerk.act<Minor>("fileApplication", { input: { ...(await filing(clerk, "B2")), anotherApplicationConfirmed: true, ...over } }, fields);
  const almost = () => {
    const day = addDays(localDay(house.now), 5);
    return { birthYear: Number(day.slice(0, 4)) - 18, birthMonth: Number(day.slice(5, 7)), birthDay: Number(day.slice(8)) };
  };

  test("who filed is kept once, is on the person, and no longer suffices on the day the person comes of age", async () => {
    const child = somebody(almost());
    const { id, applicant } = await fileFor({ applicant: child, representative: parent });
    expect(applicant).toMatchObject({ minorUntil: addDays(localDay(house.now), 5), guardianships: [{ kind: "ASCENDANT", name: "BERISHA AGIM", suffices: true }] });
    expect((await fileFor({ applicantId: applicant.id, applicant: { ...child, birthMonth: null, birthDay: null }, representative: { ...parent, identityNumber: "ΒΚ-1234567" } })).applicant.guardianships).toHaveLength(1);
    expect(await fileFor({ applicantId: applicant.id, applicant: null })).toMatchObject({ code: "MINOR_NEEDS_GUARDIAN" });
    const now = house.now;
    house.now = new Date(now.getTime() + 6 * 86_400_000);
    clerk = await house.as("tylisos");
    expect(await fileFor({ applicantId: applicant.id, applicant: null, representative: parent })).toMatchObject({ code: "GUARDIAN_NO_LONGER", about: addDays(localDay(now), 5) });
    expect(await clerk.act("fileSupplement", { input: { applicationId: id, papers: [], description: "φωτογραφία", attachments: 1, representative: parent } }, "id")).toMatchObject({ code: "GUARDIAN_NO_LONGER" });
    expect(await fileFor({ applicantId: applicant.id, applicant: null, representative: { ...parent, kind: "AUTHORISED", evidence: "Πληρεξούσιο 1/2026" } })).toMatchObject({ applicant: { minorUntil: null, guardianships: [{ suffices: false }] } });
    house.now = now;
    clerk = await house.as("tylisos");
  });

  test("is written on the person, named or of the register, and ended with a reason", async () => {
    const { applicant } = await fileFor({ applicant: somebody(almost()), representative: { ...parent, kind: "LAWYER" } });
    const adult = await fileFor({ applicant: somebody() });
    const { kind, name, identityNumber, evidence } = parent;
    const keep = (over: object = {}) => clerk.act<Minor["applicant"] & ActAnswer>("recordGuardianship", { input: { applicantId: applicant.id, kind, name, identityNumber, evidence, ...over } }, "id guardianships { id kind suffices until guardian { id } by { name } }");
    expect(await keep({ evidence: " " })).toMatchObject({ code: "REPRESENTATIVE_EVIDENCE_MISSING", about: "evidence" });
    expect(await keep({ until: "2020-01-01" })).toMatchObject({ code: "REPRESENTATIVE_EXPIRED" });
    expect(await keep({ guardianId: applicant.id })).toMatchObject({ code: "NOT_FOUND" });
    expect(await keep({ applicantId: adult.applicant.id })).toMatchObject({ code: "PERSON_OF_AGE" });
    const kept = await keep({ kind: "GUARDIAN", guardianId: adult.applicant.id });
    expect(kept).toMatchObject({ guardianships: [{ kind: "GUARDIAN", suffices: true, guardian: { id: adult.applicant.id }, by: { name: "Μαρία Παππά" } }] });
    const end = (reason: string) => clerk.act("endGuardianship", { guardianshipId: kept.guardianships[0]?.id, reason }, "guardianships { suffices endReason }");
    expect(await end("όχι")).toMatchObject({ code: "REASON_MISSING" });
    expect(await end("ορίστηκε άλλος επίτροπος")).toMatchObject({ guardianships: [{ suffices: false, endReason: "ορίστηκε άλλος επίτροπος" }] });
    expect(await end("ορίστηκε άλλος επίτροπος")).toMatchObject({ code: "GUARDIANSHIP_ENDED" });
    expect(await clerk.act("endGuardianship", { guardianshipId: "no-id", reason: "ορίστηκε άλλος επίτροπος" }, "id")).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what comes later, and how a case ends without a decision", () => {
  const incomplete = async () => {
    const documents = (await papersOf("RENEWAL", "EMPLOYMENT")).map((one) => (one.requirement === "FEE" || one.requirement === "PHOTOGRAPHS" ? { ...one, state: "MISSING" } : one));
    return file({ documents });
  };
  const supplement = (input: object, by = clerk) => by.act<Case>("fileSupplement", { input }, fields);

  test("a supplement has a number of its own that belongs to the application's, and completes the file", async () => {
    const filed = await incomplete();
    expect(filed).toMatchObject({ status: "INCOMPLETE" });
    const once = await supplement({ applicationId: filed.id, papers: ["FEE"], vouchers: [voucher()], attachments: 1 });
    expect(once).toMatchObject({ status: "INCOMPLETE", supplements: [{ papers: ["FEE"], protocolEntry: { subject: "Συμπληρωματικά δικαιολογητικά: Παράβολο", relations: [{ kind: "BELONGS_TO", later: false, entry: { number: filed.protocolEntry.number } }], receipt: { id: expect.any(String) } } }] });
    const twice = await supplement({ applicationId: filed.id, papers: ["PHOTOGRAPHS"], description: "και μία υπεύθυνη δήλωση", attachments: 4 }, await house.as("krousonas"));
    expect(twice).toMatchObject({ status: "COMPLETE", complete: true });
    expect(twice.supplements[1]?.protocolEntry.number).toBeGreaterThan(twice.supplements[0]?.protocolEntry.number ?? 0);
  });

  test("a supplement that brings nothing, or a paper nobody asked for, is refused", async () => {
    const filed = await incomplete();
    expect(await supplement({ applicationId: filed.id, papers: [], attachments: 1 })).toMatchObject({ code: "SUPPLEMENT_EMPTY" });
    expect(await supplement({ applicationId: filed.id, papers: ["NOPE"], attachments: 1 })).toMatchObject({ code: "UNKNOWN_REQUIREMENT", about: "NOPE" });
    expect(await supplement({ applicationId: filed.id, papers: [], description: "Νέα φωτογραφία", attachments: 1 })).toMatchObject({ status: "INCOMPLETE" });
  });

  test("a paper that only the municipality asks for counts until it is there", async () => {
    const supervisor = await house.as("epoptis");
    const today = localDay(house.now);
    expect(await supervisor.act("setRequirement", { input: { kind: "RENEWAL", category: "LONG_TERM", code: "HOUSING", labelEl: "Βεβαίωση κατοικίας", labelEn: "Housing", asked: true, validFrom: today, source: "Απόφαση 9/2026" } }, "__typename")).not.toHaveProperty("code");
    const documents = (await papersOf("RENEWAL", "LONG_TERM")).map((one) => (one.requirement === "HOUSING" ? { ...one, state: "MISSING" } : one));
    const filed = await file({ category: "LONG_TERM", documents });
    expect(filed).toMatchObject({ status: "INCOMPLETE" });
    expect(await clerk.act("recordDocument", { applicationId: filed.id, requirement: "INCOME", state: "WAIVED", reason: "εισόδημα του συζύγου" }, "status")).toMatchObject({ status: "INCOMPLETE" });
    expect(await supplement({ applicationId: filed.id, papers: ["HOUSING"], attachments: 1 })).toMatchObject({ status: "COMPLETE" });
  });

  test("a file with a certificate in force does not become incomplete behind it", async () => {
    const filed = await file({});
    const certificate = await clerk.act<ActAnswer & { id: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "id");
    const mistake = { applicationId: filed.id, requirement: "FEE", state: "MISSING" };
    expect(await clerk.act("recordDocument", mistake, "status")).toMatchObject({ code: "CERTIFICATE_IN_FORCE" });
    await (await house.as("epoptis")).act("voidSubmissionCertificate", { certificateId: certificate.id, reason: "εκδόθηκε κατά λάθος" }, "id");
    expect(await clerk.act("recordDocument", mistake, "status")).toMatchObject({ status: "INCOMPLETE" });
  });

  test("a withdrawal has a number, ends the certificate and lets nothing follow", async () => {
    const filed = await file({});
    await clerk.act("issueSubmissionCertificate", { applicationId: filed.id }, "id");
    const withdraw = (reason: string) => clerk.act<Case>("withdrawApplication", { applicationId: filed.id, reason }, fields);
    expect(await withdraw("όχι")).toMatchObject({ code: "REASON_MISSING" });
    expect(await withdraw("επιστρέφει στην πατρίδα του")).toMatchObject({ status: "WITHDRAWN", certificates: [{ status: "VOIDED", endReason: "Η αίτηση ανακλήθηκε" }] });
    expect(await withdraw("επιστρέφει στην πατρίδα του")).toMatchObject({ code: "CASE_ENDED" });
    expect(await supplement({ applicationId: filed.id, papers: [], description: "κάτι", attachments: 1 })).toMatchObject({ code: "CASE_ENDED" });
    const [statement] = await house.sql<{ subject: string; earlier: number }>("SELECT e.subject, a.number AS earlier FROM protocol_entry e JOIN protocol_relation r ON r.entry_id = e.id JOIN protocol_entry a ON a.id = r.earlier_id WHERE e.subject LIKE 'Δήλωση παραίτησης%'");
    expect(statement).toEqual({ subject: "Δήλωση παραίτησης από αίτηση", earlier: filed.protocolEntry.number });
  });

  test("one filed in error is voided by two persons, and its number stays, void", async () => {
    const filed = await file({});
    const supervisor = await house.as("epoptis");
    const voiding = (by: Person, secondPerson: object) => by.act<Case>("voidApplication", { applicationId: filed.id, reason: "κατατέθηκε δύο φορές", secondPerson }, fields);
    expect(await voiding(clerk, second)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await voiding(supervisor, second)).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await voiding(supervisor, { username: "kentriki", password: "test-password-1" })).toMatchObject({ status: "VOIDED", protocolEntry: { void: { reason: "κατατέθηκε δύο φορές" } } });
    const numbers = await central.ask<{ unexplained: number }>("query ($y: Int!) { protocolNumbers(year: $y) { unexplained } }", { y: Number(localDay(house.now).slice(0, 4)) });
    expect(numbers.unexplained).toBe(0);
  });

  test("a certificate of the Directorate is for a file it has, and stays apart from ours", async () => {
    const filed = await file({});
    const record = (over: object = {}) => central.act<ActAnswer & { issuer: string }>("recordDirectorateCertificate", { input: { applicationId: filed.id, serial: "ΔΙΕΥΘ-77/2026", issuedOn: "2026-01-10", validUntil: "2027-01-10", ...over } }, "id issuer status paperUrl");
    expect(await record()).toMatchObject({ code: "APPLICATION_NOT_FORWARDED" });
    await house.sql("UPDATE application SET status = 'FORWARDED' WHERE id = $1", [filed.id]);
    const ours = await clerk.act<ActAnswer & { id: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "id");
    expect(ours.id).toBeDefined();
    expect(await record({ issuedOn: "2099-01-10", validUntil: "2099-02-10" })).toMatchObject({ code: "DATE_IN_FUTURE" });
    expect(await record({ validUntil: "2026-01-10" })).toMatchObject({ code: "INVALID_INPUT", about: "validUntil" });
    const theirs = await record();
    expect(theirs).toMatchObject({ issuer: "DIRECTORATE", status: "ACTIVE", paperUrl: null });
    expect(await record()).toMatchObject({ code: "CERTIFICATE_KNOWN" });
    expect(await (await house.as("epoptis")).act("voidSubmissionCertificate", { certificateId: (theirs as unknown as { id: string }).id, reason: "δοκιμή ακύρωσης" }, "id")).toMatchObject({ code: "CERTIFICATE_OF_DIRECTORATE" });
    expect(await clerk.act("issueSubmissionCertificate", { applicationId: filed.id }, "id")).toMatchObject({ code: "CERTIFICATE_ALREADY_ACTIVE" });
  });
});
