import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import type { NewAct } from "./act";
import { OutboxStore } from "./outbox-store";
import { Outbox } from "./outbox";
import { LocksOfOneDevice, ServerWithLog } from "./server-with-log";

const courier = "0197a000-0000-7000-8000-000000000001";
const otherCourier = "0197a000-0000-7000-8000-000000000002";
const accept = (about: string, staffId = courier): NewAct =>
  ({ operation: "acceptPackage", variables: { code: about, sealRead: "ET0042" }, about, staffId });
const handOver = (about: string): NewAct =>
  ({ operation: "handOverPackage", variables: { code: about }, about, staffId: courier });

let server: ServerWithLog;
let locks: LocksOfOneDevice;
let clock: number;
let database: string;
const stores: OutboxStore[] = [];

async function openTab(): Promise<Outbox> {
  const store = await OutboxStore.open(database);
  stores.push(store);
  return new Outbox({
    store,
    transport: server,
    locks,
    now: () => clock,
    monotonic: () => 120_250,
    newCommandId: () => randomUUID(),
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
    tellOthers: () => undefined,
  });
}
const states = (outbox: Outbox) => outbox.contents.acts.map((act) => `${act.about} ${act.state}`);

beforeEach(() => {
  server = new ServerWithLog(courier);
  locks = new LocksOfOneDevice();
  clock = Date.parse("2011-03-02T08:00:00Z");
  database = `outbox-${randomUUID()}`;
});
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

describe("an act done with a network", () => {
  test("is sent at once and stays in sight as confirmed", async () => {
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 CONFIRMED"]);
    expect([...server.done.values()]).toEqual(["acceptPackage P1"]);
  });

  test("is forgotten the day after, and not before", async () => {
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    clock += 12 * 3_600_000;
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 CONFIRMED"]);
    clock += 12 * 3_600_000;
    await outbox.send();
    expect(states(outbox)).toEqual([]);
  });
});

describe("an act done without a network", () => {
  test("waits, survives the closed tab, and is sent once when the network is back", async () => {
    server.network = "DOWN";
    const first = await openTab();
    const commandId = await first.add(accept("P1"));
    await first.send();
    expect(states(first)).toEqual(["P1 WAITING"]);
    expect(first.contents.heldBy).toBe("UNREACHABLE");
    stores[0]?.close();

    server.network = "UP";
    const second = await openTab();
    await second.send(true);
    expect(states(second)).toEqual(["P1 CONFIRMED"]);
    expect([...server.done.keys()]).toEqual([commandId]);
  });

  test("keeps the order of what was done with one package", async () => {
    server.network = "DOWN";
    const outbox = await openTab();
    for (const act of [accept("P1"), accept("P2"), handOver("P1"), handOver("P2")]) await outbox.add(act);
    await outbox.send();
    server.asked.length = 0;
    server.network = "UP";
    await outbox.send(true);
    expect(server.asked).toEqual(["acceptPackage P1", "acceptPackage P2", "handOverPackage P1", "handOverPackage P2"]);
  });
});

describe("an act whose answer was lost", () => {
  test("is sent again under the same command id: the server does it once", async () => {
    server.network = "ANSWER_LOST";
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    server.network = "UP";
    await outbox.send(true);
    expect(server.asked.length).toBeGreaterThan(1);
    expect(server.done.size).toBe(1);
    expect(states(outbox)).toEqual(["P1 CONFIRMED"]);
  });

  test("because the tab was killed is found SENT at the next start and sent again", async () => {
    server.network = "DIES_WITH_TAB";
    const killed = await openTab();
    await killed.add(accept("P1"));
    await expect(waitFor(async () => (await stores[0]?.all())?.[0]?.state === "SENT")).resolves.toBe(true);
    locks = new LocksOfOneDevice(); // the browser releases the locks of a dead tab
    server.network = "UP";
    const next = await openTab();
    await next.refresh();
    expect(states(next)).toEqual(["P1 SENT"]);
    await next.send();
    expect(states(next)).toEqual(["P1 CONFIRMED"]);
    expect(server.done.size).toBe(1);
  });
});

