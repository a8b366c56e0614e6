import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { triesAllowed } from "./pin";
import { Vault } from "./vault";

const day = { packages: ["P-7K2X"], seal: "558812" };
let count = 0;
let name = "";
let vault: Vault<typeof day>;
beforeEach(async () => {
  count += 1;
  name = `vault-${count}`;
  vault = await Vault.open(name);
});

/** Everything of the database as text, as somebody with the disk would read it. */
async function atRest(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
  });
  const all = await Promise.all([...database.objectStoreNames].map((store) => new Promise<unknown[]>((resolve) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.addEventListener("success", () => resolve(request.result as unknown[]));
  })));
  database.close();
  return JSON.stringify(all, (_key, value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value).toString("latin1") : ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString("latin1") : value));
}

describe("what lies on a phone", () => {
  test("is asked a PIN before it is written, and is unreadable at rest", async () => {
    await vault.keep(day);
    expect(vault.state.kind).toBe("TO_SET");
    expect(await vault.find()).toEqual(day);
    expect(await atRest()).toBe("[[],[],[]]");
    await vault.setPin("135790");
    expect(vault.state.kind).toBe("OPEN");
    const text = await atRest();
    for (const plain of ["P-7K2X", "558812", "135790"]) expect(text).not.toContain(plain);
  });

  test("says whether a PIN is its own while it stays open, and counts the wrong ones", async () => {
    expect(await vault.lockedBy()).toBeUndefined();
    await vault.keep(day);
    await vault.setPin("135790");
    expect(await vault.lockedBy()).toBe("PIN");
    expect(await vault.triesLeftAfter("000001")).toBe(triesAllowed - 1);
    expect([await vault.triesLeftAfter("135790"), await vault.triesLeftAfter("000001"), vault.state.kind]).toEqual(["FITS", triesAllowed - 1, "OPEN"]);
    expect(await vault.find()).toEqual(day);
    for (let left = triesAllowed - 2; left >= 0; left -= 1) expect(await vault.triesLeftAfter("000001")).toBe(left);
    expect(vault.state).toEqual({ kind: "WIPED", why: "TRIES" });
    expect(await vault.find()).toBeUndefined();
  }, 60_000);

  test("opens at a fresh start with the PIN alone", async () => {
    await vault.keep(day);
    await vault.setPin("135790");
    const fresh = await Vault.open<typeof day>(name);
    expect(fresh.state).toMatchObject({ kind: "LOCKED", by: "PIN", triesLeft: triesAllowed });
    expect(await fresh.find()).toBeUndefined();
    expect(await fresh.openWithPin("000001")).toBe(false);
    expect(fresh.state).toMatchObject({ kind: "LOCKED", triesLeft: triesAllowed - 1 });
    expect(await fresh.openWithPin("135790")).toBe(true);
    expect(await fresh.find()).toEqual(day);
    await fresh.lock();
    expect(fresh.state).toMatchObject({ kind: "LOCKED", triesLeft: triesAllowed });
    expect(await fresh.find()).toBeUndefined();
  });

  test("is destroyed by five wrong PINs, also when the page is closed in between; the right one comes too late", async () => {
    await vault.keep(day);
    await vault.setPin("135790");
    for (let wrong = 1; wrong <= triesAllowed; wrong += 1) expect(await (await Vault.open(name)).openWithPin("246800")).toBe(false);
    const after = await Vault.open<typeof day>(name);
    expect(after.state).toEqual({ kind: "WIPED", why: "TRIES" });
    expect(await after.openWithPin("135790")).toBe(false);
    expect(await atRest()).toBe('[[],[],["TRIES"]]');
    await after.keep(day);
    expect(await atRest()).toBe('[[],[],["TRIES"]]');
    await after.forget();
    expect([after.state, await atRest()]).toEqual([{ kind: "UNSET" }, "[[],[],[]]"]);
  });

  test("opens by a passkey's secret, of this very salt", async () => {
    const secret = crypto.getRandomValues(new Uint8Array(32)).buffer;
    await vault.keep(day);
    await vault.setPasskey(async () => ({ secret, credentialId: "abc" }));
    const fresh = await Vault.open<typeof day>(name);
    expect(fresh.state).toMatchObject({ kind: "LOCKED", by: "PASSKEY", credentialId: "abc" });
    expect(await fresh.openWithSecret(new ArrayBuffer(32))).toBe(false);
    expect(await fresh.openWithSecret(secret)).toBe(true);
    expect(await fresh.find()).toEqual(day);
  });

  test("a tab whose lock another tab replaced writes nothing more", async () => {
    await vault.keep(day);
    await vault.setPin("135790");
    const other = await Vault.open<typeof day>(name);
    await other.wipe("CLOSED");
    await vault.keep({ ...day, seal: "99" });
    expect(vault.state).toEqual({ kind: "WIPED", why: "CLOSED" });
    expect(await atRest()).toBe('[[],[],["CLOSED"]]');
  });
});
