import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { longId, makeCode, offerSeconds, toQr } from "@epidosi/schema";
import { randomUUID } from "node:crypto";
import type { Directory } from "../../platform/device/directory";
import { hashOfNothing, makeKey, type Signer } from "../../platform/device/signer";
import { Outbox } from "../../platform/outbox/outbox";
import { OutboxStore } from "../../platform/outbox/outbox-store";
import { LocksOfOneDevice, ServerWithLog } from "../../platform/outbox/server-with-log";
import { answerTo, judgeAnswer, judgeOffer, openOffer, payloadOf, sealAgrees, type Proven } from "./hand-over";
import { acceptOffer, canOffer, keepProof, offerPackage, refuseOffer } from "./hand-over-acts";
import type { PackageNow } from "./legs";

const office = { code: "B2", name: "Τύλισος", address: "" };
const bag: PackageNow = {
  code: makeCode("PACKAGE", (below) => 11 % below), seal: "ET-004183", manifest: "AAECAwQFBgcICQoLDA0ODw", state: "IN_TRANSIT", returning: false, mine: true, expectedBy: null,
  from: office, to: office, step: "CARRIED", act: null, refusal: null, declined: false,
};

/** A phone with its own key, outbox and way to the server. */
interface Phone {
  readonly signer: Signer;
  readonly outbox: Outbox;
  readonly server: ServerWithLog;
  readonly store: OutboxStore;
}
let clock: number;
let giver: Phone;
let taker: Phone;
let directory: Directory;

async function newPhone(change: Partial<Signer> = {}): Promise<Phone> {
  const staffId = randomUUID();
  const signer: Signer = { ...(await makeKey()), staffId, name: "κινητό", municipality: "7105", officeCode: "K0", keeper: false, state: "ACTIVE", counter: 0, head: await hashOfNothing(), ...change };
  const store = await OutboxStore.open(`phone-${randomUUID()}`);
  await store.keepSigner(signer);
  const server = new ServerWithLog(staffId);
  server.network = "DOWN";
  const outbox = new Outbox({
    store, transport: server, locks: new LocksOfOneDevice(), now: () => clock, monotonic: () => 0, newCommandId: () => randomUUID(),
    dayOf: (instant) => new Date(instant).toISOString().slice(0, 10), tellOthers: () => undefined,
  });
  return { signer, outbox, server, store };
}

beforeEach(async () => {
  clock = Date.parse("2011-03-02T08:00:00Z");
  [giver, taker] = [await newPhone(), await newPhone()];
  await meet(giver, taker);
});
afterEach(async () => {
  for (const phone of [giver, taker]) {
    await phone.outbox.send();
    phone.store.close();
  }
});

/** Both phones have heard the server once today, and know each other's keys. */
async function meet(...phones: readonly Phone[]): Promise<void> {
  const keys = phones.map(({ signer: { kid, x, y, staffId, officeCode } }) => ({ kid, x, y, staffId, officeCode }));
  directory = { challenge: "EBESExQVFhcYGRobHB0eHw", heardAt: clock, heardBy: giver.signer.staffId, keys };
  for (const { store } of phones) await store.keepDirectory(directory);
}
const qrOf = ({ outbox }: Phone, commandId: string) => toQr(outbox.contents.acts.find((act) => act.commandId === commandId)?.message?.jws ?? "");
const offerQr = async () => qrOf(giver, await offerPackage(giver.outbox, giver.signer, bag, clock));
async function offerSeen(): Promise<Proven> {
  const offer = await judgeOffer(await offerQr(), directory, taker.signer, clock);
  if (typeof offer === "string") throw new Error(offer);
  return offer;
}
const kept = ({ outbox }: Phone) => outbox.contents.acts.map(({ operation, message }) => `${operation} ${message?.own ? "own" : "other's"}`);
const read = { seal: "ET004183", intact: true };

describe("an offer read off another phone's screen", () => {
  test("is taken when the seal read off the bag is the one it commits to, without showing it", async () => {
    const offer = await offerSeen();
    expect(JSON.stringify(offer.payload)).not.toContain("004183");
    expect(await sealAgrees(offer.payload, "ET004183")).toBe(true);
    expect(await sealAgrees(offer.payload, "ET004188")).toBe(false);
    expect(offer.payload).toMatchObject({ a: "OFFER", p: bag.code, m: bag.manifest, x: clock / 1000 + offerSeconds });
  });

  test.each([
    ["later than it holds", async () => judgeOffer(await offerQr(), directory, taker.signer, clock + (offerSeconds + 1) * 1000), "EXPIRED"],
    ["by its own giver", async () => judgeOffer(await offerQr(), directory, giver.signer, clock), "YOUR_OWN"],
    ["in another municipality", async () => judgeOffer(await offerQr(), directory, { ...taker.signer, municipality: "7101" }, clock), "OTHER_MUNICIPALITY"],
    ["from a device nobody enrolled", async () => judgeOffer(await offerQr(), { ...directory, keys: [] }, taker.signer, clock), "UNKNOWN_DEVICE"],
    ["as any other code", async () => judgeOffer(bag.code, directory, taker.signer, clock), "FORMAT"],
  ])("is not taken %s", async (_how, judged, doubt) => {
    expect(await judged()).toBe(doubt);
  });

  test("is not taken with one character altered", async () => {
    const qr = await offerQr();
    for (let at = 2; at < qr.length; at += 37) {
      const altered = qr.slice(0, at) + (qr[at] === "0" ? "1" : "0") + qr.slice(at + 1);
      expect(["FORMAT", "FORGED", "UNKNOWN_DEVICE"]).toContain(await judgeOffer(altered, directory, taker.signer, clock));
    }
  });

  test("an acceptance is no offer", async () => {
    const accepted = await acceptOffer(taker.outbox, taker.signer, await offerSeen(), read, clock);
    expect(await judgeOffer(qrOf(taker, accepted), directory, giver.signer, clock)).toBe("NOT_AN_OFFER");
  });
});

