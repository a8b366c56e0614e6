import assert from "node:assert/strict";
import { test } from "node:test";
import { isNationalityCode, nationalityCodes, nationalityName } from "./nationalities.ts";

test("every code has a name in both languages, and no two codes share a Greek one", () => {
  const codes = nationalityCodes();
  assert.equal(codes.length, new Set(codes).size);
  assert.ok(codes.length > 250);
  for (const locale of ["el", "en"] as const) {
    const names = codes.filter((code) => code !== "D").map((code) => nationalityName(code, locale) ?? "");
    assert.ok(names.every((name) => name.length > 2), names.filter((name) => name.length < 3).join());
    assert.equal(new Set(names).size, names.length);
  }
});

test("the codes ICAO has beside the countries', and what is none", () => {
  for (const code of ["ALB", "PAK", "BGD", "UKR", "GEO", "PHL", "D", "RKS", "XXA", "XXB", "XXC", "XXX"]) assert.ok(isNationalityCode(code), code);
  for (const code of ["", "AL", "alb", "XKX", "XKK", "ZZZ", "toString", "ALBA"]) assert.ok(!isNationalityCode(code), code);
  assert.equal(nationalityName("XXA", "el"), "Ανιθαγενής");
  assert.equal(nationalityName("ALB", "el"), "Αλβανία");
  assert.equal(nationalityName("ZZZ", "el"), undefined);
});
