import { describe, expect, test } from "@jest/globals";
import { completionOf, type HandingOver, missingChecks, nothingYet, seenOf } from "./handing-over";

const whole: HandingOver = { ...nothingYet, number: "BK1", handed: new Set(["a", "b"]), signature: "png" };
const proxy = { filedBy: "AUTHORISED", representativeName: "ΠΑΠΠΑΣ", representativeIdentity: "ΑΚ1", representativeEvidence: "Εξουσιοδότηση 7", representativeScope: "COLLECT", representativeExpires: "" } as const;
const witness = { name: "ΜΑΡΤΥΣ ΑΝΝΑ", residence: "Κρουσώνας", occupation: "φαρμακοποιός" };

describe("three checks that cannot be skipped", () => {
  test("who, what and signature", () => {
    expect(missingChecks(nothingYet, 2, undefined)).toEqual(["who", "papers", "signature"]);
    expect(missingChecks(whole, 2, "KNOWN")).toEqual([]);
    expect(missingChecks({ ...whole, handed: new Set(["a"]) }, 2, "KNOWN")).toEqual(["papers"]);
  });
  test("an unknown number needs the names, a new passport its evidence; a proxy's own document neither", () => {
    expect(missingChecks(whole, 2, "UNKNOWN_NUMBER")).toEqual(["names"]);
    expect(missingChecks(whole, 2, "NEW_PASSPORT")).toEqual(["newPassport"]);
    expect(missingChecks({ ...whole, proxy }, 2, "UNKNOWN_NUMBER")).toEqual([]);
    expect(missingChecks({ ...whole, proxy: { ...proxy, representativeEvidence: "" } }, 2, undefined)).toEqual(["proxy"]);
  });
  test("a refusal and an inability to sign need the whole witness; who refuses may show nothing, and then it is said why", () => {
    for (const outcome of ["REFUSED", "CANNOT_SIGN"] as const) expect(missingChecks({ ...whole, outcome, witness: { ...witness, occupation: " " } }, 2, "KNOWN")).toEqual(["witness"]);
    expect(missingChecks({ ...whole, outcome: "REFUSED", number: "", witness }, 2, undefined)).toEqual(["exception"]);
    expect(missingChecks({ ...whole, outcome: "CANNOT_SIGN", number: "", witness }, 2, undefined)).toEqual(["who"]);
  });
  test("a form signed by hand is scanned, with day and hour", () => {
    expect(missingChecks({ ...whole, signature: undefined, signedOn: "PAPER" }, 2, "KNOWN")).toEqual(["form", "hour"]);
    expect(completionOf({ ...whole, signedOn: "PAPER", servedAt: "2026-11-26T10:42" })).toMatchObject({ signaturePng: null, signedForm: { servedAt: "2026-11-26T10:42" } });
  });
});

test("names speak only when name, birth and state are there", () => {
  expect(seenOf(nothingYet)).toBeNull();
  expect(seenOf({ ...whole, surname: "BERISHA", birth: "1984", issuingState: "alb" })).toMatchObject({ surname: "BERISHA", givenName: "", birthYear: 1984, issuingState: "ALB" });
});

test("the witness goes only with what needs one, and a proxy without the holder's lines", () => {
  expect(completionOf({ ...whole, witness })).toMatchObject({ witness: null, representative: null });
  expect(completionOf({ ...whole, outcome: "REFUSED", witness, number: "" })).toMatchObject({ witness, holderPassportSeen: false });
  expect(completionOf({ ...whole, proxy, surname: "X", birth: "1984", issuingState: "ALB" })).toMatchObject({ seen: null, representative: { kind: "AUTHORISED", scope: "COLLECT" } });
});
