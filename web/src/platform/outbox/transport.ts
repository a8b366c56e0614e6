import type { Act, HeldMessage, Hindrance, RefusalReason } from "./act";

/** What came back for one act. Only the first two are answers; with the third the act waits on. */
export type Answer =
  | { readonly kind: "CONFIRMED" }
  | { readonly kind: "REFUSED"; readonly reason: RefusalReason }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/** What the server says of one signed message: it repeats the hash and the short code of what it means. */
export interface BroughtMessage {
  readonly hash: string;
  readonly shortCode: string;
  readonly verdict: "APPLIED" | "KNOWN" | "WAITING" | "QUARANTINED" | "REFUSED";
  readonly reason: RefusalReason | null;
  /** Counters of that device which the server has never seen. */
  readonly wanted: readonly number[];
}
export type Brought =
  | { readonly kind: "BROUGHT"; readonly messages: readonly BroughtMessage[] }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/** Messages that go together in one request. */
export const mostMessages = 50;

/** Who is signed in here according to the server and which operations this session may call, or why that cannot be told. */
export type SignedIn =
  | { readonly kind: "STAFF"; readonly staffId: string; readonly mayDo: readonly string[] }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/** The way to the server; a test puts a server that dies in its place. No function throws. */
export interface Transport {
  readonly signedIn: () => Promise<SignedIn>;
  readonly send: (act: Act) => Promise<Answer>;
  /** Brings signed messages, at most `mostMessages`, in the order in which they were signed, and what persons confirmed of them. */
  readonly bring: (messages: readonly Pick<HeldMessage, "jws" | "hash" | "confirmation">[]) => Promise<Brought>;
}
