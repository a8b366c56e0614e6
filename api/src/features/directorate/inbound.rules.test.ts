import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assertCounted, assertFits, assertLine, type CaseFacts, type InboundLineFacts, balanceOf, differenceOf, fateOf, isElsewhere, keysOf, plainKey } from "./inbound.rules";

const grant = { decisionKind: "GRANT", permitSerial: "ΑΑ123456", validFrom: "2011-05-18", validUntil: "2013-05-17" } as const;

test("a grant comes with its permit, a rejection alone, a certificate with its serial and days", () => {
  expect(() => assertLine(grant)).not.toThrow();
  expect(() => assertLine({ decisionKind: "REJECTION" })).not.toThrow();
  expect(() => assertLine({ ...grant, permitSerial: " " })).toThrow("PERMIT_SERIAL_MISSING");
  expect(() => assertLine({ ...grant, validUntil: null })).toThrow("PERMIT_SERIAL_MISSING");
  expect(() => assertLine({ ...grant, validUntil: "2011-05-18" })).toThrow("INVALID_INPUT");
  expect(() => assertLine({ ...grant, decisionKind: "REJECTION" })).toThrow("INVALID_INPUT");
  expect(() => assertLine({ ...grant, decidedOn: "2011-05-21" }, "2011-05-20")).toThrow("DATE_IN_FUTURE");
  expect(() => assertLine({ kind: "CERTIFICATE", permitSerial: "Β1", decidedOn: "2011-05-18", validUntil: "2012-05-17" })).not.toThrow();
  expect(() => assertLine({ kind: "CERTIFICATE", permitSerial: "Β1", decidedOn: "2011-05-18", validUntil: "2011-05-18" })).toThrow("INVALID_INPUT");
  expect(() => assertLine({ kind: "OTHER" })).not.toThrow();
  expect(() => assertLine({ ...grant, kind: "NEW_DECISION" })).not.toThrow();
  expect(() => assertLine({ decisionKind: "REVOCATION", decisionNumber: "7" })).not.toThrow();
  expect(() => assertLine({ ...grant, decisionKind: "REVOCATION" })).toThrow("INVALID_INPUT");
  expect(() => assertLine({ ...grant, kind: "REPLACEMENT", decisionKind: null })).not.toThrow();
  expect(() => assertLine({ kind: "REPLACEMENT" })).toThrow("PERMIT_SERIAL_MISSING");
});

describe("which paper fits a case", () => {
  const served = { status: "SERVED", decision: "GRANT" } as const;
  const asked = { status: "FORWARDED", decision: null } as const;
  test.each<[Pick<InboundLineFacts, "kind" | "decisionKind">, CaseFacts, string | null]>([
    [{ kind: "DECISION", decisionKind: "GRANT" }, asked, null],
    [{ kind: "DECISION", decisionKind: null }, served, "CASE_HAS_DECISION"],
    [{ kind: "DECISION", decisionKind: "GRANT" }, { status: "COMPLETE", decision: null }, "APPLICATION_NOT_FORWARDED"],
    [{ kind: "CERTIFICATE" }, served, "APPLICATION_NOT_FORWARDED"],
    [{ kind: "OTHER" }, served, null],
    [{ kind: "OTHER" }, { status: "VOIDED", decision: null }, "APPLICATION_NOT_FORWARDED"],
    [{ kind: "DECISION", decisionKind: "REVOCATION" }, served, null],
    [{ kind: "DECISION", decisionKind: "REVOCATION" }, asked, "CASE_NOT_DECIDED"],
    [{ kind: "DECISION", decisionKind: "REVOCATION" }, { status: "CLOSED", decision: "REJECTION" }, "CASE_WITHOUT_PERMIT"],
    [{ kind: "REPLACEMENT" }, { status: "CLOSED", decision: "GRANT" }, null],
    [{ kind: "REPLACEMENT" }, { status: "REVOKED", decision: "REVOCATION" }, "CASE_WITHOUT_PERMIT"],
    [{ kind: "REPLACEMENT" }, asked, "CASE_NOT_DECIDED"],
    [{ kind: "NEW_DECISION", decisionKind: "GRANT" }, { status: "REVOKED", decision: "REVOCATION" }, null],
    [{ kind: "NEW_DECISION", decisionKind: "REJECTION" }, asked, "CASE_NOT_DECIDED"],
  ])("%j for %j: %s", (line, facts, code) => {
    if (code === null) expect(() => assertFits(line, facts, "1/2011")).not.toThrow();
    else expect(() => assertFits(line, facts, "1/2011")).toThrow(code);
  });
});

