import type { RefusalReason } from "../outbox/act";
import { KeyTrouble, makeKey, type KeyOffer } from "../passkey/passkey";
import { isRecord, postGraphql, textOrNull } from "../request/post-graphql";
import { addSealKeyDocument, startSealKeyDocument } from "./device-documents";

/** SYNCED: made, but the person's other devices have it too: it opens a session and seals nothing a courier carries. */
export type SealKeyEnd =
  | { readonly kind: "MADE" | "SYNCED" | "STOPPED" | "UNREACHABLE" | "TROUBLE" }
  | { readonly kind: "REFUSED"; readonly reason: RefusalReason };

/** Makes the key with which the person confirms hand-overs on this device; the password is asked again. Never throws. */
export async function makeSealKey(password: string, name: string, fetchFrom?: typeof fetch): Promise<SealKeyEnd> {
  const offer = await ask(startSealKeyDocument, { commandId: crypto.randomUUID(), password }, "startPasskey", fetchFrom);
  if ("kind" in offer) return offer;
  const made = await makeKey(offerOf(offer.data, name), "SEAL").catch((trouble: unknown) => (trouble instanceof KeyTrouble ? trouble : undefined));
  if (made === undefined || made instanceof KeyTrouble) return { kind: made === undefined ? "TROUBLE" : "STOPPED" };
  const added = await ask(addSealKeyDocument, { commandId: crypto.randomUUID(), input: { ...made, name } }, "addPasskey", fetchFrom);
  if ("kind" in added) return added;
  return { kind: added.data["keyKind"] === "ONE_DEVICE" ? "MADE" : "SYNCED" };
}

async function ask(document: string, variables: Readonly<Record<string, unknown>>, field: string, fetchFrom?: typeof fetch): Promise<SealKeyEnd | { readonly data: Readonly<Record<string, unknown>> }> {
  const reply = await postGraphql(document, variables, fetchFrom);
  if (reply.kind === "UNREACHABLE") return { kind: "UNREACHABLE" };
  const result = reply.kind === "DATA" ? reply.data[field] : undefined;
  if (!isRecord(result)) return { kind: "TROUBLE" };
  if (result["__typename"] === "Refusal") return { kind: "REFUSED", reason: { code: textOrNull(result["refusal"]) ?? "INVALID_INPUT", about: textOrNull(result["about"]), clause: textOrNull(result["clause"]) } };
  return { data: result };
}

/** The phone calls the key as the device is called: no name of a person lies on it. */
function offerOf(data: Readonly<Record<string, unknown>>, name: string): KeyOffer {
  const [challenge = "", rpId = "", userHandle = ""] = ["challenge", "rpId", "userHandle"].map((part) => textOrNull(data[part]) ?? "");
  return { challenge, rpId, userHandle, username: name, name, knownCredentials: [] };
}
