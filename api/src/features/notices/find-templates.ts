import type { Db } from "../../platform/database";
import { houseTexts, type NoticeLanguage } from "./house-texts";
import type { NoticeReason } from "./notice.rules";
import type { NoticeText } from "./notice-text.rules";

export interface TemplateRow {
  readonly id: string;
  readonly reason: NoticeReason;
  readonly language: NoticeLanguage;
  readonly subject: string | null;
  readonly mail: string | null;
  readonly sms: string | null;
  readonly setBy: string;
  readonly setAt: Date;
}

/** The latest state of every text that was ever changed. */
export function findTemplates(db: Db): Promise<TemplateRow[]> {
  return db.query<TemplateRow>(
    `SELECT DISTINCT ON (reason, language) id, reason, language, subject, mail, sms, set_by AS "setBy", set_at AS "setAt" FROM notice_template WHERE municipality_id = $1 ORDER BY reason, language, id DESC`,
    [db.municipalityId],
  );
}

/** The words that stand: the municipality's own, with their id, or the house's. */
export function wordsOf(rows: readonly TemplateRow[], reason: NoticeReason, language: NoticeLanguage): { readonly words: NoticeText; readonly own: TemplateRow | undefined } {
  const row = rows.find((one) => one.reason === reason && one.language === language);
  if (row?.subject == null || row.mail === null || row.sms === null) return { words: houseTexts[language].texts[reason], own: undefined };
  return { words: { subject: row.subject, mail: row.mail, sms: row.sms }, own: row };
}
