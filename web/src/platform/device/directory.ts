import { isRecord, textOrNull } from "../request/post-graphql";

/** A public key of an enrolled device, with opaque ids alone. */
export interface DirectoryKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
  readonly staffId: string;
  readonly officeCode: string;
}

/** The municipality's active devices and the server's last challenge: what proves another phone's word without a network. */
export interface Directory {
  readonly challenge: string;
  /** Device instant of the answer, in ms since 1970. */
  readonly heardAt: number;
  /** Whose session heard it: the person at this device when there is no network to ask. */
  readonly heardBy: string;
  readonly keys: readonly DirectoryKey[];
}

/** The directory in a server's answer, or nothing when the answer is of another shape. */
export function directoryOf(value: unknown, heardBy: string, heardAt: number): Directory | undefined {
  if (!isRecord(value) || !Array.isArray(value["keys"])) return undefined;
  const challenge = textOrNull(value["challenge"]);
  const keys = (value["keys"] as readonly unknown[]).map(keyOf);
  return challenge !== null && keys.every((key) => key !== undefined) ? { challenge, heardAt, heardBy, keys } : undefined;
}

function keyOf(value: unknown): DirectoryKey | undefined {
  if (!isRecord(value)) return undefined;
  const [kid, x, y, staffId, officeCode] = ["kid", "x", "y", "staffId", "officeCode"].map((name) => textOrNull(value[name]));
  return kid && x && y && staffId && officeCode ? { kid, x, y, staffId, officeCode } : undefined;
}
