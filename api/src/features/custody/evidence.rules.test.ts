import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type AnswerEntry, tenureAt, tenuresOf } from "./evidence.rules";

const at = (hour: number) => new Date(Date.UTC(2011, 2, 2, hour));
const nobody = { officeId: null, safeId: null, custodianId: null, packageId: null };
const item = (sequence: number, hour: number, to: string, place: Partial<AnswerEntry>): AnswerEntry => ({ subjectKind: "ITEM", subjectId: "item", sequence, at: at(hour), atOfficeId: "central", to, ...nobody, ...place });
const bag = (sequence: number, hour: number, to: string, custodianId: string | null, atOfficeId = "central"): AnswerEntry => ({ ...item(sequence, hour, to, { custodianId }), subjectKind: "PACKAGE", subjectId: "bag", atOfficeId });

const journey: readonly AnswerEntry[] = [
  item(1, 1, "IN_SAFE", { officeId: "central", safeId: "K0" }),
  bag(1, 2, "DRAFT", "packer"),
  item(2, 2, "RESERVED", { officeId: "central", safeId: "K0", packageId: "bag" }),
  bag(2, 3, "PACKED", "packer"),
  item(3, 3, "PACKED", { officeId: "central", custodianId: "packer", packageId: "bag" }),
  bag(3, 4, "SEALED", "packer"),
  bag(4, 5, "IN_TRANSIT", "courier"),
  item(4, 5, "IN_TRANSIT", { custodianId: "courier", packageId: "bag" }),
  bag(5, 6, "ARRIVED", "receiver", "branch"),
  bag(6, 7, "OPENED", "receiver", "branch"),
  bag(7, 8, "VERIFIED", "receiver", "branch"),
  item(5, 8, "ARRIVED", { officeId: "branch", custodianId: "receiver", packageId: "bag" }),
  bag(8, 9, "CLOSED", "receiver", "branch"),
  item(6, 9, "IN_SAFE", { officeId: "branch", safeId: "B2" }),
  item(7, 10, "AT_COUNTER", { officeId: "branch", custodianId: "clerk" }),
  item(8, 11, "DELIVERED", {}),
];

describe("who answered for a thing", () => {
  const tenuresNow = () => tenuresOf([...journey].reverse());
  const answer = (hour: number) => {
    const found = tenureAt(tenuresNow(), at(hour));
    return found && [found.state, found.officeId, found.safeId ?? found.custodianId];
  };

  test("at every hour one safe or one person, the receiver of the bag from its arrival", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(answer)).toEqual([
      ["IN_SAFE", "central", "K0"],
      ["RESERVED", "central", "K0"],
      ["PACKED", "central", "packer"],
      ["PACKED", "central", "packer"],
      ["IN_TRANSIT", null, "courier"],
      ["IN_TRANSIT", "branch", "receiver"],
      ["IN_TRANSIT", "branch", "receiver"],
      ["ARRIVED", "branch", "receiver"],
      ["IN_SAFE", "branch", "B2"],
      ["AT_COUNTER", "branch", "clerk"],
      ["DELIVERED", null, null],
    ]);
  });
  test("nobody before it was there, and the last one to this day", () => {
    expect(answer(0)).toBeUndefined();
    expect(tenuresNow().at(-1)).toMatchObject({ state: "DELIVERED", to: null });
  });
  test("without a gap and without two at once", () => {
    const tenures = tenuresNow();
    for (const [index, tenure] of tenures.slice(1).entries()) expect(tenure.from).toEqual(tenures[index]?.to);
    for (const tenure of tenures) expect(tenure.to === null || tenure.to > tenure.from).toBe(true);
  });
  test("an instant at the border is the next one's", () => expect(tenureAt(tenuresNow(), new Date(at(5).getTime() - 1))?.custodianId).toBe("packer"));
});

