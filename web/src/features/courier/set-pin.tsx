"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { isPin, isTooEasy } from "../../platform/lock/pin";
import { KeyTrouble } from "../../platform/passkey/passkey";
import { secretOfKey } from "../../platform/passkey/prf";
import { useKeysHere } from "../../platform/passkey/use-keys-here";
import { PinField } from "./pin-field";
import type { DayVault } from "./use-day-vault";
import styles from "./courier.module.css";

/** Before the day is written on the phone: what will open it. */
export function SetPin({ vault }: { readonly vault: DayVault }) {
  const t = useTranslations("lock");
  const here = useKeysHere();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPin(pin)) return setProblem(t("sixDigits"));
    if (isTooEasy(pin)) return setProblem(t("tooEasy"));
    if (pin !== again) return setProblem(t("differ"));
    setBusy(true);
    await vault.setPin(pin).catch(() => setProblem(t("notKept")));
    setBusy(false);
  }

  async function lockWithKey() {
    setProblem(undefined);
    await vault.setPasskey((salt) => secretOfKey(salt, null)).catch((trouble: unknown) => setProblem(t(trouble instanceof KeyTrouble && trouble.kind === "NO_SECRET" ? "noSecret" : "keyStopped")));
  }

  return (
    <main className={styles.frame}>
      <h1>{t("setTitle")}</h1>
      <p>{t("setWhy")}</p>
      <form className={styles.sealForm} onSubmit={(event) => void submit(event)}>
        <PinField label={t("newPin")} value={pin} onValue={setPin} problem={problem} autoFocus />
        <PinField label={t("pinAgain")} value={again} onValue={setAgain} />
        <button className={styles.primary} disabled={busy}>{t("set")}</button>
      </form>
      {here && <button type="button" className={styles.quiet} onClick={() => void lockWithKey()}>{t("setKey")}</button>}
      <p className={styles.soft}>{t("setLimit")}</p>
    </main>
  );
}
