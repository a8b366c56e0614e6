import { Vault } from "../../platform/lock/vault";
import type { CourierDay } from "./courier-day";

const opened = new Map<string, Promise<Vault<CourierDay>>>();

/** Where the day rests on this device, behind a PIN or a passkey; opened once per tab. */
export function dayVault(name = "epidosi-courier"): Promise<Vault<CourierDay>> {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const opening = Vault.open<CourierDay>(name).catch((error: unknown) => {
    opened.delete(name);
    throw error;
  });
  opened.set(name, opening);
  return opening;
}

/** The day last opened on this device, so that it opens again with no network. Codes, seals and offices only. */
export async function keepDay(day: CourierDay, name?: string): Promise<void> {
  await (await dayVault(name)).keep(day);
}

export async function findDay(name?: string): Promise<CourierDay | undefined> {
  return (await dayVault(name)).find();
}

/** Whoever signs in anew sets a new PIN: the day comes from the server again. */
export async function forgetDay(): Promise<void> {
  await (await dayVault()).forget();
}
