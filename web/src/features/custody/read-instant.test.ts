import { expect, test } from "@jest/globals";
import { readInstant } from "./read-instant";

const iso = (text: string) => {
  const instant = readInstant(text);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

test("day and hour of Greece, in summer and in winter; a day alone is its noon", () => {
  expect(iso("31.01.2027 10:42")).toBe("2027-01-31T08:42:00.000Z");
  expect(iso("2/7/2026 0:05")).toBe("2026-07-01T21:05:00.000Z");
  expect(iso("29.03.2026 12:00")).toBe("2026-03-29T09:00:00.000Z");
  expect(iso(" 2026-11-25 ")).toBe("2026-11-25T10:00:00.000Z");
});

test.each(["", "31.02.2026 10:00", "1.1.2026 24:00", "1.1.2026 10:60", "χθες", "10:42"])("%s is no instant", (text) => expect(iso(text)).toBeUndefined());
