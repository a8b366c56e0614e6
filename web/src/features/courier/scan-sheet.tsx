"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import type { NotKept } from "../../platform/outbox/full-disk";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { CourierBanners } from "./courier-banners";
import { NotKeptWords } from "./not-kept";
import type { PackageNow } from "./legs";
import { awaitingSeal, readyIn, tally, wrongSeals, type Round } from "./scan-round";
import { SealReadingForm } from "./seal-reading-form";
import type { DayView } from "./use-courier-day";
import styles from "./courier.module.css";

export interface ScanSheetProps {
  readonly round: Round;
  readonly packages: readonly PackageNow[];
  readonly news: DayView["news"];
  readonly outbox: OutboxView;
  readonly notKept: NotKept | undefined;
  readonly sealText: string;
  readonly onSealText: (text: string) => void;
  readonly onCompareSeal: (code: string) => void;
  readonly onReadSealAgain: (code: string) => void;
  /** The seal on the bag is another: it stays with its giver, and that is written. */
  readonly onDecline: (code: string) => void;
  readonly onAct: () => void;
}

/** Within thumb reach: how many of how many, what is wrong, the seal to read, and the one act. */
export function ScanSheet(props: ScanSheetProps) {
  const { round, packages } = props;
  const t = useTranslations("courier");
  const { expected, scanned: seen, missing, unexpected } = tally(round, packages);
  const ready = readyIn(round, packages).length;
  const wrong = wrongSeals(round);
  const waiting = awaitingSeal(round, packages);
  const stranger = round.strangers.at(-1);
  const act = round.act ?? "ACCEPT";
  return (
    <section className={styles.sheet}>
      <CourierBanners news={props.news} outbox={props.outbox} />
      <div className={styles.count} role="status">
        <b>{seen}</b>
        <span className={styles.soft}>{t("round.ofPackages", { count: expected })}</span>
        {seen > 0 && missing > 0 && <span className={styles.soft}>{t("round.missing", { count: missing })}</span>}
        {unexpected > 0 && (
          <span className={`${styles.badge} ${styles.bad}`}>
            <span aria-hidden="true">!</span> {t("round.strangers", { count: unexpected })}
          </span>
        )}
      </div>
      <div className={styles.dots} aria-hidden="true">
        {Array.from({ length: expected }, (_one, at) => <i key={at} className={at < ready ? styles.on : at < seen ? styles.seen : undefined} />)}
      </div>
      <div role="alert">
        {props.notKept !== undefined && <NotKeptWords why={props.notKept} />}
        {stranger !== undefined && (
          <p><b className={styles.mono}>{showCode(stranger.code).slice(0, 20)}</b> {t(`stranger.${stranger.why}`)}</p>
        )}
        {wrong.map((code) => (
          <p key={code} className={styles.wrong}>
            <b className={styles.mono}>{showCode(code)}</b> <b>{t("round.sealWrong")}</b> {t("round.sealWrongAdvice")}{" "}
            <button type="button" className={styles.again} onClick={() => props.onReadSealAgain(code)}>{t("round.readAgain")}</button>
            <button type="button" className={styles.again} onClick={() => props.onDecline(code)}>{t("round.decline")}</button>
          </p>
        ))}
      </div>
      {waiting !== undefined ? (
        <SealReadingForm key={waiting} code={waiting} text={props.sealText} onText={props.onSealText} onCompare={props.onCompareSeal} />
      ) : (
        round.scanned.length === 0 && stranger === undefined && <p className={styles.soft}>{t("round.begin")}</p>
      )}
      <button type="button" className={styles.primary} disabled={ready === 0} onClick={props.onAct}>
        {ready === 0 ? t(waiting === undefined ? "round.nothingYet" : "round.sealFirst") : t(`round.${act}_ACT`, { count: ready })}
      </button>
    </section>
  );
}
