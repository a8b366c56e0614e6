/** What a column of an old system can mean, of the person and of the case. Anything else stays with the row as it is. */
export const personFields = [
  "personKey", "fullName", "surname", "givenName", "latinSurname", "latinGivenName", "fatherName", "motherName", "birthDate", "sex", "nationality",
  "travelDocument", "taxId", "socialSecurityNumber", "street", "phone", "email",
] as const;
export const caseFields = ["protocolNumber", "protocolDate", "protocolYear", "subject", "permitSerial", "permitUntil", "decisionNumber", "decidedOn", "remarks"] as const;
export const recordFields = [...personFields, ...caseFields] as const;
export type RecordField = (typeof recordFields)[number];

/** Why a row can't be loaded as it stands: a person mends it or says that it stays out. */
export const quarantineReasons = [
  "ROW_EMPTY", "NAME_MISSING", "NAME_UNREADABLE", "SEVERAL_PEOPLE", "BIRTH_MISSING", "BIRTH_UNREADABLE", "BIRTH_IMPOSSIBLE", "NATIONALITY_MISSING", "NATIONALITY_UNKNOWN", "PERSON_UNKNOWN",
  "PROTOCOL_UNREADABLE", "PROTOCOL_YEAR_UNKNOWN", "PROTOCOL_TWICE", "DATE_UNREADABLE", "TOO_LONG",
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** What is left out of a record that is loaded all the same, for it is no reason to keep a person back; the row keeps what stood there. */
export const leftOutReasons = ["TAX_ID_WRONG", "SOCIAL_SECURITY_NUMBER_WRONG", "TRAVEL_DOCUMENT_UNREADABLE", "EMAIL_WRONG", "SEX_UNKNOWN"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
