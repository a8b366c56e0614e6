import { expect, test } from "@jest/globals";
import { assertFeeShown, assertVouchers } from "./voucher.rules";

const named = (...vouchers: string[]) => () => assertVouchers(vouchers.map((voucher) => ({ voucher, amountCents: 1 })));

test("each voucher of a paper has a number of its own, in either script", () => {
  expect(named("12345678", "Α 123-456")).not.toThrow();
  for (const wrong of [["12"], ["1234 5678", "12345678"], ["Α1234", "A1234"], ["=1+1;--"], ["=1+1+1+1"], [""], ["😀😀😀😀"]]) expect(named(...wrong)).toThrow("INVALID_INPUT");
});

test("a fee that counts as paid shows its voucher", () => {
  expect(() => assertFeeShown(["FEE", "PHOTOGRAPHS"], 0)).toThrow(expect.objectContaining({ code: "VOUCHER_MISSING", detail: { about: "FEE" } }));
  expect(() => assertFeeShown(["FEE"], 1)).not.toThrow();
  expect(() => assertFeeShown(["PHOTOGRAPHS"], 0)).not.toThrow();
});
