import { type PackageState, packageStates } from "@epidosi/schema";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { refusalsOf } from "../../refusal.testing";
import { assertStands, compareContents, mayPackageBecome, normaliseSeal, sealDifference } from "./transfer.rules";

const saying = refusalsOf("P1", { INVALID_INPUT: "seal" });

describe("what was scanned against what was packed", () => {
  const tags = fc.uniqueArray(fc.stringMatching(/^T[0-9]{3}$/u), { maxLength: 30 });

  test("every packed thing is received or missing, and every stranger is named once", () => {
    fc.assert(
      fc.property(tags, fc.array(fc.stringMatching(/^T[0-9]{3}$/u), { maxLength: 60 }), (manifest, scanned) => {
        const { received, missing, differences } = compareContents(manifest, { tags: scanned }, new Set());
        expect([...received, ...missing].sort()).toEqual([...manifest].sort());
        expect(received.every((tag) => scanned.includes(tag))).toBe(true);
        expect(missing.some((tag) => scanned.includes(tag))).toBe(false);
        const strangers = differences.filter((difference) => difference.kind === "EXTRA").map((difference) => difference.tag);
        expect(new Set(strangers).size).toBe(strangers.length);
        expect(new Set(strangers)).toEqual(new Set(scanned.filter((tag) => !manifest.includes(tag))));
      }),
    );
  });

  test("the same thing scanned again is counted once and is no difference", () => {
    expect(compareContents(["T1", "T2"], { tags: ["T1", "T1", "T2", "T1"] }, new Set())).toEqual({ received: ["T1", "T2"], missing: [], differences: [] });
  });

  test("an extra thing of another office is told apart from one of here", () => {
    expect(compareContents([], { tags: ["T1", "T2"] }, new Set(["T2"])).differences).toEqual([
      { kind: "EXTRA", tag: "T1" },
      { kind: "WRONG_DESTINATION", tag: "T2" },
    ]);
  });
});

test("damaged and double are named only of what was scanned, once each", () => {
  expect(compareContents(["T1", "T2"], { tags: ["T1", "T2", "T2"], damaged: ["T2", "T2", "T9"], doubled: ["T1"] }, new Set()).differences).toEqual([
    { kind: "DAMAGED", tag: "T2" },
    { kind: "DOUBLE", tag: "T1" },
  ]);
});

describe("the seal is evidence", () => {
  test("only the seal that was put on, whole, is no difference", () => {
    expect(sealDifference("004183", "004183", true)).toBeNull();
    expect(sealDifference("004183", "004183", false)).toBe("SEAL_BROKEN");
    expect(sealDifference("004183", "004188", true)).toBe("SEAL_MISMATCH");
    expect(sealDifference("004183", "004188", false)).toBe("SEAL_MISMATCH");
  });

  test("spaces, dashes, case and layout do not matter, but nothing that is no seal passes", () => {
    expect(normaliseSeal(" gr 004183 ")).toBe("GR004183");
    for (const same of ["ET-0042", "et 0042", "ΕΤ-0042", "ετ0042"]) expect(normaliseSeal(same)).toBe("ET0042");
    for (const bad of ["", "12", "'; drop", "x".repeat(25)]) expect(() => normaliseSeal(bad)).toThrow(saying("INVALID_INPUT"));
  });

  test("a package once discrepant never becomes received, by any order of acts", () => {
    const reachable = new Set<PackageState>(["DISCREPANT"]);
    for (const from of reachable) for (const to of packageStates) if (mayPackageBecome(from, to)) reachable.add(to);
    expect([...reachable].sort()).toEqual(["CLOSED_WITH_REPORT", "DISCREPANT"]);
  });
});

test.each([
  ["SEALED", "PACKED", "PACKAGE_ALREADY_SEALED"],
  ["DRAFT", "PACKED", "PACKAGE_NOT_COUNTED"],
  ["PACKED", "SEALED", "PACKAGE_NOT_SEALED"],
  ["DRAFT", "SEALED", "PACKAGE_NOT_SEALED"],
  ["OPENED", "VERIFIED", "CHANGED_MEANWHILE"],
  ["IN_TRANSIT", "SEALED", "PACKAGE_ALREADY_ACCEPTED"],
  ["SEALED", "IN_TRANSIT", "PACKAGE_NOT_ON_THE_WAY"],
  ["ARRIVED", "IN_TRANSIT", "PACKAGE_ALREADY_ARRIVED"],
  ["IN_TRANSIT", "ARRIVED", "PACKAGE_NOT_ARRIVED"],
  ["ARRIVED", "OPENED", "PACKAGE_NOT_OPENED"],
  ["VERIFIED", "OPENED", "CONTENTS_ALREADY_RECEIVED"],
  ["DISCREPANT", "ARRIVED", "PACKAGE_QUARANTINED"],
  ["CLOSED", "DRAFT", "PACKAGE_NOT_DRAFT"],
] as const)("a package that is %s where %s is asked is refused with %s", (state, wanted, code) => {
  expect(() => assertStands(state, wanted, "P1")).toThrow(saying(code));
  expect(() => assertStands(wanted, wanted, "P1")).not.toThrow();
});
