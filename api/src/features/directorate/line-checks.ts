import type { Tx } from "../../platform/transaction";
import type { ApplicationRow } from "../applications";
import { findDecisions } from "../decisions";
import type { InboundLineRow } from "./find-inbound";
import { assertFits } from "./inbound.rules";
import { bringsPermit } from "./line-decision";

/** The case may get such a paper now. Refuses as `assertFits`. */
export async function assertExpected(tx: Tx, line: Pick<InboundLineRow, "kind" | "decisionKind">, { id, status }: Pick<ApplicationRow, "id" | "status">, about: string): Promise<void> {
  const [latest] = await findDecisions(tx, [id]);
  assertFits(line, { status, decision: latest?.kind ?? null }, about);
}

/** The municipality has a permit of this serial, or another line of the batch brings it. */
export async function isSerialTaken(tx: Tx, serial: string, others: readonly InboundLineRow[]): Promise<boolean> {
  if (others.some((other) => bringsPermit(other) && other.permitSerial === serial)) return true;
  return (await tx.query("SELECT 1 FROM residence_permit WHERE municipality_id = $1 AND serial = $2 AND taken_back_at IS NULL", [tx.municipalityId, serial])).length > 0;
}
