import { describe, expect, test } from "@jest/globals";
import { afterFailure, failuresAllowed, type FailureCount, isLocked, minutesLeft, restMinutes } from "./staff.rules";

const now = new Date("2011-03-02T07:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("wrong passwords", () => {
  test("an account rests after the allowed number and not before", () => {
    let count: FailureCount | undefined;
    for (let wrong = 1; wrong <= failuresAllowed; wrong += 1) {
      expect(isLocked(count, now)).toBe(false);
      count = afterFailure(count, now);
    }
    expect(isLocked(count, now)).toBe(true);
    expect(isLocked(count, later(restMinutes - 1))).toBe(true);
    expect(isLocked(count, later(restMinutes))).toBe(false);
  });

  test("after a rest the count starts anew", () => {
    const rested = { failures: failuresAllowed, lockedUntil: later(-1) };
    expect(afterFailure(rested, now)).toEqual({ failures: 1, lockedUntil: null });
  });

  test("the minutes told are never zero", () => {
    expect(minutesLeft(later(15), now)).toBe(15);
    expect(minutesLeft(new Date(now.getTime() + 1), now)).toBe(1);
  });
});
