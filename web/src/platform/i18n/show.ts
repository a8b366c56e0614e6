/** Local day `2011-03-02` as people write it: `02.03.2011`. */
export function showDay(day: string): string {
  return day.split("-").reverse().join(".");
}

const instant = new Intl.DateTimeFormat("el-GR", { timeZone: "Europe/Athens", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });

/** An instant in Greece: `02.03.2011 09:12`. */
export function showInstant(iso: string): string {
  const part = Object.fromEntries(instant.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part["day"]}.${part["month"]}.${part["year"]} ${part["hour"]}:${part["minute"]}`;
}

/** An instant to the second, where two acts may fall into one minute: `02.03.2011 09:12:07`. */
export function showMoment(iso: string): string {
  return `${showInstant(iso)}:${new Date(iso).toISOString().slice(17, 19)}`;
}

/** The day in Greece of an instant: just after midnight there it is another one than in London. */
export function showDayOf(iso: string): string {
  return showInstant(iso).slice(0, 10);
}

/** Today in Greece, `2011-03-02`. */
export function localToday(): string {
  return new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
}

/** Euro cents as money: `50,00 €`. */
export function showCents(cents: number): string {
  return `${(cents / 100).toFixed(2).replace(".", ",")} €`;
}

/** `Α.Π. 4217 / 2011`; of the register of a municipality that became part of this one, with its name. */
export function showNumber(entry: { readonly number: number; readonly year: number; readonly origin?: string | null | undefined }): string {
  return `Α.Π. ${entry.number} / ${entry.year}${entry.origin == null ? "" : ` · ${entry.origin}`}`;
}

/** A birth date whose day or month may be unknown: `14.03.1984`, `03.1984`, `1984`. */
export function showBirth(date: { readonly birthYear: number; readonly birthMonth?: number | null | undefined; readonly birthDay?: number | null | undefined }): string {
  return [date.birthDay, date.birthMonth].filter((part) => part != null).map((part) => String(part).padStart(2, "0")).concat(String(date.birthYear)).join(".");
}

/** A day typed as people write it (`2.3.2011`, `02/03/2011`, `2011-03-02`), as `2011-03-02`; undefined for no day of the calendar between 1850 and 2150. */
export function readDay(text: string): string | undefined {
  const match = /^(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})-(\d{2})-(\d{2}))$/u.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [match[3] ?? match[4], match[2] ?? match[5], match[1] ?? match[6]].map((part) => String(part).padStart(2, "0"));
  if (Number(year) < 1850 || Number(year) > 2150) return undefined;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
