import { normaliseCode, type PackageState, packageTransitions, type RefusalCode } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

export const differenceKinds = ["MISSING", "EXTRA", "DOUBLE", "DAMAGED", "WRONG_DESTINATION", "SEAL_BROKEN", "SEAL_MISMATCH"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Acts in which somebody read the seal off the bag and answers for it since. */
export const sealReadingActs = ["acceptPackage", "relayPackage", "arrivePackage"] as const;

/** Items one package may hold. Municipal choice. */
export const packageCapacity = 25;

export function mayPackageBecome(from: PackageState, to: PackageState): boolean {
  return (packageTransitions[from] as readonly PackageState[]).includes(to);
}

const standing: Readonly<Record<PackageState, RefusalCode>> = {
  DRAFT: "PACKAGE_NOT_COUNTED",
  PACKED: "PACKAGE_NOT_SEALED",
  SEALED: "PACKAGE_ALREADY_SEALED",
  IN_TRANSIT: "PACKAGE_ALREADY_ACCEPTED",
  RETURNING: "PACKAGE_ALREADY_ACCEPTED",
  OVERDUE: "PACKAGE_ALREADY_ACCEPTED",
  LOST: "PACKAGE_LOST",
  ARRIVED: "PACKAGE_ALREADY_ARRIVED",
  OPENED: "PACKAGE_ALREADY_ARRIVED",
  VERIFIED: "CONTENTS_ALREADY_RECEIVED",
  DISCREPANT: "PACKAGE_QUARANTINED",
  CLOSED: "CONTENTS_ALREADY_RECEIVED",
  CLOSED_WITH_REPORT: "PACKAGE_QUARANTINED",
  CANCELLED: "PACKAGE_ALREADY_DISPATCHED",
};

const expected: Readonly<Partial<Record<PackageState, RefusalCode>>> = {
  DRAFT: "PACKAGE_NOT_DRAFT",
  PACKED: "PACKAGE_NOT_COUNTED",
  SEALED: "PACKAGE_NOT_SEALED",
  IN_TRANSIT: "PACKAGE_NOT_ON_THE_WAY",
  ARRIVED: "PACKAGE_NOT_ARRIVED",
  OPENED: "PACKAGE_NOT_OPENED",
  LOST: "PACKAGE_NOT_LOST",
};

const order: readonly PackageState[] = ["DRAFT", "PACKED", "SEALED", "IN_TRANSIT", "ARRIVED", "OPENED", "VERIFIED"];

/** The package stands where this act begins; else the refusal says where it stands instead. */
export function assertStands(state: PackageState, wanted: PackageState, code: string): void {
  if (state === wanted) return;
  const tooEarly = order.indexOf(state) >= 0 && order.indexOf(state) < order.indexOf(wanted);
  const refusal = wanted === "DRAFT" || tooEarly ? (expected[wanted] ?? "CHANGED_MEANWHILE") : standing[state];
  throw new Refused(refusal, { about: code });
}

/** A seal number as read: spaces, dashes, case and the keyboard's layout do not matter. Refuses what no seal bears. */
export function normaliseSeal(text: string): string {
  const seal = normaliseCode(text);
  if (!/^[0-9A-Z]{3,24}$/u.test(seal)) throw new Refused("INVALID_INPUT", { about: "seal" });
  return seal;
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly tag: string | null;
}

export interface Comparison {
  readonly received: readonly string[];
  readonly missing: readonly string[];
  readonly differences: readonly Difference[];
}

/** What was scanned, in its order, repeats included; and of that, what is damaged, and which tags two physical things bear. */
export interface ScannedTags {
  readonly tags: readonly string[];
  readonly damaged?: readonly string[];
  readonly doubled?: readonly string[];
}

/**
 * Compares what was scanned, blind, with the frozen manifest: what is missing, what is extra, and what is extra because it belongs to another
 * office (`elsewhere` says which scanned tags do); what is damaged, and what is there twice. A tag read again is one thing: that there are two
 * is said, not guessed.
 */
export function compareContents(manifest: readonly string[], scanned: ScannedTags, elsewhere: ReadonlySet<string>): Comparison {
  const seen = new Set(scanned.tags);
  const listed = new Set(manifest);
  const said = (tags: readonly string[] = []) => [...new Set(tags)].filter((tag) => seen.has(tag));
  const missing = manifest.filter((tag) => !seen.has(tag));
  const differences: Difference[] = [
    ...missing.map((tag) => ({ kind: "MISSING", tag }) as const),
    ...[...seen].filter((tag) => !listed.has(tag)).map((tag) => ({ kind: elsewhere.has(tag) ? "WRONG_DESTINATION" : "EXTRA", tag }) as const),
    ...said(scanned.damaged).map((tag) => ({ kind: "DAMAGED", tag }) as const),
    ...said(scanned.doubled).map((tag) => ({ kind: "DOUBLE", tag }) as const),
  ];
  return { received: manifest.filter((tag) => seen.has(tag)), missing, differences };
}

/** What reading a seal says: null when it is the one that was put on, and whole. */
export function sealDifference(sealed: string, read: string, intact: boolean): DifferenceKind | null {
  if (sealed !== read) return "SEAL_MISMATCH";
  return intact ? null : "SEAL_BROKEN";
}
