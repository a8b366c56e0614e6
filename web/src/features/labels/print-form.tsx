"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import type { LabelWay } from "../../gql/graphql";
import { ChoiceField, TextField } from "../../ui/field";
import type { Label } from "./label-list";
import { printLabelsMutation } from "./labels.graphql";

interface Props {
  readonly labels: readonly Label[];
  readonly hasPrinter: boolean;
  readonly reload: () => void;
}

/** A sheet that was begun goes on from its first free place; what was printed before asks why. */
export function PrintForm({ labels, hasPrinter, reload }: Props) {
  const t = useTranslations("labels");
  const [way, setWay] = useState<LabelWay>(hasPrinter ? "PRINTER" : "SHEET");
  const [startAt, setStartAt] = useState("1");
  const [reason, setReason] = useState("");
  const [job, setJob] = useState<{ readonly count: number; readonly url?: string | null | undefined; readonly way: LabelWay }>();
  const act = useAct(printLabelsMutation);
  const places = labels[0]?.what === "PACKAGE_LABEL" ? 8 : 24;
  const again = labels.some((label) => label.history[0]?.event === "PRINTED");
  const ways = (["SHEET", "ZPL", ...(hasPrinter ? ["PRINTER" as const] : [])] as const).map((value) => ({ value, label: t(`ways.${value}`) }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setJob(undefined);
    const input = { codes: labels.map(({ code }) => code), way, startAt: way === "SHEET" ? Number(startAt) || 1 : null, reason: again ? reason : null };
    const printed = await act.run({ input });
    if (printed === undefined) return;
    setJob({ count: printed.count, url: printed.url, way });
    setReason("");
    reload();
  }

  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <Trouble trouble={act.trouble} />
      <ChoiceField label={t("way")} choices={ways} value={way} onChoose={setWay} />
      {way === "SHEET" && <TextField label={t("startAt")} hint={t("startHint", { count: places })} type="number" min={1} max={places} value={startAt} onChange={(event) => setStartAt(event.target.value)} required />}
      {again && <TextField label={t("reason")} hint={t("reasonHint")} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} required />}
      <p><button className="button primary" disabled={act.busy}>{t("print")}</button></p>
      {job !== undefined && (
        <div role="status" className="row">
          <span className="badge good"><span aria-hidden="true">✓</span>{t(job.way === "PRINTER" ? "sent" : "ready", { count: job.count })}</span>
          {job.url != null && <a className="button primary" href={job.url} target="_blank" rel="noreferrer">{t(job.way === "SHEET" ? "openSheet" : "openFile")}</a>}
        </div>
      )}
    </form>
  );
}
