/** Instants are shown on the offices' clock, whatever the phone's own zone is. */
const zone = { timeZone: "Europe/Athens" } as const;

export const clock = { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const satisfies Intl.DateTimeFormatOptions;
export const dayAndClock = { ...clock, day: "numeric", month: "numeric" } as const satisfies Intl.DateTimeFormatOptions;
export const wholeDay = { ...zone, weekday: "long", day: "numeric", month: "long" } as const satisfies Intl.DateTimeFormatOptions;
