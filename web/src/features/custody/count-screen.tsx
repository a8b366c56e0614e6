"use client";
import { useQuery } from "@apollo/client/react";
import { readCode, showCode } from "@epidosi/schema";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { readFragment } from "../../gql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { signal, wakeSound } from "../../platform/scanner/signals";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useQueryParam } from "../../platform/use-query-param";
import { Dialog } from "../../ui/dialog";
import { StateBadge } from "../../ui/state-badge";
import { CountResult } from "./count-result";
import { countFields, recordSafeCountMutation, safeCountQuery } from "./safe-count.graphql";

/** A second person counts a safe without seeing what is expected: only the number of scanned things shows. */
export function CountScreen() {
  const t = useTranslations("custody");
  const id = useQueryParam("id");
  const { data, loading, refetch } = useQuery(safeCountQuery, { variables: { id }, skip: id === "" });
  const count = readFragment(countFields, data?.safeCount ?? null);
  if (loading) return <p role="status">…</p>;
  if (count === null) return <section className="empty"><h1>{t("countGone")}</h1><p>{t("countGoneAdvice")}</p></section>;
  if (count.countedAt != null) return <CountResult count={count} />;
  return (
    <>
      <h1>{t("count")} · {count.safe?.name}</h1>
      <Scanning countId={count.id} reload={() => void refetch()} />
    </>
  );
}

function Scanning({ countId, reload }: { readonly countId: string; readonly reload: () => void }) {
  const t = useTranslations("custody");
  const [scans, setScans] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const act = useAct(recordSafeCountMutation);
  const tags = [...new Set(scans.filter((scan) => readCode(scan).kind === "ITEM"))];

  function take(text: string) {
    const read = readCode(text);
    const known = read.kind === "ITEM";
    signal(!known ? "WRONG" : scans.includes(read.code) ? "NEUTRAL" : "ACCEPTED");
    setScans((before) => [...before, known ? read.code : text]);
  }
  useScanner(take);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F4") return;
    event.preventDefault();
    setAsking(true);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  async function record() {
    const done = await act.run({ countId, tags });
    setAsking(false);
    if (done !== undefined) reload();
  }

  return (
    <div className="stack">
      <p className="soft">{t("countHint")}</p>
      <p role="status"><span className="big">{tags.length}</span> {t("countTray")}</p>
      <Trouble trouble={act.trouble} />
      <TypedCode onCode={take} autoFocus />
      <p><button type="button" className="button primary" onClick={() => { wakeSound(); setAsking(true); }}>{t("countFinish")} <kbd>F4</kbd></button></p>
      <ul className="steps">
        {scans.map((scan, index) => ({ scan, index })).reverse().map(({ scan, index }) => (
          <li key={index}>
            <span className="grow code">{showCode(scan)}</span>
            {readCode(scan).kind !== "ITEM" ? <StateBadge tone="bad">{t("unclear")}</StateBadge> : scans.indexOf(scan) < index ? <StateBadge tone="wait">{t("again")}</StateBadge> : <StateBadge tone="good">{t("read")}</StateBadge>}
          </li>
        ))}
      </ul>
      {asking && (
        <Dialog title={t("countFinish")} onClose={() => setAsking(false)}>
          <p>{t("countSure", { count: tags.length })}</p>
          <div className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void record()}>{t("countRecord")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("countBack")}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
