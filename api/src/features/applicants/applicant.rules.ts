import { isNationalityCode } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export interface BirthDate {
  readonly birthYear: number;
  readonly birthMonth?: number | null;
  readonly birthDay?: number | null;
}

/** A birth date may lack day or month, but what it has must be a day of the calendar, not in the future. */
export function assertBirthDate({ birthYear, birthMonth, birthDay }: BirthDate, today: string): void {
  const refuse = () => new Refused("BIRTH_DATE_IMPOSSIBLE", { about: "birthDate" });
  if (birthYear < 1900 || birthYear > Number(today.slice(0, 4))) throw refuse();
  if (birthMonth == null && birthDay != null) throw refuse();
  const day = new Date(Date.UTC(birthYear, (birthMonth ?? 1) - 1, birthDay ?? 1));
  if (day.getUTCMonth() !== (birthMonth ?? 1) - 1 || day.getUTCDate() !== (birthDay ?? 1)) throw refuse();
  if (day.toISOString().slice(0, 10) > today) throw refuse();
}

/** A name has letters, of any script, and no pictures. Refuses `NAME_UNREADABLE` (about: the field). */
export function assertNames(names: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, name] of Object.entries(names)) if (name && (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(name) || !/\p{L}/u.test(name))) throw new Refused("NAME_UNREADABLE", { about: field });
}

/** ΑΦΜ: 9 digits, Σ d·2^(9−i) mod 11 mod 10 is the last. All zeros pass the formula and are refused (domain §5). */
export function isTaxId(text: string): boolean {
  if (!/^[0-9]{9}$/u.test(text) || text === "000000000") return false;
  const sum = Array.from(text.slice(0, 8)).reduce((total, digit, index) => total + Number(digit) * 2 ** (8 - index), 0);
  return (sum % 11) % 10 === Number(text.slice(8));
}

/** ΑΜΚΑ: 11 digits, the first six a real DDMMYY, Luhn over all (domain §5). */
export function isSocialSecurityNumber(text: string): boolean {
  if (!/^[0-9]{11}$/u.test(text)) return false;
  const [day, month, year] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))];
  const real = [1900 + year, 2000 + year].some((full) => {
    const date = new Date(Date.UTC(full, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
  return real && luhn(text);
}

function luhn(text: string): boolean {
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A code that ICAO knows (9303 part 3 section 5); a person with a Greek passport is no applicant here. */
export function isNationality(code: string): boolean {
  return isNationalityCode(code) && code !== "GRC";
}

/** Greek capitals that look like the Latin ones on a passport: what a Greek keyboard types. */
const lookAlikes: Readonly<Record<string, string>> = { Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Υ: "Y", Χ: "X" };

function withoutLookAlikes(text: string): string {
  return text.toUpperCase().replaceAll(/\p{Script=Greek}/gu, (letter) => lookAlikes[letter] ?? letter);
}

/** A document number as printed in the machine readable zone: capitals and digits. */
export function normaliseDocumentNumber(text: string): string {
  return withoutLookAlikes(text).replace(/[^A-Z0-9]/gu, "");
}

/** As `normaliseDocumentNumber`, where nothing but separators may be left out. Refuses `TRAVEL_DOCUMENT_NUMBER_MISSING`, `INVALID_INPUT` for a letter that no passport has. */
export function readDocumentNumber(text: string): string {
  const number = normaliseDocumentNumber(text);
  if (number === "") throw new Refused("TRAVEL_DOCUMENT_NUMBER_MISSING", { about: "travelDocumentNumber" });
  if (/[^A-Z0-9\s./<-]/u.test(withoutLookAlikes(text))) throw new Refused("INVALID_INPUT", { about: "travelDocumentNumber" });
  return number;
}
