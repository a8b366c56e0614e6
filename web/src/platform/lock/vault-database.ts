import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Bytes, Wrapped } from "./wrap";

/** Why what lay here was destroyed; it stands until the person signed in anew. */
export type Wipe = "TRIES" | "FORGOTTEN" | "CLOSED";
export interface Lock extends Wrapped {
  readonly id: string;
  readonly by: "PIN" | "PASSKEY";
  /** Of the passkey that opens it. */
  readonly credentialId: string | null;
  readonly tries: number;
}
interface VaultSchema extends DBSchema {
  lock: { key: "lock"; value: Lock };
  wiped: { key: "why"; value: Wipe };
  sealed: { key: "content"; value: { readonly lock: string; readonly iv: Bytes; readonly bytes: ArrayBuffer } };
}
export type VaultDatabase = IDBPDatabase<VaultSchema>;

export const vaultStores = ["lock", "wiped", "sealed"] as const;

/** Version 1 of the database held the day as plain text: it goes with it. */
export function openVaultDatabase(name: string): Promise<VaultDatabase> {
  return openDB<VaultSchema>(name, 2, {
    upgrade: (database) => {
      for (const old of Array.from(database.objectStoreNames)) database.deleteObjectStore(old);
      for (const store of vaultStores) database.createObjectStore(store);
    },
    blocking: (_was, _wanted, event) => event.target instanceof IDBDatabase && event.target.close(),
  });
}
