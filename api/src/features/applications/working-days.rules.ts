import { addDays } from "../../platform/clock";

/** A day on which public offices of the whole country are closed: the same of every year, or so many days from Orthodox Easter. */
export interface Holiday {
  /** `03-25`; null for one that moves with Easter. */
  readonly monthDay: string | null;
  readonly easterOffset: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The country's holidays, and what one municipality adds to them. */
export interface Calendar {
  readonly holidays: readonly Holiday[];
  /** Its own word on a day: closed though no holiday (patron saint), or open though one (a moved 1 May). */
  readonly days: ReadonlyMap<string, boolean>;
  /** First and last day on which no period runs, by decree. */
  readonly suspensions: readonly { readonly from: string; readonly to: string }[];
}

/** A length of time as the law writes it. */
export interface Period {
  readonly value: number;
  readonly unit: "DAYS" | "MONTHS";
}

/** Orthodox Easter Sunday of a year (Meeus, Julian reckoning, moved to the Gregorian calendar; valid 1900 to 2099). */
export function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + week + 114) / 31);
  const day = ((moon + week + 114) % 31) + 1;
  return addDays(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, 13);
}

/** A day on which public offices are closed: weekends, national holidays, and the municipality's own. */
export function isHoliday(day: string, { days, holidays }: Calendar): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const own = days.get(day);
  if (own !== undefined) return own;
  return holidays.some((holiday) => holiday.validFrom <= day && (holiday.validTo === null || day <= holiday.validTo) && holidayIn(Number(day.slice(0, 4)), holiday) === day);
}

/** The day of a year on which a holiday falls. */
export function holidayIn(year: number, { monthDay, easterOffset }: Holiday): string {
  return monthDay === null ? addDays(orthodoxEaster(year), easterOffset ?? 0) : `${year}-${monthDay}`;
}

/** The day so many months later or earlier; the last of the month where it has no such day (Civil Code art. 243). */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The same day a period later, by the calendar alone: how long a certificate holds. */
export function addPeriod(day: string, { value, unit }: Period): string {
  return unit === "DAYS" ? addDays(day, value) : addMonths(day, value);
}

/**
 * The last day of a period. Days of a suspension do not count; one that ends on a holiday runs to the end of the next working day
 * (Civil Code art. 242).
 */
export function endOfPeriod(from: string, period: Period, calendar: Calendar): string {
  const plain = addPeriod(from, period);
  let end = plain;
  for (let moved = addDays(plain, suspendedDays(from, end, calendar)); moved !== end; moved = addDays(plain, suspendedDays(from, end, calendar))) end = moved;
  while (isHoliday(end, calendar) || isSuspended(end, calendar)) end = addDays(end, 1);
  return end;
}

function isSuspended(day: string, { suspensions }: Calendar): boolean {
  return suspensions.some(({ from, to }) => from <= day && day <= to);
}

/** How many days after `from`, up to and with `to`, are suspended; a day two suspensions name counts once. */
function suspendedDays(from: string, to: string, calendar: Calendar): number {
  if (calendar.suspensions.length === 0) return 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isSuspended(day, calendar)) count += 1;
  return count;
}

export type RenewalTiming = "EARLY" | "IN_TIME" | "LATE" | "PAST";

export interface RenewalWindow {
  /** The first day on which it may be filed. */
  readonly opensOn: string;
  /** The last day without a fine, and the last with one. */
  readonly until: string;
  readonly lateUntil: string;
}

/** When a permit may be renewed (Law 3386/2005 art. 11(1)): from so long before its last day, and so long after it with a fine. */
export function renewalWindow(expiresOn: string, opens: Period, late: Period, calendar: Calendar): RenewalWindow {
  return { opensOn: addPeriod(expiresOn, { ...opens, value: -opens.value }), until: endOfPeriod(expiresOn, { value: 0, unit: "DAYS" }, calendar), lateUntil: endOfPeriod(expiresOn, late, calendar) };
}

export function timingOf(today: string, { opensOn, until, lateUntil }: RenewalWindow): RenewalTiming {
  if (today < opensOn) return "EARLY";
  if (today <= until) return "IN_TIME";
  return today <= lateUntil ? "LATE" : "PAST";
}
