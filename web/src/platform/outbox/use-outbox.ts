"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { ActState } from "./act";
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
  const counts = { WAITING: 0, SENT: 0, CONFIRMED: 0, REFUSED: 0 };
  for (const act of contents.acts) counts[act.state] += 1;
  return { ...contents, counts, open: outbox !== undefined };
}
