import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { shortId, thumbprint, writeMessage, type CustodyMessage } from "@epidosi/schema";
import { randomUUID } from "node:crypto";
import { makeAct } from "../outbox/act";
import { OutboxStore } from "../outbox/outbox-store";
import { enrolDevice } from "./enrol-device";
import { hearDevice, signerHere } from "./hear-device";
import { makeKey, signWith } from "./signer";
import { proveMessage } from "./verify-message";

const person = { staffId: "0197a000-0000-7000-8000-00000000000a", municipality: "7105", officeCode: "K0", keeper: false };
const enrolment = { commandId: randomUUID(), code: "k7r4-m2k9-t3", name: "υπηρεσιακό 3" };

interface EnrolVariables {
  readonly code: string;
  readonly key: { readonly x: string; readonly y: string };
  readonly name: string;
}

/** The server's room of devices, with a network that may lose the answer on the way back. */
class ServerOfDevices {
  readonly enrolled = new Map<string, string>();
  state = "ACTIVE";
  answerLost = false;
  refusal: string | undefined;
  acts: readonly string[] = ["acceptPackage"];
  readonly codes: string[] = [];

  readonly fetch: typeof fetch = async (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: { kid?: string } & EnrolVariables };
    const data = query.startsWith("mutation") ? { enrolDevice: await this.#enrol(variables) } : this.#hear(variables.kid ?? "");
    if (this.answerLost) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify({ data }));
  };

  async #enrol({ code, key, name }: EnrolVariables): Promise<unknown> {
    this.codes.push(code);
    if (this.refusal !== undefined) return { __typename: "Refusal", refusal: this.refusal, about: null, clause: null };
    const kid = await thumbprint(key);
    this.enrolled.set(kid, name);
    return { __typename: "Device", kid };
  }

  #hear(kid: string): Record<string, unknown> {
    const name = this.enrolled.get(kid);
    return {
      session: { staff: { id: person.staffId }, municipality: { id: "7105" }, office: { code: "K0" }, acts: this.acts },
      deviceDirectory: { challenge: "EBESExQVFhcYGRobHB0eHw", keys: [] },
      myDevice: name === undefined ? null : { kid, name, state: this.state },
    };
  }
}

let server: ServerOfDevices;
let store: OutboxStore;
beforeEach(async () => {
  server = new ServerOfDevices();
  store = await OutboxStore.open(`device-${randomUUID()}`);
});
const enrol = () => enrolDevice(store, person, enrolment, 0, server.fetch);

describe("an enrolment", () => {
  test("makes a key that nobody can take out, and signs for the person from then on", async () => {
    expect(await enrol()).toEqual({ kind: "ENROLLED" });
    const signer = await signerHere(store);
    expect(signer).toMatchObject({ ...person, state: "ACTIVE", counter: 0, name: "υπηρεσιακό 3" });
    expect(signer?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("jwk", signer?.key ?? (await makeKey()).key)).rejects.toThrow();
    expect(server.codes).toEqual(["K7R4M2K9T3"]);
  });

  test("whose answer was lost is found again with the same key, without another code", async () => {
    server.answerLost = true;
    expect(await enrol()).toEqual({ kind: "NO_ANSWER", hindrance: "UNREACHABLE" });
    server.answerLost = false;
    expect(await enrol()).toEqual({ kind: "ENROLLED" });
    expect(server.enrolled.size).toBe(1);
    expect(server.codes).toHaveLength(1);
  });

  test("with a wrong code is refused, and the phone goes on unsigned", async () => {
    server.refusal = "ENROLMENT_CODE_WRONG";
    expect(await enrol()).toEqual({ kind: "REFUSED", reason: { code: "ENROLMENT_CODE_WRONG", about: null, clause: null } });
    expect((await store.findSigner(person.staffId))?.state).toBe("ENROLLING");
  });

  test("waits for acts that are not signed and not sent: they would be refused after it", async () => {
    await store.add(makeAct({ operation: "acceptPackage", variables: {}, about: "P1", staffId: person.staffId }, randomUUID(), 0));
    expect(await enrol()).toEqual({ kind: "ACTS_WAIT" });
    expect(server.codes).toEqual([]);
  });

  test("after the device was revoked is of a new key", async () => {
    await enrol();
    const before = await signerHere(store);
    server.state = "REVOKED";
    await hearDevice(store, 0, server.fetch);
    expect((await signerHere(store))?.state).toBe("REVOKED");
    server.state = "ACTIVE";
    await enrol();
    const after = await signerHere(store);
    expect(after?.state).toBe("ACTIVE");
    expect(after?.kid).not.toBe(before?.kid);
  });

  test("of a keeper accepts for the office", async () => {
    await enrol();
    server.acts = ["arrivePackage"];
    expect(await hearDevice(store, 0, server.fetch)).toMatchObject({ kind: "HEARD", signer: { keeper: true } });
  });
});

describe("another phone's message", () => {
  const payload: CustodyMessage = {
    v: 1, ev: shortId(randomUUID()), a: "GIVE", mu: "7105", p: "P9KD40XM7", w: shortId(person.staffId), n: 1,
    ph: "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", at: 1_772_433_000, mt: 0, ch: "EBESExQVFhcYGRobHB0eHw",
  };
  const directory = (key: { kid: string; x: string; y: string }, staffId = person.staffId) =>
    ({ challenge: "EBESExQVFhcYGRobHB0eHw", heardAt: 0, heardBy: person.staffId, keys: [{ kid: key.kid, x: key.x, y: key.y, staffId, officeCode: "K0" }] });

  test("is proven by its key in the directory alone", async () => {
    const key = await makeKey();
    const jws = await writeMessage(payload, key.kid, (input) => signWith(key.key, input));
    expect(await proveMessage(jws, directory(key))).toMatchObject({ jws, payload });
    expect(await proveMessage(jws, { ...directory(key), keys: [] })).toBe("UNKNOWN_DEVICE");
    expect(await proveMessage(jws, directory(key, randomUUID()))).toBe("FORGED");
    expect(await proveMessage("H1", directory(key))).toBe("FORMAT");
  });

  test("signed by another key under this key's name is forged", async () => {
    const [key, thief] = [await makeKey(), await makeKey()];
    const jws = await writeMessage(payload, key.kid, (input) => signWith(thief.key, input));
    expect(await proveMessage(jws, directory(key))).toBe("FORGED");
  });
});
