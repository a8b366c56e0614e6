import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { hasDevice } from "../devices";

/** A courier with a device in use signs what is carried; the same word without a signature would be weaker evidence. Refuses `DEVICE_REQUIRED`. */
export async function assertUnsigned(tx: Tx, staffId: string): Promise<void> {
  if (await hasDevice(tx, staffId)) throw new Refused("DEVICE_REQUIRED", { clause: "S10" });
}
