import { expect, test } from "@jest/globals";
import { applicantOf, emptyForm, inputOf, missingFields } from "./filing-form";
import { readBirth, readCents } from "./read-typed";

const filled = { ...emptyForm, latinSurname: " BERISHA ", birth: "14.3.1984", nationality: "alb", documentNumber: "BK1", street: "Οδός 1", category: "EMPLOYMENT", previousNumber: "Χ1", previousExpires: "31.01.2027", deliveryOfficeId: "o", residenceMunicipalityId: "7105" };

test("a birth date may lack day or month", () => {
  expect(readBirth("14.03.1984")).toEqual({ birthYear: 1984, birthMonth: 3, birthDay: 14 });
  expect(readBirth("3.1984")).toEqual({ birthYear: 1984, birthMonth: 3, birthDay: null });
  expect(readBirth("1984")).toEqual({ birthYear: 1984, birthMonth: null, birthDay: null });
  for (const bad of ["", "84", "30.2.1984", "13.1984", "x"]) expect(readBirth(bad)).toBeUndefined();
});

test("what is missing is named in the order of the page, and a filled form misses nothing", () => {
  expect(missingFields(emptyForm)).toEqual(["latinSurname", "birth", "nationality", "documentNumber", "street", "category", "previousNumber", "previousExpires", "deliveryOfficeId"]);
  expect(missingFields(filled)).toEqual([]);
  expect(missingFields({ ...filled, kind: "INITIAL_GRANT", previousNumber: "", previousExpires: "" })).toEqual([]);
  expect(missingFields({ ...filled, documentKind: "NONE", documentNumber: "" })).toEqual([]);
});

test("what is sent is what was typed, trimmed, and empty fields are no texts", () => {
  expect(applicantOf(filled)).toMatchObject({ latinSurname: "BERISHA", nationality: "ALB", travelDocumentState: "ALB", greekSurname: null, taxId: null, birthDay: 14 });
  expect(inputOf(filled, { FEE: "MISSING", PHOTOGRAPHS: "PRESENT" }, { applicantId: null, differentPersonConfirmed: false, candidateIds: [] })).toMatchObject({ attachments: 1, previousPermitExpiresOn: "2027-01-31" });
});

test("a paper that is not needed says why, and its reason goes with it", () => {
  const waived = { ...filled, waivers: { HEALTH_INSURANCE: " ασφάλιση του συζύγου ", FEE: "μικρή" } };
  expect(missingFields(waived, { HEALTH_INSURANCE: "WAIVED", FEE: "MISSING" })).toEqual([]);
  expect(missingFields(waived, { FEE: "WAIVED" })).toEqual(["waivers"]);
  expect(inputOf(waived, { HEALTH_INSURANCE: "WAIVED", FEE: "MISSING" }, { applicantId: null, differentPersonConfirmed: false, candidateIds: [] }).documents).toEqual([{ requirement: "HEALTH_INSURANCE", state: "WAIVED", reason: "ασφάλιση του συζύγου" }, { requirement: "FEE", state: "MISSING", reason: null }]);
});

test.each([["150", 15_000], ["150,00", 15_000], ["150.5", 15_050], [" 0,05 ", 5]])("%s is so many cents", (typed, cents) => expect(readCents(typed)).toBe(cents));
test.each(["", "0", "0,00", "-1", "1,234", "1e3", "=1", "123456", "٣"])("%s is no amount", (typed) => expect(readCents(typed)).toBeUndefined());

test("a voucher needs its amount, and whoever files for another a name, a number and a right", () => {
  expect(missingFields({ ...filled, voucher: "1234" })).toEqual(["voucherAmount"]);
  expect(missingFields({ ...filled, filedBy: "LAWYER", representativeName: "Π", representativeExpires: "31.02.2027" })).toEqual(["representativeIdentity", "representativeEvidence", "representativeScope", "representativeExpires"]);
  expect(missingFields(filled, { FEE: "PRESENT" })).toEqual(["voucher"]);
  for (const state of ["MISSING", "WAIVED"] as const) expect(missingFields({ ...filled, waivers: { FEE: "κάτω των δεκατεσσάρων" } }, { FEE: state })).toEqual([]);
  const input = inputOf({ ...filled, voucher: " 1234 ", voucherAmount: "150", filedBy: "LAWYER", representativeName: "Π", representativeIdentity: "Α 1", representativeEvidence: "Π 1", representativeScope: "FILE", representativeExpires: "31.01.2027" }, {}, { applicantId: null, differentPersonConfirmed: false, candidateIds: [] });
  expect(input.vouchers).toEqual([{ voucher: "1234", amountCents: 15_000 }]);
  expect(input.representative).toEqual({ kind: "LAWYER", name: "Π", identityNumber: "Α 1", evidence: "Π 1", scope: "FILE", expiresOn: "2027-01-31" });
  expect(inputOf(filled, {}, { applicantId: null, differentPersonConfirmed: false, candidateIds: [] })).toMatchObject({ vouchers: [], representative: null });
});
