"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";

/** A deadline counting down: how much is left, and in the last quarter of its time in the tone of trouble. */
export function Clock({ due, since }: { readonly due: string; readonly since: string }) {
  const t = useTranslations("incidents");
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(due) - now;
  const near = left < (Date.parse(due) - Date.parse(since)) / 4;
  const minutes = Math.round(Math.abs(left) / 60_000);
  const amount = minutes >= 2_880 ? t("days", { count: Math.floor(minutes / 1_440) }) : minutes >= 60 ? t("hours", { count: Math.floor(minutes / 60) }) : t("minutes", { count: minutes });
  return <StateBadge tone={near ? "bad" : "wait"}>{t(left < 0 ? "over" : "left", { when: showInstant(due), left: amount })}</StateBadge>;
}
