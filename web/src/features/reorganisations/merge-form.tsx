"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDayOf } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { MergersQuery, SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { MergerPlan } from "./merger-plan";
import { mergeOfficesMutation } from "./mergers.graphql";

interface Props {
  readonly offices: MergersQuery["offices"];
  readonly done: (merger: { readonly outcome?: string | null; readonly takesPlaceOn: string }) => void;
}

const today = () => showDayOf(new Date().toISOString());
const empty = { from: [] as readonly string[], into: "", on: "", decisionNumber: "", decidedOn: "" };

/** Which offices end, into which, when and by which decision; below it what would move, and the second person. */
export function MergeForm({ offices, done }: Props) {
  const t = useTranslations("mergers");
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(empty);
  const act = useAct(mergeOfficesMutation);
  const set = (field: "into" | "on" | "decisionNumber" | "decidedOn") => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const [on, decidedOn] = [readDay(form.on), readDay(form.decidedOn)];
  const chosen = form.from.length > 0 && form.into !== "";

  async function merge(secondPerson: SecondPersonInput) {
    if (on === undefined || decidedOn === undefined || !chosen) return;
    const merger = await act.run({ input: { fromOfficeIds: [...form.from], intoOfficeId: form.into, on, decidedOn, decisionNumber: form.decisionNumber }, secondPerson });
    if (merger === undefined) return;
    setForm(empty);
    setOpen(false);
    done(merger);
  }

  if (!open) return <p><button type="button" className="button primary" onClick={() => { setForm({ ...empty, on: today() }); setOpen(true); }}>{t("open")}</button></p>;
  return (
    <section className="panel stack">
      <h2>{t("open")}</h2>
      <fieldset className="field">
        <legend>{t("from")}</legend>
        <div className="choices">
          {offices.filter(({ kind, status }) => kind === "BRANCH" && status !== "CLOSED" && status !== "PROPOSED").map(({ id, name }) => (
            <label key={id} className="choice">
              <input type="checkbox" checked={form.from.includes(id)} onChange={(event) => setForm({ ...form, from: event.target.checked ? [...form.from, id] : form.from.filter((one) => one !== id) })} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField label={t("into")} value={form.into} onChange={set("into")}>
        <option value="">{t("choose")}</option>
        {offices.filter(({ status }) => status === "ACTIVE").map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      {chosen && <MergerPlan fromOfficeIds={form.from} intoOfficeId={form.into} />}
      <SecondPersonForm act={t("act")} busy={act.busy} onConfirm={(person) => void merge(person)}>
        <div className="columns">
          <TextField label={t("on")} hint={t("onHint")} value={form.on} problem={form.on !== "" && on === undefined ? t("dayWrong") : undefined} onChange={set("on")} required />
          <TextField label={t("decision")} value={form.decisionNumber} maxLength={60} onChange={set("decisionNumber")} required />
          <TextField label={t("decidedOn")} value={form.decidedOn} problem={form.decidedOn !== "" && decidedOn === undefined ? t("dayWrong") : undefined} onChange={set("decidedOn")} required />
        </div>
        <p>{t("cannotUndo")}</p>
        <Trouble trouble={act.trouble} />
      </SecondPersonForm>
    </section>
  );
}
