import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../platform/ids";
import { Forge, newInstallationKey, Phone, type Record_, shortId } from "./ledger-forge.testing";

interface Options {
  readonly witness?: string;
  readonly page?: string;
  readonly key?: string;
}
type Verify = (pieces: Iterable<Buffer>, options?: Options) => Promise<{ readonly entries: number; readonly notes: readonly string[] }>;

const verifier = join(__dirname, "../../../../infra/commands/verify-custody.mjs");
const loaded = import(verifier) as Promise<{ readonly verify: Verify }>;
const folder = mkdtempSync(join(tmpdir(), "epidosi-verify-"));

/** What the verifier says of a file: nothing where it is whole. */
async function says(file: string | Buffer, options: Options = {}): Promise<string> {
  const { verify } = await loaded;
  return verify([Buffer.from(file)], options).then(() => "", (problem: unknown) => (problem instanceof Error ? problem.message : "?"));
}

const commitment = (ev: unknown, seal: string) => createHash("sha256").update(`${String(ev)}.${seal}`).digest().subarray(0, 16).toString("base64url");
const place = { officeId: null, safeId: null, slot: null, custodianId: null, packageId: null };
const [item, bag, safe] = [newId(), newId(), newId()];

/** A thing, packed; a bag that one courier takes from the office and another from him, each by a signed message. */
function world(forge = new Forge(), phones = { giver: new Phone(), taker: new Phone() }) {
  const { giver, taker } = phones;
  const take = giver.say("TAKE", { s: "500001" });
  const ev = shortId(newId());
  const offer = giver.say("OFFER", { ev, sh: commitment(ev, "500001"), m: shortId(newId()), x: 1_900_000_000 });
  const accept = taker.say("ACCEPT", { cp: offer.hash, s: "500001", ok: true });
  const [byGiver, byTaker] = [{ ...take, device: giver.device }, { ...accept, device: taker.device }];
  forge.device(giver).device(taker);
  forge.entry("ITEM", item, "tagCaseFile", { to: "IN_SAFE", tag: "I0000001X", item: "PERMIT", ...place, safeId: safe });
  forge.entry("PACKAGE", bag, "createPackage", { to: "DRAFT", custodian: newId(), code: "P0000000X", fromOffice: newId(), toOffice: newId() });
  forge.entry("ITEM", item, "addToPackage", { to: "RESERVED", ...place, safeId: safe, packageId: bag });
  forge.checkpoint();
  forge.entry("PACKAGE", bag, "sealPackage", { to: "SEALED", custodian: newId(), seal: "500001", manifestHash: "x" });
  forge.entry("PACKAGE", bag, "acceptPackage", { to: "IN_TRANSIT", custodian: giver.device.staff, seal: "500001", intact: true }, byGiver);
  forge.entry("ITEM", item, "carry", { to: "IN_TRANSIT", ...place, custodianId: giver.device.staff, packageId: bag }, byGiver);
  forge.entry("PACKAGE", bag, "relayPackage", { to: "IN_TRANSIT", custodian: taker.device.staff, seal: "500001", intact: true }, byTaker);
  forge.entry("ITEM", item, "carry", { to: "IN_TRANSIT", ...place, custodianId: taker.device.staff, packageId: bag }, byTaker);
  forge.checkpoint();
  forge.entry("ITEM", item, "reportMissing", { to: "MISSING", ...place, custodianId: taker.device.staff, packageId: bag }, undefined, false);
  return { forge: forge.messages(giver).messages(taker), giver, taker };
}

const index = (records: readonly Record_[], kind: string, count: number) => records.map((record, at) => [record["kind"], at] as const).filter(([of]) => of === kind)[count]?.[1] ?? -1;
const edited = (kind: string, count: number, change: (record: Record_) => Record_) => (records: Record_[]) => records.with(index(records, kind, count), change(records[index(records, kind, count)] ?? {}));
const without = (kind: string, count: number) => (records: Record_[]) => records.toSpliced(index(records, kind, count), 1);
const twice = (kind: string, count: number) => (records: Record_[]) => records.toSpliced(index(records, kind, count), 0, records[index(records, kind, count)] ?? {});
const swapped = (kind: string, one: number, other: number) => (records: Record_[]) => {
  const [a, b] = [index(records, kind, one), index(records, kind, other)];
  return records.with(a, records[b] ?? {}).with(b, records[a] ?? {});
};

