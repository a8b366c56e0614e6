"use client";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ActVariables } from "../../platform/outbox/act";
import { CameraScanner } from "../../platform/scanner/camera-scanner";
import { ownCodes, sealNumbers } from "../../platform/scanner/expected";
import { signal, wakeSound } from "../../platform/scanner/signals";
import { useScanner } from "../../platform/scanner/use-scanner";
import { packagesNow } from "./legs";
import { RoundDone } from "./round-done";
import {
  afterCode, afterSeal, awaitingSeal, isForeignNumber, judgeCode, markOf, newRound, readyIn, withoutSeal,
  type Round, type RoundAct,
} from "./scan-round";
import { ScanSheet } from "./scan-sheet";
import { NoDay } from "./no-day";
import { TypeDialog } from "./type-dialog";
import { useCourierDay } from "./use-courier-day";
import { useCourierOutbox } from "./use-courier-outbox";
import styles from "./courier.module.css";

export interface ScanScreenProps {
  readonly act: RoundAct | null;
  readonly office: string | null;
}
const expected = [ownCodes, sealNumbers];

/** Scanning identifies; only the button at the bottom does anything. */
export function ScanScreen({ act, office }: ScanScreenProps) {
  const t = useTranslations("courier");
  const { outbox, view } = useCourierOutbox();
  const { day, news } = useCourierDay(view.counts.CONFIRMED);
  const packages = useMemo(() => (day === undefined ? [] : packagesNow(day, view.acts)), [day, view.acts]);
  const [round, setRound] = useState<Round>(() => newRound(act, office));
  const [sealText, setSealText] = useState("");
  const [typing, setTyping] = useState(false);
  const [done, setDone] = useState<readonly string[]>();
  const [notKept, setNotKept] = useState(false);
  const keeping = useRef(false);

  const waiting = awaitingSeal(round, packages);

  function see(text: string): void {
    if (isForeignNumber(text)) {
      signal("NEUTRAL");
      // A bought seal carries a number of its own: it fills the field, the person compares.
      if (waiting !== undefined && sealNumbers.line.test(text)) return setSealText(text);
    } else {
      signal(typeof judgeCode(round, packages, text) === "string" ? "WRONG" : "ACCEPTED");
    }
    // While a seal is being typed, another label in view does not take the field away.
    const typed = sealText !== "";
    setRound((before) => ({ ...afterCode(before, packages, text), ...(typed && { inHand: waiting ?? null }) }));
  }

  function compareSeal(code: string): void {
    const next = afterSeal(round, packages, code, sealText);
    signal(next.seals[code]?.agrees === true ? "ACCEPTED" : "WRONG");
    setRound(next);
    setSealText("");
  }

  async function perform(): Promise<void> {
    if (day === undefined || round.act === null || keeping.current) return;
    if (outbox === undefined) return setNotKept(true);
    keeping.current = true;
    setNotKept(false);
    const operation = round.act === "ACCEPT" ? "acceptPackage" : "handOverPackage";
    const kept: string[] = [];
    try {
      for (const code of readyIn(round, packages)) {
        const deviceTime = new Date().toISOString();
        // What was read agrees; it goes out as the seal is written, for the server does not overlook a dash.
        const sealRead = round.act === "ACCEPT" ? packages.find((one) => one.code === code)?.seal : undefined;
        const variables: ActVariables = sealRead === undefined ? { code, deviceTime } : { code, sealRead, deviceTime };
        kept.push(await outbox.add({ operation, variables, about: code, staffId: day.staffId }));
      }
      setDone(kept);
    } catch {
      // What was kept is kept and leaves the round by itself; the rest can be done again.
      setNotKept(true);
      signal("WRONG");
    } finally {
      keeping.current = false;
    }
  }

  useScanner(see, { expected, enabled: done === undefined });

  if (day === undefined) return <NoDay news={news} outbox={view} />;
  if (done !== undefined) {
    return <RoundDone act={round.act ?? "ACCEPT"} commandIds={done} outbox={view} onNext={() => {
      setRound(newRound(act, office));
      setDone(undefined);
    }} />;
  }
  const place = packages.flatMap((one) => [one.from, one.to]).find(({ code }) => code === round.office)?.name;
  const title = round.act === null ? t("round.any") : place === undefined ? t(`round.${round.act}`) : t(`round.${round.act}_AT`, { office: place });
  return (
    <main className={styles.scan} onPointerDown={wakeSound}>
      <CameraScanner
        heading={<h1 className={styles.scanTitle}><Link className={styles.back} href="/courier" aria-label={t("back")}>←</Link> {title}</h1>}
        markOf={(text) => markOf(round, packages, text)}
        onCode={see}
        onType={() => setTyping(true)}
      />
      <ScanSheet
        round={round}
        packages={packages}
        news={news}
        outbox={view}
        notKept={notKept}
        sealText={sealText}
        onSealText={setSealText}
        onCompareSeal={compareSeal}
        onReadSealAgain={(code) => setRound((before) => withoutSeal(before, code))}
        onAct={() => void perform()}
      />
      {typing && <TypeDialog onCode={(code) => { see(code); setTyping(false); }} onClose={() => setTyping(false)} />}
    </main>
  );
}
