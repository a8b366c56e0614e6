import { assertNames, isSocialSecurityNumber, isTaxId, normaliseDocumentNumber } from "../applicants/applicant.rules";
import { readNationality } from "./old-nationality.rules";
import { type OldDay, readDay, readFullName, readProtocol, readSex, splitPeople, yearOf } from "./old-values.rules";
import type { LeftOutReason, QuarantineReason, RecordField } from "./record-fields.rules";

export interface OldPerson {
  /** As the old system wrote them, Greek or Latin; never made from one another. */
  readonly surname: string;
  readonly givenName: string;
  readonly latinSurname: string | null;
  readonly latinGivenName: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly birth: OldDay;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  readonly nationality: string;
  readonly travelDocument: string | null;
  readonly taxId: string | null;
  readonly socialSecurityNumber: string | null;
  readonly street: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface OldCase {
  readonly number: string;
  readonly year: number;
  readonly filedOn: string | null;
  readonly subject: string;
  readonly permitSerial: string | null;
  readonly permitUntil: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly remarks: string | null;
}

export interface OldRecord {
  readonly personKey: string | null;
  readonly person: OldPerson | null;
  readonly case: OldCase | null;
  readonly leftOut: readonly LeftOutReason[];
}
export type ReadRecord = { readonly record: OldRecord } | { readonly reason: QuarantineReason; readonly about: RecordField | null };

export interface Manner {
  readonly makes: "PERSON" | "CASE";
  /** Field to column, as mapped. */
  readonly columnOf: Readonly<Partial<Record<RecordField, string>>>;
  readonly twoDigitYearsFrom: number;
  readonly nationalityWhereMissing: string | null;
  readonly subjectWhereMissing: string;
}

class Quarantined extends Error {
  constructor(
    readonly reason: QuarantineReason,
    readonly about: RecordField | null = null,
  ) {
    super(reason);
  }
}

const longest = 200;

/** A row of an old system as a person and a case, or the one reason why a person must look at it. */
export function readRecord(cells: Readonly<Record<string, string | null>>, manner: Manner): ReadRecord {
  const value = (field: RecordField): string | null => {
    const column = manner.columnOf[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  try {
    if (Object.values(manner.columnOf).every((column) => !cells[column ?? ""])) throw new Quarantined("ROW_EMPTY");
    for (const field of Object.keys(manner.columnOf) as RecordField[]) if (field !== "remarks" && (value(field)?.length ?? 0) > longest) throw new Quarantined("TOO_LONG", field);
    const leftOut: LeftOutReason[] = [];
    const [hasPerson, personKey] = [value("fullName") !== null || value("surname") !== null || value("latinSurname") !== null, value("personKey")];
    if (!hasPerson && (manner.makes === "PERSON" || personKey === null)) throw new Quarantined("NAME_MISSING");
    const person = hasPerson ? readPerson(value, manner, leftOut) : null;
    return { record: { personKey, person, case: manner.makes === "CASE" ? readCase(value, manner) : null, leftOut } };
  } catch (problem) {
    if (problem instanceof Quarantined) return { reason: problem.reason, about: problem.about };
    throw problem;
  }
}

type Value = (field: RecordField) => string | null;

function readPerson(value: Value, manner: Manner, leftOut: LeftOutReason[]): OldPerson {
  const name = readName(value);
  const nationality = value("nationality");
  const code = nationality === null ? manner.nationalityWhereMissing : readNationality(nationality);
  if (!code) throw new Quarantined(nationality === null ? "NATIONALITY_MISSING" : "NATIONALITY_UNKNOWN", "nationality");
  const birth = value("birthDate");
  if (birth === null) throw new Quarantined("BIRTH_MISSING", "birthDate");
  const day = readDay(birth, manner.twoDigitYearsFrom);
  if (!day) throw new Quarantined("BIRTH_UNREADABLE", "birthDate");
  if (day.year < 1900 || day.year > 2010) throw new Quarantined("BIRTH_IMPOSSIBLE", "birthDate");
  const kept = (field: RecordField, reason: LeftOutReason, read: (text: string) => string | undefined): string | null => {
    const text = value(field);
    const good = text === null ? null : read(text);
    if (good === undefined) leftOut.push(reason);
    return good ?? null;
  };
  const digits = (text: string) => text.replaceAll(/[\s.-]/gu, "");
  return {
    ...name,
    motherName: value("motherName"),
    birth: day,
    sex: (kept("sex", "SEX_UNKNOWN", readSex) as OldPerson["sex"] | null) ?? "UNSPECIFIED",
    nationality: code,
    travelDocument: kept("travelDocument", "TRAVEL_DOCUMENT_UNREADABLE", (text) => (/^[A-Z0-9]{4,20}$/u.test(normaliseDocumentNumber(text)) ? normaliseDocumentNumber(text) : undefined)),
    taxId: kept("taxId", "TAX_ID_WRONG", (text) => (isTaxId(digits(text)) ? digits(text) : undefined)),
    socialSecurityNumber: kept("socialSecurityNumber", "SOCIAL_SECURITY_NUMBER_WRONG", (text) => (isSocialSecurityNumber(digits(text)) ? digits(text) : undefined)),
    street: value("street"),
    phone: value("phone"),
    email: kept("email", "EMAIL_WRONG", (text) => (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu.test(text) ? text : undefined)),
  };
}

function readName(value: Value): Pick<OldPerson, "surname" | "givenName" | "latinSurname" | "latinGivenName" | "fatherName"> {
  const full = value("fullName");
  if (full !== null && splitPeople(full).length > 1) throw new Quarantined("SEVERAL_PEOPLE", "fullName");
  const read = full === null ? undefined : readFullName(full);
  if (full !== null && !read) throw new Quarantined("NAME_UNREADABLE", "fullName");
  const [latinSurname, latinGivenName] = [value("latinSurname"), value("latinGivenName")];
  const surname = read?.surname ?? value("surname") ?? latinSurname;
  const givenName = read?.givenName ?? value("givenName") ?? latinGivenName;
  if (!surname || !givenName) throw new Quarantined("NAME_MISSING", surname ? "givenName" : "surname");
  for (const [field, part] of [["surname", surname], ["givenName", givenName]] as const) if (splitPeople(part).length > 1) throw new Quarantined("SEVERAL_PEOPLE", field);
  try {
    assertNames({ surname, givenName });
  } catch {
    throw new Quarantined("NAME_UNREADABLE", "surname");
  }
  return { surname, givenName, latinSurname, latinGivenName, fatherName: value("fatherName") ?? read?.fatherName ?? null };
}

function readCase(value: Value, manner: Manner): OldCase {
  const from = manner.twoDigitYearsFrom;
  const day = (field: RecordField): string | null => {
    const text = value(field);
    if (text === null) return null;
    const read = readDay(text, from);
    if (!read) throw new Quarantined("DATE_UNREADABLE", field);
    return read.month === null || read.day === null ? null : `${read.year}-${String(read.month).padStart(2, "0")}-${String(read.day).padStart(2, "0")}`;
  };
  const protocol = readProtocol(value("protocolNumber") ?? "", from);
  if (!protocol) throw new Quarantined("PROTOCOL_UNREADABLE", "protocolNumber");
  const filedOn = day("protocolDate");
  const year = protocol.year ?? yearOf(value("protocolYear")?.trim() ?? "", from) ?? (filedOn === null ? undefined : Number(filedOn.slice(0, 4)));
  if (year === undefined || year < 1950 || year > 2010) throw new Quarantined("PROTOCOL_YEAR_UNKNOWN", "protocolNumber");
  return {
    number: protocol.number,
    year,
    filedOn,
    subject: value("subject") ?? manner.subjectWhereMissing,
    permitSerial: value("permitSerial"),
    permitUntil: day("permitUntil"),
    decisionNumber: value("decisionNumber"),
    decidedOn: day("decidedOn"),
    remarks: value("remarks"),
  };
}
