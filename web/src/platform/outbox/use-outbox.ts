"use client";
import { useCallback, useSyncExternalStore } from "react";
import { actStates, type ActState } from "./act";
import type { Outbox, OutboxContents } from "./outbox";

export interface OutboxView extends OutboxContents {
  readonly counts: Readonly<Record<ActState, number>>;
  /** False until the store has been read. */
  readonly open: boolean;
}

const closed: OutboxContents = { acts: [], heldBy: null };
const nothing = () => undefined;

/** What waits on this device, and follows every change, also those made in another tab. */
export function useOutbox(outbox: Outbox | undefined): OutboxView {
  const follow = useCallback((follower: () => void) => outbox?.follow(follower) ?? nothing, [outbox]);
  const contents = useSyncExternalStore(
    follow,
    () => outbox?.contents ?? closed,
    () => closed,
  );
  const counts = Object.fromEntries(actStates.map((state) => [state, contents.acts.filter((act) => act.state === state).length])) as Record<ActState, number>;
  return { ...contents, counts, open: outbox !== undefined };
}
