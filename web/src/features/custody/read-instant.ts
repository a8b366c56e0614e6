import { readDay } from "../../platform/i18n/show";

const athens = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Athens", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** Day and hour as people in Greece write them (`31.01.2027 10:42`), in milliseconds; undefined for no such instant. A day alone is its noon. */
export function readInstant(text: string): number | undefined {
  const match = /^(\S+)(?:\s+(\d{1,2}):(\d{2}))?$/u.exec(text.trim());
  const day = match && readDay(match[1] ?? "");
  const [hour, minute] = [Number(match?.[2] ?? 12), Number(match?.[3] ?? 0)];
  if (!day || hour > 23 || minute > 59) return undefined;
  const asUtc = Date.parse(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`);
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}

/** By how much clocks in Greece are ahead at an instant. */
function offsetAt(instant: number): number {
  const part = Object.fromEntries(athens.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}:${part["second"]}Z`) - instant;
}
