"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { showCents, showDay } from "../../platform/i18n/show";
import { renewalWindowQuery } from "./filing.graphql";

/** How the renewal stands to its window, told while the clerk still speaks with the person: a fine is no surprise on the receipt. */
export function RenewalNote({ expiresOn, category }: { readonly expiresOn: string; readonly category: string }) {
  const t = useTranslations("filing");
  const { data } = useQuery(renewalWindowQuery, { variables: { expiresOn, category: category || null } });
  const window = data?.renewalWindow;
  if (window === undefined) return null;
  const words = { opensOn: showDay(window.opensOn), until: showDay(window.until), lateUntil: showDay(window.lateUntil), fine: showCents(window.lateFineCents), peremptory: String(window.peremptory) };
  return <p className={window.timing === "IN_TIME" ? "soft" : "banner note"} role="status">{t(`renewal.${window.timing}`, words)}</p>;
}
