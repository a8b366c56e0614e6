"use client";
import { readCode, showCode } from "@epidosi/schema";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { signal, wakeSound } from "../../platform/scanner/signals";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import { StateBadge } from "../../ui/state-badge";
import { receiveContentsMutation } from "./transfers.graphql";

/** Every scan in its order, without the list; the count of scanned things is all that is shown. */
export function ScanContents({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [scans, setScans] = useState<readonly string[]>([]);
  const act = useAct(receiveContentsMutation);
  const tags = scans.filter((scan) => readCode(scan).kind === "ITEM");

  function take(text: string) {
    const read = readCode(text);
    const known = read.kind === "ITEM";
    signal(known ? "ACCEPTED" : "WRONG");
    setScans((before) => [...before, known ? read.code : text]);
  }
  useScanner(take);

  const finish = () => void act.run({ code, tags }).then(reload);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F4") return;
    event.preventDefault();
    finish();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className="stack">
      <div>
        <h2>{t("scanContents")}</h2>
        <p className="soft">{t("scanContentsHint")}</p>
      </div>
      <p role="status"><span className="big">{new Set(tags).size}</span> {t("scanned")}</p>
      <Trouble trouble={act.trouble} />
      <TypedCode onCode={take} autoFocus />
      <ul className="steps">
        {scans.map((scan, index) => ({ scan, index })).reverse().map(({ scan, index }) => (
          <li key={index}>
            <span className="grow code">{showCode(scan)}</span>
            {readCode(scan).kind !== "ITEM" ? <StateBadge tone="bad">{t("unclear")}</StateBadge> : scans.indexOf(scan) < index ? <StateBadge tone="wait">{t("again")}</StateBadge> : <StateBadge tone="good">{t("read")}</StateBadge>}
          </li>
        ))}
      </ul>
      <p><button type="button" className="button primary" disabled={act.busy} onClick={() => { wakeSound(); finish(); }}>{t("finish")} <kbd>F4</kbd></button></p>
    </div>
  );
}
