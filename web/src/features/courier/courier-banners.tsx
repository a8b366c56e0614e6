"use client";
import { useTranslations } from "use-intl";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import type { DayView } from "./use-courier-day";
import { useOffline } from "./use-offline";
import styles from "./courier.module.css";

/** What the courier must know of the network and the session; nothing when all is well. */
export function CourierBanners({ news, outbox }: { readonly news: DayView["news"]; readonly outbox: OutboxView }) {
  const t = useTranslations("courier");
  const offline = useOffline() || news === "UNREACHABLE" || outbox.heldBy === "UNREACHABLE";
  const signedOut = news === "SIGN_IN" || outbox.heldBy === "SIGN_IN";
  return (
    <div role="status" className={styles.banners}>
      {offline && (
        <p className={styles.banner}><b>{t("offline")}</b> {t("offlineAdvice")}</p>
      )}
      {!offline && signedOut && (
        <p className={styles.banner}>
          <b>{t("signInAgain")}</b> <a className={styles.inlineLink} href="/sign-in?next=/courier">{t("signIn")}</a>
        </p>
      )}
      {!offline && news === "TROUBLE" && <p className={styles.banner}>{t("trouble")}</p>}
      {!offline && (outbox.heldBy === "OTHER_PERSON" || outbox.heldBy === "OTHER_ROLE") && <OtherSession why={outbox.heldBy} />}
    </div>
  );
}

function OtherSession({ why }: { readonly why: "OTHER_PERSON" | "OTHER_ROLE" }) {
  const t = useTranslations("outbox");
  return <p className={styles.banner}>{t(`heldBy.${why}`)}</p>;
}
