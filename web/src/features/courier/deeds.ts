import { normaliseCode, type CustodyAct, type RefuseReason } from "@epidosi/schema";
import type { ActVariables } from "../../platform/outbox/act";
import type { Outbox } from "../../platform/outbox/outbox";
import type { AskPerson, MessageFacts } from "../../platform/outbox/sign-act";
import type { courierActs } from "./courier-documents";

/** What a courier does with one package beside a hand-over from phone to phone. */
export type Deed =
  | { readonly act: "TAKE"; readonly code: string; readonly seal: string }
  | { readonly act: "GIVE"; readonly code: string }
  | { readonly act: "TURN_BACK"; readonly code: string; readonly reason: RefuseReason }
  | { readonly act: "REFUSE"; readonly code: string; readonly reason: RefuseReason; readonly sealRead?: string };

type PlainOperation = keyof typeof courierActs;
const deedOfOperation = {
  acceptPackage: "TAKE", handOverPackage: "GIVE", turnBackPackage: "TURN_BACK", refusePackage: "REFUSE",
} as const satisfies Record<PlainOperation, CustodyAct>;
const operationOf = { TAKE: "acceptPackage", GIVE: "handOverPackage", TURN_BACK: "turnBackPackage", REFUSE: "refusePackage" } as const satisfies Record<Deed["act"], PlainOperation>;

/**
 * Keeps the deed on this device: signed where the device is enrolled for the person, as a plain mutation where it is not. Resolves with
 * its command id when it is on the disk. Taking is confirmed by the person.
 */
export async function doDeed(outbox: Outbox, staffId: string, deed: Deed, now: number, confirm?: AskPerson): Promise<string> {
  if (await outbox.signsFor(staffId))
    return outbox.sign({ staffId, commandId: crypto.randomUUID(), facts: factsOf(deed), variables: {}, confirm: deed.act === "TAKE" ? confirm : undefined });
  const deviceTime = new Date(now).toISOString();
  return outbox.add({ operation: operationOf[deed.act], variables: { code: deed.code, deviceTime, ...askedOf(deed) }, about: deed.code, staffId });
}

/** What was done with it, whichever way it was kept. */
export function deedOf(operation: string): CustodyAct | undefined {
  if (operation in deedOfOperation) return deedOfOperation[operation as PlainOperation];
  return (["TAKE", "GIVE", "OFFER", "ACCEPT", "REFUSE", "TURN_BACK"] as const).find((act) => act === operation);
}

/** A seal's number as it goes into a message: capitals and digits, or nothing where that is not a number of a seal. */
export function sealForMessage(text: string): string | undefined {
  const seal = normaliseCode(text.trim());
  return /^[0-9A-Z]{3,24}$/u.test(seal) ? seal : undefined;
}

function factsOf(deed: Deed): MessageFacts {
  const { act: a, code: p } = deed;
  if (deed.act === "TAKE") return { a, p, s: sealForMessage(deed.seal) ?? "" };
  if (deed.act === "GIVE") return { a, p };
  const s = deed.act === "REFUSE" ? sealForMessage(deed.sealRead ?? "") : undefined;
  return { a, p, r: deed.reason, ...(s !== undefined && { s }) };
}

function askedOf(deed: Deed): ActVariables {
  if (deed.act === "TAKE") return { sealRead: deed.seal };
  if (deed.act === "TURN_BACK") return { reason: deed.reason };
  return deed.act === "REFUSE" ? { reason: deed.reason, ...(deed.sealRead !== undefined && { sealRead: deed.sealRead }) } : {};
}
