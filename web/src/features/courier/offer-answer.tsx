"use client";
import { useTranslations } from "use-intl";
import type { StoredAct } from "../../platform/outbox/act";
import { payloadOf } from "./hand-over";
import styles from "./courier.module.css";

/** What the other phone answered to an offer, in large letters. */
export function OfferAnswer({ answer }: { readonly answer: StoredAct }) {
  const t = useTranslations("handOver");
  const payload = payloadOf(answer.message?.jws ?? "");
  if (answer.operation === "REFUSE") return <p className={styles.wrong} role="status"><b>{t("offer.refused", { reason: t(`reason.${payload?.r ?? "OTHER"}`) })}</b></p>;
  return (
    <p className={styles.doneTitle} role="status">
      <b className={styles.large}>{t("offer.delivered")}</b>
      <span>{t("offer.accepted")}</span>
      <b className={styles.code}>{t("take.number", { code: answer.shortCode })}</b>
    </p>
  );
}
