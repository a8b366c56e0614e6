import { addDays, localDay } from "../platform/clock";

/** Whether offices are open: not on Saturday, Sunday or one of the closed days. */
export function isWorkingDay(day: string, closed: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}

export function workingDays(from: string, until: string, closed: ReadonlySet<string>): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, closed)) days.push(day);
  return days;
}

/** An instant of a local day; near enough to Athens for the year's purposes, and never in its night. */
export function at(day: string, hour: number, minute = 0): Date {
  const instant = new Date(`${day}T${String(hour - 2).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`);
  if (localDay(instant) !== day) throw new Error(`${day} ${hour}:${minute} is on another day`);
  return instant;
}
