"use client";
import { useTranslations } from "use-intl";
import type { NotKept } from "../../platform/outbox/full-disk";
import styles from "./courier.module.css";

/** The device did not keep the act: why, and that nothing was lost. */
export function NotKeptWords({ why }: { readonly why: NotKept }) {
  const t = useTranslations("courier");
  return <p className={styles.wrong}><b>{t("round.notKept")}</b> {t(`round.notKeptAdvice.${why}`)}</p>;
}
