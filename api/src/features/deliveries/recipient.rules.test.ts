import { describe, expect, test } from "@jest/globals";
import { assertMayCollect, assertOfAge, type KnownRights, type Proxy } from "./recipient.rules";

const today = "2026-11-23";
const adult = { birthYear: 1984, birthMonth: 3, birthDay: 14 };
const minor = { birthYear: 2012, birthMonth: 3, birthDay: 14 };
const proxy: Proxy = { kind: "AUTHORISED", name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Εξουσιοδότηση 7/2026", scope: "COLLECT", expiresOn: "2026-11-23" };
const nothing: KnownRights = { representatives: [], ended: [], guardians: [] };
const collect = (over: Partial<Proxy> = {}, known: Partial<KnownRights> = {}, holder = adult, seen = "AK123456") => () => assertMayCollect({ ...proxy, ...over }, seen, holder, { ...nothing, ...known }, today);
const refusal = (code: string, about?: string) => expect.objectContaining(about === undefined ? { code } : { code, detail: { about } });

describe("who collects for another", () => {
  test("with a paper that reaches to collecting, on its last day, by the document it names", () => expect(collect()).not.toThrow());
  test.each(["FILE", "FILE_AND_SUPPLEMENT"] as const)("not with one for %s", (scope) => expect(collect({ scope })).toThrow(refusal("PROXY_SCOPE", "scope")));
  test("not by saying that the same paper reaches further than it did at filing", () => {
    const before = { identityNumber: proxy.identityNumber, evidence: "εξουσιοδότηση 7-2026", scope: "FILE" } as const;
    expect(collect({ scope: "ALL" }, { representatives: [before] })).toThrow("PROXY_SCOPE");
    expect(collect({ scope: "ALL" }, { representatives: [before, { ...before, scope: "ALL" }] })).not.toThrow();
    expect(collect({ evidence: "Εξουσιοδότηση 8/2026" }, { representatives: [before] })).not.toThrow();
  });
  test("not with one that expired yesterday, and the day is told", () => expect(collect({ expiresOn: "2026-11-22" })).toThrow(refusal("PROXY_EXPIRED", "22.11.2026")));
  test("not by another's document", () => expect(collect({}, {}, adult, "ΑΚ123457")).toThrow("PROXY_IDENTITY_DIFFERS"));
  test.each(["name", "identityNumber", "evidence"] as const)("not without %s", (field) => expect(collect({ [field]: " " })).toThrow(refusal("REPRESENTATIVE_EVIDENCE_MISSING", field)));
});

describe("a right that was ended", () => {
  const ended = { kind: "AUTHORISED", identityKey: "ΑΚ123456", evidenceKey: "ΕΞΟΥΣΙΟΔΟΤΗΣΗ72026", reason: "ανάκληση", endedAt: new Date("2026-10-01T09:00:00Z") } as const;
  test("is over, and the day is told; another paper is another right", () => {
    expect(collect({}, { ended: [ended] })).toThrow(refusal("PROXY_REVOKED", "01.10.2026"));
    expect(collect({ evidence: "Εξουσιοδότηση 9/2026" }, { ended: [ended] })).not.toThrow();
    expect(collect({ identityNumber: "ΑΚ 999" }, { ended: [ended] }, adult, "ΑΚ999")).not.toThrow();
  });
  test("a spouse after a divorce is none by any certificate, and may be somebody's proxy", () => {
    const divorced = { ...ended, kind: "SPOUSE", evidenceKey: "ΠΙΣΤΟΠΟΙΗΤΙΚΟ1" } as const;
    expect(collect({ kind: "SPOUSE", evidence: "Πιστοποιητικό 2" }, { ended: [divorced] })).toThrow("PROXY_REVOKED");
    expect(collect({}, { ended: [divorced] })).not.toThrow();
  });
});

describe("a minor", () => {
  const guardian = { identityNumber: "ΑΚ 123456", evidence: "Ληξιαρχική πράξη 3", until: null, endedAt: null };
  const parent = { kind: "ASCENDANT", evidence: "Ληξιαρχική πράξη 3", scope: "FILE", expiresOn: null } as const;
  test("does not receive alone until the day of age, and then does", () => {
    expect(() => assertOfAge(minor, today)).toThrow(refusal("MINOR_ALONE", "14.03.2030"));
    expect(() => assertOfAge(minor, "2030-03-13")).toThrow("MINOR_ALONE");
    expect(() => assertOfAge(minor, "2030-03-14")).not.toThrow();
  });
  test("is received for by the parent on record, whatever the scope", () => expect(collect(parent, { guardians: [guardian] }, minor)).not.toThrow());
  test("not by a parent nobody wrote down, nor by one whose right ended or is over", () => {
    expect(collect(parent, {}, minor)).toThrow("GUARDIAN_NOT_KNOWN");
    expect(collect(parent, { guardians: [{ ...guardian, identityNumber: "ΧΧ1" }] }, minor)).toThrow("GUARDIAN_NOT_KNOWN");
    expect(collect(parent, { guardians: [{ ...guardian, endedAt: new Date(0) }] }, minor)).toThrow("GUARDIAN_NOT_KNOWN");
    expect(collect(parent, { guardians: [{ ...guardian, until: "2026-11-22" }] }, minor)).toThrow(refusal("PROXY_EXPIRED", "22.11.2026"));
  });
  test("by whom the parent sent, with a paper to collect, while a parent or guardian is on record", () => {
    expect(collect({}, { guardians: [{ ...guardian, identityNumber: "ΑΒ 777" }] }, minor)).not.toThrow();
    expect(collect({ scope: "FILE" }, { guardians: [guardian] }, minor)).toThrow("PROXY_SCOPE");
    expect(collect({}, {}, minor)).toThrow("GUARDIAN_NOT_KNOWN");
    expect(collect({}, { guardians: [{ ...guardian, endedAt: new Date(0) }] }, minor)).toThrow("GUARDIAN_NOT_KNOWN");
  });
  test("who came of age meanwhile: the guardianship collects no more, a power of attorney does", () => {
    const grown = { birthYear: 2008, birthMonth: 11, birthDay: 23 };
    expect(collect({ ...parent, scope: "ALL" }, { guardians: [guardian] }, grown)).toThrow(refusal("GUARDIAN_NO_LONGER", "23.11.2026"));
    expect(collect({ kind: "ASCENDANT" }, { guardians: [guardian] }, grown)).not.toThrow();
    expect(collect({ kind: "ASCENDANT", scope: "FILE" }, { guardians: [guardian] }, grown)).toThrow("PROXY_SCOPE");
  });
});
