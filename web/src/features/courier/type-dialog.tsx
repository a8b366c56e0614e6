"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { TypedCode } from "../../platform/scanner/typed-code";
import { SignalSwitches } from "../../platform/scanner/signal-switches";
import styles from "./courier.module.css";

export interface TypeDialogProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

/** Typing instead of scanning; the browser's own dialog keeps the focus and closes with Escape. */
export function TypeDialog({ onCode, onClose }: TypeDialogProps) {
  const t = useTranslations("courier");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="type-code-title" onClose={onClose}>
      <h2 id="type-code-title">{t("round.typeTitle")}</h2>
      <TypedCode onCode={onCode} autoFocus />
      <SignalSwitches />
      <button type="button" className={styles.quiet} onClick={onClose}>{t("round.close")}</button>
    </dialog>
  );
}
