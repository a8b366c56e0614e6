import { describe, expect, test } from "@jest/globals";
import type { CustodyMessage } from "@epidosi/schema";
import fc from "fast-check";
import { nextStep } from "./message.rules";
import { type Bag, bagAfter, type Who } from "./package-plan.rules";
import type { Said } from "./said.rules";

const now = new Date("2011-05-20T09:00:00Z");
const couriers = ["A", "B", "C"] as const;
type Courier = (typeof couriers)[number];
type Person = Courier | "K" | "H";
const who = (staffId: Person, officeId: string, role: Who["roles"][number]): Who => ({ staffId, officeId, officeKind: officeId === "K0" ? "CENTRAL" : "BRANCH", roles: [role] });

/** What happened on the road, as it happened; the bag comes to its branch, back home, or is still on the way. */
type Road = readonly { readonly act: "RELAY" | "GIVE" | "EMPTY_OFFER" | "TURN_BACK" | "ARRIVE"; readonly to: Courier }[];

function sealedBag(code: string): Bag {
  const item = { id: `${code}-1`, tag: "T1", kind: "PERMIT", state: "PACKED", officeId: "K0", safeId: null, slot: null, custodianId: "P", packageId: code, recalledAt: null, returnReason: null } as const;
  const row = { id: code, code, fromOfficeId: "K0", toOfficeId: "B2", direction: "TO_BRANCH", state: "SEALED", returning: false, custodianId: "P", packedBy: "P", secondPersonId: "Q", seal: "500", courierId: null, expectedBy: null, handedOverAt: null } as const;
  return { row, lines: [], items: [item] };
}

/** Writes down what the phones sign on a road; `counters` go on over all roads, so that chains of bags are interwoven. */
function signed(code: string, first: Courier, road: Road, counters: Map<Person, number>): Said[] {
  const messages: Said[] = [];
  const sign = (person: Person, a: CustodyMessage["a"], fields: Partial<CustodyMessage> = {}) => {
    const n = (counters.get(person) ?? 0) + 1;
    counters.set(person, n);
    const payload: CustodyMessage = { v: 1, ev: `${person}${n}`, a, mu: "7105", p: code, w: person, n, ph: "", at: 1_000, mt: 0, ch: "", ...fields };
    const office = person === "K" ? "B2" : "K0";
    const isKeeper = person === "K" || person === "H";
    messages.push({
      hash: `${person}${n}`, payload, deviceId: person, signerId: person, active: true, accepted: false, chained: false, fits: true, verdict: null, verdictFlags: [],
      carrier: isKeeper ? undefined : who(person, "K0", "COURIER"),
      keeper: isKeeper ? who(person, office, "CUSTODIAN") : undefined,
    });
    return `${person}${n}`;
  };
  let [holder, returning, done] = [first, false, false];
  sign(first, "TAKE", { s: "500" });
  for (const { act, to } of road) {
    if (done || (act === "RELAY" && to === holder) || (act === "TURN_BACK" && returning)) continue;
    if (act === "GIVE") sign(holder, "GIVE");
    if (act === "TURN_BACK") sign(holder, "TURN_BACK", { r: "OTHER" });
    returning ||= act === "TURN_BACK";
    if (act === "GIVE" || act === "TURN_BACK") continue;
    const cp = sign(holder, "OFFER", { x: 2_000 });
    if (act === "RELAY") holder = (sign(to, "ACCEPT", { cp, s: "500", ok: true }), to);
    if (act === "ARRIVE") done = (sign(returning ? "H" : "K", "ACCEPT", { cp, s: "500", ok: true, o: returning ? "K0" : "B2" }), true);
  }
  return messages;
}

interface World {
  readonly bags: Map<string, Bag>;
  readonly kept: Map<string, Said>;
  readonly effects: Map<string, number>;
}

/** The server in memory: keeps a message once, moves its chain on, and settles what can be settled. */
function deliver(world: World, said: Said): void {
  if (!world.kept.has(said.hash)) world.kept.set(said.hash, said);
  const chainOf = (deviceId: string) => {
    const counters = new Set([...world.kept.values()].filter((one) => one.deviceId === deviceId).map((one) => one.payload.n));
    let end = 0;
    while (counters.has(end + 1)) end += 1;
    return end;
  };
  const passed = [...world.kept.values()].filter((one) => !one.chained && one.payload.n <= chainOf(one.deviceId));
  for (const one of passed) world.kept.set(one.hash, { ...one, chained: true });
  for (const code of new Set([said, ...passed].map((one) => one.payload.p))) settle(world, code);
}

function settle(world: World, code: string): void {
  for (let rounds = 0; rounds < 200; rounds += 1) {
    const bag = world.bags.get(code);
    const step = bag && nextStep(bag, [...world.kept.values()].filter((one) => one.payload.p === code), now);
    if (!bag || !step) return;
    world.bags.set(code, step.effects.reduce((seen, effect) => bagAfter(seen, effect.judge(seen)), bag));
    for (const { said, verdict, flags } of step.told) {
      if (verdict === "APPLIED") world.effects.set(said.hash, (world.effects.get(said.hash) ?? 0) + 1);
      const before = world.kept.get(said.hash);
      if (before) world.kept.set(said.hash, { ...before, verdict, verdictFlags: flags });
    }
  }
  throw new Error("it does not settle");
}

function run(codes: readonly string[], messages: readonly Said[]): World {
  const world: World = { bags: new Map(codes.map((code) => [code, sealedBag(code)])), kept: new Map(), effects: new Map() };
  for (const said of messages) deliver(world, said);
  return world;
}

/** Where each bag and thing is and who answers for it. */
const custody = (world: World) =>
  [...world.bags.values()].map(({ row, items }) => ({ code: row.code, state: row.state, custodian: row.custodianId, returning: row.returning, items: items.map((item) => [item.state, item.custodianId]) }));

const road: fc.Arbitrary<Road> = fc.array(fc.record({ act: fc.constantFrom("RELAY", "RELAY", "GIVE", "EMPTY_OFFER", "TURN_BACK", "ARRIVE"), to: fc.constantFrom(...couriers) }), { maxLength: 7 });
const roads = fc.array(fc.record({ first: fc.constantFrom(...couriers), road }), { minLength: 1, maxLength: 3 });

describe("what devices said", () => {
  test("ends in one state of custody, in whatever order and however often it is brought, and each message has one effect at most", () => {
    fc.assert(
      fc.property(roads, fc.infiniteStream(fc.nat()), (given, dice) => {
        const counters = new Map<Person, number>();
        const codes = given.map((_, index) => `P${index}`);
        const messages = given.flatMap(({ first, road: taken }, index) => signed(codes[index] ?? "", first, taken, counters));
        const expected = run(codes, messages);
        const throws = dice[Symbol.iterator]();
        const pick = (below: number) => Number(throws.next().value) % below;
        const order = [...messages, ...messages.filter(() => pick(2) === 0)].map((said) => ({ said, key: pick(1_000_000) })).sort((a, b) => a.key - b.key).map(({ said }) => said);
        const world = run(codes, order);
        expect(custody(world)).toEqual(custody(expected));
        expect([...world.effects.values()].every((count) => count === 1)).toBe(true);
        expect([...world.kept.values()].filter((one) => one.verdict === "REFUSED").map((one) => one.hash)).toEqual([]);
        expect([...world.kept.values()].filter((one) => one.verdict === "WAITING" && one.payload.a !== "OFFER").map((one) => one.hash)).toEqual([]);
      }),
      { numRuns: 4_000 },
    );
  });
});
