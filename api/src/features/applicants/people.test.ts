import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { filing, somebody } from "../../filing.testing";
import { type ActAnswer, type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  clerk = await house.as("tylisos");
  supervisor = await house.as("epoptis");
});
afterAll(() => house.close());

const secondPerson = { username: "kentriki", password: "test-password-1" };
const reason = "ίδιο πρόσωπο, παλιό και νέο διαβατήριο";
type Filed = ActAnswer & { id: string; applicant: { id: string }; protocolEntry: { number: number } };
const file = async (over: object): Promise<Filed> => clerk.act<Filed>("fileApplication", { input: { ...(await filing(clerk)), anotherApplicationConfirmed: true, ...over } }, "id applicant { id } protocolEntry { number }");
const search = async (text: string) => (await clerk.ask<{ applicant: { id: string } }[]>("query ($t: String!) { findApplicants(text: $t) { applicant { id } } }", { t: text })).map(({ applicant }) => applicant.id);
const cases = async (filter: object) => (await clerk.ask<{ items: { protocolEntry: { number: number } }[] }>("query ($f: ApplicationFilter) { applications(filter: $f) { items { protocolEntry { number } } } }", { f: filter })).items.map(({ protocolEntry }) => protocolEntry.number);
const merge = (keptId: string, mergedId: string, over: object = {}) => supervisor.act<ActAnswer & { id: string }>("mergeApplicants", { keptId, mergedId, reason, secondPerson, ...over }, "id kept { id } merged { id mergedInto { id } } by { name } secondPerson { name } undoneAt");

