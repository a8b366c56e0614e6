/** A day as an old system wrote it: month or day may be unknown. */
export interface OldDay {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** First year that two digits can mean: 11 is 1911, 10 is 2010, since the municipalities were joined on 1 January 2011. */
export const firstOfTwoDigits = 1911;

/**
 * A day in any of the ways Greek offices wrote one: 12/3/98, 12.03.1998, 12-3-1998, 1998-03-12, 12031998, 12 Μαρτίου 1998, 3/1998, 1998; 0 or 00 for what was
 * not known. Undefined where it says no day of the calendar.
 */
export function readDay(text: string, from = firstOfTwoDigits): OldDay | undefined {
  const plain = text.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
  const named = /^(\d{1,2})?\s*([Α-Ω]{3,})\.?\s*(\d{2}|\d{4})$/u.exec(plain);
  if (named) return dayOf(named[1] ?? "0", String(monthNamed(named[2] ?? "")), named[3] ?? "", from);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/u.exec(plain);
  if (iso) return dayOf(iso[3] ?? "", iso[2] ?? "", iso[1] ?? "", from);
  const parts = plain.split(/\s*[/.\-\s]\s*/u).filter((part) => part !== "");
  if (parts.some((part) => !/^\d+$/u.test(part))) return undefined;
  if (parts.length === 3) return dayOf(parts[0] ?? "", parts[1] ?? "", parts[2] ?? "", from);
  if (parts.length === 2) return dayOf("0", parts[0] ?? "", parts[1] ?? "", from);
  const digits = parts[0] ?? "";
  if (digits.length === 8) return dayOf(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), from) ?? dayOf(digits.slice(6), digits.slice(4, 6), digits.slice(0, 4), from);
  return digits.length === 4 ? dayOf("0", "0", digits, from) : undefined;
}

function dayOf(dayText: string, monthText: string, yearText: string, from: number): OldDay | undefined {
  const [day, month] = [Number(dayText), Number(monthText)];
  const year = yearOf(yearText, from);
  if (year === undefined || Number.isNaN(month) || month > 12 || day > 31) return undefined;
  if (month === 0) return { year, month: null, day: null };
  if (day === 0) return { year, month, day: null };
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 ? { year, month, day } : undefined;
}

/** Four digits as they are, two by where a hundred years begin. Undefined for anything else, and outside 1880 to 2100. */
export function yearOf(text: string, from = firstOfTwoDigits): number | undefined {
  if (/^\d{4}$/u.test(text)) return Number(text) >= 1880 && Number(text) <= 2100 ? Number(text) : undefined;
  if (!/^\d{2}$/u.test(text)) return undefined;
  const year = from - (from % 100) + Number(text);
  return year < from ? year + 100 : year;
}

const months = ["ΙΑΝ", "ΦΕΒ", "ΜΑΡ", "ΑΠΡ", "ΜΑΙ", "ΙΟΥΝ", "ΙΟΥΛ", "ΑΥΓ", "ΣΕΠ", "ΟΚΤ", "ΝΟΕ", "ΔΕΚ"];

function monthNamed(word: string): number {
  const at = months.findIndex((month) => word.startsWith(month));
  return at < 0 ? NaN : at + 1;
}

export interface OldNumber {
  /** As written, without what only says that it is a protocol number. */
  readonly number: string;
  /** Where the number itself says it. */
  readonly year: number | undefined;
}

/** A protocol number as old registers wrote it: `123/Α/98`, `ΑΠ 4567`, `4567/12-3-1998`, `Φ.5/4567/2003`. Undefined where there is no digit in it. */
export function readProtocol(text: string, from = firstOfTwoDigits): OldNumber | undefined {
  const number = text.trim().replace(/^\s*(?:Α\.?\s*Π\.?|A\.?\s*P\.?|ΑΡ\.?\s*ΠΡΩΤ?\.?|αρ\.?\s*πρωτ\.?)\s*:?\s*/u, "");
  if (!/\d/u.test(number)) return undefined;
  const last = number.split("/").at(-1)?.trim() ?? "";
  const year = number.includes("/") ? (yearOf(last, from) ?? readDay(last.replaceAll("-", "."), from)?.year) : undefined;
  return { number, year: year !== undefined && year >= 1950 && year <= 2010 ? year : undefined };
}

/** The people that stand in one field: `ΧΟΤΖΑ ΑΡΤΑΝ ΚΑΙ ΜΙΡΑ`, `Παππάς Α. / Παππά Β.`, `A + B`. One that is no more than a name and a surname with a dash stays one. */
export function splitPeople(text: string): string[] {
  return text
    .split(/\s+(?:ΚΑΙ|Και|και|&|\+|AND|KAI)\s+|\s*[;+&\n]\s*|\s*\/\s*|\s+-\s+/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}

export interface OldName {
  readonly surname: string;
  readonly givenName: string;
  readonly fatherName: string | null;
}

/** One person's name out of one field, the surname first as registers wrote it, or before a comma; the father after ΤΟΥ or in brackets. */
export function readFullName(text: string): OldName | undefined {
  const bracket = /\(([^)]*)\)/u.exec(text)?.[1];
  const [name, father] = text.replace(/\([^)]*\)/u, " ").split(/\s+(?:ΤΟΥ|Του|του|TOY)\s+/u);
  const words = (name ?? "").trim().split(/\s+/u).filter((word) => word !== "");
  const comma = words.findIndex((word) => word.endsWith(","));
  const cut = comma < 0 ? 1 : comma + 1;
  const surname = words.slice(0, cut).join(" ").replaceAll(",", "");
  const givenName = words.slice(cut).join(" ").replaceAll(",", "");
  if (surname === "" || givenName === "") return undefined;
  return { surname, givenName, fatherName: (father ?? bracket)?.trim() || null };
}

/** FEMALE or MALE as an old system wrote it; undefined where it says neither. */
export function readSex(text: string): "FEMALE" | "MALE" | undefined {
  const plain = text.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
  if (/^(Θ|Θ(?:ΗΛΥ|\.)|ΓΥΝΑΙΚΑ|Γ|F|FEMALE|2|ΚΟΡΙΤΣΙ)$/u.test(plain)) return "FEMALE";
  return /^(Α|A|ΑΡΡΕΝ|Α\.|ΑΝΔΡΑΣ|ΑΝΤΡΑΣ|M|MALE|1)$/u.test(plain) ? "MALE" : undefined;
}
