import { describe, expect, test } from "@jest/globals";
import { assertDecisionDays, fromDesk, type GateFacts, linkLostSince, readAda, whyClosed } from "./gate.rules";

const branch: GateFacts = { kind: "BRANCH", status: "ACTIVE", decided: true, linkDeclared: true, overItsLink: true };
const central: GateFacts = { kind: "CENTRAL", status: "ACTIVE", decided: false, linkDeclared: false, overItsLink: false };

describe("an office acts", () => {
  test("as a branch with a decision and over its link", () => expect(whyClosed(branch, true)).toBeNull());
  test("as a branch without one until the day from which one is needed", () => expect(whyClosed({ ...branch, decided: false }, false)).toBeNull());
  test("as the central office, which needs neither", () => expect(whyClosed(central, true)).toBeNull());
});

test.each([
  ["a branch without a decision", { ...branch, decided: false }, { code: "OFFICE_WITHOUT_DECISION", clause: "S4" }],
  ["a branch over another line", { ...branch, overItsLink: false }, { code: "OFFICE_NOT_ON_ITS_LINK", clause: "S5", offLink: true }],
  ["a branch that declared no provider", { ...branch, linkDeclared: false }, { code: "OFFICE_LINK_UNDECLARED", clause: "S5", offLink: true }],
  ["one not open yet, over another line", { ...branch, status: "APPROVED", overItsLink: false }, { code: "OFFICE_NOT_YET_ACTIVE", clause: "S7", offLink: true }],
  ["one not open yet, over its line", { ...branch, status: "APPROVED" }, { code: "OFFICE_NOT_YET_ACTIVE", clause: "S7" }],
  ["a branch without a decision, over another line", { ...branch, decided: false, overItsLink: false }, { code: "OFFICE_WITHOUT_DECISION", clause: "S4", offLink: true }],
  ["a closed branch", { ...branch, status: "CLOSED" }, { code: "OFFICE_CLOSED", clause: "S4" }],
  ["one only proposed", { ...branch, status: "PROPOSED" }, { code: "OFFICE_CLOSED", clause: "S4" }],
  ["a closed central office", { ...central, status: "CLOSED" }, { code: "OFFICE_CLOSED", clause: "S6" }],
])("%s does nothing, and is told the clause", (_what, office, closed) => expect(whyClosed(office, true)).toEqual(closed));

test("a branch that closes without a decision may still bring its papers out, over its line", () => {
  expect(whyClosed({ ...branch, status: "CLOSING", decided: false }, true)).toEqual({ code: "OFFICE_WITHOUT_DECISION", clause: "S4", draining: true });
  expect(whyClosed({ ...branch, status: "CLOSING", overItsLink: false }, true)).toEqual({ code: "OFFICE_NOT_ON_ITS_LINK", clause: "S5", offLink: true });
  expect(whyClosed({ ...branch, status: "CLOSING" }, true)).toBeNull();
});

test.each([
  [["COURIER"], false],
  [["COUNTER_CLERK"], true],
  [["COURIER", "CUSTODIAN"], true],
  [["AUDITOR"], true],
])("what a person of the roles %j asks is the office's sign of life: %s", (roles, heard) => expect(fromDesk(roles)).toBe(heard));

test("a line is down from the end of the tolerance on", () => {
  const heard = new Date("2011-03-02T07:00:00Z");
  expect(linkLostSince(heard, new Date("2011-03-02T07:14:59Z"), 15)).toBeNull();
  expect(linkLostSince(heard, new Date("2011-03-02T07:15:00Z"), 15)).toEqual(new Date("2011-03-02T07:15:00Z"));
  expect(linkLostSince(null, heard, 15)).toBeNull();
});

test("an ΑΔΑ is read with Latin look-alikes, and nothing else passes", () => {
  for (const ada of ["4Α9ΛΚ-1", "Β4ΛΥΝ-Ρ3Φ", "ΒΕ564691ΩΔ-Ε60", "ΨΡΗ4Η-354"]) expect(readAda(ada)).toBe(ada);
  expect(readAda(" b4λυν-p3φ ")).toBe("Β4ΛΥΝ-Ρ3Φ");
  for (const bad of ["", "4Α9ΛΚ", "4Α9-1", "Q4ΛΥΝ-Ρ3Φ", "Β4ΛΥΝ-Ρ3ΦΦ", "Β4ΛΥΝ–Ρ3Φ"]) expect(() => readAda(bad)).toThrow("ADA_INVALID");
});

test("a decision dated tomorrow, or ended before it begins, is none", () => {
  const days = { decidedOn: "2011-02-20", validFrom: "2011-03-01", validTo: null };
  expect(() => assertDecisionDays(days, "2011-02-20")).not.toThrow();
  expect(() => assertDecisionDays({ ...days, validTo: "2011-03-01" }, "2011-02-20")).not.toThrow();
  expect(() => assertDecisionDays(days, "2011-02-19")).toThrow("DATE_IN_FUTURE");
  expect(() => assertDecisionDays({ ...days, validTo: "2011-02-28" }, "2011-02-20")).toThrow("PERIOD_REVERSED");
});
