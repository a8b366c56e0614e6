import { houseTexts, type NoticeLanguage } from "./house-texts";
import { directionOf, fill, type NoticeFacts, type NoticeText } from "./notice-text.rules";

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail as it goes out: the same words as text and as a page, from right to left where the language is. Nothing of the person stands in it. */
export function composeMail(words: NoticeText, language: NoticeLanguage, facts: NoticeFacts, stopUrl: string): Composed {
  const { open, noReply, stop } = houseTexts[language];
  const body = fill(words.mail, facts);
  const direction = directionOf(language);
  const paragraphs = words.mail.split(/\n{2,}/u).map((part) => (part.trim() === "{link}" ? `<p><a href="${escape(facts.link)}" style="display:inline-block;padding:12px 20px;background:#003375;color:#ffffff;text-decoration:none">${escape(open)}</a></p>` : `<p>${page(part, facts)}</p>`));
  const html = `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(fill(words.subject, facts))}</title></head>
<body dir="${direction}" style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#0b0c0c;background:#ffffff;text-align:start">
<main>
<h1 style="font-size:18px;margin:0 0 16px"><bdi>${escape(facts.municipality)}</bdi></h1>
${paragraphs.join("\n")}
<hr style="border:0;border-top:1px solid #b1b4b6">
<p style="font-size:14px;color:#484c50">${escape(noReply)}<br>${escape(stop)} <a href="${escape(stopUrl)}"><bdi>${escape(stopUrl)}</bdi></a></p>
</main>
</body></html>
`;
  return { subject: fill(words.subject, facts).replaceAll(/\s+/gu, " ").trim(), text: `${body}\n\n-- \n${noReply}\n${stop} ${stopUrl}\n`, html };
}

/** A paragraph with its fields filled in; each is kept apart from the direction of the words around it. */
function page(part: string, facts: NoticeFacts): string {
  return escape(part)
    .replaceAll(/\{([a-z]+)\}/gu, (whole, field: string) => {
      const value = facts[field as keyof NoticeFacts];
      if (value === undefined) return whole;
      return field === "link" ? `<a href="${escape(value)}"><bdi>${escape(value)}</bdi></a>` : `<bdi>${escape(value)}</bdi>`;
    })
    .replaceAll("\n", "<br>");
}

/** Text as part of a page. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
