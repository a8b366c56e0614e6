"use client";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { sealNumbers } from "../../platform/scanner/expected";
import { useScanner } from "../../platform/scanner/use-scanner";
import { sealForMessage } from "./deeds";
import styles from "./courier.module.css";

/** A seal as somebody read it: its number in capitals and digits, and whether it is whole. */
export interface SealAsRead {
  readonly seal: string;
  readonly intact: boolean;
}
const expected = [sealNumbers];

/** The number is read off the bag while nothing is known of the offer here: a seal is evidence only so (S10). */
export function TakeSeal({ onRead }: { readonly onRead: (read: SealAsRead) => void }) {
  const t = useTranslations("handOver");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [intact, setIntact] = useState(true);
  const [odd, setOdd] = useState(false);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useScanner(setText, { expected });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const seal = sealForMessage(text);
    setOdd(seal === undefined);
    if (seal !== undefined) onRead({ seal, intact });
  }

  return (
    <form className={styles.leg} onSubmit={submit} noValidate>
      <h2>{t("take.sealTitle")}</h2>
      <p className={styles.soft}>{t("take.sealAdvice")}</p>
      <label className={styles.field} htmlFor={id}>{t("take.sealNumber")}</label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={30}
        aria-invalid={odd}
        aria-describedby={odd ? `${id}-odd` : undefined}
      />
      {odd && <p id={`${id}-odd`} role="alert" className={styles.wrong}>{t("take.notANumber")}</p>}
      <fieldset className={styles.choices}>
        <legend>{t("take.state")}</legend>
        <label className={styles.choice}><input type="radio" name="intact" checked={intact} onChange={() => setIntact(true)} /> {t("take.intact")}</label>
        <label className={styles.choice}><input type="radio" name="intact" checked={!intact} onChange={() => setIntact(false)} /> {t("take.broken")}</label>
      </fieldset>
      <button type="submit" className={styles.primary}>{t("take.accept")}</button>
    </form>
  );
}
