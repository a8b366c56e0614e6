"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { pinLength } from "../../platform/lock/pin";
import type { VaultState } from "../../platform/lock/vault";
import { KeyTrouble } from "../../platform/passkey/passkey";
import { secretOfKey } from "../../platform/passkey/prf";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { OutboxStatus } from "../../platform/outbox/outbox-status";
import { AskFirst } from "./ask-first";
import { PinField } from "./pin-field";
import type { DayVault } from "./use-day-vault";
import styles from "./courier.module.css";

interface Props {
  readonly vault: DayVault;
  readonly lock: Extract<VaultState, { kind: "LOCKED" }>;
  readonly outbox: OutboxView;
}

/** The day is here and closed: the PIN or the passkey opens it, also with no network. */
export function AskPin({ vault, lock, outbox }: Props) {
  const t = useTranslations("lock");
  const [asking, setAsking] = useState(false);
  return (
    <main className={styles.frame}>
      <h1>{t("lockedTitle")}</h1>
      {lock.by === "PIN" ? <OpenWithPin vault={vault} triesLeft={lock.triesLeft} /> : <OpenWithKey vault={vault} lock={lock} />}
      <p className={styles.soft}><OutboxStatus view={outbox} />{outbox.counts.WAITING > 0 && ` ${t("sentAnyway")}`}</p>
      <button type="button" className={styles.again} onClick={() => setAsking(true)}>{t(lock.by === "PIN" ? "forgotten" : "noKey")}</button>
      {asking && (
        <AskFirst title={t("forgetTitle")} act={t("forgetAct")} onAct={() => void vault.wipe("FORGOTTEN")} onClose={() => setAsking(false)}>
          <p>{t("forgetAsk")}</p>
        </AskFirst>
      )}
    </main>
  );
}

function OpenWithPin({ vault, triesLeft }: { readonly vault: DayVault; readonly triesLeft: number }) {
  const t = useTranslations("lock");
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pin.length < pinLength || busy) return;
    setBusy(true);
    const opened = await vault.openWithPin(pin);
    if (opened) return;
    setWrong(true);
    setPin("");
    setBusy(false);
  }

  return (
    <form className={styles.sealForm} onSubmit={(event) => void submit(event)}>
      <PinField label={t("pin")} value={pin} onValue={setPin} problem={wrong ? t("wrongPin", { left: triesLeft }) : undefined} autoFocus />
      <button className={styles.primary} disabled={busy}>{t("open")}</button>
    </form>
  );
}

function OpenWithKey({ vault, lock }: Pick<Props, "vault" | "lock">) {
  const t = useTranslations("lock");
  const [problem, setProblem] = useState<string>();

  async function open() {
    setProblem(undefined);
    try {
      const { secret } = await secretOfKey(lock.salt, lock.credentialId);
      if (!(await vault.openWithSecret(secret))) setProblem(t("keyStopped"));
    } catch (trouble) {
      setProblem(t(trouble instanceof KeyTrouble && trouble.kind === "NO_SECRET" ? "noSecret" : "keyStopped"));
    }
  }

  return (
    <>
      {problem !== undefined && <p role="alert" className={styles.wrong}>{problem}</p>}
      <button type="button" className={styles.primary} onClick={() => void open()}>{t("openKey")}</button>
    </>
  );
}
