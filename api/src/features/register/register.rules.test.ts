import { expect, test } from "@jest/globals";
import { assertEntry, assertOwnNumber, assertReason, assertRelations } from "./register.rules";

const letter = { direction: "INCOMING", characterisation: "ΑΝΑΦΟΡΑ", subject: "Αλλαγή διεύθυνσης", addressee: "ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ", sender: "BERISHA DRITA" } as const;

test("a registered paper says what it is, of what, to whom and, when it came in, from whom", () => {
  expect(() => assertEntry(letter, "2026-11-23")).not.toThrow();
  expect(() => assertEntry({ ...letter, direction: "INTERNAL", sender: null }, "2026-11-23")).not.toThrow();
  expect(() => assertEntry({ ...letter, sender: "  " }, "2026-11-23")).toThrow("SENDER_MISSING");
  for (const field of ["characterisation", "subject", "addressee"])
    expect(() => assertEntry({ ...letter, [field]: " \n" }, "2026-11-23")).toThrow(expect.objectContaining({ code: "INVALID_INPUT", detail: { about: field } }));
});

test("the sender's date is a day that was", () => {
  expect(() => assertEntry({ ...letter, senderDate: "2026-11-23" }, "2026-11-23")).not.toThrow();
  for (const senderDate of ["2026-11-24", "1899-12-31"]) expect(() => assertEntry({ ...letter, senderDate }, "2026-11-23")).toThrow("INVALID_INPUT");
});

test("an earlier entry is there and named once", () => {
  expect(() => assertRelations([], [])).not.toThrow();
  expect(() => assertRelations([{ earlierId: "a" }, { earlierId: "b" }], ["b", "a"])).not.toThrow();
  expect(() => assertRelations([{ earlierId: "a" }], [])).toThrow("NOT_FOUND");
  expect(() => assertRelations([{ earlierId: "a" }, { earlierId: "a" }], ["a"])).toThrow("INVALID_INPUT");
});

test("a reason is words", () => {
  expect(() => assertReason("Διπλή καταχώριση")).not.toThrow();
  for (const reason of ["", "   ", "λάθος", "         x"]) expect(() => assertReason(reason)).toThrow("REASON_MISSING");
});

test.each([["registerEntry", undefined], ["fileApplication", "ENTRY_OF_A_RECORD"], ["fileSupplement", "ENTRY_OF_A_RECORD"], ["declareChange", "ENTRY_OF_A_RECORD"], ["referPaper", "ENTRY_OF_A_RECORD"], ["withdrawApplication", "ENTRY_STAYS"], ["forwardReferrals", "ENTRY_STAYS"], ["dispatchOutboundBatch", "ENTRY_STAYS"], [null, "ENTRY_STAYS"]])("the number of %s voided by itself: %s", (act, refusal) => {
  if (refusal === undefined) expect(() => assertOwnNumber(act, "1/2026")).not.toThrow();
  else expect(() => assertOwnNumber(act, "1/2026")).toThrow(expect.objectContaining({ code: refusal }));
});
