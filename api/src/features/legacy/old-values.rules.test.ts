import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNationality } from "./old-nationality.rules";
import { readDay, readFullName, readProtocol, readSex, splitPeople, yearOf } from "./old-values.rules";

describe("days as offices wrote them", () => {
  test.each([
    ["12/3/98", 1998, 3, 12],
    ["12.03.1998", 1998, 3, 12],
    ["12-3-1998", 1998, 3, 12],
    ["1998-03-12", 1998, 3, 12],
    ["1998-03-12T00:00:00.000Z", 1998, 3, 12],
    ["12031998", 1998, 3, 12],
    ["19980312", 1998, 3, 12],
    ["12 Μαρτίου 1998", 1998, 3, 12],
    ["ΜΑΡ. 98", 1998, 3, null],
    ["12 μαΐου 05", 2005, 5, 12],
    ["3/1998", 1998, 3, null],
    ["00/03/1970", 1970, 3, null],
    ["0/0/70", 1970, null, null],
    ["1998", 1998, null, null],
    ["29/2/2000", 2000, 2, 29],
  ])("%s", (text, year, month, day) => expect(readDay(text)).toEqual({ year, month, day }));
  test.each(["31/2/1998", "29/2/1999", "32/1/98", "1/13/98", "άγνωστο", "98", "123", "12/3/198", "1/1/1700", "", "12/α/98", "99999999"])("%s is none", (text) => expect(readDay(text)).toBeUndefined());
  test("every day of a century, in every way of writing it, reads as itself", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1911-01-01"), max: new Date("2010-12-31"), noInvalidDate: true }), (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const two = String(year % 100).padStart(2, "0");
        for (const text of [`${day}/${month}/${year}`, `${day}.${month}.${two}`, `${day}-${month}-${two}`, date.toISOString().slice(0, 10)]) expect(readDay(text)).toEqual({ year, month, day });
      }),
    );
  });
  test("where a hundred years begin", () => {
    expect([yearOf("10"), yearOf("11"), yearOf("99"), yearOf("00"), yearOf("30", 1931), yearOf("31", 1931)]).toEqual([2010, 1911, 1999, 2000, 2030, 1931]);
  });
});

describe("numbers as registers wrote them", () => {
  test.each([
    ["123/Α/98", "123/Α/98", 1998],
    ["ΑΠ 4567", "4567", undefined],
    ["Α.Π.: 4567/2003", "4567/2003", 2003],
    ["αρ. πρωτ. 12/12-3-1998", "12/12-3-1998", 1998],
    ["Φ.5/4567/05", "Φ.5/4567/05", 2005],
    ["4567/11", "4567/11", undefined],
    ["77/4567", "77/4567", undefined],
  ])("%s", (text, number, year) => expect(readProtocol(text)).toEqual({ number, year }));
  test("one without a digit is none", () => expect(readProtocol("ΑΠ -")).toBeUndefined());
});

describe("people in a field", () => {
  test.each([
    ["ΧΟΤΖΑ ΑΡΤΑΝ ΚΑΙ ΜΙΡΑ", ["ΧΟΤΖΑ ΑΡΤΑΝ", "ΜΙΡΑ"]],
    ["Παππάς Α. / Παππά Β.", ["Παππάς Α.", "Παππά Β."]],
    ["ΙΒΑΝΟΒΑ & ΠΕΤΡΟΒ", ["ΙΒΑΝΟΒΑ", "ΠΕΤΡΟΒ"]],
    ["ΑΛΙ - ΧΑΣΑΝ ΟΜΑΡ", ["ΑΛΙ", "ΧΑΣΑΝ ΟΜΑΡ"]],
    ["ΠΑΠΑ-ΓΕΩΡΓΙΟΥ ΑΝΝΑ", ["ΠΑΠΑ-ΓΕΩΡΓΙΟΥ ΑΝΝΑ"]],
    ["ΚΑΙΡΗ ΜΑΡΙΑ", ["ΚΑΙΡΗ ΜΑΡΙΑ"]],
  ])("%s", (text, people) => expect(splitPeople(text)).toEqual(people));
  test.each([
    ["ΧΟΤΖΑ ΑΡΤΑΝ", "ΧΟΤΖΑ", "ΑΡΤΑΝ", null],
    ["ΧΟΤΖΑ ΑΡΤΑΝ ΤΟΥ ΠΕΤΡΙΤ", "ΧΟΤΖΑ", "ΑΡΤΑΝ", "ΠΕΤΡΙΤ"],
    ["AL HASAN, OMAR ALI (KARIM)", "AL HASAN", "OMAR ALI", "KARIM"],
  ])("%s", (text, surname, givenName, fatherName) => expect(readFullName(text)).toEqual({ surname, givenName, fatherName }));
  test("one word is no name", () => expect(readFullName("ΧΟΤΖΑ")).toBeUndefined());
  test.each([["Θ", "FEMALE"], ["γυναίκα", "FEMALE"], ["ΑΡΡΕΝ", "MALE"], ["1", "MALE"], ["-", undefined]])("sex %s", (text, sex) => expect(readSex(text)).toBe(sex));
});

test.each([["ALB", "ALB"], ["Αλβανία", "ALB"], ["ΑΛΒΑΝΙΚΗ", "ALB"], ["Ουκρανός", "UKR"], ["PAKISTAN", "PAK"], ["ΠΑΚΙΣΤΑΝΙΚΗ", "PAK"], ["Ρωσική", "RUS"], ["ΑΝΙΘΑΓΕΝΗΣ", "XXA"], ["ΓΕΩΡΓΙΑ", "GEO"], ["Ατλαντίδα", undefined]])("nationality %s", (text, code) =>
  expect(readNationality(text)).toBe(code));
