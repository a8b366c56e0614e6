import { addDays, localDay } from "../../platform/clock";
import { Refused } from "../../platform/refusal";

/** From which instant on a report of a day knows nothing more: the end of that day in Greece, or now. Refuses `DATE_IN_FUTURE` (about: asOf). */
export function endOfReport(asOf: string, now: Date): Date {
  const today = localDay(now);
  if (asOf > today) throw new Refused("DATE_IN_FUTURE", { about: "asOf" });
  return asOf === today ? new Date(now.getTime() + 1) : startOfDay(addDays(asOf, 1));
}

/** Midnight in Athens: two or three hours before it in UTC. */
function startOfDay(day: string): Date {
  const [summer, winter] = [new Date(`${day}T00:00:00+03:00`), new Date(`${day}T00:00:00+02:00`)];
  return localDay(summer) === day ? summer : winter;
}
