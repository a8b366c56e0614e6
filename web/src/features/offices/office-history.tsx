"use client";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { OfficeHistoryQuery } from "../../gql/graphql";

/** An office's states with their evidence, latest first; what nobody did is told as such. */
export function OfficeHistory({ history }: { readonly history: OfficeHistoryQuery }) {
  const t = useTranslations("offices");
  const { items } = history.officeHistory;
  return (
    <details>
      <summary>{t("history")}</summary>
      <ol className="stack tight">
        {items.map((event) => (
          <li key={event.id}>
            <span className="mono">{showInstant(event.at)}</span> · {t(`events.${event.act}`)}
            {event.because != null && ` (${t(`because.${event.because}`)})`}
            {event.decisionNumber != null && ` · ${t("byDecision", { number: event.decisionNumber })}`}
            {event.by != null && <span className="soft"> · {event.by.name}</span>}
            {event.note != null && <span> · {event.note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
