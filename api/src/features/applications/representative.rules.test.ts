import { describe, expect, test } from "@jest/globals";
import { assertRepresentative, assertScopeKept, reaches, representativeScopes } from "./representative.rules";

const lawyer = { name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Πληρεξούσιο 12/2026", scope: "FILE_AND_SUPPLEMENT", expiresOn: "2026-12-31" } as const;

describe("who files for another", () => {
  test("is named, identified, and shows by what right", () => {
    expect(() => assertRepresentative(lawyer, "FILE", "2026-12-31")).not.toThrow();
    expect(() => assertRepresentative({ ...lawyer, expiresOn: null }, "FILE", "2030-01-01")).not.toThrow();
    for (const field of ["name", "identityNumber", "evidence"]) expect(() => assertRepresentative({ ...lawyer, [field]: " x " }, "FILE", "2026-11-23")).toThrow("REPRESENTATIVE_EVIDENCE_MISSING");
  });

  test("by a right that ended yesterday is refused", () => {
    expect(() => assertRepresentative(lawyer, "FILE", "2027-01-01")).toThrow("REPRESENTATIVE_EXPIRED");
  });

  test("may do as much as the paper says, and no more", () => {
    const may = Object.fromEntries(representativeScopes.map((scope) => [scope, (["FILE", "SUPPLEMENT", "COLLECT"] as const).filter((act) => reaches(scope, act))]));
    expect(may).toEqual({ FILE: ["FILE"], FILE_AND_SUPPLEMENT: ["FILE", "SUPPLEMENT"], COLLECT: ["COLLECT"], ALL: ["FILE", "SUPPLEMENT", "COLLECT"] });
    expect(() => assertRepresentative({ ...lawyer, scope: "COLLECT" }, "FILE", "2026-11-23")).toThrow("REPRESENTATIVE_SCOPE");
    expect(() => assertRepresentative({ ...lawyer, scope: "FILE" }, "SUPPLEMENT", "2026-11-23")).toThrow("REPRESENTATIVE_SCOPE");
  });

  test("with the same paper no more the second time, however its numbers are written; with another paper what that says", () => {
    const known = [{ ...lawyer, scope: "FILE" } as const];
    expect(() => assertScopeKept({ ...lawyer, identityNumber: "ak123456", evidence: "ΠΛΗΡΕΞΟΥΣΙΟ 12-2026" }, known, "SUPPLEMENT")).toThrow("REPRESENTATIVE_SCOPE");
    expect(() => assertScopeKept({ ...lawyer, evidence: "Πληρεξούσιο 13/2026" }, known, "SUPPLEMENT")).not.toThrow();
    expect(() => assertScopeKept({ ...lawyer, identityNumber: "ΑΜ 1" }, known, "SUPPLEMENT")).not.toThrow();
    expect(() => assertScopeKept(lawyer, [{ ...lawyer, scope: "ALL" }], "SUPPLEMENT")).not.toThrow();
  });
});
