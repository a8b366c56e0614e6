"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";

export function OfflineScreen() {
  const t = useTranslations("shell");
  return (
    <div className="stack">
      <h1>{t("offlineTitle")}</h1>
      <p>{t("offlineText")}</p>
      <Link className="button primary" href="/courier">{t("courier")}</Link>
      <Link className="button quiet" href="/">{t("home")}</Link>
    </div>
  );
}
