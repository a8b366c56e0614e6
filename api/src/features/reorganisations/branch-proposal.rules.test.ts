import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { kallikratisUnits } from "../offices";
import { cover, kilometres, type PopulatedPlace, propose } from "./branch-proposal.rules";

const unitsOf = (municipality: string): PopulatedPlace[] =>
  kallikratisUnits()
    .filter((unit) => unit.municipality_code === municipality)
    .map((unit) => ({ code: unit.unit_code, population: unit.population_2011_resident, latitude: unit.latitude, longitude: unit.longitude }));
const seatOf = (municipality: string) => {
  const seat = kallikratisUnits().find((unit) => unit.municipality_code === municipality && unit.is_seat);
  const found = unitsOf(municipality).find(({ code }) => code === seat?.unit_code);
  if (!found) throw new Error("no seat");
  return found;
};
const nameOf = (code: string) => kallikratisUnits().find((unit) => unit.unit_code === code)?.municipal_unit;

describe("distances", () => {
  test.each([
    ["Athens to Thessaloniki", { latitude: 37.9838, longitude: 23.7275 }, { latitude: 40.6401, longitude: 22.9444 }, 303],
    ["a degree of the equator", { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111],
    ["half around the earth", { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20_015],
    ["nowhere", { latitude: 35, longitude: 25 }, { latitude: 35, longitude: 25 }, 0],
  ])("%s", (_what, a, b, km) => {
    expect(Math.round(kilometres(a, b))).toBe(km);
    expect(kilometres(b, a)).toBeCloseTo(kilometres(a, b), 9);
  });
});

describe("ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ: Gazi is the seat", () => {
  const units = unitsOf("7105");
  test("one branch is kept at Krousonas, from where it is farthest", () => {
    const { chosen, exact, coverage } = propose(units, seatOf("7105"), 1);
    expect([chosen.map(nameOf), exact]).toEqual([["ΚΡΟΥΣΩΝΑ"], true]);
    expect(coverage.travels.map(({ code, to, km }) => [nameOf(code), nameOf(to), Math.round(km)])).toEqual([["ΓΑΖΙΟΥ", "ΓΑΖΙΟΥ", 0], ["ΚΡΟΥΣΩΝΑ", "ΚΡΟΥΣΩΝΑ", 0], ["ΤΥΛΙΣΟΥ", "ΓΑΖΙΟΥ", 7]]);
    expect(coverage.farthestKm).toBeLessThan(cover(units, [seatOf("7105")]).farthestKm);
  });
  test("two branches leave nobody a way to go", () => expect(propose(units, seatOf("7105"), 2)).toMatchObject({ coverage: { meanKm: 0, farthestKm: 0 } }));
  test.each([0, -1, 3, 1.5, Number.NaN])("%s branches are no proposal", (count) => expect(() => propose(units, seatOf("7105"), count)).toThrow("INVALID_INPUT"));
});

test("ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ: two branches are those that no other two are better than", () => {
  const units = unitsOf("7101");
  const seat = seatOf("7101");
  const all = units.flatMap((a, index) => units.slice(index + 1).map((b) => [a, b])).filter((pair) => pair.every(({ code }) => code !== seat.code));
  const least = Math.min(...all.map((pair) => cover(units, [seat, ...pair]).meanKm));
  expect(propose(units, seat, 2).coverage.meanKm).toBeCloseTo(least, 9);
});

test("every municipality of the country: one more branch never sends people farther, and the answer is the same again", () => {
  const codes = [...new Set(kallikratisUnits().map((unit) => unit.municipality_code))];
  let proposals = 0;
  for (const code of codes) {
    const units = unitsOf(code);
    if (units.length < 3 || units.length > 8) continue;
    const means = units.slice(1).map((_unit, index) => propose(units, seatOf(code), index + 1).coverage.meanKm);
    for (const [index, mean] of means.entries()) expect(mean).toBeLessThanOrEqual((means[index - 1] ?? Infinity) + 1e-9);
    expect(means.at(-1)).toBe(0);
    expect(propose([...units].reverse(), seatOf(code), 1).chosen).toEqual(propose(units, seatOf(code), 1).chosen);
    proposals += means.length;
  }
  expect(proposals).toBeGreaterThan(300);
});

const places = fc.array(fc.record({ latitude: fc.double({ min: 34, max: 42, noNaN: true }), longitude: fc.double({ min: 19, max: 29, noNaN: true }), population: fc.nat(100_000) }), { minLength: 30, maxLength: 40 });

test("too many choices to try one by one: no single exchange would be better", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 4, max: 6 }), (given, count) => {
      const units = given.map((place, index) => ({ ...place, code: String(index).padStart(2, "0") }));
      const [central] = units;
      if (!central) return;
      const { chosen, exact, coverage } = propose(units, central, count);
      expect([exact, new Set(chosen).size, chosen.includes("00")]).toEqual([false, count, false]);
      for (const out of chosen)
        for (const into of units.filter(({ code }) => code !== "00" && !chosen.includes(code))) {
          const swapped = units.filter(({ code }) => code === "00" || (chosen.includes(code) && code !== out) || code === into.code);
          expect(cover(units, swapped).meanKm).toBeGreaterThanOrEqual(coverage.meanKm - 1e-6);
        }
    }),
    { numRuns: 5 },
  );
});
