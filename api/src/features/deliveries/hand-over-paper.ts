import type { Actor } from "../../platform/actor";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { lockApplication } from "../applications";
import { each, findItemByTag, type ItemRow, inHands, lockItems, lockItemsByIds, moveItems, nowhere, readTag } from "../custody";
import { getOffice } from "../offices";
import { PaperHandover } from "./delivery.entity";
import { judgeRecipient, type Recipient } from "./judge-recipient";
import { assertHandsOver } from "./paper-handover.rules";

export interface HandOver extends Omit<Recipient, "refuses"> {
  readonly tag: string;
  readonly note?: string | null | undefined;
}

/**
 * A paper of the Directorate that needs no proof of service is the person's: who took it, by which document and right, is kept, and custody ends. From the safe it goes through the
 * officer's hands. Refuses `OFFICE_CANNOT_DELIVER` (S10), what `assertHandsOver` and `judgeRecipient` refuse, `NOT_FOUND`, `CHANGED_MEANWHILE`.
 */
export async function handOverPaper(tx: Tx, actor: Actor, { tag, note, ...recipient }: HandOver): Promise<{ itemId: string }> {
  const known = await findItemByTag(tx, readTag(tag));
  const application = known?.applicationId ? await lockApplication(tx, known.applicationId) : undefined;
  const [item] = await lockItems(tx, [tag]);
  const office = await getOffice(tx, actor.officeId);

  if (!item) throw new Refused("NOT_FOUND", { about: tag });
  if (!office.canDeliver) throw new Refused("OFFICE_CANNOT_DELIVER", { clause: "S10" });
  const applicationId = assertHandsOver(item, actor);
  if (application?.id !== applicationId) throw new Refused("CHANGED_MEANWHILE", { about: item.tag });
  const told = await judgeRecipient(tx, application, { ...recipient, refuses: false });

  const { municipalityId, now } = tx;
  const inMyHands = item.state === "AT_COUNTER" ? [item] : await takeOut(tx, actor, item);
  await moveItems(tx, actor, each(inMyHands, { act: "handOverPaper", to: "DELIVERED", place: nowhere }));
  await tx.insert(PaperHandover, {
    municipalityId,
    itemId: item.id,
    applicationId,
    officeId: actor.officeId,
    officerId: actor.staffId,
    at: now,
    capacity: told.capacity ?? "SELF",
    recipientName: told.recipientName ?? null,
    identityDocumentKind: recipient.identityDocumentKind,
    identityDocumentNumber: recipient.identityDocumentNumber.trim(),
    identityReadBy: told.identityReadBy ?? "TYPED",
    holderPassportSeen: recipient.holderPassportSeen,
    passportException: told.passportException ?? null,
    evidence: told.evidence ?? null,
    evidenceExpiresOn: told.evidenceExpiresOn ?? null,
    note: note?.trim() || null,
  });
  return { itemId: item.id };
}

async function takeOut(tx: Tx, actor: Actor, item: ItemRow): Promise<ItemRow[]> {
  await moveItems(tx, actor, each([item], { act: "takeFromSafe", to: "AT_COUNTER", place: inHands(actor.staffId, actor.officeId) }));
  return lockItemsByIds(tx, [item.id]);
}
