import type { PublicPage } from "../../platform/public-pages";
import { escape } from "./compose-notice";
import { houseTexts, type NoticeLanguage } from "./house-texts";
import { directionOf } from "./notice-text.rules";
import { findTold, stopNotices } from "./stop-notices";

/**
 * The page behind the link of every notice. It asks first: programs that look at a mail's links must not stop anything. A mail program that offers to stop sends the same
 * form by itself (RFC 8058). No script, so that it works on any phone.
 */
export const noticePages: readonly PublicPage[] = [
  {
    path: "/stop-notices",
    show: async (ctx, query) => {
      const told = await findTold(ctx, query["t"] ?? "");
      if (!told) return { status: 404, html: page("el", `<p>${houseTexts.el.page.unknown}</p><p lang="en">${houseTexts.en.page.unknown}</p>`) };
      const { question, button } = houseTexts[told.language].page;
      return { status: 200, html: page(told.language, `<p>${escape(question)}</p><form method="post"><button>${escape(button)}</button></form>`) };
    },
    send: async (ctx, query) => {
      const told = await findTold(ctx, query["t"] ?? "");
      if (!told) return { status: 404, html: page("el", `<p>${houseTexts.el.page.unknown}</p><p lang="en">${houseTexts.en.page.unknown}</p>`) };
      await stopNotices(ctx, told);
      return { status: 200, html: page(told.language, `<p role="status">${escape(houseTexts[told.language].page.done)}</p>`) };
    },
  },
];

function page(language: NoticeLanguage, body: string): string {
  const { title } = houseTexts[language].page;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title>
<style>body{max-width:34rem;margin:0 auto;padding:2rem 1.25rem;font:1.125rem/1.6 "Noto Sans",sans-serif;color:#0b0c0c;background:#fff}h1{font-size:1.5rem}button{min-height:3rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;color:#fff;background:#003375;border:0;border-radius:4px;cursor:pointer}button:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}@media (prefers-color-scheme:dark){body{color:#f2f2f2;background:#121619}button{background:#2c6bd6}}</style>
</head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>
`;
}
