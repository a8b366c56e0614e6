import type { NoticeReason } from "../notice.rules";
import type { NoticeText } from "../notice-text.rules";

/** The house's own words in one language: of the frame, of the page that stops notices, of each reason. */
export interface HouseTexts {
  readonly open: string;
  readonly noReply: string;
  readonly stop: string;
  readonly page: { readonly title: string; readonly question: string; readonly button: string; readonly done: string; readonly unknown: string };
  readonly texts: Readonly<Record<NoticeReason, NoticeText>>;
}
