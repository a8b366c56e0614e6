"use client";
import { showCode, toQr } from "@epidosi/schema";
import { useEffect, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Directory } from "../../platform/device/directory";
import type { Signer } from "../../platform/device/signer";
import { whyNotKept, type NotKept } from "../../platform/outbox/full-disk";
import type { Outbox } from "../../platform/outbox/outbox";
import type { OutboxView } from "../../platform/outbox/use-outbox";
import { AnswerScan } from "./answer-scan";
import { HandOverFrame } from "./hand-over-frame";
import { offerPackage } from "./hand-over-acts";
import { answerTo, payloadOf } from "./hand-over";
import type { PackageNow } from "./legs";
import { clock } from "./local-time";
import { NotKeptWords } from "./not-kept";
import { OfferAnswer } from "./offer-answer";
import { QrPicture } from "./qr-picture";
import { useConfirmPerson } from "./use-confirm-person";
import styles from "./courier.module.css";

export interface OfferShowProps {
  readonly outbox: Outbox;
  readonly view: OutboxView;
  readonly signer: Signer;
  readonly directory: Directory;
  readonly offered: readonly PackageNow[];
  readonly onFinish: () => void;
}

/** One offer at a time, signed when it is shown: its half hour begins then. */
export function OfferShow({ outbox, view, signer, directory, offered, onFinish }: OfferShowProps) {
  const t = useTranslations("handOver");
  const format = useFormatter();
  const [at, setAt] = useState(0);
  const [offers, setOffers] = useState<Readonly<Record<string, string>>>({});
  const [scanning, setScanning] = useState(false);
  const [notKept, setNotKept] = useState<NotKept>();
  const one = offered[at];
  const commandId = one && offers[one.code];

  const { confirm, dialog } = useConfirmPerson();
  const making = useRef<string>(undefined);

  useEffect(() => {
    if (one === undefined || commandId !== undefined || notKept !== undefined || making.current === one.code) return;
    making.current = one.code;
    void offerPackage(outbox, signer, one, Date.now(), confirm)
      .then(
        (made) => setOffers((before) => ({ ...before, [one.code]: made })),
        (error: unknown) => setNotKept(whyNotKept(error)),
      )
      .finally(() => (making.current = undefined));
  }, [outbox, signer, one, commandId, notKept, confirm]);

  function go(to: number): void {
    setNotKept(undefined);
    setAt(to);
  }

  if (one === undefined) return null;
  const offer = view.acts.find((act) => act.commandId === commandId)?.message ?? undefined;
  const answer = offer && answerTo(view.acts, offer.hash, false);
  const last = at === offered.length - 1;
  if (scanning) return <AnswerScan outbox={outbox} acts={view.acts} signer={signer} directory={directory} code={one.code} onDone={() => setScanning(false)} />;
  return (
    <HandOverFrame title={t("offer.title")}>
      <p className={styles.center}><span className={styles.soft}>{t("offer.of", { at: at + 1, count: offered.length })}</span> <b className={styles.code}>{showCode(one.code)}</b></p>
      {dialog}
      {notKept !== undefined && <div role="alert"><NotKeptWords why={notKept} /></div>}
      {answer === undefined && offer !== undefined && (
        <>
          <QrPicture text={toQr(offer.jws)} name={t("offer.picture", { code: showCode(one.code) })} />
          <p className={styles.center}>{t("offer.show")} <span className={styles.soft}>{t("offer.until", { time: format.dateTime(new Date((payloadOf(offer.jws)?.x ?? 0) * 1000), clock) })}</span></p>
        </>
      )}
      {answer !== undefined && <OfferAnswer answer={answer} />}
      <footer className={styles.thumb}>
        {at > 0 && <button type="button" className={styles.quiet} onClick={() => go(at - 1)}>{t("offer.before")}</button>}
        {answer === undefined && !last && <button type="button" className={styles.quiet} onClick={() => go(at + 1)}>{t("offer.next")}</button>}
        {answer === undefined && last && <button type="button" className={styles.quiet} onClick={onFinish}>{t("offer.finish")}</button>}
        {notKept !== undefined && <button type="button" className={styles.quiet} onClick={() => setNotKept(undefined)}>{t("offer.again")}</button>}
        {answer === undefined
          ? <button type="button" className={styles.primary} disabled={offer === undefined} onClick={() => setScanning(true)}>{t("offer.scanAnswer")}</button>
          : <button type="button" className={styles.primary} onClick={() => (last ? onFinish() : go(at + 1))}>{t(last ? "offer.finish" : "offer.next")}</button>}
      </footer>
    </HandOverFrame>
  );
}
