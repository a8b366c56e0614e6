import { describe, expect, test } from "@jest/globals";
import { assertRepresentative, assertVouchers, plainNumber } from "./representative.rules";

const lawyer = { name: "ΠΑΠΠΑΣ ΓΕΩΡΓΙΟΣ", identityNumber: "ΑΚ 123456", evidence: "Πληρεξούσιο 12/2026", expiresOn: "2026-12-31" };

describe("who files for another", () => {
  test("is named, identified, and shows by what right", () => {
    expect(() => assertRepresentative(lawyer, "2026-12-31")).not.toThrow();
    expect(() => assertRepresentative({ ...lawyer, expiresOn: null }, "2030-01-01")).not.toThrow();
    for (const field of ["name", "identityNumber", "evidence"]) expect(() => assertRepresentative({ ...lawyer, [field]: " x " }, "2026-11-23")).toThrow("REPRESENTATIVE_EVIDENCE_MISSING");
  });

  test("by a right that ended yesterday is refused", () => {
    expect(() => assertRepresentative(lawyer, "2027-01-01")).toThrow("REPRESENTATIVE_EXPIRED");
  });
});

describe("vouchers", () => {
  test("are compared without spaces, dots and case", () => expect(plainNumber(" 12 34-56.ab/7")).toBe("123456AB7"));

  test("each with a number of its own", () => {
    expect(() => assertVouchers([{ voucher: "12345678", amountCents: 1 }])).not.toThrow();
    for (const wrong of [["12"], ["1234 5678", "12345678"], ["=1+1;--"], [""], ["😀😀😀😀"]]) expect(() => assertVouchers(wrong.map((voucher) => ({ voucher, amountCents: 1 })))).toThrow("INVALID_INPUT");
  });
});
