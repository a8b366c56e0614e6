"use client";
import { useEffect, useState } from "react";
import { openOutbox } from "../../platform/outbox/browser-outbox";
import type { Outbox } from "../../platform/outbox/outbox";
import { useOutbox, type OutboxView } from "../../platform/outbox/use-outbox";
import { courierActs } from "./courier-documents";

/** The device's outbox with the courier's acts; the view follows it. */
export function useCourierOutbox(): { readonly outbox: Outbox | undefined; readonly view: OutboxView } {
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    let left = false;
    // Where the browser keeps nothing (a private window) no outbox opens, and the act itself says that it was not kept.
    void openOutbox(courierActs).then(
      (opened) => !left && setOutbox(opened),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return { outbox, view: useOutbox(outbox) };
}
