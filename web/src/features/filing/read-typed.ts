import { readDay } from "../../platform/i18n/show";

export interface Birth {
  readonly birthYear: number;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
}

/** `14.03.1984`, `03.1984` or `1984`; undefined for no date. */
export function readBirth(text: string): Birth | undefined {
  const partial = /^(?:(\d{1,2})[./-])?(\d{4})$/u.exec(text.trim());
  if (partial) {
    const month = partial[1] === undefined ? null : Number(partial[1]);
    return month !== null && (month < 1 || month > 12) ? undefined : { birthYear: Number(partial[2]), birthMonth: month, birthDay: null };
  }
  const day = readDay(text);
  if (day === undefined) return undefined;
  const [year, month, date] = day.split("-").map(Number);
  return { birthYear: year ?? 0, birthMonth: month ?? null, birthDay: date ?? null };
}

/** Euro as typed (`150`, `150,00`, `150.5`) in cents; undefined for no amount. */
export function readCents(text: string): number | undefined {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  return match && Number(match[1]) + Number(match[2] ?? 0) > 0 ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : undefined;
}

/** One to ten years as typed; undefined for none. */
export function readYears(text: string): number | undefined {
  return /^(?:[1-9]|10)$/u.test(text.trim()) ? Number(text) : undefined;
}
