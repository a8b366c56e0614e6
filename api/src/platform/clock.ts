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

const athensOffset = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Athens", timeZoneName: "longOffset" });

/** The instant at which a local day begins in Greece: at 22:00 of the day before in winter, at 21:00 in summer time. */
export function startOfDay(day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const [, hours = "2"] = /GMT\+0?([0-9]+)/u.exec(athensOffset.format(new Date(utc - 7_200_000))) ?? [];
  return new Date(utc - Number(hours) * 3_600_000);
}

/** The last instant of a local day in Greece: nothing is late that the calendar still allows. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1);
}
