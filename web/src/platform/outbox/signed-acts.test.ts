import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readMessage, type CustodyMessage } from "@epidosi/schema";
import { openDB } from "idb";
import { randomUUID } from "node:crypto";
import { hashOfNothing, isSignedBy, makeKey, type Signer } from "../device/signer";
import { makeAct } from "./act";
import { whyNotKept } from "./full-disk";
import { Outbox } from "./outbox";
import { OutboxStore } from "./outbox-store";
import { LocksOfOneDevice, ServerWithLog } from "./server-with-log";
import { type MessageFacts, NotConfirmed } from "./sign-act";

const staffId = "0197a000-0000-7000-8000-00000000000a";
const challenge = "EBESExQVFhcYGRobHB0eHw";
const bag = (at: number) => `P${String(at).padStart(8, "0")}`;
const take = (p: string): MessageFacts => ({ a: "TAKE", p, s: "ET0042" });

let server: ServerWithLog;
let locks: LocksOfOneDevice;
let clock: number;
let database: string;
let signer: Signer;
const stores: OutboxStore[] = [];
const tabs: Outbox[] = [];

async function openTab(own: LocksOfOneDevice = locks): Promise<Outbox> {
  const store = await OutboxStore.open(database);
  stores.push(store);
  const outbox = new Outbox({
    store, transport: server, locks: own, now: () => clock, monotonic: () => 120_250.7, newCommandId: () => randomUUID(),
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10), tellOthers: () => undefined,
  });
  tabs.push(outbox);
  return outbox;
}
const sign = (outbox: Outbox, facts: MessageFacts) => outbox.sign({ staffId, commandId: randomUUID(), facts, variables: {} });
const states = (outbox: Outbox) => outbox.contents.acts.map((act) => `${act.operation} ${act.about} ${act.state}`);
function firstStore(): OutboxStore {
  const [store] = stores;
  if (store === undefined) throw new Error("no tab is open");
  return store;
}
function payloads(outbox: Outbox): CustodyMessage[] {
  return outbox.contents.acts.flatMap(({ message }) => {
    const read = readMessage(message?.jws ?? "");
    return typeof read === "string" ? [] : [read.payload];
  });
}

beforeEach(async () => {
  server = new ServerWithLog(staffId);
  locks = new LocksOfOneDevice();
  clock = Date.parse("2011-03-02T08:00:00Z");
  database = `signed-${randomUUID()}`;
  const store = await OutboxStore.open(database);
  signer = { ...(await makeKey()), staffId, name: "κινητό", municipality: "7105", officeCode: "K0", keeper: false, state: "ACTIVE", counter: 0, head: await hashOfNothing() };
  await store.keepSigner(signer);
  await store.keepDirectory({ challenge, heardAt: clock, heardBy: staffId, keys: [] });
  store.close();
});
afterEach(async () => {
  const calm = Promise.all(tabs.splice(0).map((tab) => tab.send()));
  // A killed tab's round never ends.
  await Promise.race([calm, new Promise((resolve) => setTimeout(resolve, 100))]);
  for (const store of stores.splice(0)) store.close();
});

