import type { CustodyMessage } from "@epidosi/schema";
import type { MessageFlag, Verdict } from "../devices/chain.rules";
import type { Refused } from "../../platform/refusal";
import type { Bag, PackagePlan, Thing, Who } from "./package-plan.rules";

/** A genuine message as its judges see it, and what became of it so far. */
export interface Said {
  readonly hash: string;
  readonly payload: CustodyMessage;
  readonly deviceId: string;
  readonly signerId: string;
  /** Its device is in use. */
  readonly active: boolean;
  /** Two persons took its word although the device had ended. */
  readonly accepted: boolean;
  /** Nothing is missing in its device's chain before it. */
  readonly chained: boolean;
  /** OFFER: its commitment is to the seal that was put on, and its manifest is the one that was frozen. */
  readonly fits: boolean;
  readonly verdict: Verdict | null;
  readonly verdictFlags: readonly MessageFlag[];
  /** The signer as a courier, where the person was one when the server was last heard. */
  readonly carrier: Who | undefined;
  /** The signer as a keeper of the office the message names. */
  readonly keeper: Who | undefined;
}

/** One effect on the bag: in whose name, on which message's strength. */
export interface Effect {
  readonly who: Who;
  readonly said: Said;
  readonly flags: readonly MessageFlag[];
  readonly judge: <Item extends Thing>(bag: Bag<Item>) => PackagePlan<Item>;
}

/** What becomes of one message. */
export interface Told {
  readonly said: Said;
  readonly verdict: Verdict;
  readonly flags: readonly MessageFlag[];
  readonly refused?: Refused;
}

/** The next thing to happen to a bag: effects in their order, and what is told of the messages behind them. */
export interface Step {
  readonly effects: readonly Effect[];
  readonly told: readonly Told[];
}

export function isLive(said: Said): boolean {
  return said.active || said.accepted;
}

export function isOpen(said: Said): boolean {
  return said.verdict === null || said.verdict === "WAITING" || said.verdict === "QUARANTINED";
}

const binding: readonly CustodyMessage["a"][] = ["TAKE", "OFFER", "ACCEPT", "TURN_BACK"];

/** The same device said something later of the same bag that is settled already: what this says lies behind it. */
export function isOvertaken(said: Said, all: readonly Said[]): boolean {
  return all.some(
    (other) =>
      other.deviceId === said.deviceId &&
      other.payload.p === said.payload.p &&
      other.payload.n > said.payload.n &&
      binding.includes(other.payload.a) &&
      (other.verdict === "APPLIED" || other.verdict === "KNOWN"),
  );
}
