import type { Calendar, Holiday } from "./working-days.rules";

const always = { validFrom: "1984-01-01", validTo: null };
const fixed = ["01-01", "01-06", "03-25", "05-01", "08-15", "10-28", "12-25", "12-26"].map((monthDay): Holiday => ({ ...always, monthDay, easterOffset: null }));
const movable = [-48, -2, 1, 50].map((easterOffset): Holiday => ({ ...always, monthDay: null, easterOffset }));

/** The country's holidays as the rows say them, and nothing of a municipality's own. */
export const countryCalendar: Calendar = { days: new Map(), suspensions: [], holidays: [...fixed, ...movable] };
