"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CameraScanner } from "../../platform/scanner/camera-scanner";
import { handOverMessages } from "../../platform/scanner/expected";
import { wakeSound } from "../../platform/scanner/signals";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useOffline } from "./use-offline";
import type { HandOverDoubt } from "./hand-over";
import styles from "./courier.module.css";

const expected = [handOverMessages];

export interface HandOverCameraProps {
  readonly title: string;
  readonly doubt: HandOverDoubt | undefined;
  readonly onBack: () => void;
  readonly onText: (text: string) => void;
  readonly children?: ReactNode;
}

/** Reads a message off the other's screen, with the camera or with a desk scanner, and says in words why one is not taken. */
export function HandOverCamera({ title, doubt, onBack, onText, children }: HandOverCameraProps) {
  const t = useTranslations("handOver");
  const day = useTranslations("courier");
  const offline = useOffline();
  useScanner(onText, { expected });
  return (
    <main className={styles.scan} onPointerDown={wakeSound}>
      <CameraScanner
        heading={<h1 className={styles.scanTitle}><button type="button" className={styles.back} onClick={onBack} aria-label={day("back")}>←</button> {title}</h1>}
        markOf={(text) => (text.startsWith("H1") ? "TAKEN" : "FOREIGN")}
        onCode={onText}
      />
      <section className={styles.sheet}>
        {offline && <p className={styles.banner}><b>{day("offline")}</b> {t("offer.proud")}</p>}
        <div role="alert">{doubt !== undefined && <p className={styles.wrong}>{t(`doubt.${doubt}`)}</p>}{children}</div>
        <p>{t("take.aim")} <span className={styles.soft}>{t("take.aimDesk")}</span></p>
      </section>
    </main>
  );
}
