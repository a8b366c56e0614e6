import { packageStates, type PackageState } from "@epidosi/schema";
import { isRecord, textOrNull } from "../../platform/request/post-graphql";

export interface CourierOffice {
  readonly code: string;
  readonly name: string;
  readonly address: string;
}
export interface CourierPackage {
  readonly code: string;
  readonly seal: string;
  /** First 16 bytes of the frozen manifest's SHA-256, base64url: what an offer says of the contents. */
  readonly manifest: string | null;
  readonly state: PackageState;
  /** Turned back: `to` is the office it came from. */
  readonly returning: boolean;
  /** This courier answers for it. */
  readonly mine: boolean;
  /** Instant, ISO 8601 UTC. */
  readonly expectedBy: string | null;
  readonly from: CourierOffice;
  readonly to: CourierOffice;
}
/** The day as it was when last opened with a network; all of it may lie on the phone. */
export interface CourierDay {
  readonly staffId: string;
  /** Local day, `2011-03-02`. */
  readonly day: string;
  /** Device instant of the answer, in ms since 1970. */
  readonly openedAt: number;
  readonly packages: readonly CourierPackage[];
}

/** The day in a server's answer, or nothing when the answer is of another shape. */
export function courierDayOf(data: Readonly<Record<string, unknown>>, openedAt: number): CourierDay | undefined {
  const { session, courierDay } = data;
  if (!isRecord(session) || !isRecord(session["staff"]) || !isRecord(courierDay)) return undefined;
  const staffId = textOrNull(session["staff"]["id"]);
  const day = textOrNull(courierDay["day"]);
  const listed = courierDay["packages"];
  if (staffId === null || day === null || !Array.isArray(listed)) return undefined;
  const packages = (listed as readonly unknown[]).map(packageOf);
  return packages.every((one) => one !== undefined) ? { staffId, day, openedAt, packages } : undefined;
}

function packageOf(value: unknown): CourierPackage | undefined {
  if (!isRecord(value)) return undefined;
  const code = textOrNull(value["code"]);
  const seal = textOrNull(value["seal"]);
  const state = packageStates.find((known) => known === value["state"]);
  const from = officeOf(value["from"]);
  const to = officeOf(value["to"]);
  if (code === null || seal === null || state === undefined || from === undefined || to === undefined) return undefined;
  return { code, seal, state, from, to, manifest: textOrNull(value["manifest"]), returning: value["returning"] === true, mine: value["mine"] === true, expectedBy: textOrNull(value["expectedBy"]) };
}

function officeOf(value: unknown): CourierOffice | undefined {
  if (!isRecord(value)) return undefined;
  const code = textOrNull(value["code"]);
  const name = textOrNull(value["name"]);
  return code === null || name === null ? undefined : { code, name, address: textOrNull(value["address"]) ?? "" };
}
