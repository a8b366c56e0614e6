import { expect, test } from "@jest/globals";
import { assertGuardianship, assertStillGuardian, isMinor, ofAgeOn, suffices } from "./guardianship.rules";

const child = { birthYear: 2010, birthMonth: 5, birthDay: 20 };
const paper = { name: "BERISHA AGIM", identityNumber: "ΑΒ 123", evidence: "Πιστοποιητικό 7/2026", until: null };

test("a person comes of age on the day, and for certain only where the birth date says so", () => {
  expect([ofAgeOn(child), ofAgeOn({ birthYear: 2010, birthMonth: 5, birthDay: null }), ofAgeOn({ birthYear: 2010 })]).toEqual(["2028-05-20", "2028-05-01", "2028-01-01"]);
  expect([isMinor(child, "2028-05-19"), isMinor(child, "2028-05-20"), isMinor({ birthYear: 2010 }, "2028-01-01")]).toEqual([true, false, false]);
});

test("a guardian of a minor is named, identified, of age, and shows a paper in force", () => {
  const check = (over: object = {}, guardian: typeof child | null = null, today = "2026-11-25") => () => assertGuardianship(child, guardian, { ...paper, ...over }, today);
  expect(check()).not.toThrow();
  expect(check({ until: "2026-11-25" }, { ...child, birthYear: 1980 })).not.toThrow();
  for (const field of ["name", "identityNumber", "evidence"]) expect(check({ [field]: " x " })).toThrow("REPRESENTATIVE_EVIDENCE_MISSING");
  expect(check({ until: "2026-11-24" })).toThrow("REPRESENTATIVE_EXPIRED");
  expect(check({}, child)).toThrow("GUARDIAN_NOT_ADULT");
  expect(check({}, null, "2028-05-20")).toThrow(expect.objectContaining({ code: "PERSON_OF_AGE", detail: { about: "2028-05-20" } }));
});

test("a guardian suffices until the end, the last day, or the day of age", () => {
  const held = { until: "2027-01-31", endedAt: null };
  expect(suffices(held, child, "2027-01-31")).toBe(true);
  expect(suffices(held, child, "2027-02-01")).toBe(false);
  expect(suffices({ ...held, until: null }, child, "2028-05-20")).toBe(false);
  expect(suffices({ ...held, endedAt: new Date() }, child, "2026-11-25")).toBe(false);
});

test("the same paper gives no right over one who has come of age, however it is written; another may", () => {
  const check = (over: object, today: string) => () => assertStillGuardian([paper], { ...paper, ...over }, child, today);
  expect(check({}, "2028-05-19")).not.toThrow();
  expect(check({ identityNumber: "AB-123", evidence: "ΠΙΣΤΟΠΟΙΗΤΙΚΟ 7.2026" }, "2028-05-20")).toThrow(expect.objectContaining({ code: "GUARDIAN_NO_LONGER", detail: { about: "2028-05-20" } }));
  expect(check({ evidence: "Πληρεξούσιο 1/2028" }, "2028-05-20")).not.toThrow();
});
