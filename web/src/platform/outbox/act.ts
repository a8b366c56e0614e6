/**
 * Where an act stands: on this phone only, on its way, in the server's log, or told no for good. Of a signed act the server may also
 * say that it keeps it until its other half comes (HELD), or until two persons have looked at it (QUARANTINED).
 */
export const actStates = ["WAITING", "SENT", "HELD", "QUARANTINED", "CONFIRMED", "REFUSED"] as const;
export type ActState = (typeof actStates)[number];

/** Only codes, seals and instants may wait on a phone: never a name, never a document (ASVS 14.3.3). */
export type ActVariables = Readonly<Record<string, string>>;

/** Why the server said no: a refusal code of the contract, what it speaks of, and the clause. */
export interface RefusalReason {
  readonly code: string;
  readonly about: string | null;
  readonly clause: string | null;
}

/** Why the last try came back without an answer; the act goes on waiting. */
export type Hindrance = "UNREACHABLE" | "SERVER_TROUBLE" | "UNEXPECTED_ANSWER" | "SIGN_IN";

export interface NewAct {
  readonly operation: string;
  readonly variables: ActVariables;
  /** The package or item the act is about. Acts about one thing are sent in the order they were done. */
  readonly about: string;
  /** Whose act it is (opaque id): it is sent only in that person's own session. */
  readonly staffId: string;
}

/** What the person confirmed of a message: their key over its hash, or that this app asked for the day's PIN. It is in no QR. */
export type PersonConfirmation =
  | { readonly by: "PASSKEY"; readonly credentialId: string; readonly clientDataJSON: string; readonly authenticatorData: string; readonly signature: string }
  | { readonly by: "PIN" };

/** A signed message as it goes to the server, its exact bytes. */
export interface HeldMessage {
  readonly jws: string;
  /** SHA-256 of the bytes, base64url. */
  readonly hash: string;
  /** Thumbprint of the key it is signed with. */
  readonly kid: string;
  readonly counter: number;
  /** Signed on this device; otherwise another's proof, kept here so that either phone alone can bring it. */
  readonly own: boolean;
  /** Left out where nothing was confirmed. */
  readonly confirmation?: PersonConfirmation | undefined;
}

export interface Act extends NewAct {
  /** Nothing for an act of a device that is not enrolled. */
  readonly message: HeldMessage | null;
  readonly commandId: string;
  readonly shortCode: string;
  /** Device instant, ISO 8601 UTC. */
  readonly madeAt: string;
  readonly state: ActState;
  readonly reason: RefusalReason | null;
  readonly hindrance: Hindrance | null;
  /** Tries that came back without an answer. */
  readonly tries: number;
  /** Device instant before which the next try is not worth it, in ms since 1970. */
  readonly notBefore: number;
  /** Device instant of the server's answer. */
  readonly settledAt: string | null;
}
export interface StoredAct extends Act {
  readonly sequence: number;
}

/** Makes an act with its own command id, under which the server will do it once however often it arrives. */
export function makeAct(act: NewAct, commandId: string, now: number, message: HeldMessage | null = null): Act {
  return {
    ...act,
    message,
    commandId,
    shortCode: shortCodeOf(commandId),
    madeAt: new Date(now).toISOString(),
    state: "WAITING",
    reason: null,
    hindrance: null,
    tries: 0,
    notBefore: 0,
    settledAt: null,
  };
}

/** The last six characters of the command id: random in both kinds of UUID, short enough to say on the telephone. */
export function shortCodeOf(commandId: string): string {
  return commandId.replaceAll("-", "").slice(-6).toUpperCase();
}

const firstPauseMs = 5_000;
export const longestPauseMs = 5 * 60_000;

/** Pause before the next try, in ms: 5 s, 10 s, 20 s … at most 5 minutes. */
export function pauseAfter(tries: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, tries - 1));
}

/** What becomes of an act that came back without an answer: it waits, with a pause unless only the sign-in is missing. */
export function waitingAgain(act: Act, hindrance: Hindrance, now: number): Pick<Act, "state" | "hindrance" | "tries" | "notBefore"> {
  const tries = act.tries + 1;
  return { state: "WAITING", hindrance, tries, notBefore: hindrance === "SIGN_IN" ? 0 : now + pauseAfter(tries) };
}

/** The server has it: it may leave this device when its day is over. */
export function isWithServer(act: Act): boolean {
  return act.state === "CONFIRMED" || act.state === "HELD" || act.state === "QUARANTINED";
}
