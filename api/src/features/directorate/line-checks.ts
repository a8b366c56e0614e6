import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import type { InboundLineRow } from "./find-inbound";
import type { InboundKind } from "./inbound.rules";

const awaited: readonly string[] = ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"];

/** A decision or certificate comes for a file the Directorate has and has not decided; another paper may come for any case that stands. Refuses `APPLICATION_NOT_FORWARDED`. */
export function assertAwaited(kind: InboundKind, status: string, about: string): void {
  const fine = kind === "OTHER" ? status !== "VOIDED" : awaited.includes(status);
  if (!fine) throw new Refused("APPLICATION_NOT_FORWARDED", { about });
}

/** The municipality has a permit of this serial, or another line of the batch brings it. */
export async function isSerialTaken(tx: Tx, serial: string, others: readonly InboundLineRow[]): Promise<boolean> {
  if (others.some((other) => other.kind === "DECISION" && other.permitSerial === serial)) return true;
  return (await tx.query("SELECT 1 FROM residence_permit WHERE municipality_id = $1 AND serial = $2", [tx.municipalityId, serial])).length > 0;
}