test("what is missing from a bag stays with who lost it, wherever the bag goes", () => {
  const tenures = tenuresOf([...journey.slice(0, 8), bag(5, 6, "ARRIVED", "receiver", "branch"), item(5, 7, "MISSING", { custodianId: "courier", packageId: "bag" }), bag(6, 8, "CLOSED", "other", "branch")]);
  expect(tenureAt(tenures, at(9))?.custodianId).toBe("courier");
});

test("a bag it is not in says nothing of it, nor does one that is still open", () => {
  const tenures = tenuresOf([...journey.slice(0, 3), bag(2, 3, "DRAFT", "packer"), { ...bag(1, 4, "IN_TRANSIT", "courier"), subjectId: "other" }]);
  expect(tenures.map((tenure) => tenure.state)).toEqual(["IN_SAFE", "RESERVED"]);
  expect(tenuresOf([bag(1, 1, "DRAFT", "packer")])).toEqual([]);
});

test("an entry that changes nothing of the answer begins no new tenure; anything that does begins one", () => {
  const place = { officeId: "central", safeId: "K0" };
  const first = item(1, 1, "IN_SAFE", place);
  expect(tenuresOf([first, item(2, 2, "IN_SAFE", place)])).toHaveLength(1);
  for (const [to, other] of [["RESERVED", place], ["IN_SAFE", { ...place, officeId: "branch" }], ["IN_SAFE", { ...place, safeId: "K1" }], ["IN_SAFE", { ...place, custodianId: "clerk" }], ["IN_SAFE", { ...place, packageId: "bag" }]] as const)
    expect(tenuresOf([first, item(2, 2, to, other)]).map((tenure) => tenure.to)).toEqual([at(2), null]);
  expect(Object.keys(tenuresOf([first]))).toEqual(["0"]);
});

test("a bag that names nobody says nothing of what is in it", () => {
  expect(tenuresOf([...journey.slice(0, 8), bag(5, 6, "ARRIVED", null, "branch")]).at(-1)?.custodianId).toBe("courier");
});

test("two entries of one instant leave the last", () => {
  expect(tenuresOf([item(1, 1, "IN_SAFE", { safeId: "K0" }), item(2, 1, "MISSING", { safeId: "K0" })]).map((tenure) => tenure.state)).toEqual(["MISSING"]);
});

test("of any history, whatever the order it is told in, every instant has one answer from the first to this day", () => {
  const hours = fc.integer({ min: 0, max: 40 });
  const place = fc.oneof(fc.constantFrom("K0", "B2").map((safeId) => ({ safeId })), fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(null, "bag")).map(([custodianId, packageId]) => ({ custodianId, packageId })), fc.constant({}));
  const ofItem = fc.record({ hour: hours, to: fc.constantFrom("IN_SAFE", "PACKED", "IN_TRANSIT", "MISSING", "DELIVERED"), place });
  const ofBag = fc.record({ hour: hours, to: fc.constantFrom("SEALED", "IN_TRANSIT", "ARRIVED", "CLOSED"), custodian: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.array(ofItem, { minLength: 1, maxLength: 12 }), fc.array(ofBag, { maxLength: 12 }), (things, bags) => {
      const entries = [...things.map((one, index) => item(index + 1, one.hour, one.to, one.place)), ...bags.map((one, index) => bag(index + 1, one.hour, one.to, one.custodian))];
      const tenures = tenuresOf(entries);
      const first = Math.min(...things.map((one) => one.hour));
      expect(tenures[0]?.from).toEqual(at(first));
      expect(tenures.at(-1)?.to).toBeNull();
      for (const [index, tenure] of tenures.entries()) {
        expect(tenure.safeId === null || tenure.custodianId === null).toBe(true);
        if (index > 0) expect(tenures[index - 1]?.to).toEqual(tenure.from);
        expect(tenure.to === null || tenure.to > tenure.from).toBe(true);
      }
      for (let hour = first; hour <= 41; hour += 1) expect(tenures.filter(({ from, to }) => from <= at(hour) && (to === null || at(hour) < to))).toHaveLength(1);
      expect(tenuresOf([...entries].reverse())).toEqual(tenures);
    }),
    { numRuns: 300 },
  );
});
