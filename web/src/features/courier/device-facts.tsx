"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { Directory } from "../../platform/device/directory";
import type { Signer } from "../../platform/device/signer";
import { dayAndClock } from "./local-time";
import { useKeptStorage } from "./use-kept-storage";
import styles from "./courier.module.css";

/** What an enrolled device is, how far its chain has come, and whether the browser keeps what lies on it. */
export function DeviceFacts({ signer, directory }: { readonly signer: Signer; readonly directory: Directory | undefined }) {
  const t = useTranslations("device");
  const format = useFormatter();
  const kept = useKeptStorage();
  const facts = [
    { name: t("facts.name"), value: signer.name },
    { name: t("facts.signed"), value: t("signed", { count: signer.counter }) },
    { name: t("facts.heard"), value: directory === undefined ? "" : format.dateTime(new Date(directory.heardAt), dayAndClock) },
    { name: t("facts.knows"), value: t("knows", { count: directory?.keys.length ?? 0 }) },
    { name: t("facts.storage"), value: t(`stored.${kept === undefined ? "unknown" : kept ? "yes" : "no"}`) },
    { name: t("facts.key"), value: `${signer.kid.slice(0, 8)}…` },
  ];
  return (
    <section className={styles.leg}>
      <h2><span className={styles.good} aria-hidden="true">✓</span> {t("enrolled")}</h2>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className={styles.soft}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
