"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { ActStateBadge } from "./act-state";
import { CourierBanners } from "./courier-banners";
import { answerTo, payloadOf } from "./hand-over";
import type { PackageNow } from "./legs";
import styles from "./courier.module.css";

/** What was given, with the other's short code, and what was not. */
export function OfferDone({ offered, outbox }: { readonly offered: readonly PackageNow[]; readonly outbox: OutboxView }) {
  const t = useTranslations("handOver");
  const day = useTranslations("courier");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ends = offered.map(({ code }) => {
    const offer = outbox.acts.findLast((act) => act.operation === "OFFER" && act.about === code && act.message?.own === true);
    return { code, answer: offer?.message ? answerTo(outbox.acts, offer.message.hash, false) : undefined };
  });
  return (
    <main className={styles.frame}>
      <h1 ref={heading} tabIndex={-1} className={styles.doneTitle}>{t("offer.doneTitle", { count: ends.filter(({ answer }) => answer?.operation === "ACCEPT").length })}</h1>
      <CourierBanners news={undefined} outbox={outbox} />
      <ul className={styles.acts}>
        {ends.map(({ code, answer }) => (
          <li key={code} className={styles.act}>
            <span className={styles.code}>{showCode(code)}</span>
            {answer !== undefined && <span className={styles.states}><ActStateBadge state={answer.state} /></span>}
            {answer === undefined && <p className={styles.reason}>{t("offer.unanswered")}</p>}
            {answer?.operation === "ACCEPT" && <span className={styles.soft}>{t("offer.delivered")} · {t("take.number", { code: answer.shortCode })}</span>}
            {answer?.operation === "REFUSE" && <p className={styles.reason}>{t("offer.refused", { reason: t(`reason.${payloadOf(answer.message?.jws ?? "")?.r ?? "OTHER"}`) })}</p>}
          </li>
        ))}
      </ul>
      <footer className={styles.thumb}>
        <Link className={styles.primary} href="/courier">{day("title")}</Link>
      </footer>
    </main>
  );
}
