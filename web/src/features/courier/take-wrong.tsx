"use client";
import { useTranslations } from "use-intl";
import type { SealAsRead } from "./take-seal";
import styles from "./courier.module.css";

export interface TakeWrongProps {
  readonly read: SealAsRead;
  /** At an office the bag is not sent away: it is locked up as it is. */
  readonly keeper: boolean;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  readonly onQuarantine: () => void;
}

/** The seal is not the one the giver knows, or not whole: plain words, and the acts that remain. */
export function TakeWrong({ read, keeper, onAgain, onLeave, onQuarantine }: TakeWrongProps) {
  const t = useTranslations("handOver");
  return (
    <section className={styles.leg} role="alert">
      <h2 className={styles.bad}>{t(read.intact ? "take.wrongTitle" : "take.brokenTitle")}</h2>
      <p className={styles.code}>{read.seal}</p>
      <p>{t(keeper ? "take.wrongKeeper" : "take.wrongCourier")}</p>
      <button type="button" className={styles.quiet} onClick={onAgain}>{t("take.again")}</button>
      {keeper
        ? <button type="button" className={styles.primary} onClick={onQuarantine}>{t("take.quarantine")}</button>
        : <button type="button" className={styles.primary} onClick={onLeave}>{t("take.refuse")}</button>}
    </section>
  );
}