describe("a signed act", () => {
  test("is the next of the device's chain, in the words of the contract, by the device's key", async () => {
    server.network = "DOWN";
    const outbox = await openTab();
    await sign(outbox, take("P9KD40XM7"));
    await sign(outbox, { a: "GIVE", p: "P9KD40XM7" });
    const [first, second] = payloads(outbox);
    expect(first).toMatchObject({ v: 1, a: "TAKE", mu: "7105", p: "P9KD40XM7", s: "ET0042", n: 1, ph: await hashOfNothing(), at: clock / 1000, mt: 120_250, ch: challenge });
    expect(second).toMatchObject({ n: 2, ph: outbox.contents.acts[0]?.message?.hash });
    const read = readMessage(outbox.contents.acts[0]?.message?.jws ?? "");
    expect(typeof read !== "string" && (await isSignedBy(signer, read.signature, read.signingInput))).toBe(true);
    expect((await firstStore().findSigner(staffId))?.counter).toBe(2);
  });

  test("is settled only when the server repeats its hash and its short code", async () => {
    const outbox = await openTab();
    server.verdictOf = () => ({ shortCode: "000000" });
    await sign(outbox, take("P9KD40XM7"));
    await outbox.send();
    expect(states(outbox)).toEqual(["TAKE P9KD40XM7 WAITING"]);
    server.verdictOf = () => ({ hash: "another" });
    await outbox.send(true);
    expect(outbox.contents.acts[0]?.hindrance).toBe("UNEXPECTED_ANSWER");
    server.verdictOf = () => ({});
    await outbox.send(true);
    expect(states(outbox)).toEqual(["TAKE P9KD40XM7 CONFIRMED"]);
  });

  test.each([
    [{ verdict: "WAITING" }, "HELD"],
    [{ verdict: "QUARANTINED", reason: { code: "DEVICE_REVOKED", about: null, clause: "S10" } }, "QUARANTINED"],
    [{ verdict: "REFUSED", reason: { code: "FORK", about: null, clause: null } }, "REFUSED"],
  ] as const)("that the server answers with %j is %s, with the reason", async (said, state) => {
    server.verdictOf = () => said;
    const outbox = await openTab();
    await sign(outbox, take("P9KD40XM7"));
    await outbox.send();
    expect(states(outbox)).toEqual([`TAKE P9KD40XM7 ${state}`]);
    expect(outbox.contents.acts[0]?.reason).toEqual("reason" in said ? said.reason : null);
  });

  test("that waits for its other half is asked about again, and is left alone meanwhile", async () => {
    server.verdictOf = () => ({ verdict: "WAITING" });
    const outbox = await openTab();
    await sign(outbox, take("P9KD40XM7"));
    await outbox.send();
    const asked = server.asked.length;
    await outbox.send();
    expect(server.asked).toHaveLength(asked);
    server.verdictOf = () => ({ verdict: "APPLIED" });
    clock += 10 * 60_000;
    await outbox.send();
    expect(states(outbox)).toEqual(["TAKE P9KD40XM7 CONFIRMED"]);
  });
});

describe("what the server only keeps", () => {
  test("goes from the phone when its day is over, however often it was asked about", async () => {
    server.verdictOf = () => ({ verdict: "WAITING" });
    const outbox = await openTab();
    await sign(outbox, take("P9KD40XM7"));
    await outbox.send();
    clock += 12 * 3_600_000;
    await outbox.send();
    expect(states(outbox)).toEqual(["TAKE P9KD40XM7 HELD"]);
    clock += 12 * 3_600_000;
    await outbox.send();
    expect(states(outbox)).toEqual([]);
  });
});

