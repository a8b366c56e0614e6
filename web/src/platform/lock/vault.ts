import { triesAllowed } from "./pin";
import { type Lock, openVaultDatabase, type VaultDatabase, vaultStores, type Wipe } from "./vault-database";
import { type Bytes, newLockId, newWrappedKey, unwrap, wrapperOfPin, wrapperOfSecret } from "./wrap";

/** UNSET: nothing is kept, nothing is asked. TO_SET: something is to be kept and has no lock yet. */
export type VaultState =
  | { readonly kind: "UNSET" | "TO_SET" | "OPEN" }
  | { readonly kind: "LOCKED"; readonly by: Lock["by"]; readonly credentialId: string | null; readonly salt: Bytes; readonly triesLeft: number }
  | { readonly kind: "WIPED"; readonly why: Wipe };

const strict = { durability: "strict" } as const;

/**
 * One thing at rest under AES-GCM, whose random key lies wrapped by a PIN or by a passkey's secret. Open, the key is in memory
 * alone and cannot be taken out. After `triesAllowed` wrong PINs everything is destroyed; a try is counted on the disk before it is made.
 */
export class Vault<Content> {
  readonly #database: VaultDatabase;
  readonly #followers = new Set<() => void>();
  #state: VaultState = { kind: "UNSET" };
  #open: { readonly id: string; readonly key: CryptoKey } | undefined;
  #pending: Content | undefined;

  private constructor(database: VaultDatabase) {
    this.#database = database;
  }

  static async open<Content>(name: string): Promise<Vault<Content>> {
    const vault = new Vault<Content>(await openVaultDatabase(name));
    await vault.#look();
    return vault;
  }

