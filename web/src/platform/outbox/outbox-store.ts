import type { Directory } from "../device/directory";
import type { Signer } from "../device/signer";
import type { Act, StoredAct } from "./act";
import { openOutboxDatabase, type OutboxDatabase } from "./outbox-database";

/** What changes in an act after it was made. */
export type ActChange = Partial<
  Pick<Act, "state" | "reason" | "hindrance" | "tries" | "notBefore" | "settledAt">
>;

/** Another tab has signed meanwhile; nothing was kept, nothing forks. */
export class ChainMoved extends Error {}

const strict = { durability: "strict" } as const;

/**
 * The acts on this device, in the order they were done, and who signs them. Every write is asked to reach the disk (`durability:
 * "strict"`) before it counts as done: a green tick must survive a battery that falls out.
 */
export class OutboxStore {
  readonly #database: OutboxDatabase;

  private constructor(database: OutboxDatabase) {
    this.#database = database;
  }

  static async open(name = "epidosi-outbox"): Promise<OutboxStore> {
    return new OutboxStore(await openOutboxDatabase(name));
  }

  async all(): Promise<readonly StoredAct[]> {
    return (await this.#database.getAll("acts")).filter(isStored);
  }

  async add(...acts: readonly Act[]): Promise<void> {
    const transaction = this.#database.transaction("acts", "readwrite", strict);
    await Promise.all([...acts.map((act) => transaction.store.add(act)), transaction.done]);
  }

  /** Keeps a signed act and moves its signer's chain on, both or neither. Throws ChainMoved where the chain is no longer at `from`. */
  async addSigned(act: Act, from: Signer, head: string): Promise<void> {
    const transaction = this.#database.transaction(["acts", "signers"], "readwrite", strict);
    const signer = await transaction.objectStore("signers").get(from.staffId);
    if (signer?.kid !== from.kid || signer.counter !== from.counter) {
      transaction.abort();
      await transaction.done.catch(() => undefined);
      throw new ChainMoved();
    }
    const moved: Signer = { ...signer, counter: signer.counter + 1, head };
    await Promise.all([transaction.objectStore("acts").add(act), transaction.objectStore("signers").put(moved), transaction.done]);
  }

  async change(sequence: number, change: ActChange): Promise<void> {
    const transaction = this.#database.transaction("acts", "readwrite", strict);
    const act = await transaction.store.get(sequence);
    await Promise.all([act && transaction.store.put({ ...act, ...change }), transaction.done]);
  }

  async remove(sequences: readonly number[]): Promise<void> {
    if (sequences.length === 0) return;
    const transaction = this.#database.transaction("acts", "readwrite", strict);
    await Promise.all([...sequences.map((sequence) => transaction.store.delete(sequence)), transaction.done]);
  }

  async signers(): Promise<readonly Signer[]> {
    return this.#database.getAll("signers");
  }

  async findSigner(staffId: string): Promise<Signer | undefined> {
    return this.#database.get("signers", staffId);
  }

  /** Keeps what is known of a signer besides its chain, which only `addSigned` moves. */
  async keepSigner(signer: Signer): Promise<void> {
    const transaction = this.#database.transaction("signers", "readwrite", strict);
    const known = await transaction.store.get(signer.staffId);
    const { counter, head } = known?.kid === signer.kid ? known : signer;
    await Promise.all([transaction.store.put({ ...signer, counter, head }), transaction.done]);
  }

  async directory(): Promise<Directory | undefined> {
    return this.#database.get("directory", "heard");
  }

  async keepDirectory(directory: Directory): Promise<void> {
    await this.#database.put("directory", directory, "heard");
  }

  async forgetDirectory(): Promise<void> {
    await this.#database.clear("directory");
  }

  close(): void {
    this.#database.close();
  }
}

function isStored(act: StoredAct | Act): act is StoredAct {
  return "sequence" in act;
}
