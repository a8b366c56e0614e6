import { normaliseCode, readCode } from "@epidosi/schema";
import { sealNumbers } from "../../platform/scanner/expected";
import type { PackageNow } from "./legs";

/** What is done with the packages scanned together: taken from an office, or given to one. */
export type RoundAct = "ACCEPT" | "HAND_OVER";

/** Why a code in view is not part of this round. */
export type Stranger = "NOT_A_PACKAGE" | "NOT_ON_ROUTE" | "OTHER_OFFICE" | "ALREADY_CARRIED" | "NOT_CARRIED" | "DONE";

/** A seal number as read off the bag, and whether it is the one the package was sealed with. */
export interface SealReading {
  readonly read: string;
  readonly agrees: boolean;
}

export interface Round {
  /** Open until the first package of the day is scanned, unless the courier came from a leg. */
  readonly act: RoundAct | null;
  readonly office: string | null;
  readonly scanned: readonly string[];
  /** The package last shown: the bag in the hand, whose seal is asked for first. */
  readonly inHand: string | null;
  readonly seals: Readonly<Record<string, SealReading>>;
  readonly strangers: readonly { readonly code: string; readonly why: Stranger }[];
}

export function newRound(act: RoundAct | null, office: string | null): Round {
  return { act, office, scanned: [], inHand: null, seals: {}, strangers: [] };
}

const stepOf = { ACCEPT: "TO_PICK_UP", HAND_OVER: "CARRIED" } as const satisfies Record<RoundAct, PackageNow["step"]>;
const officeOf = (one: PackageNow, act: RoundAct) => (act === "ACCEPT" ? one.from.code : one.to.code);

/** The packages this round could take: what the counter counts to. */
export function expectedIn(round: Round, packages: readonly PackageNow[]): readonly PackageNow[] {
  const { act, office } = round;
  if (act === null) return packages.filter((one) => one.step !== "DONE");
  return packages.filter((one) => one.step === stepOf[act] && (office === null || officeOf(one, act) === office));
}

/** What the code is to this round: one of its packages, or why not. */
export function judgeCode(round: Round, packages: readonly PackageNow[], text: string): PackageNow | Stranger {
  const read = readCode(text);
  if (read.kind !== "PACKAGE") return "NOT_A_PACKAGE";
  const expected = expectedIn(round, packages).find((one) => one.code === read.code);
  if (expected !== undefined) return expected;
  const known = packages.find((one) => one.code === read.code);
  if (known === undefined) return "NOT_ON_ROUTE";
  if (known.step === "DONE") return "DONE";
  if (round.act === "ACCEPT" && known.step === "CARRIED") return "ALREADY_CARRIED";
  if (round.act === "HAND_OVER" && known.step === "TO_PICK_UP") return "NOT_CARRIED";
  return "OTHER_OFFICE";
}

/** The round after a code was seen. Seeing one twice counts once; the first package decides act and office. */
export function afterCode(round: Round, packages: readonly PackageNow[], text: string): Round {
  const judged = judgeCode(round, packages, text);
  if (typeof judged === "string") {
    const code = normaliseCode(text);
    const others = round.strangers.filter((stranger) => stranger.code !== code);
    return { ...round, strangers: [...others, { code, why: judged }] };
  }
  if (round.scanned.includes(judged.code)) return { ...round, inHand: judged.code };
  const act = round.act ?? (judged.step === "TO_PICK_UP" ? "ACCEPT" : "HAND_OVER");
  return { ...round, act, office: round.office ?? officeOf(judged, act), scanned: [...round.scanned, judged.code], inHand: judged.code };
}

/** The round after a seal was read off the bag. Only now is it held against what the package was sealed with (S10). */
export function afterSeal(round: Round, packages: readonly PackageNow[], code: string, text: string): Round {
  const sealed = packages.find((one) => one.code === code)?.seal;
  const read = text.trim().toUpperCase();
  const agrees = sealed !== undefined && normaliseCode(read) !== "" && normaliseCode(read) === normaliseCode(sealed);
  return { ...round, seals: { ...round.seals, [code]: { read, agrees } } };
}

/** The round after a bag was left to its giver. */
export function afterDecline(round: Round, code: string): Round {
  return { ...withoutSeal(round, code), scanned: round.scanned.filter((other) => other !== code), inHand: null };
}

/** Forgets a reading, so that the number can be read off the bag once more. */
export function withoutSeal(round: Round, code: string): Round {
  return { ...round, seals: Object.fromEntries(Object.entries(round.seals).filter(([other]) => other !== code)) };
}

/** The scanned packages that are still to be done: not those whose act the phone has kept meanwhile. */
export function openIn(round: Round, packages: readonly PackageNow[]): readonly string[] {
  const expected = new Set(expectedIn(round, packages).map(({ code }) => code));
  return round.scanned.filter((code) => expected.has(code));
}

/** The package whose seal is to be read next: the one in the hand, else in the order of scanning. */
export function awaitingSeal(round: Round, packages: readonly PackageNow[]): string | undefined {
  if (round.act !== "ACCEPT") return undefined;
  const awaiting = openIn(round, packages).filter((code) => round.seals[code] === undefined);
  return awaiting.find((code) => code === round.inHand) ?? awaiting[0];
}

/** Packages whose seal is not the one they were sealed with: they stay with the giver. */
export function wrongSeals(round: Round): readonly string[] {
  return round.scanned.filter((code) => round.seals[code]?.agrees === false);
}

/** The packages the act would be done with now. */
export function readyIn(round: Round, packages: readonly PackageNow[]): readonly string[] {
  const open = openIn(round, packages);
  return round.act === "ACCEPT" ? open.filter((code) => round.seals[code]?.agrees === true) : open;
}

/** What the counter says: how many of how many, what is still missing, and what is here that should not be. */
export interface Tally {
  readonly expected: number;
  readonly scanned: number;
  readonly missing: number;
  readonly unexpected: number;
}

/** A bag whose seal is another counts as scanned nowhere: it stays with its giver. */
export function tally(round: Round, packages: readonly PackageNow[]): Tally {
  const expected = expectedIn(round, packages).length;
  const wrong = wrongSeals(round);
  const scanned = openIn(round, packages).filter((code) => !wrong.includes(code)).length;
  return { expected, scanned, missing: expected - scanned, unexpected: round.strangers.length };
}

/** Whether the text can only be the number of a bought seal, or of something else that is not ours. */
export function isForeignNumber(text: string): boolean {
  return readCode(text).kind === "UNKNOWN";
}

/** How the code is framed in the camera's picture. A seal's own number gets a frame without a sign. */
export function markOf(round: Round, packages: readonly PackageNow[], text: string): "TAKEN" | "FOREIGN" | "SEEN" {
  if (isForeignNumber(text)) return sealNumbers.line.test(text) ? "SEEN" : "FOREIGN";
  const judged = judgeCode(round, packages, text);
  return typeof judged === "string" || wrongSeals(round).includes(judged.code) ? "FOREIGN" : "TAKEN";
}