describe("a hand-over with no network", () => {
  test("leaves both signatures on both phones, each able to bring them alone", async () => {
    const offer = await offerSeen();
    const accepted = await acceptOffer(taker.outbox, taker.signer, offer, read, clock);
    const answer = await judgeAnswer(qrOf(taker, accepted), directory, giver.signer, giver.outbox.contents.acts);
    if (typeof answer === "string") throw new Error(answer);
    await keepProof(giver.outbox, giver.signer, answer, clock);
    expect(kept(giver)).toEqual(["OFFER own", "ACCEPT other's"]);
    expect(kept(taker)).toEqual(["OFFER other's", "ACCEPT own"]);
    expect(answer.payload).toMatchObject({ cp: offer.hash, s: "ET004183", ok: true });
    expect(answer.payload.o).toBeUndefined();
    for (const phone of [giver, taker]) {
      phone.server.network = "UP";
      await phone.outbox.send(true);
      expect(phone.server.asked).toEqual([`OFFER ${bag.code} 1`, `ACCEPT ${bag.code} 1`]);
      expect(phone.outbox.contents.acts.every(({ state }) => state === "CONFIRMED")).toBe(true);
    }
  });

  test("read twice is kept once", async () => {
    const offer = await offerSeen();
    await acceptOffer(taker.outbox, taker.signer, offer, read, clock);
    await keepProof(taker.outbox, taker.signer, offer, clock);
    expect(kept(taker)).toEqual(["OFFER other's", "ACCEPT own"]);
    expect(answerTo(taker.outbox.contents.acts, offer.hash, true)?.operation).toBe("ACCEPT");
  });

  test("of a wrong seal is refused by a courier, and the giver keeps why", async () => {
    const offer = await offerSeen();
    const refused = await refuseOffer(taker.outbox, taker.signer, offer, { seal: "ET004188", intact: true }, clock);
    const answer = await judgeAnswer(qrOf(taker, refused), directory, giver.signer, giver.outbox.contents.acts);
    expect(answer).toMatchObject({ payload: { a: "REFUSE", r: "SEAL_DIFFERS", s: "ET004188", cp: offer.hash } });
  });

  test("at an office is accepted for it, with the seal as it is", async () => {
    taker.store.close();
    taker = await newPhone({ keeper: true, officeCode: "B2" });
    await meet(giver, taker);
    const offer = await offerSeen();
    const accepted = await acceptOffer(taker.outbox, taker.signer, offer, { seal: "ET004188", intact: false }, clock);
    expect(payloadOf(taker.outbox.contents.acts.find((act) => act.commandId === accepted)?.message?.jws ?? "")).toMatchObject({ a: "ACCEPT", o: "B2", s: "ET004188", ok: false });
  });

  test("is not answered by a message about another offer", async () => {
    const offer = await offerSeen();
    const accepted = await acceptOffer(taker.outbox, taker.signer, offer, read, clock);
    expect(await judgeAnswer(qrOf(taker, accepted), directory, giver.signer, [])).toBe("NOT_AN_ANSWER");
    expect(await judgeAnswer(await offerQr(), directory, giver.signer, giver.outbox.contents.acts)).toBe("NOT_AN_ANSWER");
  });
});

describe("an offer on the giver's phone", () => {
  test("is the same while it holds, and a new one when it is about to end or was answered", async () => {
    const first = await offerPackage(giver.outbox, giver.signer, bag, clock);
    expect(await offerPackage(giver.outbox, giver.signer, bag, clock)).toBe(first);
    clock += (offerSeconds - 60) * 1000;
    const second = await offerPackage(giver.outbox, giver.signer, bag, clock);
    expect(second).not.toBe(first);
    const acts = giver.outbox.contents.acts;
    expect(openOffer(acts, bag.code, clock)?.commandId).toBe(second);
    const offer = await judgeOffer(qrOf(giver, second), directory, taker.signer, clock);
    if (typeof offer === "string") throw new Error(offer);
    const accepted = await acceptOffer(taker.outbox, taker.signer, offer, read, clock);
    const answer = await judgeAnswer(qrOf(taker, accepted), directory, giver.signer, acts);
    if (typeof answer === "string") throw new Error(answer);
    await keepProof(giver.outbox, giver.signer, answer, clock);
    expect(openOffer(giver.outbox.contents.acts, bag.code, clock)).toBeUndefined();
    expect(longId(answer.payload.ev)).toBe(accepted);
  });

  test.each([[{ step: "TO_PICK_UP" }, false], [{ manifest: null }, false], [{ seal: "" }, false], [{}, true]] as const)("of %j may be made: %s", (change, may) => {
    expect(canOffer({ ...bag, ...change })).toBe(may);
  });
});
