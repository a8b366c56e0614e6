"use client";
import { useCallback, useRef, useState } from "react";
import { whyNotKept, type NotKept } from "../../platform/outbox/full-disk";
import type { Outbox } from "../../platform/outbox/outbox";
import type { AskPerson } from "../../platform/outbox/sign-act";
import { signal } from "../../platform/scanner/signals";
import { doDeed, type Deed } from "./deeds";

export interface Deeds {
  /** Why the last deed was not kept; nothing when all was. */
  readonly notKept: NotKept | undefined;
  /** Keeps the deeds one after the other; answers the command ids of those kept, or nothing while others are being kept. */
  readonly doAll: (deeds: readonly Deed[]) => Promise<readonly string[] | undefined>;
}

/** Doing, on this device: what was kept stays kept when the one after it was not. */
export function useDeeds(outbox: Outbox | undefined, staffId: string | undefined, confirm?: AskPerson): Deeds {
  const [notKept, setNotKept] = useState<NotKept>();
  const keeping = useRef(false);

  const doAll = useCallback(async (deeds: readonly Deed[]) => {
    if (keeping.current || staffId === undefined) return undefined;
    const kept: string[] = [];
    keeping.current = true;
    setNotKept(undefined);
    try {
      if (outbox === undefined) throw new Error("no outbox opens here");
      for (const deed of deeds) kept.push(await doDeed(outbox, staffId, deed, Date.now(), confirm));
    } catch (error) {
      setNotKept(whyNotKept(error));
      signal("WRONG");
    } finally {
      keeping.current = false;
    }
    return kept;
  }, [outbox, staffId, confirm]);

  return { notKept, doAll };
}
