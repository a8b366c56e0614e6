import { graphqlTransport, type WaitingOperations } from "./graphql-transport";
import { OutboxStore } from "./outbox-store";
import { Outbox } from "./outbox";

/** Triggers are hints; this is the promise: whatever happens, it is tried again. */
const heartbeatMs = 30_000;
const channelName = "epidosi-outbox";

let opened: Promise<Outbox> | undefined;
let store: Promise<OutboxStore> | undefined;

/** What lies on this device: acts, keys, and what was last heard of the other devices. */
export function openStore(): Promise<OutboxStore> {
  store ??= OutboxStore.open().catch((error: unknown) => {
    store = undefined;
    throw error;
  });
  return store;
}

/** The outbox of this device; opened once per tab. The first caller says which acts may wait. */
export function openOutbox(operations: WaitingOperations): Promise<Outbox> {
  opened ??= open(operations).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(operations: WaitingOperations): Promise<Outbox> {
  const channel = new BroadcastChannel(channelName);
  const outbox = new Outbox({
    store: await openStore(),
    transport: graphqlTransport(operations),
    locks: navigator.locks,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    newCommandId: () => crypto.randomUUID(),
    dayOf: localDay,
    tellOthers: () => channel.postMessage("changed"),
  });
  channel.addEventListener("message", () => void outbox.refresh());
  window.addEventListener("online", () => void outbox.send(true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void outbox.send(true);
  });
  setInterval(() => void outbox.send(), heartbeatMs);
  await outbox.refresh();
  void outbox.send(true);
  return outbox;
}

/**
 * Asks the browser not to throw the waiting acts away when the disk is full. Refused by most until the page is installed
 * as an app: the answer is shown, not hidden.
 */
export async function askToKeepStorage(storage: Partial<Pick<StorageManager, "persist" | "persisted">>): Promise<boolean> {
  if ((await storage.persisted?.()) === true) return true;
  return (await storage.persist?.()) === true;
}

const athensDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Athens", dateStyle: "short" });

/** The local day at the offices, `2011-03-02`. */
export function localDay(instant: number): string {
  return athensDay.format(instant);
}
