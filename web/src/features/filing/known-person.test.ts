import { expect, test } from "@jest/globals";
import { emptyForm, inputOf } from "./filing-form";
import { recognised, withKnown } from "./known-person";

const known = {
  id: "p1", latinSurname: "BERISHA", latinGivenName: "DRITA", greekSurname: "Μπερίσα", greekGivenName: "Ντρίτα", nationality: "ALB", birthYear: 1984, birthMonth: 3, birthDay: 14, sex: "FEMALE", fatherName: "AGIM", motherName: "LULE",
  taxId: "555777003", socialSecurityNumber: "14038400010", phone: "6900000001", email: null, language: "sq", residence: { municipalityId: "7105", unitCode: "710501", street: "Οδός 1" }, guardianships: [], travelDocuments: [],
} as const satisfies Parameters<typeof withKnown>[1];
const typed = { ...emptyForm, latinSurname: "BERISHA", birth: "1984", nationality: "ALB", documentNumber: "BK1", street: "Οδός 1", residenceMunicipalityId: "7105" };
const person = recognised(known, ["p1"]);

test("the form's blanks are filled from the person that was recognised, and what was typed stays", () => {
  const form = withKnown({ ...typed, phone: "6911111111" }, known);
  expect(form).toMatchObject({ latinGivenName: "DRITA", greekSurname: "Μπερίσα", fatherName: "AGIM", motherName: "LULE", birth: "14.03.1984", sex: "FEMALE", taxId: "555777003", socialSecurityNumber: "14038400010", phone: "6911111111", email: "", language: "sq", residenceUnitCode: "710501" });
  expect(inputOf(form, {}, person)).toMatchObject({ applicantId: "p1", applicant: { fatherName: "AGIM", birthDay: 14, phone: "6911111111", cleared: [] } });
});

test("a minor's guardian that still suffices is offered, unless the clerk wrote who is here", () => {
  const guardian = { id: "g1", kind: "ASCENDANT", name: "BERISHA AGIM", identityNumber: "ΑΒ 1", evidence: "Πιστοποιητικό 7", until: "2028-05-20", suffices: true } as const;
  expect(withKnown(typed, { ...known, guardianships: [{ ...guardian, id: "g0", name: "X", suffices: false }, guardian] })).toMatchObject({ filedBy: "ASCENDANT", representativeName: "BERISHA AGIM", representativeEvidence: "Πιστοποιητικό 7", representativeScope: "ALL", representativeExpires: "20.05.2028" });
  expect(withKnown(typed, { ...known, guardianships: [{ ...guardian, suffices: false }] }).filedBy).toBe("");
  expect(withKnown({ ...typed, filedBy: "LAWYER" }, { ...known, guardianships: [guardian] })).toMatchObject({ filedBy: "LAWYER", representativeName: "" });
});

test("another year or month of birth, and another town, are as typed", () => {
  expect(withKnown({ ...typed, birth: "1985" }, known).birth).toBe("1985");
  expect(withKnown({ ...typed, birth: "04.1984" }, known).birth).toBe("04.1984");
  expect(withKnown({ ...typed, birth: "3.1984" }, known).birth).toBe("14.03.1984");
  expect(withKnown({ ...typed, residenceMunicipalityId: "7101" }, known).residenceUnitCode).toBe("");
});

test("what the clerk empties after that is named as no longer so, and nothing else", () => {
  const form = { ...withKnown(typed, known), phone: " ", birth: "1984", email: "" };
  expect(inputOf(form, {}, person).applicant?.cleared).toEqual(["birthMonth", "birthDay", "phone"]);
  expect(inputOf({ ...typed }, {}, { applicantId: null, differentPersonConfirmed: false, candidateIds: [] }).applicant?.cleared).toEqual([]);
});
