import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { CalendarDay } from "./application.entity";
import { assertFromNow } from "./legal-rules.rules";
import { moveDeadlines } from "./move-deadlines";

/** The municipality's word on a day: closed, or open though a holiday. Moves the deadlines that end on it. Refuses `RULE_IN_THE_PAST`, `INVALID_INPUT` (about: name). */
export async function setCalendarDay(tx: Tx, actor: Actor, { day, closed, name }: { readonly day: string; readonly closed: boolean; readonly name: string }): Promise<{ id: string }> {
  assertFromNow(day, localDay(tx.now));
  if (name.trim() === "") throw new Refused("INVALID_INPUT", { about: "name" });
  const id = newId();
  await tx.insert(CalendarDay, { municipalityId: tx.municipalityId, id, day, closed, name: name.trim(), setBy: actor.staffId, setAt: tx.now });
  await moveDeadlines(tx);
  return { id };
}
