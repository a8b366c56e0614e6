import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Directory } from "../device/directory";
import type { Signer } from "../device/signer";
import type { Act, StoredAct } from "./act";

interface OutboxSchema extends DBSchema {
  acts: { key: number; value: StoredAct | Act; indexes: { commandId: string } };
  /** By staff id: a device belongs to one person, a phone may be two persons' device. */
  signers: { key: string; value: Signer };
  directory: { key: "heard"; value: Directory };
}
export type OutboxDatabase = IDBPDatabase<OutboxSchema>;

/**
 * Acts and keys lie in one database, because the counter of a signed act moves in the very transaction that keeps the act. Acts that
 * an older version of the page left are carried over.
 */
export function openOutboxDatabase(name: string): Promise<OutboxDatabase> {
  return openDB<OutboxSchema>(name, 2, {
    upgrade: (database, oldVersion, _newVersion, transaction) => {
      if (oldVersion < 1) {
        const acts = database.createObjectStore("acts", { keyPath: "sequence", autoIncrement: true });
        acts.createIndex("commandId", "commandId", { unique: true });
      }
      database.createObjectStore("signers", { keyPath: "staffId" });
      database.createObjectStore("directory");
      if (oldVersion === 1) void carryOver(transaction.objectStore("acts").openCursor());
    },
    blocking: (_was, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

interface ActCursor {
  readonly value: StoredAct | Act;
  readonly update: (value: StoredAct | Act) => Promise<unknown>;
  readonly continue: () => Promise<ActCursor | null>;
}

/** The acts of version 1 were never signed. */
async function carryOver(first: Promise<ActCursor | null>): Promise<void> {
  for (let cursor = await first; cursor !== null; cursor = await cursor.continue()) await cursor.update({ ...cursor.value, message: null });
}
