const athensDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Athens", year: "numeric", month: "2-digit", day: "2-digit" });

/** The local day in Greece of an instant, as `2011-03-02`. Legal periods run on local days (domain §2). */
export function localDay(instant: Date): string {
  return athensDay.format(instant);
}

/** The day so many days later; plain calendar arithmetic on a local day. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Day and month as people in Greece write them: `02.03.2011`. */
export function showDay(day: string): string {
  return day.split("-").reverse().join(".");
}

const athensTime = new Intl.DateTimeFormat("el-GR", { timeZone: "Europe/Athens", hour: "2-digit", minute: "2-digit", hour12: false });

/** Hour and minute in Greece: `09:12`. */
export function showTime(instant: Date): string {
  return athensTime.format(instant);
}

const athensHour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Athens", hour: "2-digit", hourCycle: "h23" });

/** The hour of the day in Greece, 0 to 23. */
export function localHour(instant: Date): number {
  return Number(athensHour.format(instant));
}
