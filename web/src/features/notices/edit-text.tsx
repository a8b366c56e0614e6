"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NoticeTextsQuery, TryNoticeTextQuery } from "../../gql/graphql";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { type ActTrouble, troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { TextArea, TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { useSession } from "../session/use-session";
import { setNoticeTextMutation, tryNoticeTextQuery } from "./notices.graphql";

type Text = NoticeTextsQuery["noticeTexts"][number];
type Preview = TryNoticeTextQuery["tryNoticeText"];

/** Words to edit, and how they go out. Nothing is kept before it can be sent. */
export function EditText({ text, reload }: { readonly text: Text; readonly reload: () => void }) {
  const t = useTranslations("notices");
  const may = useSession().acts.includes("setNoticeText");
  const act = useAct(setNoticeTextMutation);
  const { reason, language } = text;
  const [words, setWords] = useState({ subject: text.subject, mail: text.mail, sms: text.sms });
  const [preview, setPreview] = useState<Preview>();
  const [trouble, setTrouble] = useState<ActTrouble>();
  const direction = language === "ar" || language === "ur" ? "rtl" : "ltr";
  const change = (part: keyof typeof words) => (event: { readonly target: { readonly value: string } }) => {
    setWords({ ...words, [part]: event.target.value });
    act.clear();
  };

  async function attempt(): Promise<boolean> {
    setTrouble(undefined);
    try {
      const answer = await client.query({ query: tryNoticeTextQuery, variables: { reason, language, text: words }, fetchPolicy: "no-cache" });
      setPreview(answer.data?.tryNoticeText);
      return answer.data?.tryNoticeText.problem == null;
    } catch (problem) {
      setTrouble(troubleOf(problem));
      return false;
    }
  }

  async function settle(own: boolean) {
    if (own && !(await attempt())) return;
    if ((await act.run({ reason, language, text: own ? words : null })) !== undefined) reload();
  }

  return (
    <div className="beside">
      <section className="stack">
        <p className="soft">{text.own && text.setAt != null ? t("own", { when: showInstant(text.setAt) }) : t("house")}{text.by != null && ` · ${text.by.name}`} · {t("needed", { fields: text.needed.map((field) => `{${field}}`).join(" ") })}</p>
        <TextField label={t("subject")} value={words.subject} dir={direction} lang={language} readOnly={!may} onChange={change("subject")} />
        <TextArea label={t("mail")} value={words.mail} dir={direction} lang={language} rows={10} readOnly={!may} onChange={change("mail")} />
        <TextArea label={t("sms")} value={words.sms} dir={direction} lang={language} rows={4} readOnly={!may} onChange={change("sms")} />
        <Trouble trouble={trouble ?? act.trouble} />
        <div className="row">
          {may && <button type="button" className="button primary" disabled={act.busy} onClick={() => void settle(true)}>{t("save")}</button>}
          <button type="button" className="button quiet" onClick={() => void attempt()}>{t("attempt")}</button>
          {may && text.own && <button type="button" className="button quiet" disabled={act.busy} onClick={() => void settle(false)}>{t("restore")}</button>}
        </div>
      </section>
      {preview !== undefined && <Shown preview={preview} direction={direction} />}
    </div>
  );
}

/** The mail as a page in a frame that can do nothing, the SMS as text with its parts. */
function Shown({ preview, direction }: { readonly preview: Preview; readonly direction: "ltr" | "rtl" }) {
  const t = useTranslations("notices");
  const { problem } = preview;
  return (
    <section className="stack" aria-live="polite">
      <h2>{t("preview")}</h2>
      {problem != null && <TroublePanel title={t(`textProblems.${problem.kind}`)}><p>{t(`parts.${problem.part}`)}{problem.line != null && `, ${t("line", { line: problem.line })}`}: <span className="mono">{problem.why}</span></p></TroublePanel>}
      {problem == null && <p role="status"><span aria-hidden="true">✓ </span>{t("fine")}</p>}
      <p dir={direction}><strong>{preview.subject}</strong></p>
      <iframe title={t("mail")} sandbox="" srcDoc={preview.html} style={{ width: "100%", minHeight: "28rem", border: "1px solid" }} />
      <h3>{t("sms")} <span className="soft">({t("segments", { count: preview.segments })})</span></h3>
      <p dir={direction}>{preview.sms}</p>
    </section>
  );
}
