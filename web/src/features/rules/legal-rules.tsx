"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showCents, showDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import type { RulesQuery } from "../../gql/graphql";
import { RuleForm } from "./rule-form";
import { setLegalRuleMutation } from "./rules.graphql";

type Rule = RulesQuery["legalRules"][number];

/** Periods, fees and fines: what holds, what comes, what was, each with its source. */
export function LegalRules({ rules, maySet, reload }: { readonly rules: readonly Rule[]; readonly maySet: boolean; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
  const codes = [...new Set(rules.map((rule) => rule.code))];
  const show = (rule: Rule) => (rule.unit === "CENTS" ? showCents(rule.value) : t(`units.${rule.unit}`, { count: rule.value }));
  return (
    <section className="stack tight">
      <h2>{t("periods")}</h2>
      <ScrollRegion label={t("periods")}>
        <table>
          <thead><tr><th>{t("rule")}</th><th>{t("value")}</th><th>{t("since")}</th><th>{t("source")}</th>{maySet && <th><span className="hidden">{t("change")}</span></th>}</tr></thead>
          <tbody>
            {codes.flatMap((code) => {
              const own = rules.filter((rule) => rule.code === code);
              const now = own.find((rule) => rule.validFrom <= today);
              return own.map((rule, index) => (
                <tr key={`${code} ${rule.validFrom} ${index}`} className={rule === now ? undefined : "soft"}>
                  <th scope="row">{t(`codes.${code}`)}</th>
                  <td>{rule === now ? <strong>{show(rule)}</strong> : show(rule)}{rule.peremptory != null && <div>{t(`bindingShort.${rule.peremptory}`)}</div>}{rule.validFrom > today && <div>{t("comes")}</div>}</td>
                  <td>{showDay(rule.validFrom)}</td>
                  <td>{rule.source}{rule.by != null && <div>{rule.by.name}</div>}</td>
                  {maySet && <td>{rule === now && <SetRule rule={rule} reload={reload} />}</td>}
                </tr>
              ));
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function SetRule({ rule, reload }: { readonly rule: Rule; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const [value, setValue] = useState(rule.unit === "CENTS" ? (rule.value / 100).toFixed(2).replace(".", ",") : String(rule.value));
  const [binding, setBinding] = useState(String(rule.peremptory));
  const [from, setFrom] = useState("");
  const [source, setSource] = useState("");
  const act = useAct(setLegalRuleMutation);
  const day = readDay(from);
  const number = Number(value.replace(",", "."));
  const right = value.trim() !== "" && Number.isFinite(number);

  async function set(): Promise<boolean> {
    if (day === undefined || !right) return false;
    const amount = Math.round(rule.unit === "CENTS" ? number * 100 : number);
    if ((await act.run({ input: { code: rule.code, value: amount, peremptory: rule.peremptory == null ? null : binding === "true", validFrom: day, source } })) === undefined) return false;
    reload();
    return true;
  }

  return (
    <RuleForm act={t("change")} busy={act.busy} trouble={act.trouble} onSet={set}>
      <p><strong>{t(`codes.${rule.code}`)}</strong></p>
      <TextField label={t(`valueIn.${rule.unit}`)} inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} problem={right ? undefined : t("numberWrong")} required autoFocus />
      {rule.peremptory != null && (
        <SelectField label={t("binding")} value={binding} onChange={(event) => setBinding(event.target.value)}>
          {(["true", "false"] as const).map((one) => <option key={one} value={one}>{t(`bindings.${one}`)}</option>)}
        </SelectField>
      )}
      <TextField label={t("validFrom")} hint={t("validFromHint")} placeholder="20.05.2011" value={from} onChange={(event) => setFrom(event.target.value)} problem={from !== "" && day === undefined ? t("dayWrong") : undefined} required />
      <TextField label={t("source")} hint={t("sourceHint")} value={source} maxLength={300} onChange={(event) => setSource(event.target.value)} required />
    </RuleForm>
  );
}
