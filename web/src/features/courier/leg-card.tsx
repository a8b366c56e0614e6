"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { wakeSound } from "../../platform/scanner/signals";
import { ActStateBadge } from "./act-state";
import type { Leg, PackageNow, Step } from "./legs";
import { clock } from "./local-time";
import styles from "./courier.module.css";

const signs = { TO_PICK_UP: "○", CARRIED: "→", DONE: "✓" } as const satisfies Record<Step, string>;
const rounds = { TO_PICK_UP: "accept", CARRIED: "hand-over" } as const;

/** One leg: where, how many, and each package with its code in large letters. */
export function LegCard({ leg }: { readonly leg: Leg }) {
  const t = useTranslations("courier");
  const { step, office, packages } = leg;
  return (
    <section className={`${styles.leg} ${step === "DONE" ? styles.past : ""}`}>
      <header className={styles.legHead}>
        <h2>{t(`leg.${step}`, { office: office.name })}</h2>
        <p className={styles.soft}>{[office.address, t("packages", { count: packages.length })].filter(Boolean).join(" · ")}</p>
        {step === "TO_PICK_UP" && <p className={styles.soft}>{t("sealLater")}</p>}
      </header>
      <ul className={styles.packages}>
        {packages.map((one) => <PackageRow key={one.code} one={one} />)}
      </ul>
      {step !== "DONE" && (
        <Link className={styles.quiet} onClick={wakeSound} href={`/courier/scan?act=${rounds[step]}&office=${encodeURIComponent(office.code)}`}>
          {t(step === "TO_PICK_UP" ? "round.ACCEPT" : "round.HAND_OVER")}
        </Link>
      )}
    </section>
  );
}

function PackageRow({ one }: { readonly one: PackageNow }) {
  const t = useTranslations("courier");
  const format = useFormatter();
  return (
    <li className={styles.package}>
      <span className={styles.code}>{showCode(one.code)}</span>
      <span>{t("fromTo", { from: one.from.name, to: one.to.name })}</span>
      {/* The seal of a package not yet taken is not shown: it must be read off the bag, not off the screen (S10). */}
      {one.step !== "TO_PICK_UP" && <span className={styles.soft}>{t("seal", { seal: one.seal })}</span>}
      <span className={styles.states}>
        {one.act === null ? (
          <span className={styles.badge}><span aria-hidden="true">{signs[one.step]}</span> {t(`step.${one.step}`)}</span>
        ) : (
          <ActStateBadge state={one.act} />
        )}
        {one.expectedBy !== null && one.step !== "DONE" && (
          <span className={styles.soft}>{t("expectedBy", { time: format.dateTime(new Date(one.expectedBy), clock) })}</span>
        )}
      </span>
    </li>
  );
}
