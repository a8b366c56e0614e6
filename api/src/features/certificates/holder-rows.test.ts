import { expect, test } from "@jest/globals";
import { holderOf } from "./holder-rows";

const rows = (passport: string) => [{ label: "Ημερομηνία γέννησης", value: "14.03.1984" }, { label: "Διαβατήριο", value: passport }];

test("the holder in a certificate's QR is who is printed on it; without a passport there is none", () => {
  expect(holderOf(rows("BK0934417 (ALB)"))).toEqual({ holder: { documentNumber: "BK0934417", birth: "14.03.1984" } });
  expect(holderOf(rows("—"))).toEqual({});
  expect(holderOf([])).toEqual({});
});
