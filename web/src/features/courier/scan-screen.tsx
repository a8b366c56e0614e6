"use client";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { CameraScanner } from "../../platform/scanner/camera-scanner";
import { ownCodes, sealNumbers } from "../../platform/scanner/expected";
import { signal, wakeSound } from "../../platform/scanner/signals";
import { useScanner } from "../../platform/scanner/use-scanner";
import { packagesNow } from "./legs";
import { RoundDone } from "./round-done";
import {
  afterCode, afterDecline, afterSeal, awaitingSeal, isForeignNumber, judgeCode, markOf, newRound, readyIn, withoutSeal,
  type Round, type RoundAct,
} from "./scan-round";
import { ScanSheet } from "./scan-sheet";
import { NoDay } from "./no-day";
import { TypeDialog } from "./type-dialog";
import { useConfirmPerson } from "./use-confirm-person";
import { useCourierDay } from "./use-courier-day";
import { useCourierOutbox } from "./use-courier-outbox";
import { useDeeds } from "./use-deeds";
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
  const { confirm, dialog } = useConfirmPerson();
  const deeds = useDeeds(outbox, day?.staffId, confirm);
  const packages = useMemo(() => (day === undefined ? [] : packagesNow(day, view.acts)), [day, view.acts]);
  const [round, setRound] = useState<Round>(() => newRound(act, office));
  const [sealText, setSealText] = useState("");
  const [typing, setTyping] = useState(false);
  const [done, setDone] = useState<readonly string[]>();

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
    const { act } = round;
    if (act === null) return;
    const ready = readyIn(round, packages);
    // What was read agrees; it goes out as the seal is written, for the server does not overlook a dash.
    const kept = await deeds.doAll(ready.map((code) => (act === "ACCEPT" ? { act: "TAKE", code, seal: packages.find((one) => one.code === code)?.seal ?? "" } : { act: "GIVE", code })));
    // What was kept leaves the round by itself; the rest can be done again.
    if (kept?.length === ready.length) setDone(kept);
  }

  async function decline(code: string): Promise<void> {
    const kept = await deeds.doAll([{ act: "REFUSE", code, reason: "SEAL_DIFFERS", sealRead: round.seals[code]?.read ?? "" }]);
    if (kept?.length === 1) setRound((before) => afterDecline(before, code));
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
        notKept={deeds.notKept}
        sealText={sealText}
        onSealText={setSealText}
        onCompareSeal={compareSeal}
        onReadSealAgain={(code) => setRound((before) => withoutSeal(before, code))}
        onDecline={(code) => void decline(code)}
        onAct={() => void perform()}
      />
      {dialog}
      {typing && <TypeDialog onCode={(code) => { see(code); setTyping(false); }} onClose={() => setTyping(false)} />}
    </main>
  );
}
