"use client";
import { useTranslations } from "use-intl";
import { StateBadge } from "../../ui/state-badge";
import type { DocumentState } from "../../gql/graphql";
import type { FilingForm } from "./filing-form";

/** The receipt as it will be, while it is being filled in. */
export function Preview({ form, papers }: { readonly form: FilingForm; readonly papers: Readonly<Record<string, DocumentState>> }) {
  const t = useTranslations("filing");
  const known = Object.keys(papers).length > 0;
  const complete = !Object.values(papers).includes("MISSING");
  return (
    <aside className="panel wash stack tight" aria-label={t("preview")}>
      <h2>{t("preview")}</h2>
      <p><strong>{form.latinSurname || "…"} {form.latinGivenName}</strong></p>
      <p className="soft">{[form.greekSurname, form.greekGivenName].filter(Boolean).join(" ")}</p>
      <p>{t(`kinds.${form.kind}`)}</p>
      <p className="mono">{form.documentNumber}</p>
      {known && <StateBadge tone={complete ? "good" : "wait"}>{complete ? t("complete") : t("incomplete")}</StateBadge>}
    </aside>
  );
}