describe("list, count and lines", () => {
  const there = (count: number, listed = false) => Array.from({ length: count }, () => ({ listed, found: 1 }));
  test.each([
    [{ listed: 48, counted: 48, matched: 48 }, there(48), null, true],
    [{ listed: 48, counted: 47, matched: 47 }, there(47), null, false],
    [{ listed: 48, counted: 48, matched: 47 }, there(47), " ", false],
    [{ listed: 48, counted: 47, matched: 47 }, there(47), "Λείπει μία", true],
    [{ listed: 2, counted: 2, matched: 2 }, [{ listed: true, found: 2 }, { listed: true, found: 0 }], null, false],
  ])("%j with these lines and the note: %#", (counts, lines, note, fine) => {
    if (fine) expect(() => assertCounted(counts, lines, note)).not.toThrow();
    else expect(() => assertCounted(counts, lines, note)).toThrow("DIFFERENCE_UNEXPLAINED");
  });

  test("a line is missing, beyond the list, double, or as it should be; without a list nothing is beyond it", () => {
    expect([differenceOf({ listed: true, found: 0 }, true), differenceOf({ listed: false, found: 1 }, true), differenceOf({ listed: true, found: 3 }, true), differenceOf({ listed: true, found: 1 }, true)]).toEqual(["MISSING", "EXTRA", "DOUBLE", null]);
    expect(differenceOf({ listed: false, found: 1 }, false)).toBeNull();
  });

  test("pieces balance: what was found is the list's lines less the missing, more the extra and the doubles", () => {
    const line = fc.record({ listed: fc.boolean(), found: fc.integer({ min: 0, max: 4 }) }).filter(({ listed, found }) => listed || found > 0);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 500 }), (lines) => {
        const { found, missing, extra, double } = balanceOf(lines);
        const listed = lines.filter((one) => one.listed).length;
        const beyond = listed > 0 ? extra : lines.length;
        expect(found).toBe(listed - missing + beyond + double);
      }),
    );
  });
});

test("another municipality's line goes back by itself, one of ours or of nobody named does not", () => {
  const none = { grade: "NONE", candidates: [] } as const;
  expect([isElsewhere("Δήμος Ηρακλείου", "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ"), isElsewhere("Μαλεβιζίου", "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ"), isElsewhere("ΜΑΛΕΒΊΖΙ", "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ"), isElsewhere(" ", "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ"), isElsewhere(null, "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")]).toEqual([true, false, false, false, false]);
  expect(fateOf(none, { municipality: "Ηρακλείου" }, "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")).toMatchObject({ fate: "RETURN", applicationId: null });
  expect(fateOf(none, { municipality: null }, "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")).toMatchObject({ fate: null, applicationId: null });
  const certain = { grade: "CERTAIN", candidates: [{ applicationId: "a", reasons: ["NUMBER"] }] } as const;
  expect(fateOf(certain, { municipality: "Μαλεβιζίου" }, "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")).toMatchObject({ fate: "MATCHED", applicationId: "a", grade: "CERTAIN" });
  expect(fateOf(certain, { municipality: "Ηρακλείου" }, "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ")).toEqual({ fate: null, applicationId: null, grade: "AMBIGUOUS", candidates: [{ applicationId: "a", reasons: ["NUMBER", "OTHER_MUNICIPALITY"] }] });
});

test("a thing is found by its serial, number, reference or passport, as a scanner or a person writes them", () => {
  const keys = keysOf({ permitSerial: "ΑΒ 123", decisionNumber: "5", number: 7, year: 2011, reference: "Φ.12-3", passport: "BK 1" });
  expect(["ab123", "ΑΒ-123", " 7/2011", "φ123", "ΒΚ1"].map((text) => keys.includes(plainKey(text)))).toEqual([true, true, true, true, true]);
  expect(keys.includes(plainKey("5"))).toBe(false);
});
