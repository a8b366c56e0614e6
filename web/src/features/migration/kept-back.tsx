"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { KeptBackRows } from "./kept-back-rows";
import type { Run } from "./run-totals";
import { useWords } from "./use-words";

/** Why rows were kept back, the commonest first; each opens its rows. */
export function KeptBack({ run, may, mended }: { readonly run: Run; readonly may: boolean; readonly mended: () => void }) {
  const t = useTranslations("migration");
  const words = useWords();
  const [open, setOpen] = useState<string>();
  const reasons = [...Map.groupBy(run.reasons, ({ reason }) => reason)].map(([reason, some]) => ({ reason, count: some.reduce((sum, { count }) => sum + count, 0) }));
  return (
    <section className="stack tight">
      <h2>{t("keptBack")}</h2>
      {reasons.length === 0 && <p className="soft">{t("noneKeptBack")}</p>}
      {reasons.map(({ reason, count }) => (
        <div key={reason} className="panel stack tight">
          <p className="row"><span className="grow"><strong className="mono">{count}</strong> {words.why(reason)}</span>
            <button type="button" className="button quiet" aria-expanded={open === reason} aria-label={`${t("show")}: ${words.why(reason)}`} onClick={() => setOpen(open === reason ? undefined : reason)}>{t("show")}</button></p>
          {open === reason && <KeptBackRows run={run} reason={reason} may={may} mended={() => { setOpen(undefined); mended(); }} />}
        </div>
      ))}
    </section>
  );
}
