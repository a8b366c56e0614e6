"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { RuleForm } from "../rules/rule-form";
import { recordDecisionMutation } from "./offices.graphql";
import { usePutDecision } from "./use-put-decision";

const empty = { number: "", decidedOn: "", ada: "", validFrom: "", validTo: "" };

/** The mayor's decision with its file. Where the file fails the decision stays listed without it, and is given one there. */
export function RecordDecision({ officeId, changed }: { readonly officeId: string; readonly changed: () => void }) {
  const t = useTranslations("offices");
  const [form, setForm] = useState(empty);
  const [file, setFile] = useState<File>();
  const act = useAct(recordDecisionMutation);
  const put = usePutDecision();
  const days = { decidedOn: readDay(form.decidedOn), validFrom: readDay(form.validFrom), validTo: readDay(form.validTo) };
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const day = (field: "decidedOn" | "validFrom" | "validTo", more: { readonly required?: boolean; readonly hint?: string }) => (
    <TextField label={t(field)} placeholder="20.05.2011" value={form[field]} onChange={set(field)} problem={form[field] !== "" && days[field] === undefined ? t("dayWrong") : undefined} {...more} />
  );

  async function record(): Promise<boolean> {
    const { decidedOn, validFrom, validTo } = days;
    if (decidedOn === undefined || validFrom === undefined || (form.validTo !== "" && validTo === undefined) || file === undefined) return false;
    const made = await act.run({ input: { officeId, number: form.number, ada: form.ada, decidedOn, validFrom, validTo: validTo ?? null } });
    if (made === undefined) return false;
    const kept = await put.put(made.id, file);
    changed();
    if (kept) setForm(empty);
    return kept;
  }

  return (
    <RuleForm act={t("record")} busy={act.busy} trouble={act.trouble ?? put.trouble} onSet={record}>
      <TextField label={t("number")} value={form.number} maxLength={60} onChange={set("number")} required autoFocus />
      {day("decidedOn", { required: true })}
      <TextField label={t("ada")} placeholder="Β4ΛΥΝ-Ρ3Φ" className="mono" value={form.ada} maxLength={30} onChange={set("ada")} required />
      {day("validFrom", { required: true })}
      {day("validTo", { hint: t("validToHint") })}
      <TextField label={t("file")} type="file" accept="application/pdf,image/jpeg,image/png" onChange={(event) => setFile(event.target.files?.[0])} required />
    </RuleForm>
  );
}
