import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fileOne, filing } from "../../filing.testing";
import { addDays } from "../../platform/clock";
import { readPdf } from "../../pdf.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let clerk: Person;
let supervisor: Person;
beforeAll(async () => {
  house = await openHouse();
  await sit("2030-03-04T08:00:00Z");
});
afterAll(() => house.close());

/** Monday, 4 March 2030, and days after it; people sign in again. */
async function sit(time: string) {
  house.now = new Date(time);
  [clerk, supervisor] = [await house.as("kentriki"), await house.as("epoptis")];
}

const source = "Απόφαση 12/2030";
const forwardBy = (id: string) => clerk.ask<{ forwardBy: string }>("query ($id: ID!) { application(id: $id) { forwardBy } }", { id }).then((row) => row.forwardBy);
const setRule = (person: Person, input: Readonly<Record<string, unknown>>) => person.act<{ id: string }>("setLegalRule", { input: { code: "FORWARD_FILE", value: 10, peremptory: ["LATE_FINE", "YEARLY_FEE"].includes(String(input["code"])) ? null : false, validFrom: "2030-03-05", source, ...input } }, "id");

describe("rules in rows", () => {
  test("one set from tomorrow holds tomorrow, here and nowhere else; what was filed before stays", async () => {
    const before = await fileOne(house, "kentriki");
    expect(await forwardBy(before.id)).toBe("2030-03-19");
    expect(await setRule(supervisor, {})).toMatchObject({ __typename: "RuleSet" });
    const today = await fileOne(house, "kentriki");
    expect(await forwardBy(today.id)).toBe("2030-03-19");
    await sit("2030-03-05T08:00:00Z");
    expect(await forwardBy((await fileOne(house, "kentriki")).id)).toBe("2030-03-15");
    expect(await forwardBy(before.id)).toBe("2030-03-19");
    const rows = await supervisor.ask<{ code: string; value: number; by: object | null }[]>("{ legalRules { code value unit validFrom source by { name } } }");
    expect(rows.filter((row) => row.code === "FORWARD_FILE")).toEqual([
      { code: "FORWARD_FILE", value: 10, unit: "DAYS", validFrom: "2030-03-05", source, by: { name: "Αργυρώ Δασκαλάκη" } },
      expect.objectContaining({ code: "FORWARD_FILE", value: 15, by: null }),
    ]);
    const there = await (await house.as("kentriki", "7101")).ask<{ code: string }[]>("{ legalRules { code } }");
    expect(there.filter((row) => row.code === "FORWARD_FILE")).toHaveLength(1);
  });

  test("are the central supervisor's, from today on, with their source", async () => {
    for (const person of [clerk, await house.as("tylisos"), await house.as("elegktis")]) expect(await setRule(person, {})).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await setRule(supervisor, { validFrom: "2030-03-04" })).toMatchObject({ code: "RULE_IN_THE_PAST" });
    expect(await setRule(supervisor, { source: "" })).toMatchObject({ code: "SOURCE_MISSING" });
    expect(await setRule(supervisor, { value: 5_000 })).toMatchObject({ code: "INVALID_INPUT", about: "value" });
    expect(await setRule(supervisor, { peremptory: null })).toMatchObject({ code: "INVALID_INPUT", about: "peremptory" });
  });

  test("a later word on the same day stands in the place of the earlier", async () => {
    await setRule(supervisor, { code: "LATE_FINE", value: 100 });
    await setRule(supervisor, { code: "LATE_FINE", value: 7_500 });
    const filed = await renew("2030-02-20");
    expect(filed).toMatchObject({ renewalTiming: "LATE", lateFineCents: 7_500 });
  });
});

async function renew(previousPermitExpiresOn: string) {
  const input = { ...(await filing(clerk, "K0")), kind: "RENEWAL", category: "EMPLOYMENT", previousPermitNumber: "Χ-1", previousPermitExpiresOn };
  const required = await clerk.ask<{ code: string }[]>('{ documentRequirements(kind: RENEWAL, category: "EMPLOYMENT") { code } }');
  const documents = required.map(({ code }) => ({ requirement: code, state: "PRESENT" }));
  return clerk.act<{ renewalTiming: string; lateFineCents: number | null; id: string }>("fileApplication", { input: { ...input, documents } }, "id renewalTiming lateFineCents");
}

