import type { Actor } from "../../platform/actor";
import { type Context, transact } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import type { Last, Outcome, Tx } from "../../platform/transaction";
import { findInbound, type InboundRow } from "./find-inbound";

/** Does an act on a batch from the Directorate and answers the batch as it stands then. */
export async function inboundAct<Input, O extends Outcome & { readonly batchId: string }>(
  ctx: Context,
  commandId: string,
  name: string,
  input: Input,
  work: (tx: Tx, actor: Actor, input: Input) => Promise<O | Last<O>>,
): Promise<InboundRow> {
  const done = await transact(ctx, { commandId, act: name, input }, (tx, actor) => work(tx, actor, input));
  const row = await findInbound(ctx.reader, done.batchId);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}
