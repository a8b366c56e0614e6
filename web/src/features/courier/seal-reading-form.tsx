"use client";
import { showCode } from "@epidosi/schema";
import { useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./courier.module.css";

export interface SealReadingFormProps {
  readonly code: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCompare: (code: string) => void;
}

/** The number is read off the bag before anything is said about the one expected: a seal is evidence only so (S10). */
export function SealReadingForm({ code, text, onText, onCompare }: SealReadingFormProps) {
  const t = useTranslations("courier");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    <form
      className={styles.sealForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onCompare(code);
      }}
    >
      <label htmlFor={id}><b className={styles.mono}>{showCode(code)}</b> · {t("round.readSeal")}</label>
      <div className={styles.row}>
        <input
          ref={input}
          id={id}
          className={styles.input}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={24}
        />
        <button type="submit" className={styles.compare}>{t("round.compare")}</button>
      </div>
    </form>
  );
}
