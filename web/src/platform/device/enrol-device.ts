import { normaliseCode } from "@epidosi/schema";
import type { Hindrance, RefusalReason } from "../outbox/act";
import type { OutboxStore } from "../outbox/outbox-store";
import { isRecord, postGraphql, textOrNull } from "../request/post-graphql";
import { enrolDeviceDocument } from "./device-documents";
import { hearDevice, type PersonHere } from "./hear-device";
import { hashOfNothing, makeKey, type Signer } from "./signer";

export interface Enrolment {
  readonly commandId: string;
  /** One-time code that the supervisor gave. */
  readonly code: string;
  readonly name: string;
}

export type EnrolmentEnd =
  | { readonly kind: "ENROLLED" }
  | { readonly kind: "REFUSED"; readonly reason: RefusalReason }
  /** Unsigned acts still wait: they go out first, for an enrolled person's are refused. */
  | { readonly kind: "ACTS_WAIT" }
  | { readonly kind: "NO_ANSWER"; readonly hindrance: Hindrance };

/**
 * Enrols this browser as the person's device. The key is on the disk before the server hears of it, so that an answer lost on the way
 * leaves no key that only the server knows: a second try with the same key finds it enrolled.
 */
export async function enrolDevice(store: OutboxStore, person: PersonHere, { commandId, code, name }: Enrolment, now: number, fetchFrom?: typeof fetch): Promise<EnrolmentEnd> {
  const unsigned = (await store.all()).filter((act) => act.staffId === person.staffId && act.message === null && act.state !== "CONFIRMED" && act.state !== "REFUSED");
  if (unsigned.length > 0) return { kind: "ACTS_WAIT" };
  const begun = await beginning(store, person, name);
  const news = await hearDevice(store, now, fetchFrom);
  if (news.kind === "HEARD" && news.signer?.kid === begun.kid && news.signer.state === "ACTIVE") return { kind: "ENROLLED" };
  const reply = await postGraphql(enrolDeviceDocument, { commandId, code: normaliseCode(code), name, key: { x: begun.x, y: begun.y } }, fetchFrom);
  if (reply.kind !== "DATA") return { kind: "NO_ANSWER", hindrance: reply.kind === "UNREACHABLE" ? "UNREACHABLE" : reply.kind === "UNAUTHENTICATED" ? "SIGN_IN" : "SERVER_TROUBLE" };
  const result = reply.data["enrolDevice"];
  if (!isRecord(result)) return { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" };
  if (result["__typename"] === "Refusal") return { kind: "REFUSED", reason: { code: textOrNull(result["refusal"]) ?? "INVALID_INPUT", about: textOrNull(result["about"]), clause: textOrNull(result["clause"]) } };
  if (result["kid"] !== begun.kid) return { kind: "NO_ANSWER", hindrance: "UNEXPECTED_ANSWER" };
  await store.keepSigner({ ...begun, state: "ACTIVE" });
  await hearDevice(store, now, fetchFrom);
  return { kind: "ENROLLED" };
}

/** The key of a try before this one, or a new one. A frozen or revoked key is never used again. */
async function beginning(store: OutboxStore, person: PersonHere, name: string): Promise<Signer> {
  const known = await store.findSigner(person.staffId);
  const begun: Signer = known?.state === "ENROLLING"
    ? { ...known, ...person, name }
    : { ...(await makeKey()), ...person, name, state: "ENROLLING", counter: 0, head: await hashOfNothing() };
  await store.keepSigner(begun);
  return begun;
}
