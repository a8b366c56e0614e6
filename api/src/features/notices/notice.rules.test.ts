import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { channelFor, channels, dialled, isFinal, mask, mayRing, missingStep, problems, reminderStep, waitAfter } from "./notice.rules";

describe("by what a person is written to", () => {
  const person = { email: "a@example.gr", phone: "6970000000", wantsEmail: true, wantsSms: true };
  test("by mail before SMS, by nothing they do not want or the installation has not", () => {
    expect(channelFor(person, channels)).toBe("EMAIL");
    expect(channelFor({ ...person, email: null }, channels)).toBe("SMS");
    expect(channelFor({ ...person, wantsEmail: false }, channels)).toBe("SMS");
    expect(channelFor(person, ["SMS"])).toBe("SMS");
    expect(channelFor({ ...person, wantsEmail: false, wantsSms: false }, channels)).toBeNull();
    expect(channelFor({ ...person, email: null, phone: null }, channels)).toBeNull();
    expect(channelFor(person, [])).toBeNull();
  });

  test("by SMS first where the mail's address takes nothing, by that mail again where there is nothing else", () => {
    expect(channelFor(person, channels, true)).toBe("SMS");
    expect(channelFor({ ...person, phone: null }, channels, true)).toBe("EMAIL");
    expect(channelFor({ ...person, wantsSms: false }, channels, true)).toBe("EMAIL");
    expect(channelFor(person, ["EMAIL"], true)).toBe("EMAIL");
  });

  test("an address that takes nothing stays so; whatever else went wrong may be mended", () => expect(problems.filter(isFinal)).toEqual(["BAD_ADDRESS"]));

  test.each([["6971234567", "+306971234567"], ["697 123-4567", "+306971234567"], ["00306971234567", "+306971234567"], ["306971234567", "+306971234567"], ["+355 69 123 4567", "+355691234567"], ["2810409000", null], ["+302810409000", null], ["", null], ["none", null], ["+1", null]])("%s is dialled %s", (given, number) => {
    expect(dialled(given)).toBe(number);
  });

  test("papers asked for are told at once, and again near their last day", () => {
    expect(["2026-11-20", "2026-11-22", "2026-11-23", "2026-11-30"].map((today) => missingStep(today, "2026-11-30", 7))).toEqual([0, 0, 1, 1]);
  });

  test("a phone rings by day", () => {
    expect([8, 9, 19, 20, 0].map(mayRing)).toEqual([false, true, true, false, false]);
  });
});

test("an address is masked so that a clerk knows it and nobody learns it", () => {
  expect(mask("drita@example.gr")).toBe("d…a@example.gr");
  expect(mask("ab@example.gr")).toBe("a…@example.gr");
  expect(mask("+306971234567")).toBe("+30…4567");
  fc.assert(fc.property(fc.emailAddress(), (address) => address.indexOf("@") < 3 || mask(address) !== address));
});

test("reminders fall on their days and never go back", () => {
  expect([0, 14, 15, 29, 30, 45, 400].map((days) => reminderStep(days, [15, 30, 45]))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  fc.assert(fc.property(fc.nat(500), fc.nat(500), (a, b) => reminderStep(Math.min(a, b), [15, 30, 45]) <= reminderStep(Math.max(a, b), [15, 30, 45])));
});

test("it is tried again sooner at first, then hourly for a week, and ends", () => {
  const waited: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const minutes = waitAfter(attempts);
    if (minutes === null) break;
    waited.push(minutes);
  }
  expect(waited.slice(0, 7)).toEqual([1, 2, 5, 10, 20, 40, 60]);
  expect(waited.reduce((sum, minutes) => sum + minutes, 0)).toBeGreaterThan(7 * 24 * 60);
  expect(Math.max(...waited)).toBe(60);
});
