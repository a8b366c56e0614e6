import { readMessage, shortId, type SignedMessage } from "@epidosi/schema";
import type { Directory, DirectoryKey } from "./directory";
import { isSignedBy } from "./signer";

/** FORMAT: none of ours. UNKNOWN_DEVICE: not in the directory last heard. FORGED: another key or another person than it says. */
export type MessageDoubt = "FORMAT" | "UNKNOWN_DEVICE" | "FORGED";

export interface ProvenMessage extends SignedMessage {
  readonly signer: DirectoryKey;
}

/** Proves a message by the directory on this device, without a network: the key is known, the signature is its own, the person is the key's. */
export async function proveMessage(jws: string, directory: Directory): Promise<ProvenMessage | MessageDoubt> {
  const message = readMessage(jws);
  if (typeof message === "string") return "FORMAT";
  const signer = directory.keys.find(({ kid }) => kid === message.kid);
  if (signer === undefined) return "UNKNOWN_DEVICE";
  if (shortId(signer.staffId) !== message.payload.w) return "FORGED";
  return (await isSignedBy(signer, message.signature, message.signingInput)) ? { ...message, signer } : "FORGED";
}