  get state(): VaultState {
    return this.#state;
  }

  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Keeps the content in place of what was kept. Without a lock it waits in memory until one is set; behind another's lock it is dropped. */
  async keep(content: Content): Promise<void> {
    if (this.#state.kind === "WIPED" || this.#state.kind === "LOCKED") return;
    if (this.#open === undefined) {
      this.#pending = content;
      return this.#tell({ kind: "TO_SET" });
    }
    const { id, key } = this.#open;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: label(id) }, key, new TextEncoder().encode(JSON.stringify(content)));
    const transaction = this.#database.transaction(vaultStores, "readwrite", strict);
    const lock = await transaction.objectStore("lock").get("lock");
    if (lock?.id === id) await transaction.objectStore("sealed").put({ lock: id, iv, bytes }, "content");
    await transaction.done;
    if (lock?.id !== id) await this.#look();
  }

  /** What is kept, or what waits for a lock; nothing where it is locked. */
  async find(): Promise<Content | undefined> {
    const sealed = await this.#database.get("sealed", "content");
    if (this.#open === undefined || sealed?.lock !== this.#open.id) return this.#pending;
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv, additionalData: label(sealed.lock) }, this.#open.key, sealed.bytes);
    return JSON.parse(new TextDecoder().decode(plain)) as Content;
  }

  setPin(pin: string): Promise<void> {
    return this.#set("PIN", null, (salt) => wrapperOfPin(pin, salt));
  }

  /** `secretFor` asks the passkey for its secret for this salt. */
  setPasskey(secretFor: (salt: Bytes) => Promise<{ readonly secret: ArrayBuffer; readonly credentialId: string }>): Promise<void> {
    let credentialId: string | null = null;
    return this.#set("PASSKEY", () => credentialId, async (salt) => {
      const answer = await secretFor(salt);
      credentialId = answer.credentialId;
      return wrapperOfSecret(answer.secret, salt);
    });
  }

  /** True when it opened. A wrong PIN is counted; the last one allowed destroys what is kept. */
  async openWithPin(pin: string): Promise<boolean> {
    const tries = await this.#countTry();
    const opened = await this.#unlock((lock) => wrapperOfPin(pin, lock.salt));
    if (!opened && tries >= triesAllowed) await this.wipe("TRIES");
    return opened;
  }

  /** Whether the PIN is the one that locks what is kept here, which stays as open as it is. A wrong one is counted like any other; answers how many are left, of which none destroys it. */
  async triesLeftAfter(pin: string): Promise<"FITS" | number> {
    const tries = await this.#countTry();
    const lock = await this.#database.get("lock", "lock");
    const fits = lock !== undefined && (await unwrap(lock, await wrapperOfPin(pin, lock.salt)).then(() => true, () => false));
    if (fits) await this.#database.put("lock", { ...lock, tries: 0 }, "lock");
    else if (tries >= triesAllowed) await this.wipe("TRIES");
    return fits ? "FITS" : Math.max(0, triesAllowed - tries);
  }

  /** What locks it; nothing where nothing does. */
  async lockedBy(): Promise<Lock["by"] | undefined> {
    return (await this.#database.get("lock", "lock"))?.by;
  }

  openWithSecret(secret: ArrayBuffer): Promise<boolean> {
    return this.#unlock((lock) => wrapperOfSecret(secret, lock.salt));
  }

  /** Drops the key; what is kept stays. */
  async lock(): Promise<void> {
    if (this.#open === undefined) return;
    this.#open = undefined;
    await this.#look();
  }

  /** Destroys everything and remembers why, until `forget`. */
  async wipe(why: Wipe): Promise<void> {
    await this.#clear(why);
    this.#tell({ kind: "WIPED", why });
  }

  /** Destroys everything: the person signed in anew. */
  async forget(): Promise<void> {
    await this.#clear(undefined);
    this.#tell({ kind: "UNSET" });
  }

  /** Forgets why it was destroyed; the screen still says so until it is left. */
  async settleWipe(): Promise<void> {
    await this.#database.delete("wiped", "why");
  }

  close(): void {
    this.#database.close();
  }

  async #set(by: Lock["by"], credentialId: (() => string | null) | null, wrapping: (salt: Bytes) => Promise<CryptoKey>): Promise<void> {
    const id = newLockId();
    const { key, wrapped } = await newWrappedKey(wrapping);
    const transaction = this.#database.transaction(vaultStores, "readwrite", strict);
    await Promise.all([
      transaction.objectStore("sealed").clear(),
      transaction.objectStore("wiped").clear(),
      transaction.objectStore("lock").put({ ...wrapped, id, by, credentialId: credentialId?.() ?? null, tries: 0 }, "lock"),
      transaction.done,
    ]);
    this.#open = { id, key };
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending !== undefined) await this.keep(pending);
    this.#tell({ kind: "OPEN" });
  }

  async #countTry(): Promise<number> {
    const transaction = this.#database.transaction("lock", "readwrite", strict);
    const lock = await transaction.store.get("lock");
    const tries = (lock?.tries ?? 0) + 1;
    await Promise.all([lock && transaction.store.put({ ...lock, tries }, "lock"), transaction.done]);
    return tries;
  }

  async #unlock(wrapperFor: (lock: Lock) => Promise<CryptoKey>): Promise<boolean> {
    const lock = await this.#database.get("lock", "lock");
    const key = lock && (await unwrap(lock, await wrapperFor(lock)).catch(() => undefined));
    if (lock === undefined || key === undefined) {
      await this.#look();
      return false;
    }
    await this.#database.put("lock", { ...lock, tries: 0 }, "lock");
    this.#open = { id: lock.id, key };
    this.#tell({ kind: "OPEN" });
    return true;
  }

  async #clear(why: Wipe | undefined): Promise<void> {
    this.#open = undefined;
    this.#pending = undefined;
    const transaction = this.#database.transaction(vaultStores, "readwrite", strict);
    await Promise.all([...vaultStores.map((store) => transaction.objectStore(store).clear()), why && transaction.objectStore("wiped").put(why, "why"), transaction.done]);
  }

  /** How it stands on the disk, where no key is in hand. */
  async #look(): Promise<void> {
    this.#open = undefined;
    const [lock, why] = await Promise.all([this.#database.get("lock", "lock"), this.#database.get("wiped", "why")]);
    if (why !== undefined) return this.#tell({ kind: "WIPED", why });
    if (lock === undefined) return this.#tell({ kind: "UNSET" });
    this.#tell({ kind: "LOCKED", by: lock.by, credentialId: lock.credentialId, salt: lock.salt, triesLeft: Math.max(0, triesAllowed - lock.tries) });
  }

  #tell(state: VaultState): void {
    this.#state = state;
    for (const follower of this.#followers) follower();
  }
}

function label(lock: string): Bytes {
  return new TextEncoder().encode(`epidosi vault ${lock}`);
}
