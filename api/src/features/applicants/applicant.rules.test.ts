import { describe, expect, test } from "@jest/globals";
import { assertBirthDate, isNationality, isSocialSecurityNumber, isTaxId, normaliseDocumentNumber } from "./applicant.rules";

describe("numbers of the Greek state", () => {
  test.each(["555777003", "555777015"])("%s is a tax id", (id) => expect(isTaxId(id)).toBe(true));
  test.each(["000000000", "55577700", "555777004", "55577700A", ""])("%s is none", (id) => expect(isTaxId(id)).toBe(false));
  test("a social security number needs a real date and a Luhn digit", () => {
    expect(isSocialSecurityNumber("01019000015")).toBe(true);
    expect(isSocialSecurityNumber("30029001234")).toBe(false);
    expect(isSocialSecurityNumber("01019000016")).toBe(false);
  });
});

describe("birth dates", () => {
  const today = "2011-03-02";
  test.each([
    { birthYear: 1984, birthMonth: 3, birthDay: 14 },
    { birthYear: 1984, birthMonth: 3 },
    { birthYear: 1984 },
    { birthYear: 2011, birthMonth: 3, birthDay: 2 },
  ])("%j may be", (date) => expect(() => assertBirthDate(date, today)).not.toThrow());
  test.each([
    { birthYear: 1984, birthMonth: 2, birthDay: 30 },
    { birthYear: 1984, birthDay: 3 },
    { birthYear: 2012 },
    { birthYear: 2011, birthMonth: 3, birthDay: 3 },
    { birthYear: 1899 },
    { birthYear: 1984, birthMonth: 13 },
    { birthYear: 1984, birthMonth: 1, birthDay: 0 },
  ])("%j cannot be", (date) => expect(() => assertBirthDate(date, today)).toThrow("BIRTH_DATE_IMPOSSIBLE"));
});

test("nationality is an ICAO code of a third country", () => {
  expect(["ALB", "XXA", "RKS", "PAK"].every(isNationality)).toBe(true);
  expect(["GRC", "AL", "alb", "", "ALBA", "ZZZ", "XYZ"].some(isNationality)).toBe(false);
});

test("document numbers lose spaces and dashes", () => expect(normaliseDocumentNumber(" bk 0934-417 ")).toBe("BK0934417"));
