import { isWithServer, makeAct, type Act, type NewAct, type StoredAct } from "./act";
import type { OutboxStore } from "./outbox-store";
import { sendWaiting, type RoundEnd } from "./send-waiting";
import { signAct, type NewSignedAct } from "./sign-act";
import type { Transport } from "./transport";

export interface OutboxParts {
  readonly store: OutboxStore;
  readonly transport: Transport;
  readonly locks: Pick<LockManager, "request">;
  readonly now: () => number;
  /** Milliseconds since the page was opened, by a clock that nobody can move. */
  readonly monotonic: () => number;
  readonly newCommandId: () => string;
  /** The local day of an instant (Europe/Athens), `2011-03-02`. */
  readonly dayOf: (instant: number) => string;
  /** Tells the other tabs of this device that something changed. */
  readonly tellOthers: () => void;
}

export interface OutboxContents {
  readonly acts: readonly StoredAct[];
  readonly heldBy: RoundEnd;
}

const lockName = "epidosi-outbox-sender";

/** What this device has done and the server has not yet said. Nothing leaves it before the server has answered its command id. */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #followers = new Set<() => void>();
  #contents: OutboxContents = { acts: [], heldBy: null };
  #round: Promise<void> | undefined;
  #again: "NO" | "CALM" | "EAGER" = "NO";

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** What was last read; the same object until something changes. */
  get contents(): OutboxContents {
    return this.#contents;
  }

  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Keeps the act on the disk; resolves when it is there. Sending starts by itself. */
  async add(act: NewAct): Promise<string> {
    const { store, newCommandId, now } = this.#parts;
    const made = makeAct(act, newCommandId(), now());
    await store.add(made);
    await this.#changed();
    void this.send();
    return made.commandId;
  }

  /** Whether this device signs for the person, as the disk knows it: no screen has to have asked before. */
  async signsFor(staffId: string): Promise<boolean> {
    return (await this.#parts.store.findSigner(staffId))?.state === "ACTIVE";
  }

  /** Signs an act of an enrolled device and keeps it; resolves when it is on the disk. Throws NotEnrolled. */
  async sign(act: NewSignedAct): Promise<string> {
    const made = await signAct(this.#parts, act);
    await this.#changed();
    void this.send();
    return made.commandId;
  }

  /** Keeps others' messages, so that this phone alone can bring them; those it has already are left alone. */
  async keepOthers(acts: readonly Act[]): Promise<number> {
    const { store } = this.#parts;
    const known = new Set((await store.all()).map((act) => act.commandId));
    const news = acts.filter((act) => !known.has(act.commandId));
    await store.add(...news);
    await this.#changed();
    void this.send();
    return news.length;
  }

  /** Reads the store again: at the start, and when another tab has changed it. */
  async refresh(): Promise<void> {
    await this.#read(this.#contents.heldBy);
  }

  /** Forgets refused acts the person has read. */
  async dismiss(commandId: string): Promise<void> {
    const acts = await this.#parts.store.all();
    const read = acts.filter((act) => act.commandId === commandId && act.state === "REFUSED");
    await this.#parts.store.remove(read.map((act) => act.sequence));
    await this.#changed();
  }

  /** Forgets what the server has, and whom this device heard of: the person closes the day. What waits or was refused stays. */
  async forgetSent(): Promise<void> {
    const { store } = this.#parts;
    await store.remove((await store.all()).filter(isWithServer).map((act) => act.sequence));
    await store.forgetDirectory();
    await this.#changed();
  }

  /**
   * Sends what waits. However many triggers come together, there is one round at a time on the device, and at most one
   * more after it. `eager`: the network is back or the person asked, so pauses are not waited for.
   */
  send(eager = false): Promise<void> {
    if (this.#round !== undefined) {
      if (eager || this.#again === "NO") this.#again = eager ? "EAGER" : "CALM";
      return this.#round;
    }
    this.#round = this.#rounds(eager);
    return this.#round;
  }

  async #rounds(eager: boolean): Promise<void> {
    let next = eager;
    try {
      do {
        this.#again = "NO";
        await this.#parts.locks.request(lockName, async () => this.#oneRound(next));
        next = this.#wantedAgain() === "EAGER";
      } while (this.#wantedAgain() !== "NO");
    } finally {
      this.#round = undefined;
    }
  }

  /** Another trigger may have set it during the round. */
  #wantedAgain(): "NO" | "CALM" | "EAGER" {
    return this.#again;
  }

  async #oneRound(eager: boolean): Promise<void> {
    const { store, transport, now } = this.#parts;
    const changed = () => void this.#changed();
    const heldBy = await sendWaiting({ store, transport, now, changed }, eager);
    await this.#forgetOldDays();
    await this.#read(heldBy);
    this.#parts.tellOthers();
  }

  /** What the server has stays in sight, and can be brought again, until the end of its day. */
  async #forgetOldDays(): Promise<void> {
    const { store, now, dayOf } = this.#parts;
    const today = dayOf(now());
    const dayOfAct = (act: StoredAct) => dayOf(Date.parse((act.state === "CONFIRMED" ? act.settledAt : null) ?? act.madeAt));
    const old = (await store.all()).filter((act) => isWithServer(act) && dayOfAct(act) < today);
    await store.remove(old.map((act) => act.sequence));
  }

  async #changed(): Promise<void> {
    await this.#read(this.#contents.heldBy);
    this.#parts.tellOthers();
  }

  async #read(heldBy: RoundEnd): Promise<void> {
    this.#contents = { acts: await this.#parts.store.all(), heldBy };
    for (const follower of this.#followers) follower();
  }
}