describe("a renewal", () => {
  test("is registered whenever it comes, and says how it stands to its window", async () => {
    const of = async (offset: number) => (await renew(addDays("2030-03-05", offset))).renewalTiming;
    const ask = (expiresOn: string) => clerk.ask("query ($d: LocalDate!) { renewalWindow(expiresOn: $d) { timing opensOn until lateUntil lateFineCents } }", { d: expiresOn });
    expect(await ask("2030-03-31")).toEqual({ timing: "IN_TIME", opensOn: "2030-01-31", until: "2030-04-01", lateUntil: "2030-04-30", lateFineCents: 7_500 });
    expect([await of(62), await of(30), await of(0), await of(-10), await of(-60)]).toEqual(["EARLY", "IN_TIME", "IN_TIME", "LATE", "PAST"]);
  });

  test("after its time meets a deadline that binds or one that guides, and its receipt says which", async () => {
    const receiptOf = async () => {
      const { id } = await renew(addDays("2030-03-05", -60));
      const { receipt } = await clerk.ask<{ receipt: { paperUrl: string } }>("query ($id: ID!) { application(id: $id) { receipt { paperUrl } } }", { id });
      return readPdf((await clerk.get(receipt.paperUrl)).rawPayload);
    };
    const binds = () => clerk.ask<{ peremptory: boolean }>('{ renewalWindow(expiresOn: "2029-12-31") { peremptory } }').then((window) => window.peremptory);
    expect(await binds()).toBe(true);
    expect(await receiptOf()).toContain("ανατρεπτική");
    expect(await setRule(supervisor, { code: "LATE_RENEWAL", value: 1, peremptory: false })).toMatchObject({ __typename: "RuleSet" });
    expect(await binds()).toBe(false);
    expect(await receiptOf()).toContain("ενδεικτική");
  });
});

describe("the calendar", () => {
  test("a day on which the offices are closed moves the deadlines that end on it, and back when it is open after all", async () => {
    await setRule(supervisor, { code: "FORWARD_FILE", value: 10 });
    const { id } = await fileOne(house, "kentriki");
    expect(await forwardBy(id)).toBe("2030-03-15");
    const day = (closed: boolean) => supervisor.act("setCalendarDay", { day: "2030-03-15", closed, name: "Πολιούχος" }, "id");
    await day(true);
    expect(await forwardBy(id)).toBe("2030-03-18");
    await day(false);
    expect(await forwardBy(id)).toBe("2030-03-15");
    expect(await clerk.act("setCalendarDay", { day: "2030-03-15", closed: true, name: "x" }, "id")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await supervisor.act("setCalendarDay", { day: "2030-03-15", closed: true, name: " " }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "name" });
    expect(await supervisor.act("setCalendarDay", { day: "2030-03-01", closed: true, name: "x" }, "id")).toMatchObject({ code: "RULE_IN_THE_PAST" });
  });

  test("a suspension by decree moves every open deadline, and no other municipality's", async () => {
    const { id } = await fileOne(house, "kentriki");
    await supervisor.act("suspendDeadlines", { from: "2030-03-08", to: "2030-03-12", source: "Π.Ν.Π. 11.3.2030" }, "id");
    expect(await forwardBy(id)).toBe("2030-03-20");
    expect(await clerk.ask("{ deadlineSuspensions { from to source } }")).toEqual([{ from: "2030-03-08", to: "2030-03-12", source: "Π.Ν.Π. 11.3.2030" }]);
    expect(await (await house.as("kentriki", "7101")).ask("{ deadlineSuspensions { from } }")).toEqual([]);
    expect(await supervisor.act("suspendDeadlines", { from: "2030-03-08", to: "2030-03-01", source }, "id")).toMatchObject({ code: "INVALID_INPUT", about: "to" });
  });
});

