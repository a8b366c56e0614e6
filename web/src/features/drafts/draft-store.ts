import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** A filing that waits for the network, as typed. */
export interface Draft<Content> {
  readonly id: string;
  /** On the slip; finds the application later. */
  readonly code: string;
  /** Of the act that files it: sent twice it files once. */
  readonly commandId: string;
  /** Device instant, in ms since 1970. */
  readonly keptAt: number;
  readonly content: Content;
}

interface Sealed {
  readonly id: string;
  readonly owner: string;
  readonly keptAt: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}
interface DraftSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: Sealed; indexes: { owner: string } };
}

/** How long a draft lies on a device before it is destroyed. */
export const draftHours = 72;

/**
 * Drafts on this device, each sealed with AES-GCM under a key that cannot leave the browser and bound to who kept it and when. Readable at rest are only
 * ids, instants and the owner's id. Those past `draftHours` are destroyed when the store opens or is listed.
 */
export class DraftStore<Content> {
  readonly #database: IDBPDatabase<DraftSchema>;
  readonly #key: CryptoKey;

  private constructor(database: IDBPDatabase<DraftSchema>, key: CryptoKey) {
    this.#database = database;
    this.#key = key;
  }

  static async open<Content>(name = "epidosi-drafts"): Promise<DraftStore<Content>> {
    const database = await openDB<DraftSchema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("keys");
        fresh.createObjectStore("drafts", { keyPath: "id" }).createIndex("owner", "owner");
      },
    });
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const transaction = database.transaction("keys", "readwrite", { durability: "strict" });
    const known = await transaction.store.get("drafts");
    if (known === undefined) await transaction.store.put(made, "drafts");
    await transaction.done;
    return new DraftStore<Content>(database, known ?? made);
  }

  /** Keeps a draft, or replaces the one of the same id. */
  async keep(owner: string, { id, keptAt, ...secret }: Draft<Content>): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: label(owner, id, keptAt) }, this.#key, new TextEncoder().encode(JSON.stringify(secret)));
    const transaction = this.#database.transaction("drafts", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.put({ id, owner, keptAt, iv, sealed }), transaction.done]);
  }

  /** The owner's drafts in the order in which they were kept, and how many were destroyed because they were too old. */
  async list(owner: string, now: number): Promise<{ readonly drafts: readonly Draft<Content>[]; readonly expired: number }> {
    const all = await this.#database.getAll("drafts");
    const old = all.filter(({ keptAt }) => now - keptAt > draftHours * 3_600_000);
    for (const { id } of old) await this.remove(id);
    const own = all.filter((one) => one.owner === owner && !old.includes(one)).sort((one, other) => one.keptAt - other.keptAt);
    const drafts = await Promise.all(own.map(async ({ id, keptAt, iv, sealed }) => {
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: label(owner, id, keptAt) }, this.#key, sealed);
      return { ...(JSON.parse(new TextDecoder().decode(plain)) as Omit<Draft<Content>, "id" | "keptAt">), id, keptAt };
    }));
    return { drafts, expired: old.filter((one) => one.owner === owner).length };
  }

  async remove(id: string): Promise<void> {
    const transaction = this.#database.transaction("drafts", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.delete(id), transaction.done]);
  }

  close(): void {
    this.#database.close();
  }
}

function label(owner: string, id: string, keptAt: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`epidosi draft ${owner} ${id} ${keptAt}`);
}
