"use client";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { lockWhenAway } from "../../platform/lock/lock-when-away";
import type { Vault, VaultState } from "../../platform/lock/vault";
import type { CourierDay } from "./courier-day";
import { dayVault } from "./day-store";

export type DayVault = Vault<CourierDay>;
const nothing = () => undefined;

/** Where the day rests and how it stands; null where this browser keeps nothing, undefined until that is known. Locks itself when the phone is away. */
export function useDayVault(): { readonly vault: DayVault | null | undefined; readonly state: VaultState | undefined } {
  const [vault, setVault] = useState<DayVault | null>();
  useEffect(() => {
    let left = false;
    void dayVault().then((opened) => !left && setVault(opened), () => !left && setVault(null));
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => (vault ? lockWhenAway(() => void vault.lock()) : undefined), [vault]);
  const follow = useCallback((follower: () => void) => vault?.follow(follower) ?? nothing, [vault]);
  const state = useSyncExternalStore(follow, () => vault?.state, () => undefined);
  return { vault, state };
}
