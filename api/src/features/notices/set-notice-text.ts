import type { Actor } from "../../platform/actor";
import { audit } from "../../platform/audit";
import { newId } from "../../platform/ids";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { neededFields, type NoticeLanguage } from "./house-texts";
import { NoticeTemplate } from "./notice.entity";
import type { NoticeReason } from "./notice.rules";
import { findProblem, type NoticeFacts, type NoticeText, sayTextProblem } from "./notice-text.rules";

/** Facts of nobody, as long as real ones: what a preview shows and an SMS is measured by. */
export const sampleFacts: NoticeFacts = {
  municipality: "ΔΗΜΟΣ ΥΠΟΔΕΙΓΜΑΤΟΣ",
  office: "Κεντρικό Γραφείο Αλλοδαπών, Ελευθερίου Βενιζέλου 12, Δε-Πα 8:30-13:00",
  link: "https://epidosi.example.gr/status?c=7101-ABCD2345EFGH6789JKLM2345NP",
  day: "31.01.2027",
};

/** From now on notices of this reason say this in this language; without text, what the house says. Refuses `NOTICE_TEXT_BROKEN`, `NOTICE_TEXT_LACKS`, `NOTICE_TEXT_TOO_LONG` (about: part and line). */
export async function setNoticeText(tx: Tx, actor: Actor, { reason, language, text }: { readonly reason: NoticeReason; readonly language: NoticeLanguage; readonly text: NoticeText | null }): Promise<{ id: string }> {
  const problem = text && findProblem(text, neededFields[reason], sampleFacts);
  if (problem) throw new Refused(`NOTICE_TEXT_${problem.kind}`, { about: sayTextProblem(problem) });

  const id = newId();
  await tx.insert(NoticeTemplate, { municipalityId: tx.municipalityId, id, reason, language, subject: text?.subject ?? null, mail: text?.mail ?? null, sms: text?.sms ?? null, setBy: actor.staffId, setAt: tx.now });
  await audit(tx, { event: "NOTICE_TEXT_SET", staffId: actor.staffId, officeId: actor.officeId, subjectId: id });
  return { id };
}
