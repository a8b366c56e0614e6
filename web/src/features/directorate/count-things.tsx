"use client";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { countMutation } from "./inbound.graphql";
import type { LineView } from "./inbound-line-view";

/** What is in the bag, one after another, by scanner or typing: a serial, a number, a passport. The field keeps the cursor. */
export function CountThings({ batchId, lines, reload }: { readonly batchId: string; readonly lines: readonly LineView[]; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const [code, setCode] = useState("");
  const [last, setLast] = useState("");
  const field = useRef<HTMLFormElement>(null);
  const act = useAct(countMutation);
  if (!lines.some((line) => line.listed)) return null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const asked = code;
    setCode("");
    const done = await act.run({ batchId, code: asked });
    setLast(done === undefined ? "" : asked);
    reload();
    field.current?.querySelector("input")?.focus();
  }

  return (
    <form ref={field} className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("countTitle")}</h2>
      <Trouble trouble={act.trouble} />
      <div className="row">
        <div className="grow"><TextField label={t("countWhat")} hint={t("countHint")} className="mono" value={code} onChange={(event) => setCode(event.target.value)} required /></div>
        <button className="button primary" disabled={act.busy}>{t("count")}</button>
      </div>
      {last !== "" && act.trouble === undefined && <p role="status" className="badge good"><span aria-hidden="true">✓</span> {t("counted", { code: last })}</p>}
    </form>
  );
}
