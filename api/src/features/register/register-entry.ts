import type { Actor } from "../../platform/actor";
import { localDay } from "../../platform/clock";
import { newId } from "../../platform/ids";
import type { Last, Tx } from "../../platform/transaction";
import { assertTakesIn, getOffice } from "../offices";
import { findEntriesByIds } from "./find-entries";
import { numbered, type Numbered } from "./numbered";
import type { RegisterEntryInput } from "./register.input";
import { relateEntry } from "./relate-entry";
import { assertEntry, assertRelations } from "./register.rules";

/**
 * Registers a paper that belongs to no act of another room: a letter, a declaration, an internal note (S6). It may answer,
 * correct or belong to earlier entries; those stay as they were written. Refuses of an incoming one `SYSTEM_NOT_INSTALLED` (S2), `OFFICE_CANNOT_FILE` (S7); `SENDER_MISSING`, `INVALID_INPUT`,
 * `NOT_FOUND` for an earlier entry that is none, `REGISTER_RECONCILING`.
 */
export async function registerEntry(tx: Tx, actor: Actor, input: RegisterEntryInput): Promise<Last<Numbered<Record<never, never>>>> {
  const relations = input.relations ?? [];
  const earlier = await findEntriesByIds(tx, relations.map((relation) => relation.earlierId));

  if (input.direction === "INCOMING") assertTakesIn(await getOffice(tx, actor.officeId));
  assertEntry(input, localDay(tx.now));
  assertRelations(relations, earlier.map((entry) => entry.id));

  const entryId = newId();
  await relateEntry(tx, entryId, relations);
  return numbered(
    {
      entryId,
      receivedOn: localDay(tx.now),
      direction: input.direction,
      characterisation: input.characterisation.trim(),
      subject: input.subject.trim(),
      attachments: input.attachments,
      addressee: input.addressee.trim(),
      sender: input.sender?.trim() || null,
      senderNumber: input.senderNumber?.trim() || null,
      senderDate: input.senderDate ?? null,
      retentionClass: input.retentionClass ?? null,
      officeId: actor.officeId,
    },
    {},
  );
}
