"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { GuardianKind } from "../../gql/graphql";
import { recordGuardianshipMutation } from "./person.graphql";

const nobody = { kind: "ASCENDANT" as GuardianKind, name: "", identityNumber: "", evidence: "", until: "" };

/** A parent or guardian of a minor, with the paper that says so; offered at the next filing. */
export function NameGuardian({ id, reload }: { readonly id: string; readonly reload: () => void }) {
  const t = useTranslations("person");
  const [asking, setAsking] = useState(false);
  const [form, setForm] = useState(nobody);
  const { run, busy, trouble } = useAct(recordGuardianshipMutation);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const dayWrong = form.until.trim() !== "" && readDay(form.until) === undefined;

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (dayWrong || (await run({ input: { ...form, applicantId: id, until: readDay(form.until) ?? null } })) === undefined) return;
    setAsking(false);
    setForm(nobody);
    reload();
  }

  return (
    <>
      <p><button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("nameGuardian")}</button></p>
      {asking && (
        <Dialog title={t("nameGuardian")} onClose={() => setAsking(false)}>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void keep(event)}>
            <SelectField label={t("guardianKind")} value={form.kind} onChange={set("kind")}>
              {(["ASCENDANT", "GUARDIAN"] as const).map((kind) => <option key={kind} value={kind}>{t(`guardianKinds.${kind}`)}</option>)}
            </SelectField>
            <TextField label={t("guardianName")} value={form.name} minLength={3} maxLength={200} onChange={set("name")} required autoFocus />
            <TextField label={t("guardianIdentity")} className="mono" value={form.identityNumber} minLength={3} maxLength={40} onChange={set("identityNumber")} required />
            <TextField label={t("guardianEvidence")} hint={t("guardianEvidenceHint")} value={form.evidence} minLength={3} maxLength={300} onChange={set("evidence")} required />
            <TextField label={t("guardianUntilField")} hint={t("guardianUntilHint")} value={form.until} onChange={set("until")} problem={dayWrong ? t("dayWrong") : undefined} />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("keepGuardian")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
