"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CameraProblem } from "./camera";
import { readPhoto } from "./read-photo";
import styles from "./camera-scanner.module.css";

export interface CameraTroubleProps {
  readonly problem: CameraProblem;
  readonly onCode: (text: string) => void;
  readonly onType?: () => void;
  readonly onTryAgain: () => void;
}

/** Says why there is no picture and what to do: allow it, take a photo of the label, or type the code. */
export function CameraTrouble({ problem, onCode, onType, onTryAgain }: CameraTroubleProps) {
  const t = useTranslations("scanner");
  const [empty, setEmpty] = useState(false);

  async function take(photo: File | undefined): Promise<void> {
    if (photo === undefined) return;
    const texts = await readPhoto(photo);
    setEmpty(texts.length === 0);
    for (const text of texts) onCode(text);
  }

  return (
    <section className={styles.trouble} role="alert">
      <h2>{t(`problem.${problem}.title`)}</h2>
      <p>{t(`problem.${problem}.advice`)}</p>
      {empty && <p>{t("photoEmpty")}</p>}
      <div className={styles.ways}>
        {onType !== undefined && <button type="button" className={styles.way} onClick={onType}>{t("typeInstead")}</button>}
        {problem !== "READER_FAILED" && (
          <>
            <label className={styles.way}>
              {t("photo")}
              <input
                type="file"
                accept="image/*"
                capture="environment"
                className={styles.photo}
                onChange={(event) => {
                  void take(event.currentTarget.files?.[0]);
                  event.currentTarget.value = "";
                }}
              />
            </label>
            <button type="button" className={styles.way} onClick={onTryAgain}>{t("tryAgain")}</button>
          </>
        )}
      </div>
    </section>
  );
}
