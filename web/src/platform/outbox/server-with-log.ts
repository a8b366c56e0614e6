import type { Act } from "./act";
import type { Answer, SignedIn, Transport } from "./transport";

/** A server with a command log, and a network between that can be cut on the way there or on the way back. */
export class ServerWithLog implements Transport {
  readonly done = new Map<string, string>();
  readonly asked: string[] = [];
  network: "UP" | "DOWN" | "ANSWER_LOST" | "DIES_WITH_TAB" = "UP";
  session: SignedIn;
  answerTo: (act: Act) => Answer = () => ({ kind: "CONFIRMED" });

  constructor(staffId: string) {
    this.session = { kind: "STAFF", staffId, mayDo: ["acceptPackage", "handOverPackage"] };
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
