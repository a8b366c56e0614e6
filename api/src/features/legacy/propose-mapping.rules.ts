import { isSocialSecurityNumber, isTaxId } from "../applicants/applicant.rules";
import { readNationality } from "./old-nationality.rules";
import { readDay, readSex } from "./old-values.rules";
import type { RecordField } from "./record-fields.rules";

/** How old systems named their columns, in Greek and in Latin letters, the surer first. Compared without accents, points and lines, Latin letters as they sound. */
const names: readonly (readonly [RecordField, RegExp])[] = [
  ["latinSurname", /^(LAT|LATIN|XEN|ΛΑΤ|ΛΑΤΙΝ)?(ΕΠΩΝ.*ΛΑΤ.*|EPON.*LAT.*|SURNAME|LASTNAME|FAMILYNAME)/u],
  ["latinGivenName", /^(ΟΝΟΜΑ.*ΛΑΤ.*|ONOMA.*LAT.*|FIRSTNAME|GIVENNAME|FORENAME)/u],
  ["fullName", /^(ΟΝΟΜΑΤΕΠΩΝ|ΟΝΕΠ|ONOMATEP|ONEP|FULLNAME|NAME$|ΕΠΩΝΥΜΙΑ|ΑΙΤΩΝ|AITON)/u],
  ["fatherName", /^(ΠΑΤΡΩΝ|ΠΑΤΕΡ|ΟΝΟΜΑΠΑΤ|ΟΝΠΑΤ|PATR|PATER|ONPAT|ONOMAPAT|FATHER)/u],
  ["motherName", /^(ΜΗΤΡΩΝ|ΜΗΤΕΡ|ΟΝΟΜΑΜΗΤ|ΟΝΜΗΤ|MHTR|MITR|MITER|MHTER|ONMHT|ONMIT|MOTHER)/u],
  ["surname", /^(ΕΠΩΝ|ΕΠΙΘ|EPON|EPIT|EPITH)/u],
  ["givenName", /^(ΟΝΟΜΑ|ONOMA|ΟΝΟΜ$|ONOM$)/u],
  ["birthDate", /^(ΗΜ.*ΓΕΝ|ΓΕΝΝ|ΓΕΝΗΣ|ΕΤΟΣΓΕΝ|HMGEN|HMER.*GEN|IMGEN|GENN|GEN$|ETOSGEN|BIRTH|DOB)/u],
  ["sex", /^(ΦΥΛΟ|FYLO|FILO|SEX|GENDER)/u],
  ["nationality", /^(ΥΠΗΚΟΟΤ|ΥΠΗΚ|ΕΘΝΙΚ|ΙΘΑΓ|ΧΩΡΑ|YPHK|YPIK|ETHN|ITHAG|XORA|CHORA|NATION|COUNTRY)/u],
  ["travelDocument", /^(ΔΙΑΒΑΤ|ΑΡ.*ΔΙΑΒ|DIAB|DIAV|ARDIA|PASSP)/u],
  ["taxId", /^(ΑΦΜ|AFM|TAXID|VAT)/u],
  ["socialSecurityNumber", /^(ΑΜΚΑ|AMKA)/u],
  ["street", /^(ΔΙΕΥΘ|ΟΔΟΣ|ΚΑΤΟΙΚ|DIEUTH|DIEYTH|DIEFTH|ODOS|KATOIK|ADDRESS)/u],
  ["phone", /^(ΤΗΛ|ΚΙΝΗΤ|THL|TIL|KINHT|KINIT|PHONE|MOBILE)/u],
  ["email", /^(EMAIL|ΗΛΤΑΧ|ΜΑΙΛ)/u],
  ["protocolDate", /^(ΗΜ.*ΠΡΩΤ|ΗΜ.*ΑΙΤ|ΗΜ.*ΚΑΤ|HM.*PROT|HM.*AIT|IM.*PROT|HM.*KAT|DATEPROT)/u],
  ["protocolYear", /^(ΕΤΟΣ|ETOS|YEAR)/u],
  ["protocolNumber", /^(ΑΡ.*ΠΡ|ΠΡΩΤ|ΑΠ$|ARPR|AR.*PROT|PROT|AP$|ΑΡΙΘ.*ΠΡ)/u],
  ["decidedOn", /^(ΗΜ.*ΑΠΟΦ|HM.*APOF|IM.*APOF)/u],
  ["decisionNumber", /^(ΑΡ.*ΑΠΟΦ|ΑΠΟΦ|AR.*APOF|APOF)/u],
  ["permitUntil", /^(ΛΗΞΗ|ΗΜ.*ΛΗΞ|ΙΣΧΥ.*ΕΩΣ|LHXH|LIXI|HM.*LHX|HM.*LIX|EXPIR)/u],
  ["permitSerial", /^(ΑΡ.*ΑΔ|ΑΔΕΙΑ|AR.*AD|ADEIA|PERMIT)/u],
  ["subject", /^(ΘΕΜΑ|ΕΙΔΟΣ|ΑΙΤΗΜΑ|ΚΑΤΗΓΟΡ|THEMA|EIDOS|AITHMA|AITIMA|KATHG|KATIG|SUBJECT)/u],
  ["remarks", /^(ΠΑΡΑΤ|ΣΧΟΛ|SXOL|SCHOL|PARAT|REMARK|NOTES)/u],
  ["personKey", /^(ΚΩΔ|ΑΑ$|ΑΥΞ|ΜΗΤΡΩΟ|KOD|KWD|AA$|ID$|MHTROO|CODE)/u],
];

