import { describe, expect, test } from "@jest/globals";
import { applicationStatuses, applicationTransitions, assertChecklist, assertPreviousPermit, assertResident, assertWaivers, isComplete, mayFollow, statesAfterVoid } from "./application.rules";
import { endOfPeriod, isHoliday, orthodoxEaster } from "./working-days.rules";
import { countryCalendar } from "./working-days.testing";

describe("the checklist", () => {
  const required = ["PASSPORT_COPY", "FEE"];
  test("must name every paper once and no other", () => {
    const passport = { requirement: "PASSPORT_COPY", state: "PRESENT" } as const;
    const fee = { requirement: "FEE", state: "MISSING" } as const;
    expect(() => assertChecklist(required, [passport, fee])).not.toThrow();
    expect(() => assertChecklist(required, [passport])).toThrow("CHECKLIST_INCOMPLETE");
    expect(() => assertChecklist(required, [passport, fee, { requirement: "OTHER", state: "PRESENT" }])).toThrow("UNKNOWN_REQUIREMENT");
    expect(() => assertChecklist(required, [passport, fee, fee])).toThrow("INVALID_INPUT");
  });
  test("is complete when nothing is missing; a waived paper is not missing", () => {
    expect(isComplete([{ requirement: "FEE", state: "WAIVED" }])).toBe(true);
    expect(() => assertWaivers([{ requirement: "FEE", state: "WAIVED", reason: "κάτω των 14" }, { requirement: "PHOTOGRAPHS", state: "PRESENT" }])).not.toThrow();
    for (const reason of [null, undefined, "", " παιδί      "]) expect(() => assertWaivers([{ requirement: "FEE", state: "WAIVED", reason }])).toThrow("REASON_MISSING");
    expect(isComplete([{ requirement: "FEE", state: "MISSING" }])).toBe(false);
  });
});

test("a resident of another municipality is refused with the clause", () => {
  expect(() => assertResident("7105", "7105")).not.toThrow();
  expect(() => assertResident("7101", "7105")).toThrow(expect.objectContaining({ code: "RESIDENT_ELSEWHERE", detail: expect.objectContaining({ clause: "S8" }) }));
});

test("a renewal names the permit it renews", () => {
  expect(() => assertPreviousPermit("INITIAL_GRANT", {})).not.toThrow();
  expect(() => assertPreviousPermit("RENEWAL", { number: "Χ1", expiresOn: "2011-05-01" })).not.toThrow();
  expect(() => assertPreviousPermit("RENEWAL", { number: "Χ1" })).toThrow("PREVIOUS_PERMIT_MISSING");
});

test("an ended application never moves again, a closed one only by a later decision, and none jumps from filing to service", () => {
  expect(applicationStatuses.filter((to) => mayFollow("CLOSED", to))).toEqual(["GRANTED", "REJECTED", "REVOKED"]);
  for (const ended of ["WITHDRAWN", "VOIDED"] as const) expect(applicationStatuses.some((to) => mayFollow(ended, to))).toBe(false);
  expect(mayFollow("COMPLETE", "SERVED")).toBe(false);
  expect(mayFollow("INCOMPLETE", "BATCHED")).toBe(false);
  for (const nexts of Object.values(applicationTransitions)) for (const next of nexts) expect(applicationStatuses).toContain(next);
});

describe("working days", () => {
  test.each([
    [2010, "2010-04-04"],
    [2011, "2011-04-24"],
    [2026, "2026-04-12"],
    [2027, "2027-05-02"],
  ])("Orthodox Easter of %i is %s", (year, day) => expect(orthodoxEaster(year)).toBe(day));
  test.each(["2011-03-07", "2011-04-22", "2011-04-25", "2011-06-13", "2011-03-25", "2011-03-05"])("%s is a holiday", (day) => expect(isHoliday(day, countryCalendar)).toBe(true));
  test("a period that ends on Easter runs to Tuesday", () => {
    expect(endOfPeriod("2011-04-08", { value: 14, unit: "DAYS" }, countryCalendar)).toBe("2011-04-26");
    expect(endOfPeriod("2011-03-02", { value: 15, unit: "DAYS" }, countryCalendar)).toBe("2011-03-17");
  });
});

describe("a void supplement", () => {
  const [fee, photos] = [{ requirement: "FEE", state: "PRESENT" }, { requirement: "PHOTOGRAPHS", state: "PRESENT" }] as const;
  test("leaves each paper it brought as it was before", () => {
    expect(statesAfterVoid({ papers: ["FEE", "PHOTOGRAPHS"], before: { FEE: "MISSING", PHOTOGRAPHS: "WAIVED" } }, [], [fee, photos])).toEqual([{ requirement: "FEE", state: "MISSING" }, { requirement: "PHOTOGRAPHS", state: "WAIVED" }]);
  });
  test("leaves what it did not bring, what another brought, and what somebody wrote since", () => {
    expect(statesAfterVoid({ papers: ["FEE"], before: { FEE: "MISSING" } }, [], [photos])).toEqual([]);
    expect(statesAfterVoid({ papers: ["FEE"], before: { FEE: "MISSING" } }, ["FEE"], [fee])).toEqual([]);
    expect(statesAfterVoid({ papers: ["FEE"], before: { FEE: "MISSING" } }, [], [{ ...fee, state: "WAIVED" }])).toEqual([]);
  });
  test("from before its papers' states were kept found them missing", () => {
    expect(statesAfterVoid({ papers: ["FEE"], before: null }, [], [fee])).toEqual([{ requirement: "FEE", state: "MISSING" }]);
  });
});