describe("papers asked for", () => {
  const asked = (category = "STUDIES") => clerk.ask<{ code: string }[]>("query ($c: ID!) { documentRequirements(kind: RENEWAL, category: $c) { code } }", { c: category }).then((rows) => rows.map((row) => row.code));
  const change = (input: object) => supervisor.act("setRequirement", { input: { kind: "RENEWAL", category: "STUDIES", code: "LEASE", labelEl: "Μισθωτήριο", labelEn: "Lease", asked: true, validFrom: "2030-03-05", source, ...input } }, "id");

  test("one more from today, one less from tomorrow, and a file is checked against those of its day", async () => {
    const before = await asked();
    await change({});
    await change({ code: "PHOTOGRAPHS", labelEl: "Φωτογραφίες", labelEn: "Photographs", asked: false, validFrom: "2030-03-06" });
    expect(await asked()).toEqual([...before, "LEASE"]);
    expect(await asked("FAMILY")).not.toContain("LEASE");
    await sit("2030-03-06T08:00:00Z");
    expect(await asked()).toEqual([...before.filter((code) => code !== "PHOTOGRAPHS"), "LEASE"]);
    await change({ asked: false, validFrom: "2030-03-06" });
    expect(await asked()).not.toContain("LEASE");
    expect(await change({ code: "lease; DROP", validFrom: "2030-03-06" })).toMatchObject({ code: "INVALID_INPUT", about: "code" });
    expect(await change({ category: "NONE", validFrom: "2030-03-06" })).toMatchObject({ code: "UNKNOWN_CATEGORY" });
  });
});

describe("a rule for one kind and category", () => {
  const own = (input: object) => supervisor.act("setLegalRule", { input: { code: "FORWARD_FILE", value: 20, peremptory: false, validFrom: "2030-05-06", source, ...input } }, "id");
  const filed = async (kind: string, category: string) => {
    const required = await clerk.ask<{ code: string }[]>("query ($k: ApplicationKind!, $c: ID!) { documentRequirements(kind: $k, category: $c) { code } }", { k: kind, c: category });
    const input = { ...(await filing(clerk, "K0")), kind, category, documents: required.map(({ code }) => ({ requirement: code, state: "PRESENT" })) };
    const done = await clerk.act<{ forwardBy: string; id: string }>("fileApplication", { input }, "id forwardBy");
    return done.forwardBy;
  };

  test("holds there before the general one: both before category, category before kind, kind before none, whatever was set last", async () => {
    await sit("2030-05-06T08:00:00Z"); // a Monday
    await own({ value: 4, kind: "RENEWAL", category: "STUDIES" });
    await own({ value: 3, category: "STUDIES" });
    await own({ value: 2, kind: "RENEWAL" });
    await own({ value: 1 });
    expect([await filed("RENEWAL", "STUDIES"), await filed("INITIAL_GRANT", "STUDIES"), await filed("RENEWAL", "FAMILY"), await filed("INITIAL_GRANT", "FAMILY")]).toEqual(["2030-05-10", "2030-05-09", "2030-05-08", "2030-05-07"]);
    const rows = await supervisor.ask<{ code: string; kind: string | null; category: string | null; value: number; narrowed: string; units: string[] }[]>("{ legalRules { code kind category value narrowed units } }");
    expect(rows.filter(({ code, value }) => code === "FORWARD_FILE" && value < 5)).toEqual([[null, null, 1], ["RENEWAL", null, 2], [null, "STUDIES", 3], ["RENEWAL", "STUDIES", 4]].map(([kind, category, value]) => ({ code: "FORWARD_FILE", kind, category, value, narrowed: "CATEGORY", units: ["DAYS", "MONTHS"] })));
  });

  test("moves with the calendar by its own length", async () => {
    const { id } = await clerk.act<{ id: string }>("fileApplication", { input: await filing(clerk, "K0", { category: "EMPLOYMENT" }) }, "id");
    expect(await forwardBy(id)).toBe("2030-05-08");
    await supervisor.act("setCalendarDay", { day: "2030-05-08", closed: true, name: "Πολιούχος" }, "id");
    expect(await forwardBy(id)).toBe("2030-05-09");
  });

  test("is refused for a category there is none of, for what has no kind, and in a unit it has not", async () => {
    expect(await own({ category: "NONE" })).toMatchObject({ code: "UNKNOWN_CATEGORY" });
    expect(await own({ code: "CHANGE_OF_DETAILS", value: 2, kind: "RENEWAL", unit: "MONTHS" })).toMatchObject({ code: "INVALID_INPUT", about: "kind" });
    expect(await own({ unit: "CENTS" })).toMatchObject({ code: "INVALID_INPUT", about: "unit" });
  });
});