/**
 * What each column most likely means: by its name, then by what stands in it. Each meaning once; a column that says nothing is left out. It is a proposal: a
 * person sees each row before and after.
 */
export function proposeMapping(columns: readonly string[], sample: readonly Readonly<Record<string, string | null>>[]): Partial<Record<string, RecordField>> {
  const proposed = new Map<string, RecordField>();
  const taken = new Set<RecordField>();
  const give = (column: string, field: RecordField | undefined) => {
    if (!field || taken.has(field) || proposed.has(column)) return;
    taken.add(field);
    proposed.set(column, field);
  };
  for (const [field, pattern] of names) give(columns.find((column) => !proposed.has(column) && pattern.test(foldName(column))) ?? "", field);
  proposed.delete("");
  for (const column of columns) give(column, byContents(sample.map((row) => row[column]).filter((value) => value !== null && value !== undefined)));
  return Object.fromEntries(columns.flatMap((column) => (proposed.has(column) ? [[column, proposed.get(column)]] : [])));
}

function foldName(column: string): string {
  return column.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase().replaceAll(/[^A-ZΑ-Ω0-9]/gu, "");
}

/** At least nine of ten values must be of one kind; names can't be told by what they are. */
function byContents(values: readonly string[]): RecordField | undefined {
  const most = (is: (value: string) => boolean) => values.length >= 5 && values.filter(is).length >= 0.9 * values.length;
  if (most(isTaxId)) return "taxId";
  if (most(isSocialSecurityNumber)) return "socialSecurityNumber";
  if (most((value) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu.test(value))) return "email";
  if (most((value) => /^[A-ZΑ-Ω]{1,3}\d{6,8}$/u.test(value))) return "travelDocument";
  if (most((value) => readNationality(value) !== undefined)) return "nationality";
  if (most((value) => readSex(value) !== undefined)) return "sex";
  if (most((value) => { const day = readDay(value); return day !== undefined && day.day !== null && day.year < 1993; })) return "birthDate";
  return undefined;
}

/** The proposal for a whole table: with protocol numbers it makes cases, else people; undefined where nobody can be told from it. */
export function proposeTable(table: string, columnNames: readonly string[], sample: readonly Readonly<Record<string, string | null>>[]): { table: string; makes: "PERSON" | "CASE"; columns: Record<string, RecordField> } | undefined {
  const columns = proposeMapping(columnNames, sample) as Record<string, RecordField>;
  const fields = Object.values(columns);
  if (!fields.some((field) => field === "surname" || field === "latinSurname" || field === "fullName" || field === "personKey")) return undefined;
  return { table, makes: fields.includes("protocolNumber") ? "CASE" : "PERSON", columns };
}
