import { expect, test } from "@jest/globals";
import { readDay, showBirth, showDay, showDayOf, showInstant, showNumber } from "./show";

test("days, instants and numbers as Greece writes them", () => {
  expect(showDay("2011-03-02")).toBe("02.03.2011");
  expect(showInstant("2011-03-02T07:12:00Z")).toBe("02.03.2011 09:12");
  expect(showInstant("2011-07-02T21:30:00Z")).toBe("03.07.2011 00:30");
  expect(showNumber({ number: 4217, year: 2011 })).toBe("Α.Π. 4217 / 2011");
  expect(showNumber({ number: 4217, year: 2011, origin: "ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ" })).toBe("Α.Π. 4217 / 2011 · ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ");
  expect([showBirth({ birthYear: 1984, birthMonth: 3, birthDay: 14 }), showBirth({ birthYear: 1984, birthMonth: 3 }), showBirth({ birthYear: 1984 })]).toEqual(["14.03.1984", "03.1984", "1984"]);
});

test.each([["2.3.2011", "2011-03-02"], ["02/03/2011", "2011-03-02"], ["2011-03-02", "2011-03-02"], ["30.02.2011", undefined], ["31.4.2011", undefined], ["12/3/98", undefined], ["", undefined], ["x", undefined]])("%j is %j", (text, day) =>
  expect(readDay(text)).toBe(day),
);

test("the day of an instant is the day in Greece", () => {
  expect(showDayOf("2026-11-23T22:01:00Z")).toBe("24.11.2026");
  expect(showDayOf("2026-07-01T20:59:00Z")).toBe("01.07.2026");
});
