"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { courierHome, type Home } from "./home-of";
import styles from "./courier.module.css";

/** Title, way back, and the proud word that no network is needed. */
export function HandOverFrame({ title, home = courierHome, children }: { readonly title: string; readonly home?: Home; readonly children: ReactNode }) {
  const t = useTranslations("courier");
  const own = useTranslations("handOver");
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <Link className={styles.back} href={home.href} aria-label={t(home.name)}>←</Link>
        <h1>{title}</h1>
        <p className={styles.proud}>{own("offer.proud")}</p>
      </header>
      {children}
    </main>
  );
}

/** A hand-over from phone to phone is two signatures: a device without a key cannot. */
export function NotEnrolledHere() {
  const t = useTranslations("handOver");
  return (
    <section className={styles.empty}>
      <p>{t("notEnrolled")}</p>
      <Link className={styles.quiet} href="/courier/device">{t("enrol")}</Link>
    </section>
  );
}
