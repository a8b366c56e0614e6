"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { personLanguages } from "../../platform/i18n/languages";
import { SelectField } from "../../ui/field";
import { EditText } from "./edit-text";
import { noticeTextsQuery } from "./notices.graphql";

/** The words of the notices: one reason in one language at a time. */
export function NoticeTextsScreen() {
  const t = useTranslations("notices");
  const shell = useTranslations("shell");
  const { data, error, refetch } = useQuery(noticeTextsQuery);
  const [reason, setReason] = useState("READY");
  const [language, setLanguage] = useState("el");
  const texts = data?.noticeTexts ?? [];
  const text = texts.find((one) => one.reason === reason && one.language === language);
  const reasons = [...new Set(texts.map((one) => one.reason))];
  const languages = [...new Set(texts.map((one) => one.language))];
  return (
    <>
      <p><Link href="/notices">← {t("back")}</Link></p>
      <h1>{t("textsTitle")}</h1>
      <p className="soft">{t("textsHint")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {data !== undefined && (
        <div className="row">
          <SelectField label={t("reason")} value={reason} onChange={(event) => setReason(event.target.value)}>{reasons.map((one) => <option key={one} value={one}>{t(`reasons.${one}`)}</option>)}</SelectField>
          <SelectField label={t("language")} value={language} onChange={(event) => setLanguage(event.target.value)}>{languages.map((one) => <option key={one} value={one}>{personLanguages[one]}</option>)}</SelectField>
        </div>
      )}
      {text !== undefined && <EditText key={`${reason} ${language} ${text.setAt ?? ""}`} text={text} reload={() => void refetch()} />}
    </>
  );
}