describe("many triggers, two tabs", () => {
  test("send each act once", async () => {
    const [left, right] = [await openTab(), await openTab()];
    server.network = "DOWN";
    for (const about of ["P1", "P2", "P3"]) await left.add(accept(about));
    await left.send();
    server.asked.length = 0;
    server.network = "UP";
    await Promise.all([left.send(true), right.send(true), left.send(), right.send(true), left.send(true)]);
    expect(server.asked).toEqual(["acceptPackage P1", "acceptPackage P2", "acceptPackage P3"]);
    await right.refresh();
    expect(states(right)).toEqual(["P1 CONFIRMED", "P2 CONFIRMED", "P3 CONFIRMED"]);
  });
});

describe("an answer that is no", () => {
  test("is final, is kept with its reason until the person has read it, and does not stop the others", async () => {
    server.answerTo = (act) =>
      act.about === "P1"
        ? { kind: "REFUSED", reason: { code: "PACKAGE_NOT_SEALED", about: "P1", clause: "S10" } }
        : { kind: "CONFIRMED" };
    const outbox = await openTab();
    const commandId = await outbox.add(accept("P1"));
    await outbox.add(accept("P2"));
    await outbox.send();
    await outbox.send(true);
    expect(states(outbox)).toEqual(["P1 REFUSED", "P2 CONFIRMED"]);
    expect(outbox.contents.acts[0]?.reason).toEqual({ code: "PACKAGE_NOT_SEALED", about: "P1", clause: "S10" });
    expect(server.asked.filter((asked) => asked.endsWith("P1"))).toHaveLength(1);
    clock += 3 * 24 * 3_600_000;
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 REFUSED"]);
    await outbox.dismiss(commandId);
    expect(states(outbox)).toEqual([]);
  });

  test("nobody can dismiss what the server has not answered", async () => {
    server.network = "DOWN";
    const outbox = await openTab();
    const commandId = await outbox.add(accept("P1"));
    await outbox.send();
    await outbox.dismiss(commandId);
    expect(states(outbox)).toEqual(["P1 WAITING"]);
  });
});

describe("trouble at the server", () => {
  test("makes the act wait with growing pauses, and lets the other packages pass", async () => {
    server.answerTo = (act) =>
      act.about === "P1" ? { kind: "NO_ANSWER", hindrance: "SERVER_TROUBLE" } : { kind: "CONFIRMED" };
    const outbox = await openTab();
    for (const act of [accept("P1"), handOver("P1"), accept("P2")]) await outbox.add(act);
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 WAITING", "P1 WAITING", "P2 CONFIRMED"]);
    const tries = server.asked.length;
    await outbox.send();
    expect(server.asked).toHaveLength(tries);
    expect(server.asked).not.toContain("handOverPackage P1");
    server.answerTo = () => ({ kind: "CONFIRMED" });
    clock += 10 * 60_000;
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 CONFIRMED", "P1 CONFIRMED", "P2 CONFIRMED"]);
  });
});

describe("a session that has ended", () => {
  test("loses nothing and asks for a new sign-in", async () => {
    server.session = { kind: "NO_ANSWER", hindrance: "SIGN_IN" };
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 WAITING"]);
    expect(outbox.contents.heldBy).toBe("SIGN_IN");
    server.session = { kind: "STAFF", staffId: courier, mayDo: ["acceptPackage"] };
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 CONFIRMED"]);
  });

  test("between the question and the acts leaves the act waiting without a pause", async () => {
    server.answerTo = () => ({ kind: "NO_ANSWER", hindrance: "SIGN_IN" });
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    server.answerTo = () => ({ kind: "CONFIRMED" });
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 CONFIRMED"]);
  });

  test("and another person's sign-in never sends this person's acts as theirs", async () => {
    server.session = { kind: "STAFF", staffId: otherCourier, mayDo: ["acceptPackage"] };
    const outbox = await openTab();
    await outbox.add(accept("P1", courier));
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 WAITING"]);
    expect(outbox.contents.heldBy).toBe("OTHER_PERSON");
    expect(server.asked).toEqual([]);
  });

  test("and the same person's sign-in in another role does not turn a right act into a final no", async () => {
    server.session = { kind: "STAFF", staffId: courier, mayDo: ["today"] };
    const outbox = await openTab();
    await outbox.add(accept("P1"));
    await outbox.send();
    expect(states(outbox)).toEqual(["P1 WAITING"]);
    expect(outbox.contents.heldBy).toBe("OTHER_ROLE");
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}