describe("the chain", () => {
  test("does not fork when two tabs sign together", async () => {
    server.network = "DOWN";
    const [left, right] = [await openTab(), await openTab()];
    await Promise.all([1, 2, 3, 4, 5, 6].map((at) => sign(at % 2 ? left : right, take(bag(at)))));
    await left.refresh();
    expect(payloads(left).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    const hashes = left.contents.acts.map(({ message }) => message?.hash);
    expect(payloads(left).map(({ ph }) => ph)).toEqual([await hashOfNothing(), ...hashes.slice(0, -1)]);
  });

  test("does not fork even in a browser that has no locks: one of the two is not kept", async () => {
    server.network = "DOWN";
    const [left, right] = [await openTab(new LocksOfOneDevice()), await openTab(new LocksOfOneDevice())];
    const done = await Promise.allSettled([sign(left, take(bag(1))), sign(right, take(bag(2)))]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await left.refresh();
    expect(payloads(left).map(({ n }) => n)).toEqual([1]);
    await sign(right, take(bag(2)));
    await left.refresh();
    expect(payloads(left).map(({ n, p }) => `${n} ${p}`).at(-1)).toMatch(/^2 P/u);
  });

  test("goes on where it stood after the tab died, and what was sent without an answer is sent again to the byte", async () => {
    server.network = "DIES_WITH_TAB";
    const killed = await openTab();
    await sign(killed, take(bag(1)));
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    locks = new LocksOfOneDevice();
    server.network = "UP";
    const next = await openTab();
    await sign(next, take(bag(2)));
    await next.send(true);
    await next.refresh();
    expect(states(next)).toEqual([`TAKE ${bag(1)} CONFIRMED`, `TAKE ${bag(2)} CONFIRMED`]);
    expect(server.chain.size).toBe(2);
    expect(payloads(next).map(({ n }) => n)).toEqual([1, 2]);
  });

  test("is filled from this phone where the server has a gap", async () => {
    const outbox = await openTab();
    for (const at of [1, 2, 3]) await sign(outbox, take(bag(at)));
    await outbox.send();
    server.chain.delete(`${signer.kid} 2`);
    server.asked.length = 0;
    await sign(outbox, take(bag(4)));
    await outbox.send();
    expect(server.asked).toEqual([`TAKE ${bag(4)} 4`, `TAKE ${bag(2)} 2`]);
    expect(states(outbox).every((line) => line.endsWith("CONFIRMED"))).toBe(true);
  });

  test("is not touched where the device is not enrolled, or no longer", async () => {
    const outbox = await openTab();
    await firstStore().keepSigner({ ...signer, state: "REVOKED" });
    await expect(sign(outbox, take(bag(1)))).rejects.toThrow();
    expect(await firstStore().all()).toEqual([]);
  });

  test("is not set back by what the server says of the device", async () => {
    server.network = "DOWN";
    const outbox = await openTab();
    await sign(outbox, take(bag(1)));
    await outbox.send();
    await firstStore().keepSigner({ ...signer, name: "νέο όνομα" });
    expect(await firstStore().findSigner(staffId)).toMatchObject({ name: "νέο όνομα", counter: 1 });
  });
});

describe("many messages", () => {
  test("go fifty at a time, in order", async () => {
    server.network = "DOWN";
    const outbox = await openTab();
    for (let at = 0; at < 60; at += 1) await sign(outbox, take(bag(at)));
    server.network = "UP";
    await outbox.send(true);
    expect(server.asked.map((line) => Number(line.split(" ")[2]))).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(outbox.contents.acts.every(({ state }) => state === "CONFIRMED")).toBe(true);
  });
});

describe("an update of the page", () => {
  test("finds the acts that the version before left, and sends them", async () => {
    const name = `old-${randomUUID()}`;
    const old = await openDB(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("acts", { keyPath: "sequence", autoIncrement: true }).createIndex("commandId", "commandId", { unique: true }),
    });
    const { message: _, ...before } = makeAct({ operation: "acceptPackage", variables: { code: "P1" }, about: "P1", staffId }, randomUUID(), clock);
    await old.add("acts", before);
    old.close();
    database = name;
    const outbox = await openTab();
    await outbox.send(true);
    expect(states(outbox)).toEqual(["acceptPackage P1 CONFIRMED"]);
    expect(outbox.contents.acts[0]?.message).toBeNull();
  });
});

describe("a person who confirms", () => {
  const passkey = { by: "PASSKEY", credentialId: "k", clientDataJSON: "c", authenticatorData: "a", signature: "s" } as const;

  test("is asked with the hash of the very message, whose answer is kept and brought beside it", async () => {
    const outbox = await openTab();
    server.network = "DOWN";
    const asked: string[] = [];
    await outbox.sign({ staffId, commandId: randomUUID(), facts: take(bag(1)), variables: {}, confirm: async (hash) => { asked.push(hash); return passkey; } });
    const [kept] = outbox.contents.acts;
    expect(asked).toEqual([kept?.message?.hash]);
    expect(kept?.message?.confirmation).toEqual(passkey);
    server.network = "UP";
    await outbox.send(true);
    expect([...server.confirmed]).toEqual([[kept?.message?.hash, passkey]]);
  });

  test("and says no has signed nothing: the chain stands where it stood", async () => {
    const outbox = await openTab();
    const no = outbox.sign({ staffId, commandId: randomUUID(), facts: take(bag(1)), variables: {}, confirm: () => Promise.reject(new NotConfirmed()) });
    expect(await no.catch(whyNotKept)).toBe("NOT_CONFIRMED");
    expect(outbox.contents.acts).toEqual([]);
    await sign(outbox, take(bag(2)));
    expect(payloads(outbox).map(({ n, p }) => [n, p])).toEqual([[1, bag(2)]]);
  });
});
