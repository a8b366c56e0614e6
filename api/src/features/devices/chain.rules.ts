/** APPLIED: it moved custody. KNOWN: what it says is in what was applied already. WAITING: kept, tried again. QUARANTINED: its device had ended. REFUSED: it never moves anything. */
export const verdicts = ["APPLIED", "KNOWN", "WAITING", "QUARANTINED", "REFUSED"] as const;
export type Verdict = (typeof verdicts)[number];

/** What stands beside a message for whoever judges it later. None of them stops it. */
export type MessageFlag = "CLOCK_MOVED" | "LATE" | "GAP" | "TAKING_IMPLIED" | "OVERTAKEN" | "CONFIRMED_BY_COUNTERPART" | "ACCEPTED_BY_TWO" | "OFFER_DIFFERS";

/** A link as signed: its number, its own hash and the one it names. */
export interface Link {
  readonly event: string;
  readonly counter: number;
  readonly hash: string;
  readonly previous: string;
}

/** How far a device's chain is known without a gap. */
export interface Chain {
  readonly counter: number;
  readonly head: string;
}

/**
 * Where a new link stands. `NEXT`: the chain moves on, over links kept earlier too. `GAP`: links are missing before it. `FORK`: somebody signed
 * two different things under one number or one event, or names another past than ours; both are evidence.
 */
export type Standing = { readonly kind: "NEXT"; readonly chain: Chain } | { readonly kind: "GAP" } | { readonly kind: "FORK" };

/** `kept` are the device's links at or after this one's neighbours; the link itself is not among them. */
export function judgeLink(chain: Chain, kept: readonly Link[], link: Link): Standing {
  const twin = kept.some((other) => other.counter === link.counter || other.event === link.event);
  if (twin || link.counter <= chain.counter) return { kind: "FORK" };
  const after = kept.filter((other) => other.counter === link.counter + 1);
  if (after.length > 0 && !after.some((other) => other.previous === link.hash)) return { kind: "FORK" };
  if (link.counter === chain.counter + 1) return link.previous === chain.head ? { kind: "NEXT", chain: follow({ counter: link.counter, head: link.hash }, kept) } : { kind: "FORK" };
  const before = kept.filter((other) => other.counter === link.counter - 1);
  return before.length > 0 && !before.some((other) => other.hash === link.previous) ? { kind: "FORK" } : { kind: "GAP" };
}

function follow(chain: Chain, kept: readonly Link[]): Chain {
  const next = kept.find((other) => other.counter === chain.counter + 1 && other.previous === chain.head);
  return next ? follow({ counter: next.counter, head: next.hash }, kept) : chain;
}

/** Numbers between what is known and this link that nobody has brought; a hundred at most. */
export function missingBefore(chain: Chain, kept: readonly number[], counter: number): number[] {
  const known = new Set(kept);
  const missing: number[] = [];
  for (let number = chain.counter + 1; number < counter && missing.length < 100; number += 1) if (!known.has(number)) missing.push(number);
  return missing;
}

/** What a message says of time, in milliseconds since 1970; `page` counts since its page was opened, by a clock nobody can move. */
export interface Clocks {
  readonly at: number;
  readonly page: number;
}

const tolerance = 5 * 60_000;
const day = 24 * 3_600_000;

/**
 * `CLOCK_MOVED`: the device's clock is ahead of ours, behind the challenge it repeats, runs back, or jumped against the page's own. Two messages are
 * of one page unless the later page can have been opened after the earlier message. `LATE`: the server was last heard more than a day ago.
 */
export function clockFlags(said: Clocks, heardAt: number, receivedAt: number, before: Clocks | undefined): MessageFlag[] {
  const flags: MessageFlag[] = [];
  if (said.at < heardAt - tolerance || said.at > receivedAt + tolerance || (before && jumped(said, before))) flags.push("CLOCK_MOVED");
  if (receivedAt - heardAt > day) flags.push("LATE");
  return flags;
}

function jumped(said: Clocks, before: Clocks): boolean {
  const [real, page] = [said.at - before.at, said.page - before.page];
  const samePage = page >= 0 && Math.abs(real - page) <= tolerance;
  const newPage = said.at - said.page >= before.at - tolerance;
  return real < 0 || !(samePage || newPage);
}
