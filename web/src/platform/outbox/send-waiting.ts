import { waitingAgain, type Hindrance, type StoredAct } from "./act";
import { bringSigned } from "./bring-signed";
import type { OutboxStore } from "./outbox-store";
import type { Answer, Transport } from "./transport";

export interface Sending {
  readonly store: OutboxStore;
  readonly transport: Transport;
  readonly now: () => number;
  /** Told after every change, so that screens follow. */
  readonly changed: () => void;
}

/**
 * How a round ended: what keeps the rest waiting, if anything. `OTHER_PERSON`: the acts are of someone not signed in.
 * `OTHER_ROLE`: the same person is here in another role, and the server's no would be final though the act was right.
 */
export type RoundEnd = Hindrance | "OTHER_PERSON" | "OTHER_ROLE" | null;

/**
 * Sends what waits, one by one, oldest first. To be run by one sender at a time (under the lock): then an act found SENT
 * belongs to a sender that died between question and answer, and is sent again under the same command id, which the server
 * does once. `eager` ignores the pauses between tries.
 */
export async function sendWaiting(sending: Sending, eager: boolean): Promise<RoundEnd> {
  const { store, transport } = sending;
  const waiting = await takeBackUnanswered(sending);
  if (waiting.length === 0) return null;
  const signedIn = await transport.signedIn();
  if (signedIn.kind === "NO_ANSWER") {
    await hinder(sending, waiting, signedIn.hindrance);
    return signedIn.hindrance;
  }
  const own = waiting.filter((act) => act.staffId === signedIn.staffId);
  const allowed = own.filter((act) => signedIn.mayDo.includes(act.message === null ? act.operation : "bringMessages"));
  const heldUp = new Set<string>();
  for (const act of allowed.filter(({ message }) => message === null)) {
    if (heldUp.has(act.about)) continue;
    if (!eager && act.notBefore > sending.now()) {
      heldUp.add(act.about);
      continue;
    }
    await store.change(act.sequence, { state: "SENT" });
    sending.changed();
    const answer = await transport.send(act);
    await settle(sending, act, answer);
    if (answer.kind !== "NO_ANSWER") continue;
    if (answer.hindrance === "UNREACHABLE" || answer.hindrance === "SIGN_IN") return answer.hindrance;
    heldUp.add(act.about);
  }
  const hindrance = await bringSigned(sending, allowed, eager);
  if (hindrance === "UNREACHABLE" || hindrance === "SIGN_IN") return hindrance;
  if (heldUp.size > 0 || hindrance !== null) return "SERVER_TROUBLE";
  if (allowed.length < own.length) return "OTHER_ROLE";
  return own.length < waiting.length ? "OTHER_PERSON" : null;
}

async function takeBackUnanswered({ store, changed }: Sending): Promise<readonly StoredAct[]> {
  const open = (await store.all()).filter((act) => act.state !== "CONFIRMED" && act.state !== "REFUSED");
  const unanswered = open.filter((act) => act.state === "SENT");
  for (const act of unanswered) await store.change(act.sequence, { state: "WAITING" });
  if (unanswered.length > 0) changed();
  return open;
}

async function settle({ store, now, changed }: Sending, act: StoredAct, answer: Answer): Promise<void> {
  const settledAt = new Date(now()).toISOString();
  if (answer.kind === "CONFIRMED") {
    await store.change(act.sequence, { state: "CONFIRMED", hindrance: null, settledAt });
  } else if (answer.kind === "REFUSED") {
    await store.change(act.sequence, { state: "REFUSED", reason: answer.reason, hindrance: null, settledAt });
  } else {
    await store.change(act.sequence, waitingAgain(act, answer.hindrance, now()));
  }
  changed();
}

async function hinder(sending: Sending, acts: readonly StoredAct[], hindrance: Hindrance): Promise<void> {
  const news = acts.filter((act) => act.hindrance !== hindrance);
  for (const act of news) await sending.store.change(act.sequence, { hindrance });
  if (news.length > 0) sending.changed();
}
