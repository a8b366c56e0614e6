import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../platform/clock";
import { assertRule, assertSuspension } from "./legal-rules.rules";
import { addPeriod, type Calendar, endOfPeriod, isHoliday, plainCalendar, renewalWindow, timingOf } from "./working-days.rules";

const days = (value: number) => ({ value, unit: "DAYS" }) as const;
const months = (value: number) => ({ value, unit: "MONTHS" }) as const;
const calendar = (own: Readonly<Record<string, boolean>>, ...suspensions: { from: string; to: string }[]): Calendar => ({ days: new Map(Object.entries(own)), suspensions });

describe("a municipality's own calendar", () => {
  test("a patron saint's day closes its offices, a moved 1 May does not, a Sunday stays one", () => {
    const own = calendar({ "2011-11-11": true, "2012-05-01": false, "2011-05-08": false });
    expect([isHoliday("2011-11-11"), isHoliday("2011-11-11", own)]).toEqual([false, true]);
    expect([isHoliday("2012-05-01"), isHoliday("2012-05-01", own)]).toEqual([true, false]);
    expect(isHoliday("2011-05-08", own)).toBe(true);
    expect(endOfPeriod("2011-10-27", days(15), own)).toBe("2011-11-14");
  });
});

describe("a suspension of deadlines", () => {
  test("its days do not count, and two that overlap count once", () => {
    // 15 days from 2 March 2020 end on 17 March; of the days after the 2nd, the 11th to the 27th are suspended: 17 days more, and a Friday.
    expect(endOfPeriod("2020-03-02", days(15), calendar({}, { from: "2020-03-11", to: "2020-03-27" }))).toBe("2020-04-03");
    expect(endOfPeriod("2020-03-02", days(15), calendar({}, { from: "2020-03-11", to: "2020-03-20" }, { from: "2020-03-15", to: "2020-03-27" }))).toBe("2020-04-03");
    expect(endOfPeriod("2020-03-02", days(15), calendar({}, { from: "2020-04-11", to: "2020-05-27" }))).toBe("2020-03-17");
    expect(endOfPeriod("2020-03-20", days(3), calendar({}, { from: "2020-03-11", to: "2020-03-27" }))).toBe("2020-03-30");
  });

  test("property: an end is a working day, never suspended, never earlier than without, and a longer suspension ends no sooner", () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays("2011-01-01", offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), fc.integer({ min: -30, max: 90 }), fc.integer({ min: 0, max: 40 }), (from, length, offset, span) => {
        const suspended = (extra: number) => calendar({}, { from: addDays(from, offset), to: addDays(from, offset + span + extra) });
        const [plain, end, longer] = [endOfPeriod(from, days(length)), endOfPeriod(from, days(length), suspended(0)), endOfPeriod(from, days(length), suspended(5))];
        expect(isHoliday(end)).toBe(false);
        expect(end >= plain && longer >= end).toBe(true);
        expect(end < addDays(from, offset) || end > addDays(from, offset + span)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a period in months", () => {
  test.each([["2011-01-31", 1, "2011-02-28"], ["2012-01-31", 1, "2012-02-29"], ["2011-03-31", -1, "2011-02-28"], ["2011-01-15", -2, "2010-11-15"], ["2011-11-30", 12, "2012-11-30"]])("%s and %i months is %s", (from, value, end) => {
    expect(addPeriod(from, months(value))).toBe(end);
  });
});

describe("the window of a renewal", () => {
  const window = renewalWindow("2011-06-30", months(2), months(1), plainCalendar);

  test("opens two months before the last day, and ends a month after it, with a fine", () => {
    // 30 July 2011 is a Saturday.
    expect(window).toEqual({ opensOn: "2011-04-30", until: "2011-06-30", lateUntil: "2011-08-01" });
  });

  test.each([["2011-04-29", "EARLY"], ["2011-04-30", "IN_TIME"], ["2011-06-30", "IN_TIME"], ["2011-07-01", "LATE"], ["2011-08-01", "LATE"], ["2011-08-02", "PAST"]])("on %s it is %s", (today, timing) => {
    expect(timingOf(today, window)).toBe(timing);
  });

  test("a permit that ends on a Sunday is renewed in time on Monday", () => {
    expect(timingOf("2011-06-27", renewalWindow("2011-06-26", months(2), months(1), plainCalendar))).toBe("IN_TIME");
  });
});

describe("a rule that is set", () => {
  test.each([["yesterday", "FORWARD_FILE", 20, "2026-11-22", "Ν. 1/2026", "RULE_IN_THE_PAST"], ["without a source", "FORWARD_FILE", 20, "2026-11-23", " Ν. ", "SOURCE_MISSING"], ["of nothing", "FORWARD_FILE", 0, "2026-11-23", "Ν. 1/2026", "INVALID_INPUT"], ["of a thousand years", "RENEWAL_OPENS", 12_000, "2026-11-23", "Ν. 1/2026", "INVALID_INPUT"], ["below nothing", "LATE_FINE", -1, "2026-11-23", "Ν. 1/2026", "INVALID_INPUT"]] as const)("%s is refused", (_what, code, value, validFrom, source, refusal) => {
    expect(() => assertRule({ code, value, validFrom, source, peremptory: code === "FORWARD_FILE" ? false : null }, "2026-11-23")).toThrow(refusal);
  });

  test("today, with its source, it is; a fee may be nothing", () => {
    expect(() => assertRule({ code: "YEARLY_FEE", value: 0, validFrom: "2026-11-23", source: "Ν. 1/2026", peremptory: null }, "2026-11-23")).not.toThrow();
  });

  test("of a deadline it is said whether it binds, of anything else it is not", () => {
    const rule = { value: 1, validFrom: "2026-11-23", source: "Ν. 1/2026" } as const;
    for (const peremptory of [true, false]) expect(() => assertRule({ ...rule, code: "LATE_RENEWAL", peremptory }, "2026-11-23")).not.toThrow();
    expect(() => assertRule({ ...rule, code: "LATE_RENEWAL", peremptory: null }, "2026-11-23")).toThrow("INVALID_INPUT");
    expect(() => assertRule({ ...rule, code: "LATE_FINE", peremptory: false }, "2026-11-23")).toThrow("INVALID_INPUT");
  });

  test("a suspension has its days in order, and no longer than a year", () => {
    expect(() => assertSuspension("2026-03-02", "2026-03-01", "Π.Ν.Π. 1")).toThrow("INVALID_INPUT");
    expect(() => assertSuspension("2026-03-02", "2028-03-01", "Π.Ν.Π. 1")).toThrow("INVALID_INPUT");
    expect(() => assertSuspension("2026-03-02", "2026-03-02", "Π.Ν.Π. 1")).not.toThrow();
  });
});
