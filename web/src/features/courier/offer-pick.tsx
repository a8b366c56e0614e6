"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { wakeSound } from "../../platform/scanner/signals";
import { HandOverFrame } from "./hand-over-frame";
import type { PackageNow } from "./legs";
import styles from "./courier.module.css";

export interface OfferPickProps {
  readonly packages: readonly PackageNow[];
  readonly onChosen: (codes: readonly string[]) => void;
}

/** Which of the carried bags are given; all of them unless the person says otherwise. */
export function OfferPick({ packages, onChosen }: OfferPickProps) {
  const t = useTranslations("handOver");
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = packages.map(({ code }) => code).filter((code) => !left.includes(code));
  return (
    <HandOverFrame title={t("offer.title")}>
      {packages.length === 0 ? <p className={styles.empty}>{t("offer.nothing")}</p> : (
        <fieldset className={styles.choices}>
          <legend>{t("offer.pick")}</legend>
          {packages.map(({ code }) => (
            <label key={code} className={styles.choice}>
              <input type="checkbox" checked={!left.includes(code)} onChange={() => setLeft((before) => (before.includes(code) ? before.filter((other) => other !== code) : [...before, code]))} />
              <span className={styles.code}>{showCode(code)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <footer className={styles.thumb}>
        <button type="button" className={styles.primary} disabled={chosen.length === 0} onClick={() => { wakeSound(); onChosen(chosen); }}>
          {t("offer.begin", { count: chosen.length })}
        </button>
      </footer>
    </HandOverFrame>
  );
}
