import { parse } from "mrz";

export interface MrzReading {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly nationality: string;
  readonly birth: string;
  readonly sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  /** By the first letters: a card may be an identity card, or a permit, which is no travel document. */
  readonly documentKind: "PASSPORT" | "TRAVEL_DOCUMENT" | "PERMIT";
  readonly documentNumber: string;
  readonly issuingState: string;
  readonly documentExpires: string;
}
/** What of the lines cannot be true: their length, a character, or the field whose check digit does not agree. A sticker's are never read: its layout says too little. */
export type MrzFault = "LENGTH" | "STICKER" | "CHARACTERS" | "NUMBER" | "BIRTH" | "EXPIRY" | "PERSONAL" | "WHOLE";
export type MrzOutcome = { readonly kind: "READ"; readonly reading: MrzReading } | { readonly kind: "WRONG"; readonly what: MrzFault };

const checked: Readonly<Record<string, MrzFault>> = { documentNumberCheckDigit: "NUMBER", birthDateCheckDigit: "BIRTH", expirationDateCheckDigit: "EXPIRY", personalNumberCheckDigit: "PERSONAL", compositeCheckDigit: "WHOLE" };

/** Reads the lines of a passport or card (ICAO 9303 TD3, TD1). Characters are checked before the library, which passes NUL. */
export function readMrz(text: string, today: Date): MrzOutcome {
  const lines = linesOf(text);
  const shape = shapeOf(lines);
  if (lines.some((line) => /[^A-Z0-9<]/u.test(line))) return { kind: "WRONG", what: "CHARACTERS" };
  if (shape === "36+36") return { kind: "WRONG", what: "STICKER" };
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
      documentKind: kindOf(lines[0] ?? ""),
      documentNumber: fields.documentNumber ?? "",
      issuingState: lines[0]?.slice(2, 5).replaceAll("<", "") ?? "",
      documentExpires: dayOf(fields.expirationDate ?? "", () => 2000),
    },
  };
}

/** Whether lines that cannot be read are all there, so that it is time to say why: by their shape, or because the last one was ended. */
export function isWholeZone(text: string): boolean {
  const lines = linesOf(text);
  const length = lines.join("").length;
  const unfinished = lines.every((line) => line.length === 44) ? 2 : lines.every((line) => line.length === 30) ? 3 : 0;
  return length >= 88 || shapeOf(lines) === "36+36" || (text.endsWith("\n") && lines.length >= 2 && length >= 56 && lines.length >= unfinished);
}

function linesOf(text: string): string[] {
  return text.toUpperCase().split(/\s+/u).filter((line) => line !== "");
}

function shapeOf(lines: readonly string[]): string {
  return lines.map((line) => line.length).join("+");
}

/** ICAO 9303: `P` a passport; of cards `IR`, `AR`, `CR` and `R` are residence permits (Regulation 1030/2002), the rest identity cards. */
function kindOf(first: string): MrzReading["documentKind"] {
  if (first.startsWith("P")) return "PASSPORT";
  return /^(?:R|[ACI]R)/u.test(first) ? "PERMIT" : "TRAVEL_DOCUMENT";
}

/** `840314` as `14.03.1984`; a year alone where day or month are unknown. */
function dayOf(digits: string, century: (year: number) => number): string {
  const match = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/u.exec(digits);
  if (!match) return "";
  const year = century(Number(match[1])) + Number(match[1]);
  return match[2] === "<<" || match[3] === "<<" ? String(year) : `${match[3]}.${match[2]}.${year}`;
}
