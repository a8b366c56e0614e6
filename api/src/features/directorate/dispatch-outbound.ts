import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Last, Tx } from "../../platform/transaction";
import { endOfPeriod, findCalendar, findRulesOn, lockApplications, moveApplications, periodOf } from "../applications";
import { each, lockItemsByIds, moveItems, nowhere } from "../custody";
import { getMunicipality } from "../offices";
import { type NewEntry, numbered, type Numbered } from "../register";
import { OutboundBatch } from "./directorate.entity";
import { findOutboundLines, lockDraft } from "./find-outbound";
import { casesIn } from "./outbound.rules";
import { markProofs } from "./mark-proofs";

/**
 * Sends the batch with its covering letter and outgoing number; its things leave the municipality's custody, its cases are forwarded (S12a). The
 * Directorate is to say within the period of the rule `ACKNOWLEDGE_BATCH` that it has it. Refuses `BATCH_NOT_DRAFT`, `BATCH_EMPTY`, `ITEM_NOT_IN_SAFE` for a thing found missing since.
 */
export async function dispatchOutboundBatch(tx: Tx, actor: Actor, input: { readonly batchId: string }): Promise<Last<Numbered<{ batchId: string }>>> {
  const batch = await lockDraft(tx, input.batchId);
  const lines = await findOutboundLines(tx, [batch.id]);
  const items = await lockItemsByIds(tx, lines.map((line) => line.itemId));
  const cases = await lockApplications(tx, casesIn(lines));

  if (lines.length === 0) throw new Refused("BATCH_EMPTY");
  const away = items.find((item) => item.state !== "BATCHED");
  if (away) throw new Refused("ITEM_NOT_IN_SAFE", { about: away.tag });

  const entryId = newId();
  const acknowledgeBy = await dueOn(tx);
  await tx.update(OutboundBatch, { municipalityId: tx.municipalityId, id: batch.id }, { state: "DISPATCHED", dispatchedAt: tx.now, protocolEntryId: entryId, acknowledgeBy });
  await moveItems(tx, actor, each(items, { act: "dispatchBatch", to: "FORWARDED", place: nowhere }));
  await moveApplications(tx, actor, cases.filter(({ status }) => status === "BATCHED").map(({ id }) => id), ["BATCHED"], "FORWARDED");
  await markProofs(tx, lines, "PROVEN", "SENT_TO_DIRECTORATE");
  return numbered(await letterEntry(tx, actor, { entryId, lines: lines.length, resends: null }), { batchId: batch.id });
}

/** The last day on which the Directorate's word on a batch that leaves today is in time. */
export async function dueOn(tx: Tx): Promise<string> {
  const today = localDay(tx.now);
  const [rules, calendar] = [await findRulesOn(tx, today), await findCalendar(tx)];
  return endOfPeriod(today, periodOf(rules, "ACKNOWLEDGE_BATCH"), calendar);
}

/** The covering letter as the register has it. `resends`: number and date of the letter that nobody answered. */
export async function letterEntry(tx: Tx, actor: Actor, { entryId, lines, resends }: { readonly entryId: string; readonly lines: number; readonly resends: string | null }): Promise<NewEntry> {
  const municipality = await getMunicipality(tx);
  return {
    entryId,
    receivedOn: localDay(tx.now),
    direction: "OUTGOING",
    characterisation: "ΔΙΑΒΙΒΑΣΤΙΚΟ",
    subject: resends === null ? "Διαβίβαση αιτήσεων, αποδεικτικών επίδοσης και λοιπών εντύπων" : `Υπενθύμιση διαβίβασης: το υπ' αριθμ. ${resends} διαβιβαστικό μας`,
    attachments: lines,
    addressee: municipality.directorateName,
    sender: municipality.name,
    officeId: actor.officeId,
  };
}
