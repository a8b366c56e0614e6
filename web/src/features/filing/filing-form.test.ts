import { expect, test } from "@jest/globals";
import { applicantOf, emptyForm, inputOf, missingFields, readBirth } from "./filing-form";

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
  expect(inputOf(filled, { FEE: "MISSING", PHOTOGRAPHS: "PRESENT" }, { applicantId: null, differentPersonConfirmed: false })).toMatchObject({ attachments: 1, previousPermitExpiresOn: "2027-01-31" });
});
