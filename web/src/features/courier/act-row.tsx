"use client";
import { showCode } from "@epidosi/schema";
import { useFormatter, useTranslations } from "use-intl";
import type { StoredAct } from "../../platform/outbox/act";
import type { RoundEnd } from "../../platform/outbox/send-waiting";
import { ActStateBadge } from "./act-state";
import { deedOf } from "./deeds";
import { dayAndClock } from "./local-time";
import { RefusalSentence } from "./refusal-sentence";
import styles from "./courier.module.css";

export interface ActRowProps {
  readonly act: StoredAct;
  readonly heldBy: RoundEnd;
  readonly onRead: () => void;
}

/** One act: code, what, when, where it stands, why, and what to do. */
export function ActRow({ act, heldBy, onRead }: ActRowProps) {
  const t = useTranslations("courier");
  const box = useTranslations("outbox");
  const format = useFormatter();
  const { message } = act;
  const deed = deedOf(act.operation) ?? "TAKE";
  const others = message?.own === false;
  const hindrance = heldBy === "OTHER_PERSON" || heldBy === "OTHER_ROLE" ? heldBy : act.hindrance;
  return (
    <li className={styles.act}>
      <span className={styles.code}>{showCode(act.about)}</span>
      <span className={styles.states}><ActStateBadge state={act.state} /></span>
      <span>{t(others ? `acts.others.${deed}` : `acts.deed.${deed}`)} · {format.dateTime(new Date(act.madeAt), dayAndClock)}</span>
      <span className={styles.soft}>
        {t("acts.number", { code: act.shortCode })}
        {message?.own === true && ` · ${t("acts.signed", { counter: message.counter })}`}
        {message?.confirmation !== undefined && ` · ${t(`acts.confirmed.${message.confirmation.by}`)}`}
        {act.tries > 0 && ` · ${t("acts.tries", { count: act.tries })}`}
      </span>
      {act.state === "WAITING" && <p className={styles.reason}>{hindrance === null ? t("acts.waitingAdvice") : box(`heldBy.${hindrance}`)}</p>}
      {act.state === "HELD" && <p className={styles.reason}>{t("acts.heldAdvice")}</p>}
      {act.state === "QUARANTINED" && (
        <div className={styles.reason}>
          {act.reason !== null && <RefusalSentence reason={act.reason} />}
          <p>{t("acts.quarantinedAdvice")}</p>
        </div>
      )}
      {act.state === "REFUSED" && (
        <div className={styles.reason}>
          {act.reason !== null && <RefusalSentence reason={act.reason} />}
          <p>{t(`acts.refusedAdvice.${deed}`)}</p>
          <button type="button" className={styles.quiet} onClick={onRead}>{t("acts.read")}</button>
        </div>
      )}
    </li>
  );
}
