import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Act, StoredAct } from "./act";

interface OutboxSchema extends DBSchema {
  acts: { key: number; value: StoredAct | Act; indexes: { commandId: string } };
}
/** What changes in an act after it was made. */
export type ActChange = Partial<
  Pick<Act, "state" | "reason" | "hindrance" | "tries" | "notBefore" | "settledAt">
>;

/**
 * The acts on this device, in the order they were done. Every write is asked to reach the disk (`durability: "strict"`)
 * before it counts as done: a green tick must survive a battery that falls out.
 */
export class OutboxStore {
  readonly #database: IDBPDatabase<OutboxSchema>;

  private constructor(database: IDBPDatabase<OutboxSchema>) {
    this.#database = database;
  }

  static async open(name = "epidosi-outbox"): Promise<OutboxStore> {
    const database = await openDB<OutboxSchema>(name, 1, {
      upgrade: (fresh) => {
        const acts = fresh.createObjectStore("acts", { keyPath: "sequence", autoIncrement: true });
        acts.createIndex("commandId", "commandId", { unique: true });
      },
      blocking: (_was, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return new OutboxStore(database);
  }

  async all(): Promise<readonly StoredAct[]> {
    return (await this.#database.getAll("acts")).filter(isStored);
  }

  async add(act: Act): Promise<void> {
    const transaction = this.#database.transaction("acts", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.add(act), transaction.done]);
  }

  async change(sequence: number, change: ActChange): Promise<void> {
    const transaction = this.#database.transaction("acts", "readwrite", { durability: "strict" });
    const act = await transaction.store.get(sequence);
    await Promise.all([act && transaction.store.put({ ...act, ...change }), transaction.done]);
  }

  async remove(sequences: readonly number[]): Promise<void> {
    if (sequences.length === 0) return;
    const transaction = this.#database.transaction("acts", "readwrite", { durability: "strict" });
    await Promise.all([...sequences.map((sequence) => transaction.store.delete(sequence)), transaction.done]);
  }

  close(): void {
    this.#database.close();
  }
}

function isStored(act: StoredAct | Act): act is StoredAct {
  return "sequence" in act;
}
