import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { hashMessage } from "@epidosi/schema";
import { type Bagged, type Phone, threePhones } from "../../device.testing";
import { type House, openHouse, type Person } from "../../testing";
import { Authenticator } from "../staff/authenticator.testing";

const origin = "http://localhost:4000";

let house: House;
let auditor: Person;
beforeAll(async () => {
  house = await openHouse();
  auditor = await house.as("elegktis");
});
afterAll(async () => house.close());

interface Line {
  readonly kind: string;
  readonly credentialId: string;
  readonly assertion: Readonly<Record<string, string>>;
}

/** A passkey of the person's, as the page adds it. */
async function keyOf(person: Person, synced = false): Promise<Authenticator> {
  const key = Object.assign(Authenticator.at(origin), { synced });
  const offer = await person.act<{ challenge: string; userHandle: string }>("startPasskey", { password: "test-password-1" }, "challenge userHandle");
  expect(await person.act("addPasskey", { input: { ...key.make(offer), name: "Κινητό" } }, "id")).toMatchObject({ __typename: "Passkey" });
  return key;
}

async function sealedBy(key: Authenticator, jws: string) {
  const { credentialId, clientDataJSON, authenticatorData, signature } = key.sign(await hashMessage(jws));
  return { hash: await hashMessage(jws), passkey: { credentialId, clientDataJSON, authenticatorData, signature } };
}

const bring = (person: Person, messages: readonly string[], confirmations: readonly object[]) =>
  person.ask<{ verdict: string; confirmedBy: string }[]>("mutation ($messages: [String!]!, $confirmations: [MessageConfirmationInput!]) { bringMessages(messages: $messages, confirmations: $confirmations) { verdict confirmedBy } }", { messages, confirmations });
const handovers = async ({ code }: Bagged) => (await auditor.ask<{ handovers: readonly object[] }>("query ($code: String!) { transferPackage(code: $code) { handovers { giverConfirmedBy receiverConfirmedBy } } }", { code })).handovers;
const problems = async () => (await house.sql<{ problem: string }>("SELECT problem FROM message_confirmation WHERE confirmed_by = 'WRONG_KEY' ORDER BY received_at, message_id")).map((row) => row.problem);

