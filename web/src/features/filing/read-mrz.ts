import { parse } from "mrz";

export interface MrzReading {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly nationality: string;
  readonly birth: string;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  readonly documentNumber: string;
  readonly issuingState: string;
  readonly documentExpires: string;
}
/** What of the lines cannot be true: their length, a character, or the field whose check digit does not agree. */
export type MrzFault = "LENGTH" | "CHARACTERS" | "NUMBER" | "BIRTH" | "EXPIRY" | "PERSONAL" | "WHOLE";
export type MrzOutcome = { readonly kind: "READ"; readonly reading: MrzReading } | { readonly kind: "WRONG"; readonly what: MrzFault };

const checked: Readonly<Record<string, MrzFault>> = { documentNumberCheckDigit: "NUMBER", birthDateCheckDigit: "BIRTH", expirationDateCheckDigit: "EXPIRY", personalNumberCheckDigit: "PERSONAL", compositeCheckDigit: "WHOLE" };

/** Reads the lines of a passport or card (ICAO 9303 TD3, TD1). Characters are checked before the library, which passes NUL. */
export function readMrz(text: string, today: Date): MrzOutcome {
  const lines = text.toUpperCase().split(/\s+/u).filter((line) => line !== "");
  const shape = lines.map((line) => line.length).join("+");
  if (lines.some((line) => /[^A-Z0-9<]/u.test(line))) return { kind: "WRONG", what: "CHARACTERS" };
  if (shape !== "44+44" && shape !== "30+30+30") return { kind: "WRONG", what: "LENGTH" };
  const read = parse(lines);
  const wrong = read.details.find((detail) => !detail.valid && /CheckDigit/u.test(String(detail.field)));
  if (wrong) return { kind: "WRONG", what: checked[String(wrong.field)] ?? "WHOLE" };
  const fields = read.fields;
  return {
    kind: "READ",
    reading: {
      latinSurname: fields.lastName ?? "",
      latinGivenName: fields.firstName ?? "",
      nationality: lines[1]?.slice(lines.length === 2 ? 10 : 15, lines.length === 2 ? 13 : 18).replaceAll("<", "") ?? "",
      birth: dayOf(fields.birthDate ?? "", (year) => (year > today.getUTCFullYear() % 100 ? 1900 : 2000)),
      sex: fields.sex === "female" ? "FEMALE" : fields.sex === "male" ? "MALE" : "UNSPECIFIED",
      documentNumber: fields.documentNumber ?? "",
      issuingState: lines[0]?.slice(2, 5).replaceAll("<", "") ?? "",
      documentExpires: dayOf(fields.expirationDate ?? "", () => 2000),
    },
  };
}

/** `840314` as `14.03.1984`; a year alone where day or month are unknown. */
function dayOf(digits: string, century: (year: number) => number): string {
  const match = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/u.exec(digits);
  if (!match) return "";
  const year = century(Number(match[1])) + Number(match[1]);
  return match[2] === "<<" || match[3] === "<<" ? String(year) : `${match[3]}.${match[2]}.${year}`;
}
