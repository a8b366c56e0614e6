import { expect, test } from "@jest/globals";
import { refusalsOf } from "../../refusal.testing";
import { bagOf, thing, who } from "./bag.testing";
import { assertAnothers, assertForHere, assertFromHere, assertMine, assertNotAnswering, bagAfter, destinationOf, inBag } from "./package-plan.rules";

const saying = refusalsOf("P1");
const { row } = bagOf({});

test.each([
  ["from where it comes", () => assertFromHere(row, who("x", "K0")), () => assertFromHere(row, who("x", "B2")), "NOT_THIS_OFFICE"],
  ["where it goes", () => assertForHere(row, who("x", "B2")), () => assertForHere(row, who("x", "K0")), "NOT_THIS_OFFICE"],
  ["by who has it", () => assertMine(row, who("courier")), () => assertMine(row, who("x")), "PACKAGE_NOT_YOURS"],
  ["by others than who answers", () => assertNotAnswering(row, "x", "y"), () => assertNotAnswering(row, "x", "courier"), "ANSWERS_FOR_IT"],
  ["by another than its giver", () => assertAnothers(row, who("x")), () => assertAnothers(row, who("courier")), "GIVER_IS_RECEIVER"],
] as const)("an act %s is refused to all others, and says of which bag", (_what, right, wrong, code) => {
  expect(right).not.toThrow();
  expect(wrong).toThrow(saying(code));
});

test("a bag goes where it was sent, and home once it turned back", () => expect([destinationOf(row), destinationOf({ ...row, returning: true })]).toEqual(["B2", "K0"]));

test("after a plan the bag, and what it moved, is as the plan says, and the rest as it was", () => {
  const bag = bagOf({}, [thing("1"), thing("2")]);
  const place = { officeId: "B2", safeId: "safe", slot: "4", custodianId: null, packageId: null };
  const [first] = bag.items;
  const after = bagAfter(bag, { act: "x", to: "CLOSED", change: { custodianId: "maria" }, facts: {}, moves: first ? [{ item: first, act: "x", to: "IN_SAFE", place }] : [] });
  expect(after).toEqual({ row: { ...bag.row, state: "CLOSED", custodianId: "maria" }, lines: bag.lines, items: [{ ...first, ...place, state: "IN_SAFE" }, bag.items[1]] });
  expect([inBag(after).map(({ tag }) => tag), inBag(bag, "PACKED"), inBag(bag, "IN_TRANSIT").length]).toEqual([["T2"], [], 2]);
});
