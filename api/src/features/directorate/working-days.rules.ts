import { addDays } from "../../platform/clock";

/** Working days after `from`, up to and with `to`; as a negative number where `to` is past: never 0 for a past day. A year at most is counted. */
export function countWorkingDays(from: string, to: string, isClosed: (day: string) => boolean): number {
  const [start, end, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let one = addDays(start, 1), steps = 0; one <= end && steps < 366; one = addDays(one, 1), steps += 1) if (!isClosed(one)) count += 1;
  return sign === 1 ? count : -Math.max(1, count);
}
