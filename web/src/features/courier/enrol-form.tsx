"use client";
import { useRef, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { enrolDevice, type EnrolmentEnd } from "../../platform/device/enrol-device";
import type { PersonHere } from "../../platform/device/hear-device";
import { openStore } from "../../platform/outbox/browser-outbox";
import { RefusalSentence } from "./refusal-sentence";
import styles from "./courier.module.css";

export interface EnrolFormProps {
  readonly person: PersonHere;
  readonly onEnrolled: () => Promise<void>;
}

/** The one-time code and the device's name; the key is made here and stays here. */
export function EnrolForm({ person, onEnrolled }: EnrolFormProps) {
  const t = useTranslations("device");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [end, setEnd] = useState<EnrolmentEnd>();
  const [busy, setBusy] = useState(false);
  // Kept while the code is the same, so that a repeat after a lost answer is the same command.
  const command = useRef({ code: "", id: "" });

  async function enrol(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    if (command.current.code !== code) command.current = { code, id: crypto.randomUUID() };
    try {
      const done = await enrolDevice(await openStore(), person, { commandId: command.current.id, code, name: name.trim() }, Date.now());
      setEnd(done);
      if (done.kind === "ENROLLED") await onEnrolled();
    } catch {
      setEnd({ kind: "NO_ANSWER", hindrance: "SERVER_TROUBLE" });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.leg} onSubmit={(event) => void enrol(event)}>
      <h2>{t("whyTitle")}</h2>
      <p>{t("why")}</p>
      <p className={styles.soft}>{t("whereCode")}</p>
      <div role="alert">{end !== undefined && end.kind !== "ENROLLED" && <Trouble end={end} />}</div>
      <label className={styles.field}>
        {t("code")}
        <input className={styles.input} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoCapitalize="characters" autoComplete="one-time-code" autoCorrect="off" spellCheck={false} maxLength={16} required />
      </label>
      <label className={styles.field}>
        {t("name")}
        <input className={styles.plainInput} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="off" maxLength={40} required />
        <span className={styles.soft}>{t("nameHint")}</span>
      </label>
      <button type="submit" className={styles.primary} disabled={busy}>{t(busy ? "enrolling" : "enrol")}</button>
    </form>
  );
}

function Trouble({ end }: { readonly end: Exclude<EnrolmentEnd, { kind: "ENROLLED" }> }) {
  const t = useTranslations("device");
  const box = useTranslations("outbox");
  if (end.kind === "REFUSED") return <div className={styles.wrong}><RefusalSentence reason={end.reason} /></div>;
  if (end.kind === "ACTS_WAIT") return <p className={styles.wrong}>{t("actsWait")}</p>;
  return <p className={styles.wrong}>{end.hindrance === "UNREACHABLE" ? t("noNetwork") : end.hindrance === "SIGN_IN" ? box("heldBy.SIGN_IN") : t("trouble")}</p>;
}
