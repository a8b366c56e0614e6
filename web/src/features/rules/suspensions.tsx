"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import type { RulesQuery } from "../../gql/graphql";
import { RuleForm } from "./rule-form";
import { suspendDeadlinesMutation } from "./rules.graphql";

/** Days on which no period runs, by decree. */
export function Suspensions({ suspensions, maySet, reload }: { readonly suspensions: RulesQuery["deadlineSuspensions"]; readonly maySet: boolean; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const [form, setForm] = useState({ from: "", to: "", source: "" });
  const act = useAct(suspendDeadlinesMutation);
  const [from, to] = [readDay(form.from), readDay(form.to)];
  const wrong = (typed: string) => (typed !== "" && readDay(typed) === undefined ? t("dayWrong") : undefined);

  async function set(): Promise<boolean> {
    if (from === undefined || to === undefined || (await act.run({ from, to, source: form.source })) === undefined) return false;
    reload();
    return true;
  }

  return (
    <section className="stack tight">
      <h2>{t("suspensions")}</h2>
      {suspensions.length === 0 && <p>{t("noSuspensions")}</p>}
      <ul className="stack tight">
        {suspensions.map((one) => <li key={one.id}>{showDay(one.from)} – {showDay(one.to)} <span className="soft">· {one.source}</span></li>)}
      </ul>
      {maySet && (
        <p>
          <RuleForm act={t("suspend")} busy={act.busy} trouble={act.trouble} onSet={set}>
            <p>{t("suspendAsk")}</p>
            <TextField label={t("suspendFrom")} placeholder="20.05.2011" value={form.from} onChange={(event) => setForm({ ...form, from: event.target.value })} problem={wrong(form.from)} required autoFocus />
            <TextField label={t("suspendTo")} placeholder="20.05.2011" value={form.to} onChange={(event) => setForm({ ...form, to: event.target.value })} problem={wrong(form.to)} required />
            <TextField label={t("source")} hint={t("sourceHint")} value={form.source} maxLength={300} onChange={(event) => setForm({ ...form, source: event.target.value })} required />
          </RuleForm>
        </p>
      )}
    </section>
  );
}
