import { describe, expect, test } from "@jest/globals";
import { clearableDetails, type Details, detailsAfter, type Said } from "./details.rules";

const known: Details = {
  latinSurname: "BERISHA", latinGivenName: "DRITA", greekSurname: "Μπερίσα", greekGivenName: "Ντρίτα", fatherName: "AGIM", motherName: "LULE",
  birthYear: 1984, birthMonth: 3, birthDay: 14, sex: "FEMALE", nationality: "ALB", taxId: "555777003", socialSecurityNumber: "14038400010", phone: "6900000001", email: "d@example.org",
  language: "sq", residenceMunicipalityId: "7105", residenceUnitCode: "710501", residenceStreet: "Οδός 1", residenceSince: "2020-02-01",
};
const said: Said = {
  latinSurname: "BERISHA", latinGivenName: "DRITA", birthYear: 1984, sex: "FEMALE", nationality: "ALB", language: "sq", residenceMunicipalityId: "7105", residenceStreet: "Οδός 1",
};

describe("the details of a known person", () => {
  test("stay where a paper says nothing, and nothing else is written", () => {
    expect(detailsAfter(said, known)).toEqual(known);
    expect(detailsAfter({ ...said, ...Object.fromEntries(clearableDetails.map((detail) => [detail, null])) }, known)).toEqual(known);
    expect(detailsAfter({ ...said, phone: "", fatherName: "" }, known)).toEqual(known);
  });

  test.each(clearableDetails)("%s goes when it is named, and only it", (detail) => {
    expect(detailsAfter({ ...said, cleared: [detail] }, known)).toEqual({ ...known, [detail]: null });
  });

  test("are as the paper says where it says something", () => {
    expect(detailsAfter({ ...said, phone: "6900000002", taxId: "555777015" }, known)).toMatchObject({ phone: "6900000002", taxId: "555777015", fatherName: "AGIM" });
  });

  test("another year takes month and day with it, another month the day", () => {
    expect(detailsAfter({ ...said, birthYear: 1985 }, known)).toMatchObject({ birthYear: 1985, birthMonth: null, birthDay: null });
    expect(detailsAfter({ ...said, birthMonth: 2 }, known)).toMatchObject({ birthMonth: 2, birthDay: null });
    expect(detailsAfter({ ...said, birthMonth: 3 }, known)).toMatchObject({ birthMonth: 3, birthDay: 14 });
  });

  test("another address takes the day since when with it, another municipality the unit", () => {
    expect(detailsAfter({ ...said, residenceStreet: "Νέα 2" }, known)).toMatchObject({ residenceSince: null, residenceUnitCode: "710501" });
    expect(detailsAfter({ ...said, residenceMunicipalityId: "7101" }, known)).toMatchObject({ residenceSince: null, residenceUnitCode: null });
    expect(detailsAfter({ ...said, residenceStreet: "Νέα 2", residenceSince: "2026-01-01" }, known)).toMatchObject({ residenceSince: "2026-01-01" });
  });
});

test("a new person is as the paper says, and empty texts are no texts", () => {
  expect(detailsAfter({ ...said, phone: "", fatherName: "AGIM" }, undefined)).toMatchObject({ phone: null, fatherName: "AGIM", birthMonth: null, residenceSince: null });
});
