import { Refused } from "../../platform/refusal";

/** What two persons sign must say why, in words an auditor understands later. Refuses `REASON_MISSING`. */
export function assertReason(reason: string): void {
  if (reason.trim().length < 10) throw new Refused("REASON_MISSING");
}
