"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { wakeSound } from "../../platform/scanner/signals";
import type { Leg } from "./legs";
import { PackageRow, type PackageRowProps } from "./package-row";
import styles from "./courier.module.css";

const rounds = { TO_PICK_UP: "accept", CARRIED: "hand-over" } as const;

export interface LegCardProps {
  readonly leg: Leg;
  /** Acts are signed here, so that a bag can go from phone to phone. */
  readonly signed: boolean;
  readonly onReason: PackageRowProps["onReason"];
}

/** One leg: where, how many, and each package with its code in large letters. */
export function LegCard({ leg, signed, onReason }: LegCardProps) {
  const t = useTranslations("courier");
  const { step, office, packages } = leg;
  return (
    <section className={`${styles.leg} ${step === "DONE" ? styles.past : ""}`}>
      <header className={styles.legHead}>
        <h2>{office.name === "" ? t(`legOnLabel.${step}`) : t(`leg.${step}`, { office: office.name })}</h2>
        <p className={styles.soft}>{[office.address, t("packages", { count: packages.length })].filter(Boolean).join(" · ")}</p>
        {step === "TO_PICK_UP" && <p className={styles.soft}>{t("sealLater")}</p>}
      </header>
      <ul className={styles.packages}>
        {packages.map((one) => <PackageRow key={one.code} one={one} onReason={onReason} />)}
      </ul>
      {step !== "DONE" && office.code !== "" && (
        <Link className={styles.quiet} onClick={wakeSound} href={`/courier/scan?act=${rounds[step]}&office=${encodeURIComponent(office.code)}`}>
          {t(step === "TO_PICK_UP" ? "round.ACCEPT" : "round.HAND_OVER")}
        </Link>
      )}
      {step === "CARRIED" && signed && (
        <Link className={styles.quiet} onClick={wakeSound} href={`/courier/offer?office=${encodeURIComponent(office.code)}`}>{t("byPhone")}</Link>
      )}
    </section>
  );
}
