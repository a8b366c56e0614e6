import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getMetadataStorage } from "class-validator";
import { ApplicantInput } from "./features/applicants";
import { DocumentInput, FileApplicationInput, RepresentativeInput, SupplementInput, VoucherInput } from "./features/applications/application.input";
import { LegalRuleInput, RequirementChangeInput } from "./features/applications/legal-rule.type";
import { DeclareChangeInput } from "./features/declarations/declaration.input";
import { ReferInput } from "./features/referrals/referral.input";
import { LegacyNumberInput } from "./features/register/legacy-number.input";
import { RegisterEntryInput } from "./features/register/register.input";
import { fileOne, filing } from "./filing.testing";
import { type House, openHouse, type Person } from "./testing";

type Input = Readonly<Record<string, unknown>>;
type InputClass = new () => object;

/** Each act that takes an input: who does it, and the classes whose limits it keeps, by where they stand in it. */
const acts: Readonly<Record<string, { readonly who: string; readonly parts: Readonly<Record<string, InputClass>> }>> = {
  fileApplication: { who: "tylisos", parts: { "": FileApplicationInput, applicant: ApplicantInput, "documents.0": DocumentInput, "vouchers.0": VoucherInput, representative: RepresentativeInput } },
  fileSupplement: { who: "tylisos", parts: { "": SupplementInput } },
  registerEntry: { who: "tylisos", parts: { "": RegisterEntryInput } },
  declareChange: { who: "tylisos", parts: { "": DeclareChangeInput } },
  referPaper: { who: "tylisos", parts: { "": ReferInput } },
  recordLegacyNumber: { who: "tylisos", parts: { "": LegacyNumberInput } },
  setLegalRule: { who: "epoptis", parts: { "": LegalRuleInput } },
  setRequirement: { who: "epoptis", parts: { "": RequirementChangeInput } },
};

