import type { NoticeReason } from "./notice.rules";
import type { NoticeField } from "./notice-text.rules";
import { ar } from "./texts/ar";
import { bn } from "./texts/bn";
import { el } from "./texts/el";
import { en } from "./texts/en";
import { ka } from "./texts/ka";
import { ru } from "./texts/ru";
import { sq } from "./texts/sq";
import type { HouseTexts } from "./texts/texts";
import { tl } from "./texts/tl";
import { uk } from "./texts/uk";
import { ur } from "./texts/ur";

/** The languages a person may be written to in. Greek is the official one; the others were written by us and are *unverified* by native speakers. */
export const houseTexts = { el, en, sq, ar, ur, bn, uk, ru, ka, tl } as const satisfies Record<string, HouseTexts>;
export type NoticeLanguage = keyof typeof houseTexts;
export const noticeLanguages = Object.keys(houseTexts) as NoticeLanguage[];

/** The person's language, or English for one we have no words in. */
export function languageOf(language: string): NoticeLanguage {
  return noticeLanguages.find((known) => known === language) ?? "en";
}

/** What a notice is worth nothing without. */
export const neededFields: Readonly<Record<NoticeReason, readonly NoticeField[]>> = {
  READY: ["office", "link"],
  REMINDER: ["office", "link", "day"],
  CERTIFICATE_EXPIRING: ["office", "link", "day"],
  PAPERS_MISSING: ["office", "link", "day"],
};