describe("the seal key: a person's own passkey over the very hand-over (trust §2)", () => {
  test("is kept beside each side's message, told on the hand-over and in the evidence, and verified offline from the export", async () => {
    const { a, b, bag } = await threePhones(house);
    const [keyA, keyB] = [await keyOf(a.person), await keyOf(b.person)];
    const take = await a.take(bag);
    const offer = await a.offer(bag);
    const accept = await b.accept(offer, bag);
    expect(await bring(a.person, [take], [await sealedBy(keyA, take)])).toEqual([{ verdict: "APPLIED", confirmedBy: "PASSKEY" }]);
    const [ofOffer, ofAccept] = [await sealedBy(keyA, offer), await sealedBy(keyB, accept)];
    // The taker's phone brings both halves and its own word; the giver's comes later, from the giver's phone, and once more.
    expect(await bring(b.person, [offer, accept], [ofAccept])).toEqual([{ verdict: "APPLIED", confirmedBy: "NONE" }, { verdict: "APPLIED", confirmedBy: "PASSKEY" }]);
    expect(await handovers(bag)).toEqual([{ giverConfirmedBy: "NONE", receiverConfirmedBy: "PASSKEY" }, { giverConfirmedBy: "NONE", receiverConfirmedBy: "PASSKEY" }]);
    for (const _ of [1, 2]) expect(await bring(a.person, [offer], [ofOffer])).toEqual([{ verdict: "KNOWN", confirmedBy: "PASSKEY" }]);
    expect((await handovers(bag)).at(-1)).toEqual({ giverConfirmedBy: "PASSKEY", receiverConfirmedBy: "PASSKEY" });

    const [line] = await house.sql<{ tag: string }>("SELECT i.tag FROM package_line l JOIN custody_item i ON i.id = l.item_id JOIN transfer_package p ON p.id = l.package_id WHERE p.code = $1", [bag.code]);
    const evidence = await auditor.ask<{ entries: readonly { act: string; confirmedBy: string; giverConfirmedBy: string | null }[]; exportUrl: string; paperUrl: string }>("query ($tag: String!) { custodyEvidence(tag: $tag) { entries { act confirmedBy giverConfirmedBy } exportUrl paperUrl } }", { tag: line?.tag });
    expect(evidence.entries.filter(({ act }) => act === "relayPackage" || act === "acceptPackage")).toEqual([
      { act: "acceptPackage", confirmedBy: "PASSKEY", giverConfirmedBy: null },
      { act: "relayPackage", confirmedBy: "PASSKEY", giverConfirmedBy: "PASSKEY" },
    ]);
    expect((await auditor.get(evidence.paperUrl)).statusCode).toBe(200);
    const file = (await auditor.get(evidence.exportUrl)).body;
    expect(verifyCustody(file)).toMatchObject({ status: 0, said: expect.stringContaining("3 with a passkey over the very message") });
    await house.as("epoptis").then((supervisor) => supervisor.act("anchorLedger", {}, "__typename"));
    const ledger = (await auditor.get("/downloads/custody.jsonl")).body;
    expect(verifyCustody(ledger)).toMatchObject({ status: 0, said: expect.stringContaining("3 with a passkey over the very message") });
    const edited = (kind: string, change: (line: Line) => object) => file.split("\n").filter(Boolean).map((text) => JSON.parse(text) as Line).map((one) => `${JSON.stringify(one.kind === kind ? { ...one, ...change(one) } : one)}\n`).join("");
    const changed = (part: object) => verifyCustody(edited("confirmation", ({ assertion }) => ({ assertion: { ...assertion, ...part } }))).said;
    expect(changed({ signature: ofOffer.passkey.signature })).toMatch(/not signed by the passkey/u);
    expect(changed({ clientDataJSON: ofOffer.passkey.clientDataJSON })).toMatch(/signed something else/u);
    expect(verifyCustody(edited("passkey", () => ({ staffId: bag.code }))).said).toMatch(/passkey of another person/u);
    expect(verifyCustody(edited("passkey", ({ credentialId }) => ({ credentialId: `${credentialId}x` }))).said).toMatch(/passkey that is not in the file/u);
  });

  test("one that does not fit stops nothing and is kept as that; one that fits, come later, stands over it", async () => {
    const { a, b, bag } = await threePhones(house);
    const [key, foreign, stranger] = [await keyOf(a.person), await keyOf(b.person), Authenticator.at(origin)];
    const before = (await problems()).length;
    const [take, turn] = [await a.take(bag), await a.sign("TURN_BACK", bag.code, { r: "BAG_DAMAGED" })];
    const hash = await hashMessage(take);
    const forged = { ...(await sealedBy(key, turn)), hash };
    expect(await bring(b.person, [take], [forged])).toEqual([{ verdict: "APPLIED", confirmedBy: "WRONG_KEY" }]);
    expect(await house.sql("SELECT 1 FROM audit_entry WHERE event = 'SEAL_KEY_WRONG'")).toHaveLength(before + 1);
    expect(await handovers(bag)).toEqual([{ giverConfirmedBy: "NONE", receiverConfirmedBy: "WRONG_KEY" }]);
    const wrongs: [Phone, Authenticator, Partial<Authenticator>, string][] = [[b, key, {}, "OTHER_PERSON"], [b, stranger, {}, "UNKNOWN"], [b, foreign, { verifiesPerson: false }, "NOT_SIGNED"]];
    for (const [phone, wrong, how, problem] of wrongs) {
      const message = await phone.sign("GIVE", bag.code);
      Object.assign(wrong, how);
      expect(await bring(phone.person, [message], [await sealedBy(wrong, message)])).toMatchObject([{ confirmedBy: "WRONG_KEY" }]);
      expect((await problems()).at(-1)).toBe(problem);
    }
    expect(await bring(a.person, [take], [await sealedBy(key, take)])).toEqual([{ verdict: "KNOWN", confirmedBy: "PASSKEY" }]);
    expect(await handovers(bag)).toEqual([{ giverConfirmedBy: "NONE", receiverConfirmedBy: "PASSKEY" }]);
  });

  test("a courier's must stay on its device; a keeper's at an office may be synced", async () => {
    const { a, k, bag } = await threePhones(house);
    const [carried, kept] = [await keyOf(a.person, true), await keyOf(k.person, true)];
    const [take, offer] = [await a.take(bag), await a.offer(bag)];
    const accept = await k.accept(offer, bag, { o: "B2" });
    expect(await bring(a.person, [take], [await sealedBy(carried, take)])).toEqual([{ verdict: "APPLIED", confirmedBy: "WRONG_KEY" }]);
    expect((await problems()).at(-1)).toBe("SYNCED");
    expect(await bring(k.person, [offer, accept], [await sealedBy(kept, accept)])).toMatchObject([{}, { verdict: "APPLIED", confirmedBy: "PASSKEY" }]);
  });

  test("its count goes on along the device's chain, however late a message comes; a copy shows", async () => {
    const { a, bag } = await threePhones(house);
    const key = await keyOf(a.person);
    const messages = [await a.take(bag), await a.sign("GIVE", bag.code), await a.sign("GIVE", bag.code)];
    const [first, second] = [await sealedBy(key, messages[0] ?? ""), await sealedBy(key, messages[1] ?? "")];
    const copy = key.copy();
    copy.counter = 0;
    const third = await sealedBy(copy, messages[2] ?? "");
    expect(await bring(a.person, messages, [second])).toMatchObject([{ confirmedBy: "NONE" }, { confirmedBy: "PASSKEY" }, {}]);
    expect(await bring(a.person, messages, [first, third])).toMatchObject([{ confirmedBy: "PASSKEY" }, {}, { confirmedBy: "WRONG_KEY" }]);
    expect((await problems()).at(-1)).toBe("OUT_OF_ORDER");
  });

  test("a PIN is the app's word and weaker, and counts in the signer's own session alone", async () => {
    const { a, b, bag } = await threePhones(house);
    const take = await a.take(bag);
    const word = { hash: await hashMessage(take), passkey: null };
    expect(await bring(b.person, [take], [word])).toEqual([{ verdict: "APPLIED", confirmedBy: "NONE" }]);
    expect(await bring(a.person, [take], [word])).toEqual([{ verdict: "KNOWN", confirmedBy: "PIN" }]);
    expect(await handovers(bag)).toEqual([{ giverConfirmedBy: "NONE", receiverConfirmedBy: "PIN" }]);
    expect((await a.person.send("mutation ($c: [MessageConfirmationInput!]) { bringMessages(messages: [], confirmations: $c) { hash } }", { c: [{ hash: "x" }] })).errors).toBeDefined();
  });
});

function verifyCustody(text: string) {
  const file = join(house.dataDir, "custody-confirmed.jsonl");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "../../../../infra/commands/verify-custody.mjs"), file], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}
