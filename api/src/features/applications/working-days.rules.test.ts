import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../platform/clock";
import { assertRule, assertSuspension } from "./legal-rules.rules";
import { addPeriod, type Calendar, endOfPeriod, holidayIn, isHoliday, renewalWindow, timingOf } from "./working-days.rules";
import { countryCalendar } from "./working-days.testing";

const days = (value: number) => ({ value, unit: "DAYS" }) as const;
const months = (value: number) => ({ value, unit: "MONTHS" }) as const;
const calendar = (own: Readonly<Record<string, boolean>>, ...suspensions: { from: string; to: string }[]): Calendar => ({ ...countryCalendar, days: new Map(Object.entries(own)), suspensions });

describe("a municipality's own calendar", () => {
  test("a patron saint's day closes its offices, a moved 1 May does not, a Sunday stays one", () => {
    const own = calendar({ "2011-11-11": true, "2012-05-01": false, "2011-05-08": false });
    expect([isHoliday("2011-11-11", countryCalendar), isHoliday("2011-11-11", own)]).toEqual([false, true]);
    expect([isHoliday("2012-05-01", countryCalendar), isHoliday("2012-05-01", own)]).toEqual([true, false]);
    expect(isHoliday("2011-05-08", own)).toBe(true);
    expect(endOfPeriod("2011-10-27", days(15), own)).toBe("2011-11-14");
  });
});

describe("a national holiday", () => {
  const [feast, moved] = [{ monthDay: "03-25", easterOffset: null, validFrom: "2011-01-01", validTo: "2012-12-31" }, { monthDay: null, easterOffset: 50, validFrom: "1984-01-01", validTo: null }];
  test("falls on its day or so many from Easter, and closes offices while its row holds", () => {
    expect([holidayIn(2011, feast), holidayIn(2011, moved), holidayIn(2027, moved)]).toEqual(["2011-03-25", "2011-06-13", "2027-06-21"]);
    const only = { ...countryCalendar, holidays: [feast] };
    expect(["2010-03-25", "2011-03-25", "2012-03-25", "2014-03-25", "2011-06-13"].map((day) => isHoliday(day, only))).toEqual([false, true, true, false, false]);
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
        const [plain, end, longer] = [endOfPeriod(from, days(length), countryCalendar), endOfPeriod(from, days(length), suspended(0)), endOfPeriod(from, days(length), suspended(5))];
        expect(isHoliday(end, countryCalendar)).toBe(false);
        expect(end >= plain && longer >= end).toBe(true);
        expect(end < addDays(from, offset) || end > addDays(from, offset + span)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a period in months", () => {
  test.each([["2011-01-31", 1, "2011-02-28"], ["2012-01-31", 1, "2012-02-29"], ["2011-03-31", -1, "2011-02-28"], ["2011-01-15", -2, "2010-11-15"], ["2011-11-30", 12, "2012-11-30"], ["2011-03-01", 12, "2012-03-01"], ["2012-02-29", 12, "2013-02-28"]])("%s and %i months is %s", (from, value, end) => {
    expect(addPeriod(from, months(value))).toBe(end);
  });
});

describe("the window of a renewal", () => {
  const window = renewalWindow("2011-06-30", months(2), months(1), countryCalendar);

  test("opens two months before the last day, and ends a month after it, with a fine", () => {
    // 30 July 2011 is a Saturday.
    expect(window).toEqual({ opensOn: "2011-04-30", until: "2011-06-30", lateUntil: "2011-08-01" });
  });

  test.each([["2011-04-29", "EARLY"], ["2011-04-30", "IN_TIME"], ["2011-06-30", "IN_TIME"], ["2011-07-01", "LATE"], ["2011-08-01", "LATE"], ["2011-08-02", "PAST"]])("on %s it is %s", (today, timing) => {
    expect(timingOf(today, window)).toBe(timing);
  });

  test("a permit that ends on a Sunday is renewed in time on Monday", () => {
    expect(timingOf("2011-06-27", renewalWindow("2011-06-26", months(2), months(1), countryCalendar))).toBe("IN_TIME");
  });
});

describe("a rule that is set", () => {
  const today = "2026-11-23";
  const rule = { value: 20, unit: "DAYS", kind: null, category: null, validFrom: today, source: "Ν. 1/2026", code: "FORWARD_FILE", peremptory: false } as const;
  const [fee, window] = [{ ...rule, code: "YEARLY_FEE", unit: "CENTS", peremptory: null } as const, { ...rule, code: "RENEWAL_OPENS", unit: "MONTHS", peremptory: null } as const];

  test.each([
    ["yesterday", { ...rule, validFrom: "2026-11-22" }, "RULE_IN_THE_PAST", "validFrom"],
    ["without a source", { ...rule, source: " Ν. " }, "SOURCE_MISSING", "source"],
    ["of nothing", { ...rule, value: 0 }, "INVALID_INPUT", "value"],
    ["of a thousand years", { ...window, value: 12_000 }, "INVALID_INPUT", "value"],
    ["below nothing", { ...fee, value: -1 }, "INVALID_INPUT", "value"],
    ["in another's unit", { ...fee, unit: "DAYS" } as const, "INVALID_INPUT", "unit"],
    ["a deadline that neither binds nor guides", { ...rule, peremptory: null }, "INVALID_INPUT", "peremptory"],
    ["what is no deadline, binding", { ...fee, peremptory: false }, "INVALID_INPUT", "peremptory"],
    ["of a declaration, for a kind", { ...rule, code: "CHANGE_OF_DETAILS", kind: "RENEWAL" } as const, "INVALID_INPUT", "kind"],
    ["of a paper for elsewhere, for a category", { ...rule, code: "FORWARD_ELSEWHERE", category: "STUDIES" } as const, "INVALID_INPUT", "category"],
  ] as const)("%s is refused", (_what, wrong, code, about) => {
    expect(() => assertRule(wrong, today)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining({ about }) }));
  });

  test.each([
    ["today, with its source", rule],
    ["a fee of nothing", { ...fee, value: 0 }],
    ["at the most", { ...rule, value: 365 }],
    ["in the other unit", { ...rule, value: 1, unit: "MONTHS" } as const],
    ["for one kind and category", { ...rule, kind: "RENEWAL", category: "STUDIES" } as const],
    ["of a paper for elsewhere, for a kind", { ...rule, code: "FORWARD_ELSEWHERE", kind: "RENEWAL" } as const],
    ["a deadline that binds", { ...rule, peremptory: true }],
  ] as const)("%s it is", (_what, right) => {
    expect(() => assertRule(right, today)).not.toThrow();
  });

  test("a suspension has its days in order, and no longer than a year", () => {
    expect(() => assertSuspension("2026-03-02", "2026-03-01", "Π.Ν.Π. 1")).toThrow("INVALID_INPUT");
    expect(() => assertSuspension("2026-03-02", "2028-03-01", "Π.Ν.Π. 1")).toThrow("INVALID_INPUT");
    expect(() => assertSuspension("2026-03-02", "2026-03-02", "Π.Ν.Π. 1")).not.toThrow();
  });
});
