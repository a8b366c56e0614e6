"use client";
import { showCode, toQr } from "@epidosi/schema";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { StoredAct } from "../../platform/outbox/act";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { ActStateBadge } from "./act-state";
import { payloadOf, type Proven } from "./hand-over";
import { QrPicture } from "./qr-picture";
import type { Home } from "./home-of";
import { RefusalSentence } from "./refusal-sentence";
import { useQuarantined } from "./use-quarantined";
import styles from "./courier.module.css";

export interface TakeDoneProps {
  readonly offer: Proven;
  readonly answer: StoredAct;
  readonly outbox: OutboxView;
  readonly home: Home;
  readonly onNext: () => void;
}

/** What was answered, with package and short code, and the answer itself for the giver to keep. */
export function TakeDone({ offer, answer, outbox, home, onNext }: TakeDoneProps) {
  const t = useTranslations("handOver");
  const day = useTranslations("courier");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const code = showCode(offer.payload.p);
  const payload = payloadOf(answer.message?.jws ?? "");
  const quarantined = useQuarantined(offer.payload, payload);
  const title = answer.operation === "REFUSE" ? "take.refusedTitle" : quarantined ? "take.quarantinedTitle" : "take.doneTitle";
  const state = outbox.acts.find((act) => act.commandId === answer.commandId) ?? answer;
  return (
    <main className={styles.frame}>
      <h1 ref={heading} tabIndex={-1} className={styles.doneTitle}>{t(title)} <span className={styles.code}>{code}</span></h1>
      {answer.message !== null && <QrPicture text={toQr(answer.message.jws)} name={t("take.picture", { code })} />}
      <p className={styles.center}><b>{t("take.showBack")}</b> <span className={styles.soft}>{t("take.either")} {t("offer.proud")}</span></p>
      <p className={styles.center}><span className={styles.soft}>{t("take.number", { code: answer.shortCode })}</span> <ActStateBadge state={state.state} /></p>
      {state.reason !== null && <div className={styles.reason}><RefusalSentence reason={state.reason} /></div>}
      <footer className={styles.thumb}>
        <button type="button" className={styles.quiet} onClick={onNext}>{t("take.next")}</button>
        <Link className={styles.primary} href={home.href}>{day(home.name)}</Link>
      </footer>
    </main>
  );
}
