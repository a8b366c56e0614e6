import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { findInboundLines, type InboundLineRow, lockCounting } from "./find-inbound";
import { keysOf, plainKey } from "./inbound.rules";

/**
 * A thing out of the bag, by what is scanned or typed off it: its serial, the number of the application, the Directorate's number or a passport. A second time makes it a double. Refuses
 * `NOT_ON_LIST` for what no line knows, `LINE_AMBIGUOUS` where several do (about: the text), `BATCH_ALREADY_ACCEPTED`.
 */
export async function countInbound(tx: Tx, _actor: Actor, input: { readonly batchId: string; readonly code: string }): Promise<{ batchId: string; lineId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const key = plainKey(input.code);
  const lines = (await findInboundLines(tx, [batch.id])).filter((line) => key !== "" && keysOf(line).includes(key));

  const [line] = lines;
  if (!line) throw new Refused("NOT_ON_LIST", { about: input.code.slice(0, 60) });
  if (lines.length > 1) throw new Refused("LINE_AMBIGUOUS", { about: input.code.slice(0, 60) });

  await setFound(tx, line, line.found + 1);
  return { batchId: batch.id, lineId: line.id };
}

/** How often a line's thing lies there, by a person who points at the line: also to take back a scan too many. Refuses `NOT_FOUND`, `INVALID_INPUT`, `BATCH_ALREADY_ACCEPTED`. */
export async function countInboundLine(tx: Tx, _actor: Actor, input: { readonly batchId: string; readonly lineId: string; readonly found: number }): Promise<{ batchId: string; lineId: string }> {
  const batch = await lockCounting(tx, input.batchId);
  const line = (await findInboundLines(tx, [batch.id])).find(({ id }) => id === input.lineId);

  if (!line) throw new Refused("NOT_FOUND", { about: "line" });
  if (input.found < (line.listed ? 0 : 1)) throw new Refused("INVALID_INPUT", { about: "found" });

  await setFound(tx, line, input.found);
  return { batchId: batch.id, lineId: line.id };
}

async function setFound(tx: Tx, line: InboundLineRow, found: number): Promise<void> {
  if (found > 99) throw new Refused("INVALID_INPUT", { about: "found" });
  await tx.query("UPDATE inbound_line SET found = $3 WHERE municipality_id = $1 AND id = $2", [tx.municipalityId, line.id, found]);
}
