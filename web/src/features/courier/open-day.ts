import { postGraphql } from "../../platform/request/post-graphql";
import { courierDayOf, type CourierDay } from "./courier-day";
import { courierDayDocument } from "./courier-documents";

/** What came of asking the server for the day. */
export type DayNews =
  | { readonly kind: "FRESH"; readonly day: CourierDay }
  | { readonly kind: "UNREACHABLE" | "SIGN_IN" | "NOT_COURIER" | "TROUBLE" };

/** Asks for the day of whoever is signed in; never throws. */
export async function askForDay(now: number, fetchFrom?: typeof fetch): Promise<DayNews> {
  const reply = await postGraphql(courierDayDocument, {}, fetchFrom);
  if (reply.kind === "UNREACHABLE") return { kind: "UNREACHABLE" };
  if (reply.kind === "UNAUTHENTICATED") return { kind: "SIGN_IN" };
  if (reply.kind === "TROUBLE") return { kind: reply.code === "FORBIDDEN" ? "NOT_COURIER" : "TROUBLE" };
  const day = courierDayOf(reply.data, now);
  return day === undefined ? { kind: "TROUBLE" } : { kind: "FRESH", day };
}
