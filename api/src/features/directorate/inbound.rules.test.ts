import { expect, test } from "@jest/globals";
import { assertCounted, assertLine } from "./inbound.rules";

const grant = { decisionKind: "GRANT", permitSerial: "ΑΑ123456", validFrom: "2011-05-18", validUntil: "2013-05-17" } as const;

test("a grant comes with its permit, a rejection alone", () => {
  expect(() => assertLine(grant)).not.toThrow();
  expect(() => assertLine({ decisionKind: "REJECTION" })).not.toThrow();
  expect(() => assertLine({ ...grant, permitSerial: " " })).toThrow("PERMIT_SERIAL_MISSING");
  expect(() => assertLine({ ...grant, validUntil: null })).toThrow("PERMIT_SERIAL_MISSING");
  expect(() => assertLine({ ...grant, validUntil: "2011-05-18" })).toThrow("INVALID_INPUT");
  expect(() => assertLine({ ...grant, decisionKind: "REJECTION" })).toThrow("INVALID_INPUT");
});

test.each([
  [{ listed: 48, counted: 48, matched: 48 }, null, true],
  [{ listed: 48, counted: 47, matched: 47 }, null, false],
  [{ listed: 48, counted: 48, matched: 47 }, " ", false],
  [{ listed: 48, counted: 47, matched: 47 }, "Λείπει μία", true],
])("%j with the note %j: %s", (counts, note, fine) => {
  if (fine) expect(() => assertCounted(counts, note)).not.toThrow();
  else expect(() => assertCounted(counts, note)).toThrow("DIFFERENCE_UNEXPLAINED");
});