describe("twelve months", () => {
  test("of a certificate end on the same day of the next year, over a leap day too, and on the last of February after one", async () => {
    const until = async (day: string) => {
      await sit(`${day}T08:00:00Z`);
      const filed = await fileOne(house, "kentriki");
      return (await clerk.act<{ validUntil: string }>("issueSubmissionCertificate", { applicationId: filed.id }, "validUntil")).validUntil;
    };
    expect([await until("2031-03-03"), await until("2032-02-29"), await until("2032-03-01")]).toEqual(["2032-03-03", "2033-02-28", "2033-03-01"]);
  });
});

describe("the fee", () => {
  const fee = (input: object) => clerk.ask<object>("query ($input: FilingFeeInput!) { filingFee(input: $input) { permitYears cents free } }", { input: { kind: "RENEWAL", category: "EMPLOYMENT", birthYear: 1990, ...input } });

  test("is so much a year of permit, none under fourteen, none where no permit is given, and kept on the file", async () => {
    await sit("2033-03-07T08:00:00Z");
    expect(await fee({})).toEqual({ permitYears: 2, cents: 30_000, free: false });
    expect(await fee({ permitYears: 1 })).toMatchObject({ cents: 15_000 });
    expect(await fee({ birthYear: 2019, birthMonth: 3, birthDay: 8 })).toEqual({ permitYears: 2, cents: 0, free: true });
    expect(await fee({ birthYear: 2019, birthMonth: 3, birthDay: 7 })).toMatchObject({ cents: 30_000, free: false });
    expect(await fee({ kind: "WORK_APPROVAL" })).toEqual({ permitYears: 0, cents: 0, free: false });
    const filed = await clerk.act<object>("fileApplication", { input: await filing(clerk, "K0", { permitYears: 3 }) }, "permitYears feeCents");
    expect(filed).toMatchObject({ permitYears: 3, feeCents: 45_000 });
    await setRule(supervisor, { code: "YEARLY_FEE", value: 30_000, peremptory: null, kind: "RENEWAL", validFrom: "2033-03-07" });
    expect(await fee({})).toMatchObject({ cents: 60_000 });
    expect(await fee({ kind: "INITIAL_GRANT" })).toMatchObject({ cents: 15_000 });
  });
});

describe("the day to bring what is missing", () => {
  test("is the municipality's own, not that of forwarding: on the file, on the receipt and on the status page, and it moves with the calendar", async () => {
    await sit("2033-04-04T08:00:00Z");
    const { id } = await fileOne(house, "kentriki");
    await clerk.act("recordDocument", { applicationId: id, requirement: "FEE", state: "MISSING" }, "id");
    const told = async () => {
      const { bringBy, receipt } = await clerk.ask<{ bringBy: string; receipt: { paperUrl: string; statusCode: string } }>("query ($id: ID!) { application(id: $id) { bringBy receipt { paperUrl statusCode } } }", { id });
      const { bringBy: onPage } = await house.anyone().ask<{ bringBy: string }>("query ($code: String!) { caseProgress(code: $code) { bringBy } }", { code: receipt.statusCode });
      return { bringBy, onPage, paper: await readPdf((await clerk.get(receipt.paperUrl)).rawPayload) };
    };
    const first = await told();
    expect(first).toMatchObject({ bringBy: "2033-04-14", onPage: "2033-04-14", paper: expect.stringContaining("14.04.2033") });
    await supervisor.act("setCalendarDay", { day: "2033-04-14", closed: true, name: "Πολιούχος" }, "id");
    expect(await told()).toMatchObject({ bringBy: "2033-04-15", onPage: "2033-04-15" });
  });
});

describe("national holidays and categories", () => {
  test("are rows with a source; those that move with Easter are named", async () => {
    const days = await clerk.ask<{ code: string; next: string; movable: boolean; source: string }[]>("{ nationalHolidays { code labelEl labelEn next movable source } }");
    expect(days).toHaveLength(12);
    expect(days.filter(({ movable }) => movable).map(({ code }) => code).sort()).toEqual(["CLEAN_MONDAY", "EASTER_MONDAY", "GOOD_FRIDAY", "WHIT_MONDAY"]);
    expect(days.find(({ code }) => code === "EASTER_MONDAY")?.next).toBe("2033-04-25");
    const categories = await clerk.ask<{ source: string }[]>("{ permitCategories { source } }");
    for (const { source: from } of [...days, ...categories]) expect(from.length).toBeGreaterThan(5);
  });
});