describe("two records of one person", () => {
  test("are merged by two, keep both ids and every number, and are found as one", async () => {
    const [old, young] = [await file({ applicant: somebody({ latinSurname: "SHKODRANI", latinGivenName: "ILIRJANA" }) }), await file({ applicant: somebody({ latinSurname: "SHKODRANJI", latinGivenName: "ILIRIANA", birthYear: 1987 }) })];
    expect(old.applicant.id).not.toBe(young.applicant.id);
    expect(await merge(young.applicant.id, old.applicant.id)).toMatchObject({ merged: { id: old.applicant.id, mergedInto: { id: young.applicant.id } }, secondPerson: { name: "Ελένη Μαρκάκη" } });
    const found = await search("shkodrani ilirjana");
    expect(found).toContain(young.applicant.id);
    expect(found).not.toContain(old.applicant.id);
    expect((await cases({ applicantId: young.applicant.id })).sort()).toEqual([old.protocolEntry.number, young.protocolEntry.number].sort());
    expect((await cases({ text: "SHKODRANI" })).sort()).toEqual([old.protocolEntry.number, young.protocolEntry.number].sort());
    expect(await house.sql("SELECT applicant_id FROM application WHERE id = $1", [old.id])).toEqual([{ applicant_id: old.applicant.id }]);
    const again = await file({ applicantId: old.applicant.id, applicant: null });
    expect(again.applicant.id).toBe(young.applicant.id);
  });

  test("a merge is refused for one record, one that is merged already, somebody else's, without a reason, and without another person", async () => {
    const [one, two, three] = [await file({}), await file({}), await file({})].map((filed) => filed.applicant.id) as [string, string, string];
    expect(await merge(one, one)).toMatchObject({ code: "SAME_PERSON" });
    expect(await merge(one, "no-id")).toMatchObject({ code: "NOT_FOUND" });
    expect(await merge(one, two, { reason: "όμοια" })).toMatchObject({ code: "REASON_MISSING" });
    expect(await merge(one, two, { secondPerson: { ...secondPerson, username: "epoptis" } })).toMatchObject({ code: "SECOND_PERSON_IS_YOU" });
    expect(await clerk.act("mergeApplicants", { keptId: one, mergedId: two, reason, secondPerson }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await merge(one, two)).toHaveProperty("id");
    expect(await merge(three, two)).toMatchObject({ code: "PERSON_ALREADY_MERGED", about: two });
    expect(await merge(two, three)).toMatchObject({ code: "PERSON_ALREADY_MERGED", about: two });
    const other = await (await house.as("epoptis", "7101")).act("mergeApplicants", { keptId: three, mergedId: one, reason, secondPerson }, "id");
    expect(other).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a merge is undone by two, once, and each stands for itself again; both ways at once one wins", async () => {
    const [one, two] = [await file({}), await file({})];
    const answers = await Promise.all([merge(one.applicant.id, two.applicant.id), merge(two.applicant.id, one.applicant.id)]);
    expect(answers.map((answer) => answer.code ?? "merged").sort()).toEqual(["PERSON_ALREADY_MERGED", "merged"]);
    const done = answers.find((answer) => answer.id) as { id: string };
    const undo = () => supervisor.act("undoMerge", { mergeId: done.id, reason: "δύο αδέλφια, όχι ένα πρόσωπο", secondPerson }, "undoneAt undoReason");
    expect(await undo()).toMatchObject({ undoReason: "δύο αδέλφια, όχι ένα πρόσωπο" });
    expect(await undo()).toMatchObject({ code: "NOT_MERGED" });
    expect(await cases({ applicantId: one.applicant.id })).toEqual([one.protocolEntry.number]);
    expect(await house.sql("SELECT id FROM applicant WHERE merged_into IS NOT NULL AND id = ANY($1::uuid[])", [[one.applicant.id, two.applicant.id]])).toEqual([]);
    expect(await merge(one.applicant.id, two.applicant.id)).toHaveProperty("id");
  });

  test("three become one, and the first is found under the last", async () => {
    const ids = [await file({ applicant: somebody({ latinSurname: "PRENGA" }) }), await file({ applicant: somebody({ birthYear: 1970 }) }), await file({ applicant: somebody({ birthYear: 1960 }) })].map(({ applicant }) => applicant.id) as [string, string, string];
    await merge(ids[1], ids[0]);
    await merge(ids[2], ids[1]);
    expect((await search("PRENGA"))[0]).toBe(ids[2]);
    expect(await cases({ applicantId: ids[2] })).toHaveLength(3);
  });
});

describe("people who may be in the list twice", () => {
  interface Doubles { readonly items: readonly { readonly id: string; readonly shared: string; readonly number: string; readonly people: readonly { readonly id: string }[] }[]; readonly nextCursor: string | null }
  const doubles = (first = 100, after: string | null = null) => supervisor.ask<Doubles>("query ($first: Int!, $after: String) { likelyDoubles(first: $first, after: $after) { items { id shared number people { id } } nextCursor } }", { first, after });
  const share = async (number: string) => (await doubles()).items.filter((double) => double.number === number).map(({ shared, people }) => ({ shared, people: people.map(({ id }) => id) }));
  const apart = (person: Person, applicantIds: readonly string[]) => person.act("tellApart", { applicantIds }, "applicantIds");
  const with2 = async (number: object) => [(await file(number)).applicant.id, (await file(number)).applicant.id].sort() as [string, string];

  test("share a tax id, a social security number or a passport, and are gone once two merged them or one told them apart", async () => {
    const [one, two] = [(await file({})).applicant.id, (await file({})).applicant.id].sort() as [string, string];
    const [three, four] = [(await file({})).applicant.id, (await file({})).applicant.id].sort() as [string, string];
    await house.sql("UPDATE applicant SET tax_id = '094014201' WHERE id = ANY($1::uuid[])", [[one, two]]);
    await house.sql("UPDATE applicant SET social_security_number = '01017012342' WHERE id = ANY($1::uuid[])", [[three, four]]);
    expect(await share("094014201")).toEqual([{ shared: "SAME_TAX_ID", people: [one, two] }]);
    expect(await share("01017012342")).toEqual([{ shared: "SAME_SOCIAL_SECURITY_NUMBER", people: [three, four] }]);
    const merged = await merge(one, two);
    expect(await share("094014201")).toEqual([]);
    await supervisor.act("undoMerge", { mergeId: merged.id, reason: "δύο πρόσωπα τελικά", secondPerson }, "id");
    expect(await share("094014201")).toHaveLength(1);
    expect(await apart(supervisor, [three, four])).toEqual({ __typename: "ToldApart", applicantIds: [three, four] });
    expect(await share("01017012342")).toEqual([]);
  });

  test("a record merged into another speaks for that one, and of three told apart by pairs the last pair is still asked", async () => {
    const [kept, gone] = await with2({});
    const third = (await file({})).applicant.id;
    await merge(kept, gone);
    await house.sql("UPDATE applicant SET tax_id = '090000045' WHERE id = ANY($1::uuid[])", [[gone, third]]);
    expect(await share("090000045")).toEqual([{ shared: "SAME_TAX_ID", people: [kept, third].sort() }]);
    const trio = [...(await with2({})), (await file({})).applicant.id].sort() as [string, string, string];
    await house.sql("UPDATE applicant SET tax_id = '999999999' WHERE id = ANY($1::uuid[])", [trio]);
    await apart(supervisor, [trio[0], trio[1]]);
    await apart(supervisor, [trio[2], trio[1]]);
    expect(await share("999999999")).toEqual([{ shared: "SAME_TAX_ID", people: trio }]);
    await apart(supervisor, [trio[0], trio[2]]);
    expect(await share("999999999")).toEqual([]);
  });

  test("come page by page, each once", async () => {
    const whole = (await doubles()).items.map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(1);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Doubles = await doubles(1, after);
      paged.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      after = page.nextCursor;
    }
    expect(paged).toEqual(whole);
  });

  test("are told apart by a supervisor of the house alone, two at least, of this municipality", async () => {
    const [one, two] = await with2({});
    expect(await apart(clerk, [one, two])).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await apart(supervisor, [one, one])).toMatchObject({ code: "SAME_PERSON" });
    expect(await apart(supervisor, [one, "no-id"])).toMatchObject({ code: "NOT_FOUND" });
    expect(await apart(await house.as("epoptis", "7101"), [one, two])).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what was, and what was said, stays", () => {
  test("changed details are kept as they were, with who changed them; the same again leaves no trace", async () => {
    const person = somebody({ phone: "6900000001", residenceStreet: "Παλαιά 1" });
    const filed = await file({ applicant: person });
    await file({ applicantId: filed.applicant.id, applicant: person });
    await file({ applicantId: filed.applicant.id, applicant: { ...person, phone: "6900000002", residenceStreet: "Νέα 2" } });
    const known = await clerk.ask<{ changes: { before: object[]; by: object }[] }>("query ($id: ID!) { applicant(id: $id) { changes { before { field value } by { name } } } }", { id: filed.applicant.id });
    expect(known.changes).toEqual([{ by: { name: "Μαρία Παππά" }, before: expect.arrayContaining([{ field: "phone", value: "6900000001" }, { field: "residenceStreet", value: "Παλαιά 1" }]) }]);
    expect(known.changes[0]?.before).toHaveLength(2);
  });

  test("the clerk's verdict on each likeness is kept on both", async () => {
    const known = await file({ applicant: somebody({ latinSurname: "HASANI" }) });
    const other = await file({ applicant: somebody({ latinSurname: "HASANAJ" }), differentPersonConfirmed: true, candidateIds: [known.applicant.id] });
    await file({ applicantId: known.applicant.id, applicant: null, candidateIds: [known.applicant.id] });
    const verdicts = (id: string) => clerk.ask<{ verdicts: object[] }>("query ($id: ID!) { applicant(id: $id) { verdicts { same other { id } by { name } } } }", { id });
    expect(await verdicts(other.applicant.id)).toEqual({ verdicts: [{ same: false, other: { id: known.applicant.id }, by: { name: "Μαρία Παππά" } }] });
    expect((await verdicts(known.applicant.id)).verdicts).toEqual([{ same: true, other: { id: known.applicant.id }, by: expect.anything() }, { same: false, other: { id: other.applicant.id }, by: expect.anything() }]);
    expect(await file({ candidateIds: ["0190f0f0-0000-7000-8000-000000000000"] })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("who may be somebody already known", () => {
  const likely = async (over: object) => (await clerk.ask<{ applicant: { id: string }; reasons: string[] }[]>("query ($i: ApplicantInput!) { possibleDuplicates(input: $i) { applicant { id } reasons } }", { i: somebody({ ...over }) })).map(({ applicant, reasons }) => [applicant.id, reasons]);

  test("is found by the social security number alone, at filing and in search", async () => {
    const socialSecurityNumber = "01019000015";
    const { applicant } = await file({ applicant: somebody({ socialSecurityNumber }) });
    expect(await likely({ socialSecurityNumber, birthYear: 1971 })).toEqual([[applicant.id, ["SAME_SOCIAL_SECURITY_NUMBER"]]]);
    expect(await file({ applicant: somebody({ socialSecurityNumber, birthYear: 1971 }) })).toMatchObject({ code: "POSSIBLE_DUPLICATE", about: applicant.id });
    expect(await search(socialSecurityNumber)).toEqual([applicant.id]);
  });

  test("by the same name a year apart, not by one less like it, nor two years apart", async () => {
    const known = await file({ applicant: somebody({ latinSurname: "VRENOZI", latinGivenName: "SHPRESA", birthYear: 1984 }) });
    for (const birthYear of [1983, 1985]) expect(await likely({ latinSurname: "VRENOZI", latinGivenName: "SHPRESA", birthYear })).toEqual([[known.applicant.id, ["SAME_NAME"]]]);
    for (const birthYear of [1982, 1986]) expect(await likely({ latinSurname: "VRENOZI", latinGivenName: "SHPRESA", birthYear })).toEqual([]);
    const slip = { latinSurname: "VRENOZZI", latinGivenName: "SHPRESSA" };
    expect(await likely({ ...slip, birthYear: 1984 })).toEqual([[known.applicant.id, ["SIMILAR_NAME", "SAME_BIRTH_DATE"]]]);
    expect(await likely({ ...slip, latinSurname: "VRETOZI", birthYear: 1985 })).toEqual([]);
  });

  test("of two branches in one second the second is asked, also with years a year apart or one social security number", async () => {
    const other = await house.as("krousonas");
    const both = (one: object, two: object) => Promise.all(([[clerk, one], [other, two]] as const).map(async ([by, over]) => by.act<Filed>("fileApplication", { input: { ...(await filing(clerk)), applicant: somebody({ ...over }) } }, "id")));
    const years = await both({ latinSurname: "ZENELAJ", latinGivenName: "TEUTA", birthYear: 1991 }, { latinSurname: "ZENELAJ", latinGivenName: "TEUTA", birthYear: 1990 });
    expect(years.map((answer) => answer.code ?? "filed").sort()).toEqual(["POSSIBLE_DUPLICATE", "filed"]);
    const numbers = await both({ socialSecurityNumber: "14038400009" }, { socialSecurityNumber: "14038400009", birthYear: 1955 });
    expect(numbers.map((answer) => answer.code ?? "filed").sort()).toEqual(["POSSIBLE_DUPLICATE", "filed"]);
  });
});

describe("a known person who files again", () => {
  const details = "greekSurname fatherName motherName taxId socialSecurityNumber phone email birthMonth birthDay residence { street unitCode since } changes { before { field value } }";
  const read = (id: string) => clerk.ask<{ changes: object[] }>(`query ($id: ID!) { applicant(id: $id) { ${details} } }`, { id });
  const full = () => somebody({ greekSurname: "Χάσα", fatherName: "AGIM", motherName: "LULE", taxId: "555777015", phone: "6900000001", email: "d@example.org" });
  const blank = { greekSurname: null, fatherName: null, motherName: "", taxId: null, socialSecurityNumber: null, phone: null, email: null, birthMonth: null, birthDay: null, residenceUnitCode: null, residenceSince: null };

  test("loses nothing that the form did not ask for, nor the day of the address that was declared", async () => {
    const person = full();
    const { applicant } = await file({ applicant: person });
    await clerk.act("declareChange", { input: { applicantId: applicant.id, kind: "ADDRESS", changedOn: "2026-11-01", attachments: 1, residence: { municipalityId: "7105", unitCode: "710502", street: "Νέα οδός 8" } } }, "kind");
    const before = await read(applicant.id);
    expect(await file({ applicantId: applicant.id, applicant: { ...person, ...blank, residenceStreet: "Νέα οδός 8" } })).toMatchObject({ applicant: { id: applicant.id } });
    expect(await read(applicant.id)).toEqual(before);
    expect(before).toMatchObject({ motherName: "LULE", taxId: "555777015", residence: { since: "2026-11-01" } });
    expect(await search("Χάσα")).toContain(applicant.id);
  });

  test("loses what is named as no longer so, and it is kept as it was", async () => {
    const person = full();
    const { applicant } = await file({ applicant: person, differentPersonConfirmed: true });
    await file({ applicantId: applicant.id, applicant: { ...person, ...blank, cleared: ["phone", "greekSurname"] } });
    const after = await read(applicant.id);
    expect(after).toMatchObject({ phone: null, greekSurname: null, fatherName: "AGIM", changes: [{ before: expect.arrayContaining([{ field: "phone", value: "6900000001" }, { field: "greekSurname", value: "Χάσα" }]) }] });
    expect(await search("Χάσα")).not.toContain(applicant.id);
  });

  test("at two branches in one second keeps what either brought", async () => {
    const person = somebody();
    const { applicant } = await file({ applicant: person });
    await Promise.all([file({ applicantId: applicant.id, applicant: { ...person, phone: "6911111111" } }), file({ applicantId: applicant.id, applicant: { ...person, fatherName: "AGIM" } })]);
    expect(await read(applicant.id)).toMatchObject({ phone: "6911111111", fatherName: "AGIM" });
  });
});

describe("a declaration of change of details", () => {
  const declare = (input: object, by = clerk) => by.act<ActAnswer & { late: boolean }>("declareChange", { input: { attachments: 1, ...input } }, "kind changedOn late details protocolEntry { subject direction characterisation receipt { id } }");

  test("has a number and receipt of its own; a new address and passport stand beside the old", async () => {
    const filed = await file({});
    const applicantId = filed.applicant.id;
    expect(await declare({ applicantId, kind: "ADDRESS", changedOn: "2026-11-01", residence: { municipalityId: "7105", unitCode: "710502", street: "Νέα οδός 8" } })).toMatchObject({
      late: false,
      protocolEntry: { subject: "Δήλωση αλλαγής στοιχείων: διεύθυνση κατοικίας", direction: "INCOMING", characterisation: "ΔΗΛΩΣΗ", receipt: { id: expect.any(String) } },
    });
    expect(await declare({ applicantId, kind: "PASSPORT", changedOn: "2020-01-01", passport: { kind: "PASSPORT", number: "ΝΖ 99-8877", issuingState: "ALB" } })).toMatchObject({ late: true });
    const person = await clerk.ask<object>("query ($id: ID!) { applicant(id: $id) { residence { street unitCode since } travelDocuments { number } changes { before { field } } declarations { kind } } }", { id: applicantId });
    expect(person).toMatchObject({ residence: { street: "Νέα οδός 8", unitCode: "710502", since: "2026-11-01" }, declarations: [{ kind: "PASSPORT" }, { kind: "ADDRESS" }] });
    expect((person as { travelDocuments: { number: string }[] }).travelDocuments.map(({ number }) => number)).toContain("NZ998877");
  });

  test("without what changed, of tomorrow, or of who moved away, it is refused", async () => {
    const { applicant } = await file({});
    const of = (over: object) => declare({ applicantId: applicant.id, changedOn: "2026-11-01", ...over });
    expect(await of({ kind: "ADDRESS" })).toMatchObject({ code: "DETAILS_MISSING", about: "residence" });
    expect(await of({ kind: "PASSPORT" })).toMatchObject({ code: "DETAILS_MISSING", about: "passport" });
    expect(await of({ kind: "LOSS", details: " " })).toMatchObject({ code: "DETAILS_MISSING", about: "details" });
    expect(await of({ kind: "EMPLOYER", details: "νέος εργοδότης", changedOn: "2099-01-01" })).toMatchObject({ code: "DATE_IN_FUTURE" });
    expect(await of({ kind: "ADDRESS", residence: { municipalityId: "7101", street: "Οδός 1" } })).toMatchObject({ code: "RESIDENT_ELSEWHERE" });
    expect(await of({ kind: "PASSPORT", passport: { kind: "PASSPORT", number: "---", issuingState: "ALB" } })).toMatchObject({ code: "TRAVEL_DOCUMENT_NUMBER_MISSING" });
    expect(await of({ kind: "PASSPORT", passport: { kind: "PASSPORT", number: "ΔΦ12345", issuingState: "ALB" } })).toMatchObject({ code: "INVALID_INPUT", about: "travelDocumentNumber" });
    expect(await declare({ applicantId: "no-id", kind: "LOSS", details: "χάθηκε", changedOn: "2026-11-01" })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a resident of another municipality who insists", () => {
  const refer = (input: object = {}) => clerk.act<ActAnswer & { id: string; protocolEntry: { id: string; number: number } }>("referPaper", { input: { kind: "RENEWAL", sender: "HOXHA ARBEN", toMunicipalityId: "7101", attachments: 3, ...input } }, "id toMunicipality forwardBy protocolEntry { id number subject addressee receipt { id paperUrl } } letter { number }");

  test("gets a number and a receipt that says where to go; the paper goes there with one letter", async () => {
    const central = await house.as("kentriki");
    const [first, second] = [await refer(), await refer({ kind: "WORK_APPROVAL" })];
    expect(first).toMatchObject({ toMunicipality: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ", letter: null, protocolEntry: { subject: "Αίτηση ανανέωσης άδειας διαμονής κατοίκου άλλου δήμου, προς διαβίβαση", addressee: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ, Γραφείο Αλλοδαπών" } });
    const waiting = () => central.ask<{ items: { id: string }[] }>("{ referrals { items { id } } }");
    expect((await waiting()).items.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await clerk.act("forwardReferrals", { toMunicipalityId: "7101" }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    const letter = await central.act<ActAnswer & { id: string; paperUrl: string }>("forwardReferrals", { toMunicipalityId: "7101" }, "id paperUrl");
    expect(letter).toHaveProperty("paperUrl");
    expect((await waiting()).items).toEqual([]);
    expect(await central.act("forwardReferrals", { toMunicipalityId: "7101" }, "id")).toMatchObject({ code: "NOTHING_TO_FORWARD" });
    const [entry] = await house.sql<{ direction: string; attachments: number }>("SELECT direction, attachments FROM protocol_entry WHERE id = $1", [letter.id]);
    expect(entry).toEqual({ direction: "OUTGOING", attachments: 2 });
    expect((await central.ask<{ items: { letter: { number: number } }[] }>("{ referrals(waiting: false) { items { letter { number } } } }")).items).toHaveLength(2);
  });

  test("for a resident here, or of nowhere, it is refused", async () => {
    expect(await refer({ toMunicipalityId: "7105" })).toMatchObject({ code: "RESIDENT_HERE", clause: "S8" });
    expect(await refer({ toMunicipalityId: "0000" })).toMatchObject({ code: "INVALID_INPUT", about: "toMunicipalityId" });
  });
});
