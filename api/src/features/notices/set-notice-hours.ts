import type { Actor } from "../../platform/actor";
import { newId } from "../../platform/ids";
import type { Tx } from "../../platform/transaction";
import { getOffice } from "../offices";
import { NoticeHours } from "./notice.entity";

/** The hours of an office as notices tell them from now on; empty: none. Refuses `NOT_FOUND`. */
export async function setNoticeHours(tx: Tx, actor: Actor, input: { readonly officeId: string; readonly hours: string }): Promise<{ officeId: string }> {
  const office = await getOffice(tx, input.officeId);
  await tx.insert(NoticeHours, { municipalityId: tx.municipalityId, id: newId(), officeId: office.id, hours: input.hours.replaceAll(/\s+/gu, " ").trim(), setBy: actor.staffId, setAt: tx.now });
  return { officeId: office.id };
}
