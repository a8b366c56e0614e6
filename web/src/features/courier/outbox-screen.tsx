"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import type { StoredAct } from "../../platform/outbox/act";
import type { RoundEnd } from "../../platform/outbox/send-waiting";
import { ActStateBadge } from "./act-state";
import { CourierBanners } from "./courier-banners";
import { dayAndClock } from "./local-time";
import { RefusalSentence } from "./refusal-sentence";
import { useCourierOutbox } from "./use-courier-outbox";
import styles from "./courier.module.css";

/** Every act of this device: its code, when, where it stands, why, and what to do. */
export function OutboxScreen() {
  const t = useTranslations("courier");
  const { outbox, view } = useCourierOutbox();
  const waits = view.counts.WAITING > 0;
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <Link className={styles.back} href="/courier" aria-label={t("back")}>←</Link>
        <h1>{t("acts.title")}</h1>
      </header>
      <CourierBanners news={undefined} outbox={view} />
      {view.open && view.acts.length === 0 && <p className={styles.empty}>{t("acts.empty")}</p>}
      <ol className={styles.acts}>
        {view.acts.toReversed().map((act) => (
          <ActRow key={act.commandId} act={act} heldBy={view.heldBy} onRead={() => void outbox?.dismiss(act.commandId)} />
        ))}
      </ol>
      {waits && (
        <footer className={styles.thumb}>
          <button type="button" className={styles.primary} onClick={() => void outbox?.send(true)}>{t("acts.sendNow")}</button>
        </footer>
      )}
    </main>
  );
}

interface ActRowProps {
  readonly act: StoredAct;
  readonly heldBy: RoundEnd;
  readonly onRead: () => void;
}

function ActRow({ act, heldBy, onRead }: ActRowProps) {
  const t = useTranslations("courier");
  const box = useTranslations("outbox");
  const format = useFormatter();
  const operation = act.operation === "handOverPackage" ? "handOverPackage" : "acceptPackage";
  const hindrance = heldBy === "OTHER_PERSON" || heldBy === "OTHER_ROLE" ? heldBy : act.hindrance;
  const madeAt = format.dateTime(new Date(act.madeAt), dayAndClock);
  return (
    <li className={styles.act}>
      <span className={styles.code}>{showCode(act.about)}</span>
      <span className={styles.states}><ActStateBadge state={act.state} /></span>
      <span>{t(`acts.${operation}`)} · {madeAt}</span>
      <span className={styles.soft}>
        {t("acts.number", { code: act.shortCode })}
        {act.tries > 0 && ` · ${t("acts.tries", { count: act.tries })}`}
      </span>
      {act.state === "WAITING" && (
        <p className={styles.reason}>{hindrance === null ? t("acts.waitingAdvice") : box(`heldBy.${hindrance}`)}</p>
      )}
      {act.state === "REFUSED" && (
        <div className={styles.reason}>
          {act.reason !== null && <RefusalSentence reason={act.reason} />}
          <p>{t(`acts.refusedAdvice.${operation}`)}</p>
          <button type="button" className={styles.quiet} onClick={onRead}>{t("acts.read")}</button>
        </div>
      )}
    </li>
  );
}
