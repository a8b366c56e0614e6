import type { PackageState } from "@epidosi/schema";
import { destinationOf } from "./package-plan.rules";

export interface Viewer {
  readonly officeId: string;
  readonly roles: readonly string[];
}

export interface ViewedPackage {
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  readonly returning: boolean;
  readonly state: PackageState;
  readonly sealReadAt: Date | null;
  readonly receivedAt: Date | null;
}

/** The sender always sees the seal; the receiver only after reading it from the bag; others never. */
export function seesSeal(viewer: Viewer, seen: ViewedPackage): boolean {
  if (viewer.officeId === seen.fromOfficeId) return true;
  return viewer.officeId === destinationOf(seen) && seen.sealReadAt !== null;
}

/** A photo shows the seal: who may see the one may see the other, and an auditor both. */
export function seesSealPhotos(viewer: Viewer, seen: ViewedPackage): boolean {
  return seesSeal(viewer, seen) || viewer.roles.includes("AUDITOR");
}

/** The sender always sees the contents; the receiver only after scanning them blind, or when nothing is left to scan; an auditor sees all. */
export function seesContents(viewer: Viewer, seen: ViewedPackage): boolean {
  if (viewer.officeId === seen.fromOfficeId || viewer.roles.includes("AUDITOR")) return true;
  return viewer.officeId === destinationOf(seen) && (seen.receivedAt !== null || seen.state === "DISCREPANT" || seen.state === "CLOSED_WITH_REPORT");
}
