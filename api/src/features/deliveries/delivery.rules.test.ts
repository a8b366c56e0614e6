import { describe, expect, test } from "@jest/globals";
import { assertIdentity, assertPapersHere } from "./delivery.rules";

const paper = (kind: string, over = {}) => ({ tag: `T-${kind}`, kind, state: "IN_SAFE", officeId: "here", recalledAt: null, ...over });

describe("papers to hand over", () => {
  test("permit and decision together, both here", () => {
    expect(assertPapersHere([paper("PERMIT"), paper("DECISION"), paper("CASE_FILE", { state: "FORWARDED" })], "here", true).map((item) => item.kind)).toEqual(["PERMIT", "DECISION"]);
  });
  test("a permit without its decision is not handed over", () => expect(() => assertPapersHere([paper("PERMIT")], "here", true)).toThrow("NOTHING_TO_DELIVER"));
  test("a rejection goes alone", () => expect(assertPapersHere([paper("DECISION")], "here", false)).toHaveLength(1));
  test("what was called back stays, and what is to return waits for it", () => {
    expect(() => assertPapersHere([paper("PERMIT", { recalledAt: new Date(0), state: "IN_TRANSIT" }), paper("DECISION")], "here", true)).toThrow("ITEM_RECALLED");
    expect(() => assertPapersHere([paper("PERMIT", { state: "RETURN_DUE" }), paper("DECISION")], "here", true)).toThrow("ITEM_TO_RETURN");
  });
  test.each([{ officeId: "there" }, { state: "IN_TRANSIT", officeId: null }, { state: "AT_COUNTER" }, { state: "DELIVERED" }])("with one of them %j it is refused", (over) =>
    expect(() => assertPapersHere([paper("PERMIT", over), paper("DECISION")], "here", true)).toThrow(expect.objectContaining({ code: "ITEM_ELSEWHERE", detail: { about: "T-PERMIT", clause: "S10" } })),
  );
});

test("without the holder's passport the exception is written down", () => {
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: true })).not.toThrow();
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: false, passportException: "Κλάπηκε, δήλωση αστυνομίας" })).not.toThrow();
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: false, passportException: "  " })).toThrow("PASSPORT_EXCEPTION_MISSING");
  expect(() => assertIdentity({ identityDocumentNumber: " ", holderPassportSeen: true })).toThrow("INVALID_INPUT");
});
