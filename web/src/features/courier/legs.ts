import { carriedStates, type PackageState } from "@epidosi/schema";
import type { ActState, HeldMessage, RefusalReason } from "../../platform/outbox/act";
import type { CourierDay, CourierOffice, CourierPackage } from "./courier-day";
import { deedOf } from "./deeds";

/** What the courier has to do with a package. */
export type Step = "TO_PICK_UP" | "CARRIED" | "DONE";

export interface PackageNow extends CourierPackage {
  readonly step: Step;
  /** How far the courier's own last act with it has come; nothing when this device did none. */
  readonly act: ActState | null;
  readonly refusal: RefusalReason | null;
  /** The courier said on this device that it is not taken. */
  readonly declined: boolean;
}
/** What is done at one place: picked up from an office, or carried to one. */
export interface Leg {
  readonly step: Step;
  readonly office: CourierOffice;
  readonly packages: readonly PackageNow[];
}
/** What of an act is needed to know where its package stands. */
export interface DoneAct {
  /** Whose act it is: one phone may serve two couriers. */
  readonly staffId: string;
  readonly operation: string;
  readonly about: string;
  readonly state: ActState;
  readonly reason: RefusalReason | null;
  readonly message: Pick<HeldMessage, "own"> | null;
  readonly variables: Readonly<Record<string, string>>;
}

const stepOfServer = {
  DRAFT: "DONE", PACKED: "DONE", SEALED: "TO_PICK_UP", IN_TRANSIT: "CARRIED", RETURNING: "CARRIED", OVERDUE: "CARRIED", LOST: "DONE", ARRIVED: "DONE", OPENED: "DONE",
  VERIFIED: "DONE", CLOSED: "DONE", DISCREPANT: "DONE", CLOSED_WITH_REPORT: "DONE", CANCELLED: "DONE",
} as const satisfies Record<CourierPackage["state"], Step>;
const order = { TO_PICK_UP: 0, CARRIED: 1, DONE: 2 } as const satisfies Record<Step, number>;

/** Where the bag of an offer goes is on its label: the offer does not say it. */
export const officeOnLabel: CourierOffice = { code: "", name: "", address: "" };

/**
 * The packages as the courier's own acts have left them, although the server may not know yet. The server's word wins
 * where it is further on; a refused act counts as not done.
 */
export function packagesNow(day: CourierDay, acts: readonly DoneAct[]): readonly PackageNow[] {
  const own = acts.filter((act) => act.staffId === day.staffId);
  return [...day.packages.filter((one) => !isCarriedState(one.state) || one.mine), ...takenFromOthers(day, own)].map((one) => {
    const here = own.filter((act) => act.about === one.code);
    const steps = here.filter((act) => stepAfter(act) !== undefined);
    const done = steps.findLast((act) => act.state !== "REFUSED");
    const last = steps.at(-1);
    const server = stepOfServer[one.state];
    const device = (done && stepAfter(done)) ?? server;
    const turned = !one.returning && here.some((act) => deedOf(act.operation) === "TURN_BACK" && act.state !== "REFUSED");
    return {
      ...one,
      ...(turned && { from: one.to, to: one.from, returning: true }),
      step: order[device] > order[server] ? device : server,
      act: last?.state ?? null,
      refusal: last?.state === "REFUSED" ? last.reason : null,
      declined: done === undefined && here.some((act) => deedOf(act.operation) === "REFUSE" && act.message?.own !== false),
    };
  });
}

/** The legs of the day in the order of work: to pick up, carried, done; within that the soonest expected first. */
export function legsOf(packages: readonly PackageNow[]): readonly Leg[] {
  const legs = new Map<string, { step: Step; office: CourierOffice; packages: PackageNow[] }>();
  for (const one of packages) {
    const office = one.step === "TO_PICK_UP" ? one.from : one.to;
    const key = `${one.step} ${office.code}`;
    const leg = legs.get(key) ?? { step: one.step, office, packages: [] };
    leg.packages.push(one);
    legs.set(key, leg);
  }
  return [...legs.values()].toSorted(
    (one, other) => order[one.step] - order[other.step] || soonest(one).localeCompare(soonest(other)),
  );
}

/** Where an act leaves its package with this courier. The other's acceptance, kept here, ends this courier's part; an offer alone nothing. */
function stepAfter({ operation, message }: DoneAct): Step | undefined {
  const deed = deedOf(operation);
  if (deed === "ACCEPT") return message?.own === true ? "CARRIED" : "DONE";
  return deed === "TAKE" || deed === "TURN_BACK" ? "CARRIED" : deed === "GIVE" ? "DONE" : undefined;
}

/** Bags taken from another courier's phone since the day was opened: the offer gave code and manifest, the bag its seal. */
function takenFromOthers(day: CourierDay, own: readonly DoneAct[]): readonly CourierPackage[] {
  const known = new Set(day.packages.map(({ code }) => code));
  return own
    .filter((act) => act.operation === "ACCEPT" && act.message?.own === true && act.state !== "REFUSED" && !known.has(act.about))
    .map(({ about, variables }) => ({
      code: about, seal: variables["seal"] ?? "", manifest: variables["manifest"] ?? null, state: "IN_TRANSIT", returning: false, mine: true, expectedBy: null,
      from: officeOnLabel, to: officeOnLabel,
    }));
}

function isCarriedState(state: PackageState): boolean {
  return (carriedStates as readonly PackageState[]).includes(state);
}

function soonest(leg: Leg): string {
  return leg.packages.map((one) => one.expectedBy ?? "9999").toSorted()[0] ?? "9999";
}
