import { openDB, type DBSchema } from "idb";
import type { CourierDay } from "./courier-day";

interface CourierSchema extends DBSchema {
  day: { key: "opened"; value: CourierDay };
}

const open = (name: string) =>
  openDB<CourierSchema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore("day") });

/** The day last opened on this device, so that it opens again with no network. Codes, seals and offices only. */
export async function keepDay(day: CourierDay, name = "epidosi-courier"): Promise<void> {
  const database = await open(name);
  await database.put("day", day, "opened");
  database.close();
}

export async function findDay(name = "epidosi-courier"): Promise<CourierDay | undefined> {
  const database = await open(name);
  const day = await database.get("day", "opened");
  database.close();
  return day;
}
