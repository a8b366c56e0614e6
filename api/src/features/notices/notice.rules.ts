import { addDays } from "../../platform/clock";

export const noticeReasons = ["READY", "REMINDER", "CERTIFICATE_EXPIRING", "PAPERS_MISSING"] as const;
export type NoticeReason = (typeof noticeReasons)[number];
export const channels = ["EMAIL", "SMS"] as const;
export type Channel = (typeof channels)[number];
export const noticeStatuses = ["QUEUED", "SENT", "ENDED"] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];
/** Why one was not sent: the address takes nothing, the person wants none, the matter passed, there is no address or channel any more, it was tried for days. */
export const endReasons = ["BAD_ADDRESS", "NOT_WANTED", "NO_LONGER_DUE", "UNREACHABLE", "GIVEN_UP"] as const;
export type EndReason = (typeof endReasons)[number];
/** What went wrong with one attempt. */
export const problems = ["NO_CONNECTION", "NOT_SIGNED_IN", "REFUSED_FOR_NOW", "REFUSED", "BAD_ADDRESS", "BAD_ANSWER"] as const;
export type Problem = (typeof problems)[number];

/** How a person can be written to, as far as they wish: `wants` is false where they said so. */
export interface Reachable {
  readonly email: string | null;
  readonly phone: string | null;
  readonly wantsEmail: boolean;
  readonly wantsSms: boolean;
}

/** By mail where it can be, else by SMS, which goes first where the mail's address is known to take nothing; null where the installation or the person has neither. */
export function channelFor(person: Reachable, open: readonly Channel[], mailIsBad = false): Channel | null {
  const can = { EMAIL: open.includes("EMAIL") && person.wantsEmail && Boolean(person.email), SMS: open.includes("SMS") && person.wantsSms && Boolean(person.phone) };
  return (mailIsBad ? (["SMS", "EMAIL"] as const) : (["EMAIL", "SMS"] as const)).find((channel) => can[channel]) ?? null;
}

/** SMS arrive by day: nobody's phone rings at night because a nightly job found something. Hours in Greece. */
export function mayRing(hour: number): boolean {
  return hour >= 9 && hour < 20;
}

/** How many of the reminders' days have passed since the papers lay ready; 0: it is news. */
export function reminderStep(days: number, after: readonly number[]): number {
  return after.filter((each) => days >= each).length;
}

/** Of papers to be brought by a day: 0 tells of them, 1 when so few days are left. */
export function missingStep(today: string, until: string, days: number): 0 | 1 {
  return addDays(until, -days) <= today ? 1 : 0;
}

const waits = [1, 2, 5, 10, 20, 40] as const;
/** Once an hour for a week, then a person must look. */
const mostAttempts = waits.length + 7 * 24;

/** Minutes until the next attempt after so many failed ones; null when there is none. A server that is down for a day loses nothing. */
export function waitAfter(attempts: number): number | null {
  if (attempts >= mostAttempts) return null;
  return waits[attempts - 1] ?? 60;
}

/** Whether trying again can help: a bad address stays bad. A server that refuses us may be mended. */
export function isFinal(problem: Problem): boolean {
  return problem === "BAD_ADDRESS";
}

/** A Greek mobile number or an international one as E.164; null for anything that takes no SMS. */
export function dialled(phone: string): string | null {
  const digits = phone.replaceAll(/[\s().\-/]/gu, "").replace(/^00/u, "+");
  if (/^69[0-9]{8}$/u.test(digits)) return `+30${digits}`;
  if (/^3069[0-9]{8}$/u.test(digits)) return `+${digits}`;
  return /^\+[1-9][0-9]{7,14}$/u.test(digits) && !digits.startsWith("+302") ? digits : null;
}

/** As much of an address as tells a clerk which it was: `d…a@example.gr`, `+30…4417`. */
export function mask(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return `${address.slice(0, 3)}…${address.slice(-4)}`;
  const local = address.slice(0, at);
  return `${local.charAt(0)}…${local.length > 2 ? local.charAt(local.length - 1) : ""}${address.slice(at)}`;
}
