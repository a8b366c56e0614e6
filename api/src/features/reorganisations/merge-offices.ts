import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { getStanding } from "../offices";
import { carryOut } from "./carry-out-merger";
import { findOfficesToMerge } from "./find-mergers";
import { Merger, MergerOutcome, MergerPart } from "./merger.entity";
import { assertMayMerge, assertMergerDays, takesIn } from "./merger.rules";

export interface MergerInput {
  readonly fromOfficeIds: readonly string[];
  readonly intoOfficeId: string;
  readonly on: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly secondPersonId: string;
}

/**
 * Offices become part of another on a day, by the mayor's decision and by two persons: today at once, later by the house's clock. Nothing happens in part.
 * Refuses what `assertMayMerge`, `assertMergerDays` and `carryOut` refuse.
 */
export async function mergeOffices(tx: Tx, actor: Actor, input: MergerInput): Promise<{ mergerId: string }> {
  const today = localDay(tx.now);
  const offices = await findOfficesToMerge(tx, [...new Set([...input.fromOfficeIds, input.intoOfficeId])], "FOR UPDATE");
  const into = offices.find((office) => office.id === input.intoOfficeId);
  const parts = input.fromOfficeIds.flatMap((id) => offices.find((office) => office.id === id) ?? []);
  if (!into) throw new Refused("NOT_FOUND", { about: "office" });

  assertMayMerge(parts, into, takesIn(await getStanding(tx, tx.now, into.id)));
  assertMergerDays(input, today);

  const id = newId();
  const { municipalityId } = tx;
  const merger = { id, intoOfficeId: into.id, takesPlaceOn: input.on, decisionNumber: input.decisionNumber, decidedOn: input.decidedOn, orderedAt: tx.now, orderedBy: actor.staffId, secondPersonId: input.secondPersonId, orderedAtOfficeId: actor.officeId };
  await tx.insert(Merger, { municipalityId, ...merger });
  await tx.insert(MergerPart, parts.map((part) => ({ municipalityId, mergerId: id, officeId: part.id })));
  if (input.on === today) await carryOut(tx, { ...merger, fromOfficeIds: parts.map((part) => part.id) });
  return { mergerId: id };
}

/** A merger whose day has not come is called off. Refuses `NOT_FOUND`, `MERGER_OVER`, `REASON_MISSING`. */
export async function cancelMerger(tx: Tx, actor: Actor, input: { readonly mergerId: string; readonly reason: string }): Promise<{ mergerId: string }> {
  const [row] = await tx.query<{ over: boolean }>(
    "SELECT EXISTS (SELECT 1 FROM merger_outcome o WHERE o.municipality_id = $1 AND o.merger_id = m.id) AS over FROM merger m WHERE m.municipality_id = $1 AND m.id = $2",
    [tx.municipalityId, input.mergerId],
  );

  if (!row) throw new Refused("NOT_FOUND", { about: "merger" });
  if (row.over) throw new Refused("MERGER_OVER");
  if (input.reason.trim().length < 10) throw new Refused("REASON_MISSING", { about: "reason" });

  await tx.insert(MergerOutcome, { municipalityId: tx.municipalityId, mergerId: input.mergerId, outcome: "CANCELLED", at: tx.now, staffId: actor.staffId, reason: input.reason.trim() });
  return { mergerId: input.mergerId };
}
