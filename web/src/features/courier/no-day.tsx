"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { CourierBanners } from "./courier-banners";
import type { DayView } from "./use-courier-day";
import styles from "./courier.module.css";

/** Why there is no day to show, and what would bring it. */
export function NoDayYet({ news }: { readonly news: DayView["news"] }) {
  const t = useTranslations("courier");
  if (news === undefined) return <p className={styles.empty}>{t("opening")}</p>;
  if (news === "NOT_COURIER") return <p className={styles.empty}>{t("notCourier")}</p>;
  return <p className={styles.empty}><b>{t("neverOpened")}</b> {t("neverOpenedAdvice")}</p>;
}

/** The scan screen has nothing to compare with before the day was opened once. */
export function NoDay({ news, outbox }: { readonly news: DayView["news"]; readonly outbox: OutboxView }) {
  const t = useTranslations("courier");
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <Link className={styles.back} href="/courier" aria-label={t("back")}>←</Link>
        <h1>{t("round.any")}</h1>
      </header>
      <CourierBanners news={news} outbox={outbox} />
      <NoDayYet news={news} />
    </main>
  );
}
