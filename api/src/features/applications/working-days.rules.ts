import { addDays } from "../../platform/clock";

const fixedHolidays = ["01-01", "01-06", "03-25", "05-01", "08-15", "10-28", "12-25", "12-26"];

/** Orthodox Easter Sunday of a year (Meeus, Julian reckoning, moved to the Gregorian calendar; valid 1900 to 2099). */
export function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + week + 114) / 31);
  const day = ((moon + week + 114) % 31) + 1;
  return addDays(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, 13);
}

/** A day on which public offices are closed: weekends, fixed feasts, Clean Monday, Good Friday, Easter and Whit Monday. */
export function isHoliday(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixedHolidays.includes(day.slice(5))) return true;
  const easter = orthodoxEaster(Number(day.slice(0, 4)));
  return [-48, -2, 1, 50].some((offset) => addDays(easter, offset) === day);
}

/** A period that ends on a holiday runs to the end of the next working day (Civil Code art. 242). */
export function endOfPeriod(from: string, days: number): string {
  let end = addDays(from, days);
  while (isHoliday(end)) end = addDays(end, 1);
  return end;
}
