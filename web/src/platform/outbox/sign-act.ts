import { hashMessage, shortId, writeMessage, type CustodyMessage } from "@epidosi/schema";
import { signWith } from "../device/signer";
import { makeAct, type Act, type ActVariables, type PersonConfirmation } from "./act";
import type { OutboxStore } from "./outbox-store";

/** What a message says beside who, when and its place in the chain. */
export type MessageFacts = Pick<CustodyMessage, "a" | "p"> & Partial<Pick<CustodyMessage, "o" | "sh" | "s" | "ok" | "m" | "cp" | "r" | "x">>;

export interface NewSignedAct {
  readonly staffId: string;
  /** The event's UUID: the act's command id. */
  readonly commandId: string;
  readonly facts: MessageFacts;
  /** Kept beside the message for this phone's own use, and never sent. */
  readonly variables: ActVariables;
  /** Asks who is here whether it is they, by the message's hash; what it throws leaves nothing signed. */
  readonly confirm?: AskPerson | undefined;
}

export type AskPerson = (hash: string) => Promise<PersonConfirmation | undefined>;

export interface Signing {
  readonly store: OutboxStore;
  readonly locks: Pick<LockManager, "request">;
  readonly now: () => number;
  /** Milliseconds since the page was opened, by a clock that nobody can move. */
  readonly monotonic: () => number;
}

/** This device is not enrolled for the person, or no longer. */
export class NotEnrolled extends Error {}

/** The person was asked and did not say that it is they: nothing is signed. */
export class NotConfirmed extends Error {}

const lockName = "epidosi-signer";

/**
 * Signs an act and keeps it: one signer at a time on the device, however many tabs are open, and the chain moves on only in the
 * transaction that keeps the act. A tab that dies in between, or a person who says no, has signed nothing that anybody saw.
 */
export function signAct(signing: Signing, act: NewSignedAct): Promise<Act> {
  return signing.locks.request(lockName, () => signNext(signing, act));
}

async function signNext({ store, now, monotonic }: Signing, { staffId, commandId, facts, variables, confirm }: NewSignedAct): Promise<Act> {
  const [signer, directory] = await Promise.all([store.findSigner(staffId), store.directory()]);
  if (signer?.state !== "ACTIVE" || directory === undefined) throw new NotEnrolled();
  const instant = now();
  const payload: CustodyMessage = {
    v: 1,
    ev: shortId(commandId),
    mu: signer.municipality,
    w: shortId(staffId),
    ...facts,
    n: signer.counter + 1,
    ph: signer.head,
    at: Math.floor(instant / 1000),
    mt: Math.floor(monotonic()),
    ch: directory.challenge,
  };
  const jws = await writeMessage(payload, signer.kid, (input) => signWith(signer.key, input));
  const hash = await hashMessage(jws);
  const confirmation = await confirm?.(hash);
  const message = { jws, hash, kid: signer.kid, counter: payload.n, own: true, ...(confirmation && { confirmation }) };
  const made = makeAct({ operation: facts.a, variables, about: facts.p, staffId }, commandId, instant, message);
  await store.addSigned(made, signer, message.hash);
  return made;
}
