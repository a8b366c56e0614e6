"use client";
import Link from "next/link";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { OutboxStatus } from "../../platform/outbox/outbox-status";
import { wakeSound } from "../../platform/scanner/signals";
import { CloseDay } from "./close-day";
import { CourierBanners } from "./courier-banners";
import { LegCard } from "./leg-card";
import { legsOf, packagesNow } from "./legs";
import { dayAndClock, wholeDay } from "./local-time";
import { NoDayYet } from "./no-day";
import { NotKeptWords } from "./not-kept";
import { ReasonDialog, type ReasonDialogProps } from "./reason-dialog";
import { useCourierDay } from "./use-courier-day";
import { useCourierOutbox } from "./use-courier-outbox";
import { useDeeds } from "./use-deeds";
import { signs, useDevice } from "./use-device";
import { useKeptStorage } from "./use-kept-storage";
import styles from "./courier.module.css";

/** The courier's day: the legs in order, and one big act. */
export function MyDay() {
  const t = useTranslations("courier");
  const own = useTranslations("device");
  const format = useFormatter();
  const { outbox, view } = useCourierOutbox();
  const { day, news } = useCourierDay(view.counts.CONFIRMED);
  const device = useDevice(view.counts.CONFIRMED);
  const kept = useKeptStorage();
  const deeds = useDeeds(outbox, day?.staffId);
  const [asked, setAsked] = useState<Pick<ReasonDialogProps, "act" | "code">>();
  const signed = signs(device.signer);
  const legs = day === undefined ? [] : legsOf(packagesNow(day, view.acts));

  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        {day !== undefined && (
          <p className={styles.soft}>
            {format.dateTime(new Date(`${day.day}T12:00:00Z`), wholeDay)}
            {news !== "FRESH" && ` · ${t("asOf", { time: format.dateTime(new Date(day.openedAt), dayAndClock) })}`}
          </p>
        )}
      </header>
      <CourierBanners news={news} outbox={view} />
      {day !== undefined && device.open && (
        <p className={styles.soft}>
          <span aria-hidden="true">{signed ? "✓" : "○"}</span> {own(signed ? "signs" : "invite")}{" "}
          <Link className={styles.inlineLink} href="/courier/device">{own("link")}</Link>
        </p>
      )}
      {day === undefined && <NoDayYet news={news} />}
      {day !== undefined && legs.length === 0 && (
        <section className={styles.empty}>
          <h2>{t("emptyTitle")}</h2>
          <p>{t("empty")}</p>
        </section>
      )}
      {legs.map((leg) => <LegCard key={`${leg.step} ${leg.office.code}`} leg={leg} signed={signed} onReason={(act, code) => setAsked({ act, code })} />)}
      {signed && <Link className={styles.quiet} href="/courier/take" onClick={wakeSound}>{t("takeByPhone")}</Link>}
      {deeds.notKept !== undefined && <div role="alert"><NotKeptWords why={deeds.notKept} /></div>}
      {day !== undefined && <CloseDay outbox={outbox} view={view} carried={legs.filter((leg) => leg.step === "CARRIED").reduce((sum, leg) => sum + leg.packages.length, 0)} />}
      {kept === false && view.counts.WAITING > 0 && <p className={styles.soft}>{t("storage")}</p>}
      {asked !== undefined && (
        <ReasonDialog
          {...asked}
          onReason={(reason) => {
            setAsked(undefined);
            void deeds.doAll([{ ...asked, reason }]);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      <footer className={styles.thumb}>
        <Link className={styles.quiet} href="/courier/outbox"><OutboxStatus view={view} /></Link>
        <Link className={styles.primary} href="/courier/scan" onClick={wakeSound}>{t("scan")}</Link>
      </footer>
    </main>
  );
}
