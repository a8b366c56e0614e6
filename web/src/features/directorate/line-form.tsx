"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { ChoiceField, TextField } from "../../ui/field";
import type { DecisionKind } from "../../gql/graphql";
import { addLineMutation } from "./inbound.graphql";

const empty = { protocolNumber: "", protocolYear: String(new Date().getFullYear()), decisionNumber: "", decidedOn: "", permitSerial: "", validFrom: "", validUntil: "" };

/** One thing out of the bag; number, date and kind of the decision stay for the next one of the same letter. */
export function LineForm({ batchId, reload }: { readonly batchId: string; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const [form, setForm] = useState(empty);
  const [kind, setKind] = useState<DecisionKind>("GRANT");
  const [tried, setTried] = useState(false);
  const act = useAct(addLineMutation);
  const set = (field: keyof typeof empty) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const days = { decidedOn: readDay(form.decidedOn), validFrom: readDay(form.validFrom), validUntil: readDay(form.validUntil) };
  const grant = kind === "GRANT";

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (days.decidedOn === undefined || (grant && (days.validFrom === undefined || days.validUntil === undefined))) return;
    const done = await act.run({
      batchId,
      line: {
        protocolNumber: Number(form.protocolNumber) || 0,
        protocolYear: Number(form.protocolYear) || 0,
        decisionKind: kind,
        decisionNumber: form.decisionNumber,
        decidedOn: days.decidedOn,
        permitSerial: grant ? form.permitSerial : null,
        validFrom: grant ? days.validFrom : null,
        validUntil: grant ? days.validUntil : null,
      },
    });
    if (done === undefined) return;
    setForm({ ...form, protocolNumber: "", permitSerial: "" });
    setTried(false);
    reload();
  }

  const dayField = (field: "decidedOn" | "validFrom" | "validUntil") => (
    <TextField label={t(field)} value={form[field]} onChange={set(field)} problem={tried && days[field] === undefined ? t("dayWrong") : undefined} required />
  );
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("lineTitle")}</h2>
      <Trouble trouble={act.trouble} />
      <ChoiceField label={t("decisionKind")} value={kind} onChoose={setKind} choices={(["GRANT", "REJECTION"] as const).map((value) => ({ value, label: t(`decisionKinds.${value}`) }))} />
      <div className="columns">
        <TextField label={t("protocolNumber")} inputMode="numeric" value={form.protocolNumber} onChange={set("protocolNumber")} required />
        <TextField label={t("protocolYear")} inputMode="numeric" value={form.protocolYear} onChange={set("protocolYear")} required />
        <TextField label={t("decisionNumber")} value={form.decisionNumber} onChange={set("decisionNumber")} required />
        {dayField("decidedOn")}
        {grant && <TextField label={t("permitSerial")} className="mono" value={form.permitSerial} onChange={set("permitSerial")} required />}
        {grant && dayField("validFrom")}
        {grant && dayField("validUntil")}
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("addLine")}</button></p>
    </form>
  );
}
