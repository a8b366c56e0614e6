import { describe, expect, test } from "@jest/globals";
import { readMapping } from "./mapping";
import { proposeMapping } from "./propose-mapping.rules";
import { readRecord } from "./read-record.rules";
import type { RecordField } from "./record-fields.rules";

const cells = { EPON: "ΧΟΤΖΑ", ONOMA: "ΑΡΤΑΝ", GEN: "12/3/70", YPHK: "ΑΛΒΑΝΙΚΗ", AFM: "555777003", DIAB: "ΑΒ 123456", PROT: "123/Α/98", SXOLIA: "εκκρεμεί" };
const columnOf: Partial<Record<RecordField, string>> = { surname: "EPON", givenName: "ONOMA", birthDate: "GEN", nationality: "YPHK", taxId: "AFM", travelDocument: "DIAB", protocolNumber: "PROT", remarks: "SXOLIA" };
const manner = { makes: "CASE", columnOf, twoDigitYearsFrom: 1911, nationalityWhereMissing: null, subjectWhereMissing: "Αίτηση" } as const;

describe("a row of an old system", () => {
  test("is a person and a case, each value read and nothing made up", () => {
    expect(readRecord(cells, manner)).toEqual({
      record: {
        personKey: null,
        leftOut: [],
        person: { surname: "ΧΟΤΖΑ", givenName: "ΑΡΤΑΝ", latinSurname: null, latinGivenName: null, fatherName: null, motherName: null, birth: { year: 1970, month: 3, day: 12 }, sex: "UNSPECIFIED", nationality: "ALB", travelDocument: "AB123456", taxId: "555777003", socialSecurityNumber: null, street: null, phone: null, email: null },
        case: { number: "123/Α/98", year: 1998, filedOn: null, subject: "Αίτηση", permitSerial: null, permitUntil: null, decisionNumber: null, decidedOn: null, remarks: "εκκρεμεί" },
      },
    });
  });
  test.each([
    [{ EPON: null, ONOMA: null, GEN: null, YPHK: null, AFM: null, DIAB: null, PROT: null, SXOLIA: null }, "ROW_EMPTY", null],
    [{ EPON: null }, "NAME_MISSING", null],
    [{ ONOMA: null }, "NAME_MISSING", "givenName"],
    [{ ONOMA: "12345" }, "NAME_UNREADABLE", "surname"],
    [{ ONOMA: "ΑΡΤΑΝ ΚΑΙ ΜΙΡΑ" }, "SEVERAL_PEOPLE", "givenName"],
    [{ GEN: null }, "BIRTH_MISSING", "birthDate"],
    [{ GEN: "31/2/70" }, "BIRTH_UNREADABLE", "birthDate"],
    [{ GEN: "1/1/1890" }, "BIRTH_IMPOSSIBLE", "birthDate"],
    [{ YPHK: null }, "NATIONALITY_MISSING", "nationality"],
    [{ YPHK: "ΑΤΛΑΝΤΙΔΑ" }, "NATIONALITY_UNKNOWN", "nationality"],
    [{ PROT: null }, "PROTOCOL_UNREADABLE", "protocolNumber"],
    [{ PROT: "4567" }, "PROTOCOL_YEAR_UNKNOWN", "protocolNumber"],
    [{ EPON: "Α".repeat(201) }, "TOO_LONG", "surname"],
  ])("%j is quarantined: %s", (wrong, reason, about) => expect(readRecord({ ...cells, ...wrong }, manner)).toEqual({ reason, about }));
  test("a wrong tax id keeps nobody back; it is told as left out", () => {
    expect(readRecord({ ...cells, AFM: "123456789" }, manner)).toMatchObject({ record: { person: { taxId: null }, leftOut: ["TAX_ID_WRONG"] } });
  });
  test("a case may name its person by key", () => {
    const byKey = readRecord({ KOD: "17", PROT: "9/2001" }, { ...manner, columnOf: { personKey: "KOD", protocolNumber: "PROT" } });
    expect(byKey).toMatchObject({ record: { personKey: "17", person: null, case: { number: "9/2001", year: 2001 } } });
  });
});

describe("a mapping", () => {
  test("is proposed from names of columns in Greek, in Latin letters, and from what stands in them", () => {
    const sample = Array.from({ length: 6 }, () => ({ X1: "555777015", X2: "12/3/1970", X3: "ΚΑΤΙ" }));
    expect(proposeMapping(["ΕΠΩΝΥΜΟ", "Όνομα", "ΟΝ.ΠΑΤΡΟΣ", "Ημ/νία Γέννησης", "Υπηκοότητα", "Αρ. Πρωτ.", "Παρατηρήσεις"], [])).toEqual({
      ΕΠΩΝΥΜΟ: "surname", Όνομα: "givenName", "ΟΝ.ΠΑΤΡΟΣ": "fatherName", "Ημ/νία Γέννησης": "birthDate", Υπηκοότητα: "nationality", "Αρ. Πρωτ.": "protocolNumber", Παρατηρήσεις: "remarks",
    });
    expect(proposeMapping(["KOD", "EPON", "ONOMA", "HM_GEN", "AR_DIAB", "X1", "X2", "X3"], sample)).toEqual({ KOD: "personKey", EPON: "surname", ONOMA: "givenName", HM_GEN: "birthDate", AR_DIAB: "travelDocument", X1: "taxId" });
  });
  test("is read from its file; what is wrong in it is told with its place", () => {
    const good = { version: 1, format: "DBF", encoding: "cp737", tables: [{ table: "P", makes: "PERSON", columns: { EPON: "surname" } }] };
    expect(readMapping(JSON.stringify(good))).toMatchObject({ mapping: { twoDigitYearsFrom: 1911, nationalityWhereMissing: null } });
    expect(readMapping("{")).toMatchObject({ wrong: [expect.stringContaining("no JSON")] });
    expect(readMapping(JSON.stringify({ ...good, version: 2 }))).toMatchObject({ wrong: [expect.stringContaining("version")] });
    expect(readMapping(JSON.stringify({ ...good, tables: [{ ...good.tables[0], columns: { EPON: "surnam" } }] }))).toMatchObject({ wrong: [expect.stringContaining("tables.0.columns.EPON")] });
    expect(readMapping(JSON.stringify({ ...good, tables: [{ ...good.tables[0], columns: { A: "surname", B: "surname" } }] }))).toEqual({ wrong: ["tables.P: two columns mean surname"] });
  });
});
