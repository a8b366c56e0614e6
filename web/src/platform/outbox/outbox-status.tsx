"use client";
import { useTranslations } from "use-intl";
import type { OutboxView } from "./use-outbox";

/** One line for a status bar: what waits, what was refused, or that all is sent. */
export function OutboxStatus({ view }: { readonly view: OutboxView }) {
  const t = useTranslations("outbox");
  const waiting = view.counts.WAITING + view.counts.SENT;
  if (view.counts.REFUSED > 0) return <span><span aria-hidden="true">✕</span> {t("refused", { count: view.counts.REFUSED })}</span>;
  if (waiting > 0) return <span><span aria-hidden="true">◷</span> {t("waiting", { count: waiting })}</span>;
  return <span><span aria-hidden="true">✓</span> {t("nothingWaits")}</span>;
}
