import { openDB, type DBSchema } from "idb";

interface MemorySchema extends DBSchema {
  kept: { key: string; value: unknown };
}
const name = "epidosi-desk";
const open = () => openDB<MemorySchema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore("kept") });

/** What a desk needs to open without a network, and nothing of a person who files: who works here, and lists that are the same for all. */
export async function keepInMemory(key: string, value: unknown): Promise<void> {
  const database = await open();
  await database.put("kept", value, key);
  database.close();
}

export async function recall(key: string): Promise<unknown> {
  const database = await open();
  const value = await database.get("kept", key);
  database.close();
  return value;
}

export async function forget(key: string): Promise<void> {
  const database = await open();
  await database.delete("kept", key);
  database.close();
}
