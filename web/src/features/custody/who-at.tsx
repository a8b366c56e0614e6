"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceQuery } from "../../gql/graphql";
import { showMoment } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { readInstant } from "./read-instant";

export type Tenure = NonNullable<EvidenceQuery["custodyEvidence"]>["tenures"][number];

const steps = 1000;

/** Who answered at an instant: by dragging along the thing's life, or by writing day and hour. */
export function WhoAt({ tenures }: { readonly tenures: readonly Tenure[] }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  const [end] = useState(() => Date.now());
  const start = Date.parse(tenures[0]?.from ?? new Date(end).toISOString());
  const [at, setAt] = useState(end);
  const [text, setText] = useState("");
  const tenure = tenures.find(({ from, to }) => Date.parse(from) <= at && (to == null || at < Date.parse(to)));
  const who = tenure?.person?.name ?? tenure?.safe?.name;
  const shown = showMoment(new Date(at).toISOString());

  function write(words: string) {
    setText(words);
    const instant = readInstant(words);
    if (instant !== undefined) setAt(instant);
  }

  return (
    <section className="panel stack" aria-label={t("whoAt")}>
      <h2>{t("whoAt")}</h2>
      <div role="status" className="stack tight">
        <p className="mono">{shown}</p>
        <p className="large">{tenure === undefined ? t("beforeAll") : (who ?? t("outside"))}</p>
        {tenure !== undefined && <p>{[tenure.office?.name ?? (who === undefined ? "" : t("onTheWay")), names(`itemStates.${tenure.state}`), tenure.packageCode != null && `${t("inPackage")} ${showCode(tenure.packageCode)}`].filter(Boolean).join(" · ")}</p>}
      </div>
      <label className="stack tight">
        {t("instant")}
        <input type="range" min={0} max={steps} value={Math.round(((at - start) / Math.max(1, end - start)) * steps)} aria-valuetext={shown} onChange={(event) => { setText(""); setAt(start + (Number(event.target.value) / steps) * (end - start)); }} />
      </label>
      <TextField label={t("instantField")} hint={t("instantHint")} placeholder="31.01.2027 10:42" value={text} onChange={(event) => write(event.target.value)} />
    </section>
  );
}
