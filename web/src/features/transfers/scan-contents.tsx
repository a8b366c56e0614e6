"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { wakeSound } from "../../platform/scanner/signals";
import { TypedCode } from "../../platform/scanner/typed-code";
import { ScannedList } from "./scanned-list";
import { receiveContentsMutation } from "./transfers.graphql";
import { useScans } from "./use-scans";

/** Every scan in its order, without the list; the count of scanned things is all that is shown. A damaged or a double thing is said beside it. */
export function ScanContents({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const { scans, tags, take } = useScans();
  const [said, setSaid] = useState<{ readonly damaged: readonly string[]; readonly doubled: readonly string[] }>({ damaged: [], doubled: [] });
  const act = useAct(receiveContentsMutation);

  const toggle = (kind: "damaged" | "doubled", tag: string) => setSaid((before) => ({ ...before, [kind]: before[kind].includes(tag) ? before[kind].filter((one) => one !== tag) : [...before[kind], tag] }));
  const finish = () => void act.run({ code, tags: [...tags], damaged: [...said.damaged], doubled: [...said.doubled] }).then(reload);
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
      <ScannedList
        scans={scans}
        say={(tag) => (
          <span className="row">
            <button type="button" className="button quiet" aria-pressed={said.damaged.includes(tag)} onClick={() => toggle("damaged", tag)}>{t("torn")}</button>
            <button type="button" className="button quiet" aria-pressed={said.doubled.includes(tag)} onClick={() => toggle("doubled", tag)}>{t("twice")}</button>
          </span>
        )}
      />
      <p><button type="button" className="button primary" disabled={act.busy} onClick={() => { wakeSound(); finish(); }}>{t("finish")} <kbd>F4</kbd></button></p>
    </div>
  );
}
