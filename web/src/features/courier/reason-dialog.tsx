"use client";
import { showCode, type RefuseReason } from "@epidosi/schema";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./courier.module.css";

export interface ReasonDialogProps {
  readonly act: "TURN_BACK" | "REFUSE";
  readonly code: string;
  readonly onReason: (reason: RefuseReason) => void;
  readonly onClose: () => void;
}

const reasonsOf = {
  TURN_BACK: ["OTHER", "BAG_DAMAGED", "SEAL_BROKEN", "LABEL_DIFFERS"],
  REFUSE: ["SEAL_BROKEN", "BAG_DAMAGED", "LABEL_DIFFERS", "SEAL_DIFFERS", "OTHER"],
} as const satisfies Record<ReasonDialogProps["act"], readonly RefuseReason[]>;

/** Why a bag is not taken, or goes back to where it came from: one of a few reasons, then the act. */
export function ReasonDialog({ act, code, onReason, onClose }: ReasonDialogProps) {
  const t = useTranslations("courier");
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<RefuseReason>();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="reason-title" onClose={onClose}>
      <h2 id="reason-title">{t(`why.${act}.title`, { code: showCode(code) })}</h2>
      <p>{t(`why.${act}.advice`)}</p>
      <fieldset className={styles.choices}>
        <legend>{t("why.reason")}</legend>
        {reasonsOf[act].map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} /> {t(`why.${act}.${one}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" className={styles.primary} disabled={reason === undefined} onClick={() => reason !== undefined && onReason(reason)}>{t(`why.${act}.act`)}</button>
      <button type="button" className={styles.quiet} onClick={onClose}>{t("round.close")}</button>
    </dialog>
  );
}
