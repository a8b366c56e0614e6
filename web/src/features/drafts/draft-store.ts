import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";

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

/** A draft as it lies on the device now. */
export interface KeptDraft<Content> extends Draft<Content> {
  /** Device instant at which it is destroyed. */
  readonly until: number;
  /** The device's clock went back since it was kept: the instant it bears is not of this clock. */
  readonly clockMoved: boolean;
}

interface Sealed {
  readonly id: string;
  readonly owner: string;
  readonly keptAt: number;
  /** One more than the last: drafts are filed in the order in which they were kept, whatever the clock said. */
  readonly order: number;
  /** From when its hours are counted, on the clock as it is now. */
  readonly agedFrom: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}
interface DraftSchema extends DBSchema {
  /** `drafts`: the key; `clock`: the latest instant this device showed. */
  keys: { key: string; value: CryptoKey | number };
  drafts: { key: string; value: Sealed; indexes: { owner: string } };
}

/** How long a draft lies on a device before it is destroyed. */
export const draftHours = 72;
const hour = 3_600_000;

/**
 * Drafts on this device, each sealed with AES-GCM under a key that cannot leave the browser and bound to who kept it and when. Readable at rest are only
 * ids, instants, their order and the owner's id. Those past `draftHours` are destroyed when the store is listed. Where the clock was set back, hours that had run
 * stay run and nothing is destroyed for it: a draft is as old as it was.
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
    return new DraftStore<Content>(database, known instanceof CryptoKey ? known : made);
  }

  /** Keeps a draft, or replaces the one of the same id in its place. */
  async keep(owner: string, { id, keptAt, code, commandId, content }: Draft<Content>, now = keptAt): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: label(owner, id, keptAt) }, this.#key, new TextEncoder().encode(JSON.stringify({ code, commandId, content })));
    const transaction = this.#database.transaction(["drafts", "keys"], "readwrite", { durability: "strict" });
    const rows = await settleClock(transaction, now);
    const earlier = rows.find((row) => row.id === id);
    const { order, agedFrom } = earlier ?? { order: Math.max(0, ...rows.map((row) => row.order)) + 1, agedFrom: now };
    await transaction.objectStore("drafts").put({ id, owner, keptAt, order, agedFrom, iv, sealed });
    await transaction.done;
  }

  /** The owner's drafts in the order in which they were kept, and how many were destroyed because they were too old. */
  async list(owner: string, now: number): Promise<{ readonly drafts: readonly KeptDraft<Content>[]; readonly expired: number }> {
    const transaction = this.#database.transaction(["drafts", "keys"], "readwrite", { durability: "strict" });
    const all = await settleClock(transaction, now);
    const old = all.filter(({ agedFrom }) => now - agedFrom > draftHours * hour);
    for (const { id } of old) await transaction.objectStore("drafts").delete(id);
    await transaction.done;
    const own = all.filter((one) => one.owner === owner && !old.includes(one)).sort((one, other) => one.order - other.order || one.keptAt - other.keptAt);
    const drafts = await Promise.all(own.map(async ({ id, keptAt, agedFrom, iv, sealed }) => {
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: label(owner, id, keptAt) }, this.#key, sealed);
      return { ...(JSON.parse(new TextDecoder().decode(plain)) as Omit<Draft<Content>, "id" | "keptAt">), id, keptAt, until: agedFrom + draftHours * hour, clockMoved: agedFrom !== keptAt };
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

/** Notes the instant, and where it lies before the latest one takes what had run of every draft's hours along. Answers the drafts; those of before they had an order come first. */
async function settleClock(transaction: IDBPTransaction<DraftSchema, ["drafts", "keys"], "readwrite">, now: number): Promise<Sealed[]> {
  const latest = await transaction.objectStore("keys").get("clock");
  const back = typeof latest === "number" ? Math.max(0, latest - now) : 0;
  await transaction.objectStore("keys").put(now, "clock");
  const rows = (await transaction.objectStore("drafts").getAll()).map((row) => ({ ...row, order: row.order ?? 0, agedFrom: Math.min(now, (row.agedFrom ?? row.keptAt) - back) }));
  if (back > 0) for (const row of rows) await transaction.objectStore("drafts").put(row);
  return rows;
}

function label(owner: string, id: string, keptAt: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`epidosi draft ${owner} ${id} ${keptAt}`);
}
