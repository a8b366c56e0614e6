"use client";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { exportMessages, keptFromExport, openExport, shortestPassphrase } from "../../platform/outbox/export-file";
import { whyNotKept, type NotKept } from "../../platform/outbox/full-disk";
import type { Outbox } from "../../platform/outbox/outbox";
import { NotKeptWords } from "./not-kept";
import { saveFile } from "./save-file";
import styles from "./courier.module.css";

export interface CarryActsProps {
  readonly outbox: Outbox;
  /** Who brings what is taken in here. */
  readonly staffId: string | undefined;
}
type Said = { readonly words: "saved" | "tooShort" | "nothing" | "NOT_OURS" | "WRONG_PASSPHRASE" } | { readonly words: "taken"; readonly count: number };

/** The signed acts of a phone that cannot reach the centre go to another one as a sealed file; the key stays where it is. */
export function CarryActs({ outbox, staffId }: CarryActsProps) {
  const t = useTranslations("courier");
  const [passphrase, setPassphrase] = useState("");
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState<Said>();
  const [notKept, setNotKept] = useState<NotKept>();

  async function save(): Promise<void> {
    const signed = outbox.contents.acts.filter(({ message }) => message !== null);
    if (signed.length === 0) return setSaid({ words: "nothing" });
    if (passphrase.length < shortestPassphrase) return setSaid({ words: "tooShort" });
    saveFile(await exportMessages(signed, passphrase), `praxeis-${new Date().toISOString().slice(0, 16).replaceAll(/[:T]/gu, "-")}.json`);
    setSaid({ words: "saved" });
  }

  async function takeIn(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === undefined || staffId === undefined) return;
    setNotKept(undefined);
    const opened = await openExport(await file.text(), passphrase);
    if (opened.kind !== "MESSAGES") return setSaid({ words: opened.kind });
    try {
      setSaid({ words: "taken", count: await outbox.keepOthers(await keptFromExport(opened.messages, staffId, opened.confirmations)) });
    } catch (error) {
      setNotKept(whyNotKept(error));
    }
  }

  return (
    <details className={styles.empty}>
      <summary className={styles.summary}>{t("carry.title")}</summary>
      <form className={styles.carry} onSubmit={(event) => void takeIn(event)}>
        <p>{t("carry.advice")}</p>
        <div role="status">
          {said !== undefined && <p className={styles.reason}>{said.words === "taken" ? t("carry.taken", { count: said.count }) : t(`carry.${said.words}`, { least: shortestPassphrase })}</p>}
          {notKept !== undefined && <NotKeptWords why={notKept} />}
        </div>
        <label className={styles.field}>
          {t("carry.passphrase")}
          <input type="password" className={styles.plainInput} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} autoComplete="off" />
          <span className={styles.soft}>{t("carry.passphraseHint", { least: shortestPassphrase })}</span>
        </label>
        <button type="button" className={styles.quiet} onClick={() => void save()}>{t("carry.save")}</button>
        <label className={styles.field}>
          {t("carry.file")}
          <input type="file" accept="application/json,.json" className={styles.file} onChange={(event) => setFile(event.currentTarget.files?.[0])} />
        </label>
        <button type="submit" className={styles.quiet} disabled={file === undefined || staffId === undefined}>{t("carry.takeIn")}</button>
      </form>
    </details>
  );
}
