import { longestPauseMs, waitingAgain, type Hindrance, type StoredAct } from "./act";
import type { ActChange } from "./outbox-store";
import type { Sending } from "./send-waiting";
import { mostMessages, type BroughtMessage } from "./transport";

type SignedAct = StoredAct & { readonly message: NonNullable<StoredAct["message"]> };

/**
 * Brings the signed messages among the acts in the order in which they were kept, and those the server then says it never saw. A
 * message is settled only by an answer that repeats its hash and its short code.
 */
export async function bringSigned(sending: Sending, acts: readonly StoredAct[], eager: boolean): Promise<Hindrance | null> {
  const due = acts.filter(isSigned).filter((act) => eager || act.notBefore <= sending.now());
  const first = await bringAll(sending, due);
  if (first.hindrance !== null) return first.hindrance;
  const missing = await keptAmong(sending, first.wanted);
  return missing.length === 0 ? null : (await bringAll(sending, missing)).hindrance;
}

interface Round {
  readonly hindrance: Hindrance | null;
  /** `kid counter` of what the server has never seen. */
  readonly wanted: ReadonlySet<string>;
}

async function bringAll(sending: Sending, acts: readonly SignedAct[]): Promise<Round> {
  const wanted = new Set<string>();
  for (let from = 0; from < acts.length; from += mostMessages) {
    const page = acts.slice(from, from + mostMessages);
    for (const act of page) await sending.store.change(act.sequence, { state: "SENT" });
    sending.changed();
    const answer = await sending.transport.bring(page.map(({ message }) => message));
    const hindrances = new Set<Hindrance>();
    for (const act of page) {
      const said = answer.kind === "BROUGHT" ? answer.messages.find((one) => one.hash === act.message.hash && one.shortCode === act.shortCode) : undefined;
      const hindrance = answer.kind === "NO_ANSWER" ? answer.hindrance : "UNEXPECTED_ANSWER";
      await sending.store.change(act.sequence, said === undefined ? waitingAgain(act, hindrance, sending.now()) : settledBy(said, sending.now()));
      if (said === undefined) hindrances.add(hindrance);
      for (const counter of said?.wanted ?? []) wanted.add(`${act.message.kid} ${counter}`);
    }
    sending.changed();
    const [hindrance] = hindrances;
    if (hindrance !== undefined) return { hindrance, wanted };
  }
  return { hindrance: null, wanted };
}

const stateAfter = { APPLIED: "CONFIRMED", KNOWN: "CONFIRMED", WAITING: "HELD", QUARANTINED: "QUARANTINED", REFUSED: "REFUSED" } as const satisfies Record<BroughtMessage["verdict"], StoredAct["state"]>;

/** What the server only keeps is asked about again, with long pauses: its other half may have come by another phone. */
function settledBy({ verdict, reason }: BroughtMessage, now: number): ActChange {
  return { state: stateAfter[verdict], reason, hindrance: null, notBefore: now + longestPauseMs, settledAt: new Date(now).toISOString() };
}

async function keptAmong({ store }: Sending, wanted: ReadonlySet<string>): Promise<readonly SignedAct[]> {
  if (wanted.size === 0) return [];
  return (await store.all()).filter(isSigned).filter(({ message }) => wanted.has(`${message.kid} ${message.counter}`));
}

function isSigned(act: StoredAct): act is SignedAct {
  return act.message !== null;
}
