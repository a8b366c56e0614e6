import { describe, expect, test } from "@jest/globals";
import { assertIdentity, assertOwnPassport, judgeIdentity } from "./identity.rules";

test("without the holder's passport the exception is written down", () => {
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: true })).not.toThrow();
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: false, passportException: "Κλάπηκε, δήλωση αστυνομίας" })).not.toThrow();
  expect(() => assertIdentity({ identityDocumentNumber: "BK1", holderPassportSeen: false, passportException: "  " })).toThrow("PASSPORT_EXCEPTION_MISSING");
  expect(() => assertIdentity({ identityDocumentNumber: " ", holderPassportSeen: true })).toThrow("INVALID_INPUT");
});

const holder = { latinSurname: "BERISHA", latinGivenName: "DRITA MARIA", greekSurname: "Μπερίσα", greekGivenName: "Ντρίτα", birthYear: 1984, birthMonth: 3, birthDay: 14 };
const seen = { surname: "BERISHA", givenName: "DRITA", birthYear: 1984, birthMonth: 3, birthDay: 14 };
const judge = (over: object, number = "BK1", of = holder) => judgeIdentity(of, ["BK1"], number, { ...seen, ...over });

describe("whose document it is", () => {
  test("the known number with the known names", () => expect(judge({})).toBe("KNOWN"));
  test("a number as somebody types it", () => expect(judgeIdentity(holder, ["BK0934417"], " bk-0934417 ", null)).toBe("KNOWN"));
  test("another passport of the same person", () => expect(judge({}, "NEW7")).toBe("NEW_PASSPORT"));
  test("a number alone that nobody knows says nothing", () => expect(judgeIdentity(holder, ["BK1"], "NEW7", null)).toBe("UNKNOWN_NUMBER"));
  test("a twin: the same surname and day, another given name", () => {
    for (const number of ["BK1", "NEW7"]) expect(judge({ givenName: "ARTA" }, number)).toBe("OTHER_PERSON");
  });
  test.each([["another surname", { surname: "HOXHA" }], ["another year", { birthYear: 1985 }], ["another month", { birthMonth: 4 }], ["another day", { birthDay: 15 }], ["no given name", { givenName: "" }]])("%s is another person", (_what, over) => {
    expect(judge(over)).toBe("OTHER_PERSON");
  });
  test("accents, case, order and more names do not matter, nor does the script the municipality wrote", () => {
    for (const same of [{ surname: "Berisha" }, { givenName: "MARIA DRITA" }, { surname: "ΜΠΕΡΙΣΑ", givenName: "ΝΤΡΙΤΑ" }, { givenName: "DRITA MARIA ELENI" }]) expect(judge(same)).toBe("KNOWN");
  });
  test("what one side does not know of the birth is passed over", () => {
    expect(judge({ birthDay: null, birthMonth: null })).toBe("KNOWN");
    expect(judge({ birthDay: 1 }, "BK1", { ...holder, birthDay: null as unknown as number })).toBe("KNOWN");
  });
  test("a long name that the passport cut is the same; a short one that begins alike is not", () => {
    const long = { ...holder, latinSurname: "PAPADOPOULOSTEFANOPOULOU" };
    expect(judge({ surname: "PAPADOPOULOSTEFANOP" }, "BK1", long)).toBe("KNOWN");
    expect(judge({ surname: "BERI" })).toBe("OTHER_PERSON");
  });
  test("a person with one name alone", () => {
    const one = { ...holder, latinGivenName: "", greekGivenName: null as unknown as string };
    expect(judge({ givenName: "" }, "BK1", one)).toBe("KNOWN");
    expect(judge({ givenName: "DRITA" }, "BK1", one)).toBe("OTHER_PERSON");
  });
});

test("the holder's passport, and a new one with what shows that it is theirs", () => {
  expect(() => assertOwnPassport("KNOWN", null)).not.toThrow();
  expect(() => assertOwnPassport("NEW_PASSPORT", "παλαιό διαβατήριο, ακυρωμένο")).not.toThrow();
  expect(() => assertOwnPassport("NEW_PASSPORT", " ")).toThrow(expect.objectContaining({ code: "PASSPORT_NOT_KNOWN", detail: { about: "newPassportEvidence" } }));
  expect(() => assertOwnPassport("UNKNOWN_NUMBER", "x".repeat(9))).toThrow(expect.objectContaining({ code: "PASSPORT_NOT_KNOWN", detail: { about: "seen" } }));
  expect(() => assertOwnPassport("OTHER_PERSON", "x".repeat(9))).toThrow("OTHER_PERSON");
});