let house: House;
const people = new Map<string, Person>();
const bases = new Map<string, () => Promise<Input>>();
beforeAll(async () => {
  house = await openHouse();
  for (const { who } of Object.values(acts)) people.set(who, people.get(who) ?? (await house.as(who)));
  const clerk = people.get("tylisos") as Person;
  const filed = await fileOne(house);
  const [{ applicantId } = { applicantId: "" }] = await house.sql<{ applicantId: string }>('SELECT applicant_id AS "applicantId" FROM application WHERE id = $1', [filed.id]);
  const [{ predecessorId } = { predecessorId: "" }] = await house.sql<{ predecessorId: string }>("SELECT id AS \"predecessorId\" FROM predecessor_office WHERE municipality_id = '7105' LIMIT 1");
  const later = { validFrom: "2099-01-01", source: "Απόφαση 1/2026" };
  let vouchers = 0;
  const representative = { kind: "LAWYER", name: "ΠΑΠΠΑΣ", identityNumber: "ΑΚ 123456", evidence: "Πληρεξούσιο 4/2026", scope: "FILE" };
  bases.set("fileApplication", async () => ({ ...(await filing(clerk, "B2", { representative })), vouchers: [{ voucher: `ΟΡΙΟ${(vouchers += 1)}`, amountCents: 15_000 }] }));
  bases.set("fileSupplement", async () => ({ applicationId: filed.id, papers: [], description: "Βεβαίωση", attachments: 1 }));
  bases.set("registerEntry", async () => ({ direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Θέμα", attachments: 0, addressee: "ΔΗΜΟΣ", sender: "BERISHA", senderNumber: "1" }));
  bases.set("declareChange", async () => ({ applicantId, kind: "LOSS", details: "χάθηκε η άδεια", changedOn: "2026-11-01", attachments: 1 }));
  bases.set("referPaper", async () => ({ kind: "RENEWAL", sender: "HOXHA ARBEN", toMunicipalityId: "7101", attachments: 1 }));
  bases.set("recordLegacyNumber", async () => ({ predecessorId, number: `${(vouchers += 1)}/Α/98`, year: 1998, subject: "Αίτηση", sender: "HOXHA" }));
  bases.set("setLegalRule", async () => ({ code: "YEARLY_FEE", value: 1, category: "STUDIES", ...later }));
  bases.set("setRequirement", async () => ({ kind: "RENEWAL", category: "STUDIES", code: "LEASE", labelEl: "Μισθωτήριο", labelEn: "Lease", asked: true, ...later }));
});
afterAll(() => house.close());

interface Limit {
  readonly field: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly of: "text" | "number";
}

/** The limits a class sets its fields, as its own decorators say them; of a list's length they say nothing here. */
function limitsOf(type: InputClass): Limit[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, "", false, false).filter((rule) => !rule.each);
  return [...new Set(rules.map((rule) => rule.propertyName))].flatMap((field): Limit[] => {
    const rule = (name: string) => rules.find((one) => one.propertyName === field && one.name === name)?.constraints as number[] | undefined;
    const [length, maxLength, min, max] = [rule("isLength"), rule("maxLength"), rule("min"), rule("max")];
    if (length ?? maxLength) return [{ field, of: "text", least: length?.[0], most: length?.[1] ?? maxLength?.[0] }];
    return (min ?? max) ? [{ field, of: "number", least: min?.[0], most: max?.[0] }] : [];
  });
}

const cases = Object.entries(acts).flatMap(([act, { parts }]) => Object.entries(parts).flatMap(([at, type]) => limitsOf(type).map((limit) => [act, [at, limit.field].filter(Boolean).join("."), limit] as const)));

/** Fields whose rule takes less than their length lets through: a municipality there is, a code in Latin capitals. */
const stricter = ["referPaper toMunicipalityId", "setRequirement code"];
const valueOf = (limit: Limit, size: number): unknown => (limit.of === "number" ? size : "Α".repeat(size));

/** The input with one field set, however deep: `vouchers.0.voucher`. */
function withField(input: unknown, [first = "", ...rest]: readonly string[], value: unknown): unknown {
  const next = rest.length === 0 ? value : withField((input as Record<string, unknown>)[first], rest, value);
  return Array.isArray(input) ? input.map((one, index) => (index === Number(first) ? next : (one as unknown))) : { ...(input as object), [first]: next };
}

async function baseOf(act: string): Promise<Input> {
  const make = bases.get(act);
  if (!make) throw new Error(`there is no right input of ${act}`);
  return make();
}

async function attempt(act: string, path: string, value: unknown) {
  const base = await baseOf(act);
  return people.get(acts[act]?.who ?? "")?.act(act, { input: path === "" ? base : withField(base, path.split("."), value) }, "__typename");
}

/** How far the registers have counted: a refusal moves nothing. */
const counted = () => house.sql("SELECT municipality_id, year, last_number FROM protocol_counter ORDER BY 1, 2");

describe("each field alone, beside an input that is right", () => {
  test("the limits are found", () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test.each(Object.keys(acts))("%s does what is right", async (act) => {
    expect((await attempt(act, "", null))?.__typename).not.toBe("Refusal");
  });

  test.each(cases)("%s: %s at and beyond its limits", async (act, path, limit) => {
    for (const size of [limit.least, limit.most]) {
      if (size === undefined || stricter.includes(`${act} ${path}`)) continue;
      const answer = await attempt(act, path, valueOf(limit, size));
      // Whatever a rule thinks of the value, the limit itself lets it through.
      expect([path, size, answer?.code === "INVALID_INPUT" && answer.about === path]).toEqual([path, size, false]);
    }
    for (const size of [limit.least === undefined ? undefined : limit.least - 1, limit.most === undefined ? undefined : limit.most + 1]) {
      if (size === undefined || (limit.of === "text" && size < 0) || size > 2_147_483_647) continue;
      const before = await counted();
      const answer = await attempt(act, path, valueOf(limit, size));
      expect([path, size, answer?.code, answer?.about]).toEqual([path, size, "INVALID_INPUT", path]);
      expect(await counted()).toEqual(before);
    }
  });
});

describe("of a person", () => {
  test.each([["born in 1900", { birthYear: 1900 }], ["with a name of 100 letters", { latinSurname: "A".repeat(100) }], ["with one name of a single letter", { latinSurname: "O" }], ["with a name in another script", { latinGivenName: "Ẹ̀bùn-D’Ávila" }]])("%s is taken", async (_what, over) => {
    const { applicant, ...base } = (await baseOf("fileApplication")) as { readonly applicant: object };
    const answer = await people.get("tylisos")?.act("fileApplication", { input: { ...base, applicant: { ...applicant, birthMonth: null, birthDay: null, ...over }, differentPersonConfirmed: true } }, "__typename");
    expect(answer).toMatchObject({ __typename: "Application" });
  });

  test.each([
    ["born next year", { birthYear: new Date().getUTCFullYear() + 1 }, "BIRTH_DATE_IMPOSSIBLE", undefined],
    ["born before 1900", { birthYear: 1899 }, "INVALID_INPUT", "applicant.birthYear"],
    ["with a name of 200 letters", { latinSurname: "A".repeat(200) }, "INVALID_INPUT", "applicant.latinSurname"],
    ["with a picture in the name", { latinSurname: "ΑΝΝΑ😀" }, "NAME_UNREADABLE", undefined],
    ["with a name that turns the order of reading", { latinSurname: "AB\u202eDC" }, "TEXT_UNREADABLE", "latinSurname"],
  ])("%s is refused, and no number is taken", async (_what, over, code, about) => {
    const { applicant, ...base } = (await baseOf("fileApplication")) as { readonly applicant: object };
    const before = await counted();
    const answer = await people.get("tylisos")?.act("fileApplication", { input: { ...base, applicant: { ...applicant, ...over }, differentPersonConfirmed: true } }, "__typename");
    expect(answer).toMatchObject({ code, ...(about !== undefined && { about }) });
    expect(await counted()).toEqual(before);
  });
});
