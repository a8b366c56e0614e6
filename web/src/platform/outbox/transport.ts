import type { Act, Hindrance, RefusalReason } from "./act";

/** What came back for one act. Only the first two are answers; with the third the act waits on. */
export type Answer =
  | { readonly kind: "CONFIRMED" }
  | { readonly kind: "REFUSED"; readonly reason: RefusalReason }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/** Who is signed in here according to the server and which operations this session may call, or why that cannot be told. */
export type SignedIn =
  | { readonly kind: "STAFF"; readonly staffId: string; readonly mayDo: readonly string[] }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/** The way to the server; a test puts a server that dies in its place. Neither function throws. */
export interface Transport {
  readonly signedIn: () => Promise<SignedIn>;
  readonly send: (act: Act) => Promise<Answer>;
}