describe("the verifier of custody", () => {
  const { forge, giver, taker } = world();

  test("finds a whole ledger whole", async () => {
    expect(await says(forge.file())).toBe("");
    const file = join(folder, "witness");
    writeFileSync(file, `\n{"cut of\n${forge.witness.join("\n")}\n`);
    expect(await says(forge.file(), { witness: file, key: forge.key.kid })).toBe("");
  });

  test.each<[string, (records: Record_[]) => Record_[], string | RegExp]>([
    ["an entry's text edited", edited("entry", 2, (entry) => ({ ...entry, body: String(entry["body"]).replace("RESERVED", "PACKED") })), "entry 2 of item I0000001X (line 6) was altered: it is not the text that was hashed"],
    ["an entry's person edited in its column", edited("entry", 2, (entry) => ({ ...entry, staff: newId() })), "entry 2 of item I0000001X (line 6) was altered: its staff is not what its text says"],
    ["an entry's instant edited in its column", edited("entry", 2, (entry) => ({ ...entry, at: "2030-03-02T08:00:01.000Z" })), "its at is not what its text says"],
    ["an entry taken away", without("entry", 2), "covers entries up to position 3; those after 2 are missing"],
    ["an entry taken away and the others counted anew", (records) => without("entry", 2)(records).map((record) => (Number(record["position"]) > 3 ? { ...record, position: Number(record["position"]) - 1 } : record)), "covers entries up to position 3; those after 2 are missing"],
    ["an entry put in twice", twice("entry", 3), "entry 2 of package P0000000X (line 9) was put in or moved: position 4 is taken"],
    ["two entries swapped", swapped("entry", 0, 1), "the entry at position 1 is missing"],
    ["the last, uncovered entry put before the covered ones", swapped("entry", 7, 8), "entry 4 of item I0000001X is missing: the next one is entry 5"],
    ["a checkpoint taken away", without("checkpoint", 0), "the checkpoints before checkpoint 2 of 2030-03-02T08:10:00.000Z are missing"],
    ["a checkpoint's register number edited", edited("checkpoint", 1, (said) => ({ ...said, lastNumber: 6 })), "checkpoint 2 of 2030-03-02T08:10:00.000Z was altered"],
    ["a message edited", edited("message", 0, (message) => ({ ...message, jws: String(message["jws"]).replace(/\.(.{30})./u, ".$1A") })), "(line 15) is not signed by its device"],
    ["a message taken away", without("message", 0), /^message 1 of device \S+ is missing/u],
    ["the last message of a device taken away", without("message", 2), /^the messages of device \S+ are missing: the server had 1/u],
    ["a message replayed", twice("message", 1), "stands twice"],
    ["two messages swapped", swapped("message", 0, 1), /^message 1 of device \S+ is missing/u],
    ["a device's key exchanged", edited("device", 0, (device) => ({ ...device, ...new Phone().device.key.jwk })), "its key has another thumbprint"],
    ["a device given to another person", edited("device", 0, (device) => ({ ...device, staffId: newId() })), "another person signed"],
    ["the message behind an entry taken away", edited("entry", 4, (entry) => ({ ...entry, signature: undefined })), "was taken away"],
    ["another message of the same device behind an entry", edited("entry", 4, (entry) => ({ ...entry, signature: giver.sent[1]?.jws })), "the text names another message"],
    ["a record of no kind", (records) => [...records, { kind: "note" }], "kind that no export has"],
  ])("names %s", async (_what, change, expected) => {
    expect(await says(forge.file(change))).toMatch(expected instanceof RegExp ? expected : new RegExp(expected.replaceAll(/[()]/gu, "\\$&"), "u"));
  });

  test("finds what whoever holds the server's key signed anew", async () => {
    const cases: [string, (made: ReturnType<typeof rewritten>) => string, RegExp][] = [
      ["alg none", () => rewritten({ header: { alg: "none" } }), /no message of ours/u],
      ["a key in the header", () => rewritten({ header: { jwk: {} } }), /no message of ours/u],
      ["another package", () => rewritten({ take: { p: "P1111111X" } }), /another package/u],
      ["another seal", () => rewritten({ take: { s: "600001" } }), /another seal/u],
      ["another municipality", () => rewritten({ take: { mu: "7101" } }), /another municipality/u],
      ["another act", () => rewritten({ act: "GIVE" }), /it says GIVE/u],
      ["two custodians", () => rewritten({ facts: { safeId: safe, custodianId: newId() } }), /two answer/u],
      ["no custodian", () => rewritten({ facts: { safeId: null, custodianId: null } }), /nobody answers/u],
      ["a step from elsewhere", () => rewritten({ facts: { from: "ARRIVED" } }), /begins at ARRIVED/u],
    ];
    for (const [what, make, expected] of cases) expect([what, await says(make(""))]).toEqual([what, expect.stringMatching(expected)]);
  });

  test("finds a device that signed two messages of one number, and tells it where the server froze the device", async () => {
    const forked = (state: string, refusal?: string) => {
      const made = new Forge();
      const phone = new Phone();
      phone.say("GIVE");
      const { head } = phone;
      phone.say("GIVE");
      const known = { counter: 2, head: phone.head };
      Object.assign(phone, { counter: 1, head });
      phone.say("TURN_BACK");
      made.device(phone, state, known).entry("ITEM", item, "tagCaseFile", { to: "IN_SAFE", tag: "I0000001X", ...place, safeId: safe }).checkpoint();
      return made.messages(phone, "REFUSED").file(edited("message", 2, (message) => ({ ...message, refusal })));
    };
    expect(await says(forked("ACTIVE"))).toMatch(/signed two messages 2: its chain forks, and nobody noticed/u);
    expect(await says(forked("ACTIVE", "DEVICE_FORKED"))).toMatch(/its chain forks, and it was not frozen/u);
    expect(await says(forked("FROZEN", "DEVICE_FORKED"))).toBe("");
  });

  test("finds an acceptance without its offer", async () => {
    const made = new Forge();
    const phone = new Phone();
    phone.say("ACCEPT", { cp: taker.head, s: "500001", ok: true });
    made.device(phone).entry("ITEM", item, "tagCaseFile", { to: "IN_SAFE", tag: "I0000001X", ...place, safeId: safe }).checkpoint();
    expect(await says(made.messages(phone, "APPLIED").file())).toMatch(/accepts an offer that is not in the file/u);
  });

  test("finds a ledger rewritten as a whole by the witness, by a printed page, and by the key alone", async () => {
    const other = world(new Forge(forge.key)).forge;
    const stranger = world(new Forge(newInstallationKey())).forge;
    const file = join(folder, "true-witness");
    writeFileSync(file, `${forge.witness.join("\n")}\n`);
    const page = (JSON.parse(forge.witness[1] ?? "") as { hash: string }).hash;
    expect(await says(other.file())).toBe("");
    expect(await says(other.file(), { witness: file })).toMatch(/the witness knows another checkpoint 1: the ledger was rewritten as a whole/u);
    expect(await says(other.file(), { page })).toMatch(/rewritten as a whole/u);
    expect(await says(forge.file(), { page })).toBe("");
    expect(await says(stranger.file(), { key: forge.key.kid })).toMatch(/another key/u);
  });

  test("finds an end that was cut off and signed anew, by the witness", async () => {
    const file = join(folder, "whole-witness");
    writeFileSync(file, `${forge.witness.join("\n")}\n`);
    const short = new Forge(forge.key);
    short.records.splice(1, 0, ...forge.records.slice(1, index(forge.records, "checkpoint", 0) + 1));
    expect(await says(short.file(), { witness: file })).toMatch(/are missing: the server had|the witness knows checkpoint 2/u);
    const bare = short.file((records) => records.map((record) => (record["kind"] === "device" ? { ...record, counter: 0, head: "" } : record)));
    expect(await says(bare, { witness: file })).toMatch(/the witness knows checkpoint 2 .* the ledger's end was cut off/u);
  });

  test("finds every single byte that is changed, and every place where the file is cut", async () => {
    const bytes = Buffer.from(rewritten({}));
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await says(changed)) === "") missed.push(at);
    }
    expect(missed).toEqual([]);
    for (let end = 0; end < bytes.length - 1; end += 97) expect([end, await says(bytes.subarray(0, end))]).not.toEqual([end, ""]);
  }, 300_000);
});

/** One bag taken by one device, with something wrong that every key was used to sign. */
function rewritten({ act = "TAKE", header = {}, take = {}, facts = {} }: { readonly act?: string; readonly header?: Record_; readonly take?: Record_; readonly facts?: Record_ }): string {
  const made = new Forge();
  const phone = new Phone();
  const said = phone.say(act, { s: "500001", ...take }, header);
  made.device(phone);
  made.entry("PACKAGE", bag, "createPackage", { to: "DRAFT", custodian: newId(), code: "P0000000X" });
  made.entry("ITEM", item, "tagCaseFile", { to: "PACKED", tag: "I0000001X", ...place, custodianId: newId(), packageId: bag });
  made.entry("PACKAGE", bag, "acceptPackage", { to: "IN_TRANSIT", custodian: phone.device.staff, seal: "500001" }, { ...said, device: phone.device });
  made.entry("ITEM", item, "carry", { to: "IN_TRANSIT", ...place, custodianId: phone.device.staff, packageId: bag, ...facts }, { ...said, device: phone.device });
  return made.checkpoint().messages(phone).file();
}
