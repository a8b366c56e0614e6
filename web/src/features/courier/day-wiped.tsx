"use client";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Wipe } from "../../platform/lock/vault-database";
import { forget } from "../../platform/offline/desk-memory";
import { OutboxStatus } from "../../platform/outbox/outbox-status";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { postGraphql } from "../../platform/request/post-graphql";
import type { DayVault } from "./use-day-vault";
import styles from "./courier.module.css";

/** Nothing of the day is on the phone any more, and the session ends as soon as the server is reached. */
export function DayWiped({ vault, why, outbox }: { readonly vault: DayVault; readonly why: Wipe; readonly outbox: OutboxView }) {
  const t = useTranslations("lock");
  useEffect(() => {
    async function signOut() {
      const reply = await postGraphql("mutation SignOut { signOut { ok } }", {});
      if (reply.kind === "DATA" || reply.kind === "UNAUTHENTICATED") await vault.settleWipe();
    }
    const whenOnline = () => void signOut();
    void forget("session").catch(() => undefined);
    whenOnline();
    window.addEventListener("online", whenOnline);
    return () => window.removeEventListener("online", whenOnline);
  }, [vault]);

  return (
    <main className={styles.frame}>
      <h1>{t(`wiped.${why}`)}</h1>
      <p>{t(`wipedText.${why}`)}</p>
      <p className={styles.soft}><OutboxStatus view={outbox} />{outbox.counts.WAITING > 0 && ` ${t("sentAfterSignIn")}`}</p>
      <a className={styles.primary} href="/sign-in?next=/courier">{t("signIn")}</a>
    </main>
  );
}
