"use client";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { pinLength } from "../../platform/lock/pin";
import type { PersonConfirmation } from "../../platform/outbox/act";
import { sealWithKey } from "../../platform/passkey/seal-with-key";
import { dayVault } from "./day-store";
import { PinField } from "./pin-field";
import styles from "./courier.module.css";

export interface Asked {
  /** Of the message that is being signed. */
  readonly hash: string;
  /** The person's keys that may be here; one was asked for already and not read. */
  readonly keys: readonly string[];
  readonly oneDevice: boolean;
  /** The day here is locked by a PIN. */
  readonly pin: boolean;
  readonly resolve: (confirmation: PersonConfirmation | undefined) => void;
  readonly reject: (why: Error) => void;
}

interface Props {
  readonly asked: Asked;
  readonly onEnd: (answer: PersonConfirmation | "STOPPED" | "NOTHING") => void;
}

/** No key was read: once more, or the PIN, or nothing where there is none. Leaving it signs nothing. */
export function ConfirmPersonDialog({ asked, onEnd }: Props) {
  const t = useTranslations("handOver");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [again, setAgain] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  async function askKey(): Promise<void> {
    setAgain(false);
    await sealWithKey(asked.hash, asked.keys, asked.oneDevice).then(onEnd, () => setAgain(true));
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={() => onEnd("STOPPED")}>
      <h2 id={id}>{t("confirm.title")}</h2>
      {asked.keys.length > 0 && (
        <>
          <p role={again ? "alert" : undefined}>{t("confirm.keyNotRead")}</p>
          <button type="button" className={styles.quiet} onClick={() => void askKey()}>{t("confirm.keyAgain")}</button>
        </>
      )}
      {asked.pin && <PinForm onFits={() => onEnd({ by: "PIN" })} onGone={() => onEnd("STOPPED")} />}
      {!asked.pin && <button type="button" className={styles.quiet} onClick={() => onEnd("NOTHING")}>{t("confirm.without")}</button>}
      <p className={styles.soft}>{t("confirm.marked")}</p>
      <button type="button" className={styles.quiet} onClick={() => onEnd("STOPPED")}>{t("confirm.stop")}</button>
    </dialog>
  );
}

function PinForm({ onFits, onGone }: { readonly onFits: () => void; readonly onGone: () => void }) {
  const t = useTranslations("handOver");
  const lock = useTranslations("lock");
  const [pin, setPin] = useState("");
  const [left, setLeft] = useState<number>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pin.length < pinLength || busy) return;
    setBusy(true);
    const triesLeft = await (await dayVault()).triesLeftAfter(pin);
    if (triesLeft === "FITS") return onFits();
    if (triesLeft === 0) return onGone();
    setLeft(triesLeft);
    setPin("");
    setBusy(false);
  }

  return (
    <form className={styles.sealForm} onSubmit={(event) => void submit(event)}>
      <PinField label={t("confirm.pin")} value={pin} onValue={setPin} problem={left === undefined ? undefined : lock("wrongPin", { left })} autoFocus />
      <button className={styles.primary} disabled={busy}>{t("confirm.withPin")}</button>
    </form>
  );
}
