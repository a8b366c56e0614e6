import type { ActState, RefusalReason } from "../../platform/outbox/act";
import type { CourierDay, CourierOffice, CourierPackage } from "./courier-day";

/** What the courier has to do with a package. */
export type Step = "TO_PICK_UP" | "CARRIED" | "DONE";

export interface PackageNow extends CourierPackage {
  readonly step: Step;
  /** How far the courier's own last act with it has come; nothing when this device did none. */
  readonly act: ActState | null;
  readonly refusal: RefusalReason | null;
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
}

const stepOfServer = {
  DRAFT: "DONE", PACKED: "DONE", SEALED: "TO_PICK_UP", IN_TRANSIT: "CARRIED", RETURNING: "CARRIED", OVERDUE: "CARRIED", LOST: "DONE", ARRIVED: "DONE", OPENED: "DONE",
  VERIFIED: "DONE", CLOSED: "DONE", DISCREPANT: "DONE", CLOSED_WITH_REPORT: "DONE", CANCELLED: "DONE",
} as const satisfies Record<CourierPackage["state"], Step>;
const stepAfter: Readonly<Record<string, Step>> = { acceptPackage: "CARRIED", handOverPackage: "DONE" };
const order = { TO_PICK_UP: 0, CARRIED: 1, DONE: 2 } as const satisfies Record<Step, number>;

/**
 * The packages as the courier's own acts have left them, although the server may not know yet. The server's word wins
 * where it is further on; a refused act counts as not done.
 */
export function packagesNow(day: CourierDay, acts: readonly DoneAct[]): readonly PackageNow[] {
  return day.packages
    .filter((one) => one.state !== "IN_TRANSIT" || one.mine)
    .map((one) => {
      const own = acts.filter((act) => act.staffId === day.staffId && act.about === one.code && act.operation in stepAfter);
      const done = own.findLast((act) => act.state !== "REFUSED");
      const last = own.at(-1);
      const server = stepOfServer[one.state];
      const device = done === undefined ? server : (stepAfter[done.operation] ?? server);
      const step = order[device] > order[server] ? device : server;
      return {
        ...one,
        step,
        act: last?.state ?? null,
        refusal: last?.state === "REFUSED" ? last.reason : null,
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

function soonest(leg: Leg): string {
  return leg.packages.map((one) => one.expectedBy ?? "9999").toSorted()[0] ?? "9999";
}
