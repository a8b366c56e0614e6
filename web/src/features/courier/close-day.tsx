"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Outbox } from "../../platform/outbox/outbox";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { AskFirst } from "./ask-first";
import { dayVault } from "./day-store";
import styles from "./courier.module.css";

interface Props {
  readonly outbox: Outbox | undefined;
  readonly view: OutboxView;
  readonly carried: number;
}

/** The end of the day: nothing of it stays on the phone. Only when the server has everything, and every refusal was read. */
export function CloseDay({ outbox, view, carried }: Props) {
  const t = useTranslations("lock");
  const [asking, setAsking] = useState(false);
  const waiting = view.counts.WAITING + view.counts.SENT;
  const hindrance = waiting > 0 ? t("closeWaits", { count: waiting }) : view.counts.REFUSED > 0 ? t("closeUnread") : undefined;

  async function close() {
    // First the day: with it go the screens that would hear of other devices again.
    await (await dayVault()).wipe("CLOSED");
    await outbox?.forgetSent();
  }

  return (
    <>
      <p className={styles.row}>
        <button type="button" className={styles.quiet} onClick={() => setAsking(true)}>{t("close")}</button>
        <a className={styles.again} href="/account">{t("keys")}</a>
      </p>
      {asking && hindrance === undefined && (
        <AskFirst title={t("close")} act={t("closeAct")} onAct={() => void close()} onClose={() => setAsking(false)}>
          <p>{t("closeAsk")}</p>
          {carried > 0 && <p className={styles.banner}>{t("closeCarried", { count: carried })}</p>}
        </AskFirst>
      )}
      {asking && hindrance !== undefined && <p role="alert" className={styles.banner}>{hindrance}</p>}
    </>
  );
}
