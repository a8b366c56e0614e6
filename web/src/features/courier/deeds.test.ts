import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { hashOfNothing, makeKey, type Signer } from "../../platform/device/signer";
import { whyNotKept } from "../../platform/outbox/full-disk";
import { askToKeepStorage } from "../../platform/outbox/browser-outbox";
import { Outbox } from "../../platform/outbox/outbox";
import { OutboxStore } from "../../platform/outbox/outbox-store";
import { LocksOfOneDevice, ServerWithLog } from "../../platform/outbox/server-with-log";
import { deedOf, doDeed, sealForMessage, type Deed } from "./deeds";
import { payloadOf } from "./hand-over";

const staffId = randomUUID();
const code = "P9KD40XM7";
const deeds: readonly Deed[] = [
  { act: "TAKE", code, seal: "ET-0042" }, { act: "GIVE", code }, { act: "TURN_BACK", code, reason: "OTHER" },
  { act: "REFUSE", code, reason: "SEAL_DIFFERS", sealRead: "et-0043" }, { act: "REFUSE", code, reason: "BAG_DAMAGED" },
];
let outbox: Outbox;
let store: OutboxStore;
let signer: Signer;

beforeEach(async () => {
  signer = { ...(await makeKey()), staffId, name: "κινητό", municipality: "7105", officeCode: "K0", keeper: false, state: "ACTIVE", counter: 0, head: await hashOfNothing() };
  store = await OutboxStore.open(`deeds-${randomUUID()}`);
  await store.keepSigner(signer);
  await store.keepDirectory({ challenge: "EBESExQVFhcYGRobHB0eHw", heardAt: 0, heardBy: staffId, keys: [] });
  const transport = new ServerWithLog(staffId);
  transport.network = "DOWN";
  outbox = new Outbox({ store, transport, locks: new LocksOfOneDevice(), now: () => 1_299_052_800_000, monotonic: () => 0, newCommandId: () => randomUUID(), dayOf: () => "2011-03-02", tellOthers: () => undefined });
});
afterEach(async () => {
  await outbox.send();
  store.close();
});
const doAll = async (who = staffId) => {
  for (const deed of deeds) await doDeed(outbox, who, deed, 1_299_052_800_000);
};

describe("a deed", () => {
  test("of an enrolled device is a signed message of the contract's shape", async () => {
    await doAll();
    const payloads = outbox.contents.acts.map(({ message }) => payloadOf(message?.jws ?? ""));
    expect(payloads.map((payload) => [payload?.a, payload?.n, payload?.s, payload?.r])).toEqual([
      ["TAKE", 1, "ET0042", undefined], ["GIVE", 2, undefined, undefined], ["TURN_BACK", 3, undefined, "OTHER"], ["REFUSE", 4, "ET0043", "SEAL_DIFFERS"], ["REFUSE", 5, undefined, "BAG_DAMAGED"],
    ]);
  });

  test.each([
    ["of a device whose enrolment is not answered", "ENROLLING", staffId],
    ["of a device that was stopped", "REVOKED", staffId],
    ["by another person than the device's", "ACTIVE", randomUUID()],
  ] as const)("%s is the plain mutation, as before", async (_whose, state, who) => {
    await store.keepSigner({ ...signer, state });
    await doAll(who);
    expect(outbox.contents.acts.map(({ operation, message, variables }) => [operation, message, variables["sealRead"], variables["reason"]])).toEqual([
      ["acceptPackage", null, "ET-0042", undefined], ["handOverPackage", null, undefined, undefined], ["turnBackPackage", null, undefined, "OTHER"],
      ["refusePackage", null, "et-0043", "SEAL_DIFFERS"], ["refusePackage", null, undefined, "BAG_DAMAGED"],
    ]);
    expect(outbox.contents.acts.map(({ operation }) => deedOf(operation))).toEqual(deeds.map(({ act }) => act));
  });
});

describe("a number of a seal", () => {
  test.each([["et-0042", "ET0042"], [" ΕΤ 0042 ", "ET0042"], ["12", undefined], ["", undefined], ["A".repeat(25), undefined], ["σφραγίδα!", undefined]])("%j is %j in a message", (text, seal) => {
    expect(sealForMessage(text)).toBe(seal);
  });
});

describe("a disk that is full", () => {
  test("keeps nothing of the act, moves no chain, says so, and leaves what was kept", async () => {
    await doDeed(outbox, staffId, { act: "GIVE", code }, 0);
    const full = () => Promise.reject(new DOMException("no space", "QuotaExceededError"));
    const fullOutbox = new Outbox({ store: Object.assign(Object.create(store) as OutboxStore, { addSigned: full, findSigner: () => store.findSigner(staffId), directory: () => store.directory() }), transport: new ServerWithLog(staffId), locks: new LocksOfOneDevice(), now: () => 0, monotonic: () => 0, newCommandId: () => randomUUID(), dayOf: () => "", tellOthers: () => undefined });
    const why = await doDeed(fullOutbox, staffId, { act: "TURN_BACK", code, reason: "OTHER" }, 0).catch(whyNotKept);
    expect(why).toBe("FULL");
    expect((await store.all()).map(({ operation }) => operation)).toEqual(["GIVE"]);
    expect((await store.findSigner(staffId))?.counter).toBe(1);
    expect(whyNotKept(new Error("else"))).toBe("OTHER");
  });
});

describe("the browser's promise to keep what waits", () => {
  test.each([
    [{ persisted: async () => true }, true],
    [{ persisted: async () => false, persist: async () => true }, true],
    [{ persisted: async () => false, persist: async () => false }, false],
    [{}, false],
  ])("is asked for and told as it is (%#)", async (storage, kept) => {
    expect(await askToKeepStorage(storage)).toBe(kept);
  });
});
