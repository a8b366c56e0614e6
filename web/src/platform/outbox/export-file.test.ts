import { beforeAll, describe, expect, test } from "@jest/globals";
import { hashMessage, shortId, writeMessage } from "@epidosi/schema";
import { randomUUID } from "node:crypto";
import { makeKey, signWith } from "../device/signer";
import { makeAct, type Act } from "./act";
import { exportMessages, keptFromExport, openExport } from "./export-file";

const passphrase = "τρία μαύρα κοράκια";
const other = "0197a000-0000-7000-8000-00000000000b";
let acts: Act[];
let file: string;

beforeAll(async () => {
  const key = await makeKey();
  const staffId = "0197a000-0000-7000-8000-00000000000a";
  const id = shortId(staffId);
  acts = await Promise.all(Array.from({ length: 120 }, async (_, at) => {
    const commandId = randomUUID();
    const jws = await writeMessage({ v: 1, ev: shortId(commandId), a: "GIVE", mu: "7105", p: `P${String(at).padStart(8, "0")}`, w: id, n: at + 1, ph: await hashMessage(""), at: 1_772_433_000, mt: 0, ch: id }, key.kid, (input) => signWith(key.key, input));
    return makeAct({ operation: "GIVE", variables: {}, about: `P${at}`, staffId }, commandId, 0, { jws, hash: await hashMessage(jws), kid: key.kid, counter: at + 1, own: true });
  }));
  acts.push(makeAct({ operation: "acceptPackage", variables: { code: "P1", sealRead: "ET0042" }, about: "P1", staffId }, randomUUID(), 0));
  file = await exportMessages(acts, passphrase);
});

describe("an exported outbox", () => {
  test("holds the messages to the byte, for another phone to bring", async () => {
    const opened = await openExport(file, passphrase);
    if (opened.kind !== "MESSAGES") throw new Error(opened.kind);
    const kept = await keptFromExport(opened.messages, other);
    expect(kept.map(({ commandId }) => commandId)).toEqual(acts.slice(0, -1).map(({ commandId }) => commandId));
    expect(kept[7]).toMatchObject({ staffId: other, operation: "GIVE", about: "P00000007", state: "WAITING", message: { ...acts[7]?.message, own: false } });
  });

  test("carries a person's key over a message, and no PIN: that is this phone's word", async () => {
    const passkey = { by: "PASSKEY", credentialId: "k", clientDataJSON: "c", authenticatorData: "a", signature: "s" } as const;
    const confirmed = acts.map((act, at) => (act.message === null || at > 1 ? act : { ...act, message: { ...act.message, confirmation: at === 0 ? passkey : ({ by: "PIN" } as const) } }));
    const opened = await openExport(await exportMessages(confirmed, passphrase), passphrase);
    if (opened.kind !== "MESSAGES") throw new Error(opened.kind);
    const kept = await keptFromExport(opened.messages, other, opened.confirmations);
    expect(kept.slice(0, 3).map(({ message }) => message?.confirmation)).toEqual([passkey, undefined, undefined]);
    expect(kept).toHaveLength(acts.length - 1);
  });

  test("shows nothing of them, and is another file each time", async () => {
    expect(file).not.toContain(acts[0]?.message?.jws.slice(0, 40));
    expect(file).not.toContain('"GIVE"');
    expect(await exportMessages(acts, passphrase)).not.toBe(file);
  });

  test("does not open with another passphrase, nor when altered", async () => {
    expect(await openExport(file, "τρία μαύρα κοράκι")).toEqual({ kind: "WRONG_PASSPHRASE" });
    const { sealed, ...rest } = JSON.parse(file) as { sealed: string };
    const altered = JSON.stringify({ ...rest, sealed: (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1) });
    expect(await openExport(altered, passphrase)).toEqual({ kind: "WRONG_PASSPHRASE" });
  });

  test.each(["", "{}", "[]", JSON.stringify({ kind: "epidosi outbox 1" }), "PK"])("is not %j", async (text) => {
    expect(await openExport(text, passphrase)).toEqual({ kind: "NOT_OURS" });
  });

  test("keeps nothing that is no message of ours", async () => {
    expect(await keptFromExport(["", "a.b.c", acts[0]?.message?.jws ?? ""], other)).toHaveLength(1);
  });
});
