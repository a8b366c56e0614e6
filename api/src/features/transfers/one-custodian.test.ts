import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hashEntry, chainStart } from "../custody/ledger";
import { isCarried } from "./carrying.rules";
import { History } from "./history.testing";
import { gone, people, type World } from "./world.testing";

/** `HISTORIES=1000000` for a night; the seed is told with a failure. */
const histories = Number(process.env["HISTORIES"] ?? 10_000);
const staff = new Set(people.map((who) => who.staffId));

const notReceived: readonly string[] = ["QUARANTINED", "MISSING", "STOLEN"];

/** What holds at every instant. */
function assertHolds(world: World): void {
  for (const item of world.items.values()) {
    const custodians = [item.safeId, item.custodianId].filter((one) => one !== null).length;
    if (custodians !== (gone.includes(item.state) ? 0 : 1)) throw new Error(`${item.tag} (${item.state}) has ${custodians} custodians`);
    if (item.custodianId !== null && !staff.has(item.custodianId)) throw new Error(`${item.tag} is with nobody we know`);
    const bag = item.packageId === null ? undefined : world.packages.get(item.packageId);
    if (item.state === "IN_TRANSIT" && !bag) throw new Error(`${item.tag} travels in no bag`);
    if (item.state === "IN_TRANSIT" && bag && isCarried(bag.state) && item.custodianId !== bag.custodianId) throw new Error(`${item.tag} is with another than who carries its bag`);
    if (item.state === "PACKED" && bag?.custodianId !== item.custodianId) throw new Error(`${item.tag} is packed and not with who packed it`);
  }
  for (const bag of world.packages.values()) if (!staff.has(bag.custodianId)) throw new Error(`${bag.code} has no custodian`);
  for (const item of world.items.values())
    if (item.packageId !== null && world.wrong.has(item.packageId) && !notReceived.includes(item.state)) throw new Error(`${item.tag} lies under a wrong seal and is ${item.state}`);
  for (const packageId of world.wrong) {
    const state = world.packages.get(packageId)?.state;
    if (state !== "DISCREPANT" && state !== "CLOSED_WITH_REPORT") throw new Error(`${packageId} had a wrong seal and is ${state}`);
  }
}

const receivedBy: readonly unknown[] = ["receive", "receiveDamaged"];

/** What the books say afterwards: no gap, every hash right, the present is what the ledger adds up to, and no wrong seal ever led to a receipt. */
function assertBooks(world: World): void {
  for (const [id, chain] of world.chains) {
    let head = chainStart;
    const bodies = chain.map(({ body, previous, hash }, index) => {
      const entry = JSON.parse(body) as Record<string, unknown>;
      if (entry["sequence"] !== index + 1 || previous !== head || hash !== hashEntry(previous, body)) throw new Error(`the chain of ${id} is broken at ${index + 1}`);
      if (entry["second"] && entry["second"] === entry["staff"]) throw new Error(`${entry["act"]} of ${id} was confirmed by who did it`);
      if (entry["receiver"] && entry["receiver"] === entry["giver"] && entry["act"] !== "findPackage") throw new Error(`${entry["act"]} of ${id}: the giver is the receiver`);
      head = hash;
      return entry;
    });
    const last = bodies.at(-1);
    const [item, bag] = [world.items.get(id), world.packages.get(id)];
    const now = item ? { to: item.state, officeId: item.officeId, safeId: item.safeId, slot: item.slot, custodianId: item.custodianId, packageId: item.packageId } : { to: bag?.state, custodian: bag?.custodianId };
    for (const [fact, value] of Object.entries(now)) if (last?.[fact] !== value) throw new Error(`the ledger of ${id} says ${fact} ${String(last?.[fact])}, the present ${String(value)}`);
    if ((item ?? bag)?.ledgerHead !== head || (item ?? bag)?.ledgerSequence !== chain.length) throw new Error(`${id} does not name the head of its chain`);
    for (const [index, entry] of bodies.entries()) {
      const bagBefore = String(bodies[index - 1]?.["packageId"]);
      if (receivedBy.includes(entry["act"]) && (entry["from"] !== "IN_TRANSIT" || world.wrong.has(bagBefore))) throw new Error(`${id} was received out of a bag with a wrong seal`);
    }
  }
}

describe("exactly one custodian, always", () => {
  const reached = new Map<string, Set<string>>();

  test(`${histories} histories of people and phones, offline, twice, out of order, with crashes`, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fff_ffff), { minLength: 40, maxLength: 90, size: "max" }), (turns) => {
        const history = new History();
        for (const turn of turns) {
          history.turn(turn);
          assertHolds(history.world);
        }
        assertBooks(history.world);
        for (const [act, outcomes] of history.outcomes) reached.set(act, new Set([...(reached.get(act) ?? []), ...outcomes]));
      }),
      { numRuns: histories, ...(histories === 10_000 && { seed: 20_261_125 }) },
    );
  }, 3_600_000);

  test("every act was done in some of them, and refused in others", () => {
    expect([...reached].filter(([, outcomes]) => !outcomes.has("DONE")).map(([act]) => act)).toEqual([]);
    expect([...reached].filter(([, outcomes]) => ![...outcomes].some((outcome) => outcome !== "DONE" && outcome !== "CRASHED")).map(([act]) => act)).toEqual([]);
    expect(reached.size).toBeGreaterThan(30);
  });
});
