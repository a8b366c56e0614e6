import { describe, expect, test } from "@jest/globals";
import { assertWhole, assertWitness, readHour } from "./proof.rules";

const witness = { name: "ΜΑΡΤΥΣ ΑΝΝΑ", residence: "Κρουσώνας", occupation: "φαρμακοποιός" };

describe("a witness", () => {
  test.each(["REFUSED", "CANNOT_SIGN"] as const)("sees %s", (outcome) => {
    expect(() => assertWitness(outcome, witness)).not.toThrow();
    expect(() => assertWitness(outcome, null)).toThrow(expect.objectContaining({ code: "WITNESS_MISSING", detail: { about: "name" } }));
  });
  test.each(["name", "residence", "occupation"] as const)("has a %s", (field) => {
    expect(() => assertWhole({ ...witness, [field]: "  x " })).toThrow(expect.objectContaining({ detail: { about: field } }));
  });
  test("is not written where the person signs", () => {
    expect(() => assertWitness("DELIVERED", null)).not.toThrow();
    expect(() => assertWitness("DELIVERED", witness)).toThrow("INVALID_INPUT");
  });
});

describe("the hour on a form", () => {
  const [started, now] = [new Date("2026-07-01T07:10:20Z"), new Date("2026-07-01T08:00:40Z")];
  const read = (text: string) => readHour(text, started, now);
  test("is Greece's, in summer and in winter", () => {
    expect(read("2026-07-01T10:42")).toEqual(new Date("2026-07-01T07:42:00Z"));
    expect(readHour("2026-01-15T10:42", new Date("2026-01-15T08:00:00Z"), new Date("2026-01-15T09:00:00Z"))).toEqual(new Date("2026-01-15T08:42:00Z"));
  });
  test("counts in minutes, from the papers' leaving the safe to now", () => {
    for (const good of ["2026-07-01T10:10", "2026-07-01T11:00", " 2026-07-01T10:30 "]) expect(() => read(good)).not.toThrow();
    for (const wrong of ["2026-07-01T10:09", "2026-07-01T11:01", "2026-06-30T10:42", "2026-07-01T25:00", "2026-02-30T10:00"]) expect(() => read(wrong)).toThrow("PROOF_HOUR_WRONG");
  });
  test.each(["", "2026-07-01", "10:42", "2026-07-01T10", "σήμερα", "2026-07-01 10:42"])("%j has no day and hour", (text) => expect(() => read(text)).toThrow("PROOF_HOUR_MISSING"));
  test("an hour that spring left out is none", () => {
    expect(() => readHour("2026-03-29T03:30", new Date("2026-03-29T00:00:00Z"), new Date("2026-03-29T03:00:00Z"))).toThrow("PROOF_HOUR_WRONG");
  });
});
