"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { makeSealKey, type SealKeyEnd } from "../../platform/device/make-seal-key";
import type { Signer } from "../../platform/device/signer";
import { keysHere } from "../../platform/passkey/keys-here";
import { useKeysHere } from "../../platform/passkey/use-keys-here";
import { RefusalSentence } from "./refusal-sentence";
import styles from "./courier.module.css";

/** The person's own key on this device, which confirms each hand-over; where there is none, how to make it. */
export function SealKey({ signer, onMade }: { readonly signer: Signer; readonly onMade: () => Promise<void> }) {
  const t = useTranslations("device");
  const here = useKeysHere();
  const [password, setPassword] = useState("");
  const [end, setEnd] = useState<SealKeyEnd>();
  const [busy, setBusy] = useState(false);
  const has = keysHere(signer.sealKeys ?? []).length > 0;

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const made = await makeSealKey(password, signer.name);
    setEnd(made);
    setBusy(false);
    if (made.kind !== "MADE") return;
    setPassword("");
    await onMade();
  }

  return (
    <section className={styles.leg}>
      <h2>{has && <span className={styles.good} aria-hidden="true">✓</span>} {t("seal.title")}</h2>
      <p>{t(has ? "seal.has" : "seal.why")}</p>
      <div role="alert">
        {end?.kind === "REFUSED" && <div className={styles.wrong}><RefusalSentence reason={end.reason} /></div>}
        {end !== undefined && end.kind !== "REFUSED" && end.kind !== "MADE" && <p className={styles.wrong}>{t(`seal.trouble.${end.kind}`)}</p>}
      </div>
      {!has && !here && <p className={styles.soft}>{t("seal.notHere")}</p>}
      {!has && here && (
        <form className={styles.sealForm} onSubmit={(event) => void make(event)}>
          <label className={styles.field}>
            {t("seal.password")}
            <input type="password" className={styles.plainInput} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password" required />
          </label>
          <button className={styles.quiet} disabled={busy}>{t("seal.make")}</button>
        </form>
      )}
    </section>
  );
}
