"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./courier.module.css";

interface Props {
  readonly title: string;
  readonly act: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question before what cannot be taken back; Escape leaves everything as it is. */
export function AskFirst({ title, act, onAct, onClose, children }: Props) {
  const t = useTranslations("lock");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <button type="button" className={styles.primary} onClick={onAct}>{act}</button>
      <button type="button" className={styles.quiet} onClick={onClose}>{t("leaveIt")}</button>
    </dialog>
  );
}
