import { hashMessage, longId, readMessage } from "@epidosi/schema";
import { shortCodeOf, type Act, type HeldMessage, type PersonConfirmation } from "./act";
import type { Answer, Brought, BroughtMessage, SignedIn, Transport } from "./transport";

/** A server with a command log, and a network between that can be cut on the way there or on the way back. */
export class ServerWithLog implements Transport {
  readonly done = new Map<string, string>();
  readonly asked: string[] = [];
  network: "UP" | "DOWN" | "ANSWER_LOST" | "DIES_WITH_TAB" = "UP";
  session: SignedIn;
  answerTo: (act: Act) => Answer = () => ({ kind: "CONFIRMED" });

  /** Hashes of the messages seen, in the order in which they came, under `kid counter`. */
  readonly chain = new Map<string, string>();
  /** What persons confirmed, by the message's hash. */
  readonly confirmed = new Map<string, PersonConfirmation>();
  verdictOf: (jws: string) => Partial<BroughtMessage> = () => ({});

  constructor(staffId: string) {
    this.session = { kind: "STAFF", staffId, mayDo: ["acceptPackage", "handOverPackage", "bringMessages"] };
  }

  async bring(messages: readonly Pick<HeldMessage, "jws" | "hash" | "confirmation">[]): Promise<Brought> {
    if (this.network === "DOWN") return { kind: "NO_ANSWER", hindrance: "UNREACHABLE" };
    const said: BroughtMessage[] = [];
    for (const { jws, hash, confirmation } of messages) {
      said.push(await this.#judge(jws));
      if (confirmation !== undefined) this.confirmed.set(hash, confirmation);
    }
    if (this.network === "DIES_WITH_TAB") await new Promise(() => undefined);
    return this.network === "ANSWER_LOST" ? { kind: "NO_ANSWER", hindrance: "UNREACHABLE" } : { kind: "BROUGHT", messages: said };
  }

  async #judge(jws: string): Promise<BroughtMessage> {
    const read = readMessage(jws);
    if (typeof read === "string") throw new Error(read);
    const { kid, payload } = read;
    this.asked.push(`${payload.a} ${payload.p} ${payload.n}`);
    const hash = await hashMessage(jws);
    const place = `${kid} ${payload.n}`;
    const before = this.chain.get(place);
    this.chain.set(place, before ?? hash);
    const wanted = Array.from({ length: payload.n - 1 }, (_, at) => at + 1).filter((counter) => !this.chain.has(`${kid} ${counter}`));
    const plain: BroughtMessage = { hash, shortCode: shortCodeOf(longId(payload.ev)), verdict: before === hash ? "KNOWN" : "APPLIED", reason: null, wanted };
    if (before !== undefined && before !== hash) return { ...plain, verdict: "REFUSED", reason: { code: "FORK", about: payload.p, clause: null } };
    return { ...plain, ...this.verdictOf(jws) };
  }

  async signedIn(): Promise<SignedIn> {
    return this.network === "DOWN" ? { kind: "NO_ANSWER", hindrance: "UNREACHABLE" } : this.session;
  }

  async send(act: Act): Promise<Answer> {
    this.asked.push(`${act.operation} ${act.about}`);
    if (this.network === "DOWN") return { kind: "NO_ANSWER", hindrance: "UNREACHABLE" };
    const answer = this.answerTo(act);
    if (answer.kind === "CONFIRMED") this.done.set(act.commandId, `${act.operation} ${act.about}`);
    if (this.network === "DIES_WITH_TAB") await new Promise(() => undefined);
    return this.network === "ANSWER_LOST" ? { kind: "NO_ANSWER", hindrance: "UNREACHABLE" } : answer;
  }
}

/** Web Locks of one device, shared by its tabs. */
export class LocksOfOneDevice {
  #tail: Promise<unknown> = Promise.resolve();
  request = async (_name: string, work: unknown): Promise<unknown> => {
    const before = this.#tail;
    const turn = before.then(() => (typeof work === "function" ? work(null) : undefined));
    this.#tail = turn.catch(() => undefined);
    return turn;
  };
}
