"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { ActStateBadge } from "./act-state";
import { CourierBanners } from "./courier-banners";
import { RefusalSentence } from "./refusal-sentence";
import type { RoundAct } from "./scan-round";
import styles from "./courier.module.css";

export interface RoundDoneProps {
  readonly act: RoundAct;
  readonly commandIds: readonly string[];
  readonly outbox: OutboxView;
  readonly onNext: () => void;
}

/** What was done, how far each act has come, and what is next. */
export function RoundDone({ act, commandIds, outbox, onNext }: RoundDoneProps) {
  const t = useTranslations("courier");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const acts = outbox.acts.filter(({ commandId }) => commandIds.includes(commandId));
  return (
    <main className={styles.frame}>
      <h1 ref={heading} tabIndex={-1} className={styles.doneTitle}>{t(`round.${act}_DONE`, { count: commandIds.length })}</h1>
      <CourierBanners news={undefined} outbox={outbox} />
      <ul className={styles.acts} aria-live="polite">
        {acts.map((one) => (
          <li key={one.commandId} className={styles.act}>
            <span className={styles.code}>{showCode(one.about)}</span>
            <span className={styles.states}><ActStateBadge state={one.state} /></span>
            <span className={styles.soft}>{t("acts.number", { code: one.shortCode })}</span>
            {one.reason !== null && <div className={styles.reason}><RefusalSentence reason={one.reason} /></div>}
          </li>
        ))}
      </ul>
      <footer className={styles.thumb}>
        <button type="button" className={styles.quiet} onClick={onNext}>{t("round.next")}</button>
        <Link className={styles.primary} href="/courier">{t("title")}</Link>
      </footer>
    </main>
  );
}
