import { Refused } from "./refusal";

/** A local day in a download's address, or null where none is asked. Refuses `INVALID_INPUT` for what is no day of the calendar. */
export function readDay(text: string | undefined, about: string): string | null {
  if (text === undefined || text === "") return null;
  const real = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (!real) throw new Refused("INVALID_INPUT", { about });
  return text;
}
