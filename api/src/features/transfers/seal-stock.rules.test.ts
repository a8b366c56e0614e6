import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { refusalsOf } from "../../refusal.testing";
import { assertSealOfOffice, isOf, overlap, sealsAtOnce, seriesOf } from "./seal-stock.rules";

const saying = refusalsOf("lastSeal", { TOO_MANY_SEALS: String(sealsAtOnce), SEAL_NOT_OF_OFFICE: { about: "X1", clause: "S10" }, SEAL_SPOILED: "X1" });

describe("seals as stock", () => {
  test("a series is read as it is printed", () => {
    expect(seriesOf("ET-000 381", "et 000400")).toEqual({ prefix: "ET", first: "000381", last: "000400" });
    expect(seriesOf("558812", "558812")).toEqual({ prefix: "", first: "558812", last: "558812" });
  });

  test.each([["AB12", "AC13", "SEALS_NOT_A_SERIES"], ["AB012", "AB13", "SEALS_NOT_A_SERIES"], ["AB13", "AB12", "SEALS_NOT_A_SERIES"], ["A0000000", "A0010000", "TOO_MANY_SEALS"]])(
    "%s to %s: %s",
    (first, last, code) => expect(() => seriesOf(first, last)).toThrow(saying(code)),
  );
  test("what has no number is none", () => expect(() => seriesOf("ABC", "ABD")).toThrow(refusalsOf("ABC")("SEALS_NOT_A_SERIES")));
  test("ten thousand are one box; digits inside the letters belong to them", () => {
    expect(seriesOf("A0000000", "A0009999").last).toBe("0009999");
    expect(seriesOf("E1T0381", "E1T0400")).toEqual({ prefix: "E1T", first: "0381", last: "0400" });
  });

  test("what is of a series lies between its ends, digit for digit", () => {
    const series = seriesOf("ET0100", "ET0199");
    expect(["ET0100", "ET0150", "ET0199"].every((seal) => isOf(seal, series))).toBe(true);
    expect(["ET0099", "ET0200", "ET150", "EX0150", "ET01500", "ET01A0", "ET010A"].some((seal) => isOf(seal, series))).toBe(false);
    expect(isOf("ET01A0", seriesOf("ET0100", "ET0999"))).toBe(false);
  });

  test("two series overlap exactly where one seal is of both", () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    const seal = (number: number) => `X${String(number).padStart(3, "0")}`;
    fc.assert(fc.property(ends, ends, ([a, b], [c, d]) => {
      const [one, other] = [seriesOf(seal(Math.min(a, b)), seal(Math.max(a, b))), seriesOf(seal(Math.min(c, d)), seal(Math.max(c, d)))];
      const shared = Array.from({ length: 100 }, (_, number) => seal(number)).some((each) => isOf(each, one) && isOf(each, other));
      expect(overlap(one, other)).toBe(shared);
    }));
    expect(sealsAtOnce).toBe(10_000);
    expect(overlap(seriesOf("X10", "X20"), seriesOf("Y10", "Y20"))).toBe(false);
    expect(overlap(seriesOf("X10", "X20"), seriesOf("X100", "X150"))).toBe(false);
  });

  test.each([
    ["nobody keeps numbers", null, false, false, "none"],
    ["one's own", "a", true, false, "none"],
    ["one's own, spoiled", "a", true, true, "SEAL_SPOILED"],
    ["another's", "b", true, false, "SEAL_NOT_OF_OFFICE"],
    ["another's, by an office without stock", "b", false, false, "SEAL_NOT_OF_OFFICE"],
    ["of nobody, by an office with stock", null, true, false, "SEAL_NOT_OF_OFFICE"],
  ] as const)("%s", (_what, ownerId, officeHasStock, spoiled, code) => {
    const asked = () => assertSealOfOffice("X1", { officeId: "a", ownerId, officeHasStock, spoiled });
    if (code === "none") expect(asked).not.toThrow();
    else expect(asked).toThrow(saying(code));
  });
});
