/** Where an act stands: on this phone only, on its way, in the server's log, or told no for good. */
export type ActState = "WAITING" | "SENT" | "CONFIRMED" | "REFUSED";

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

export interface Act extends NewAct {
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
export function makeAct(act: NewAct, commandId: string, now: number): Act {
  return {
    ...act,
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
const longestPauseMs = 5 * 60_000;

/** Pause before the next try, in ms: 5 s, 10 s, 20 s … at most 5 minutes. */
export function pauseAfter(tries: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, tries - 1));
}

export function isSettled(act: Act): boolean {
  return act.state === "CONFIRMED" || act.state === "REFUSED";
}
