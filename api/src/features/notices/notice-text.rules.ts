/** What a notice may name: nothing of the person, nothing of what was decided. */
export const noticeFields = ["municipality", "office", "link", "day"] as const;
export type NoticeField = (typeof noticeFields)[number];
export type NoticeFacts = Readonly<Record<NoticeField, string>>;

/** The words of one reason in one language. */
export interface NoticeText {
  readonly subject: string;
  readonly mail: string;
  readonly sms: string;
}
export const textParts = ["subject", "mail", "sms"] as const;
export type TextPart = (typeof textParts)[number];

export interface TextProblem {
  readonly kind: "BROKEN" | "LACKS" | "TOO_LONG";
  readonly part: TextPart;
  /** From 1; null where no line is to blame. */
  readonly line: number | null;
  /** The field, or the count. */
  readonly why: string;
}

/** The text with its fields filled in; one that is not known stays as it stands. */
export function fill(text: string, facts: NoticeFacts): string {
  return text.replaceAll(/\{([a-z]+)\}/gu, (whole, field: string) => facts[field as NoticeField] ?? whole);
}

const longest: Readonly<Record<TextPart, number>> = { subject: 120, mail: 2_000, sms: 480 };
/** As many parts as an SMS is cut into at most; more cost more than a letter. */
export const mostSegments = 5;

/** What is wrong with words for a notice, the first of it; undefined where they can be sent. `sample`: the longest facts that are likely. */
export function findProblem(text: NoticeText, needed: readonly NoticeField[], sample: NoticeFacts): TextProblem | undefined {
  for (const part of textParts) {
    const words = text[part];
    if (words.trim() === "") return { kind: "LACKS", part, line: null, why: "text" };
    if (words.length > longest[part]) return { kind: "TOO_LONG", part, line: null, why: `${words.length} > ${longest[part]}` };
    const broken = findBroken(words, part);
    if (broken) return broken;
  }
  if (text.subject.includes("\n")) return { kind: "BROKEN", part: "subject", line: 2, why: "↵" };
  for (const part of ["mail", "sms"] as const)
    for (const field of needed) if (!text[part].includes(`{${field}}`)) return { kind: "LACKS", part, line: null, why: `{${field}}` };
  const count = segments(fill(text.sms, sample));
  return count > mostSegments ? { kind: "TOO_LONG", part: "sms", line: null, why: `${count} SMS > ${mostSegments}` } : undefined;
}

/** A brace that opens no field we know, with its line. */
function findBroken(words: string, part: TextPart): TextProblem | undefined {
  for (const [index, line] of words.split("\n").entries())
    for (const [found] of line.matchAll(/\{[^{}]*\}?|\}/gu)) if (!noticeFields.some((field) => found === `{${field}}`)) return { kind: "BROKEN", part, line: index + 1, why: found.slice(0, 40) };
  return undefined;
}

/** A problem in one line, as a refusal tells it: `sms:2: {name}`. */
export function sayTextProblem({ part, line, why }: TextProblem): string {
  return `${part}${line === null ? "" : `:${line}`}: ${why}`;
}

const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u;

/** Into how many messages a phone company cuts the text: GSM 03.38 holds 160 or 153 letters, any other alphabet 70 or 67. */
export function segments(text: string): number {
  const [one, each] = gsm.test(text) ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / each);
}

const rightToLeft = ["ar", "ur"];

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.includes(language) ? "rtl" : "ltr";
}
