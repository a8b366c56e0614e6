import type { OutboxStore } from "../outbox/outbox-store";
import { isRecord, postGraphql, textOrNull } from "../request/post-graphql";
import { hearDeviceDocument } from "./device-documents";
import { directoryOf } from "./directory";
import { signerStates, type Signer } from "./signer";

/** Who is signed in at this device, as far as an enrolment asks. */
export interface PersonHere {
  readonly staffId: string;
  readonly municipality: string;
  readonly officeCode: string;
  readonly keeper: boolean;
}

export type DeviceNews =
  | { readonly kind: "HEARD"; readonly person: PersonHere; readonly signer: Signer | undefined }
  | { readonly kind: "UNREACHABLE" | "SIGN_IN" | "NOT_ALLOWED" | "TROUBLE" };

/**
 * Asks the server who is here, what became of this device's key, and for directory and challenge; keeps what it says beside the acts.
 * A key whose enrolment was never answered becomes active here when the server knows it.
 */
export async function hearDevice(store: OutboxStore, now: number, fetchFrom?: typeof fetch): Promise<DeviceNews> {
  const last = (await store.directory())?.heardBy;
  const asked = last === undefined ? undefined : await store.findSigner(last);
  const first = await ask(store, asked?.kid ?? "", now, fetchFrom);
  if (first.kind !== "HEARD" || first.signer === undefined || first.signer.kid === asked?.kid) return first;
  return ask(store, first.signer.kid, now, fetchFrom);
}

/** Who signs on this device when nobody can be asked: whoever was here last. */
export async function signerHere(store: OutboxStore): Promise<Signer | undefined> {
  const directory = await store.directory();
  return directory === undefined ? undefined : store.findSigner(directory.heardBy);
}

async function ask(store: OutboxStore, kid: string, now: number, fetchFrom?: typeof fetch): Promise<DeviceNews> {
  const reply = await postGraphql(hearDeviceDocument, { kid }, fetchFrom);
  if (reply.kind === "UNREACHABLE") return { kind: "UNREACHABLE" };
  if (reply.kind === "UNAUTHENTICATED") return { kind: "SIGN_IN" };
  if (reply.kind === "TROUBLE") return { kind: reply.code === "FORBIDDEN" ? "NOT_ALLOWED" : "TROUBLE" };
  const person = personOf(reply.data["session"]);
  if (person === undefined) return { kind: reply.data["session"] === null ? "SIGN_IN" : "TROUBLE" };
  const directory = directoryOf(reply.data["deviceDirectory"], person.staffId, now);
  if (directory === undefined) return { kind: "TROUBLE" };
  await store.keepDirectory(directory);
  const signer = await follow(store, person, kid, reply.data["myDevice"], sealKeysOf(reply.data["myPasskeys"], person));
  return { kind: "HEARD", person, signer };
}

async function follow(store: OutboxStore, person: PersonHere, kid: string, device: unknown, sealKeys: readonly string[]): Promise<Signer | undefined> {
  const signer = await store.findSigner(person.staffId);
  if (signer === undefined) return undefined;
  const said = isRecord(device) && signer.kid === kid ? device : {};
  const state = signerStates.find((known) => known === said["state"]) ?? signer.state;
  const followed: Signer = { ...signer, ...person, sealKeys, state, name: textOrNull(said["name"]) ?? signer.name };
  await store.keepSigner(followed);
  return followed;
}

/** A courier seals only with a key that never leaves its device; a keeper, at an office's desk, with any. */
function sealKeysOf(keys: unknown, { keeper }: PersonHere): readonly string[] {
  if (!Array.isArray(keys)) return [];
  return (keys as readonly unknown[]).flatMap((key) => (isRecord(key) && (keeper || key["kind"] === "ONE_DEVICE") ? (textOrNull(key["credentialId"]) ?? []) : []));
}

function personOf(session: unknown): PersonHere | undefined {
  if (!isRecord(session) || !isRecord(session["staff"]) || !isRecord(session["municipality"]) || !isRecord(session["office"])) return undefined;
  const [staffId, municipality, officeCode] = [session["staff"]["id"], session["municipality"]["id"], session["office"]["code"]].map(textOrNull);
  const acts = Array.isArray(session["acts"]) ? (session["acts"] as readonly unknown[]) : [];
  return staffId && municipality && officeCode ? { staffId, municipality, officeCode, keeper: acts.includes("arrivePackage") } : undefined;
}
