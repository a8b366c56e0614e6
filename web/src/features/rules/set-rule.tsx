"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { readDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { ApplicationKind } from "../../gql/graphql";
import { applicationKinds } from "../filing/filing-form";
import type { Categories, Rule } from "./legal-rules";
import { RuleForm } from "./rule-form";
import { setLegalRuleMutation } from "./rules.graphql";

/** Another value from a day on, for whom the rule holds now or for a kind and category alone. */
export function SetRule({ rule, categories, reload }: { readonly rule: Rule; readonly categories: Categories; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const [value, setValue] = useState(rule.unit === "CENTS" ? (rule.value / 100).toFixed(2).replace(".", ",") : String(rule.value));
  const [unit, setUnit] = useState(rule.unit);
  const [kind, setKind] = useState<ApplicationKind | "">(rule.kind ?? "");
  const [category, setCategory] = useState(rule.category ?? "");
  const [binding, setBinding] = useState(String(rule.peremptory));
  const [from, setFrom] = useState("");
  const [source, setSource] = useState("");
  const act = useAct(setLegalRuleMutation);
  const day = readDay(from);
  const number = Number(value.replace(",", "."));
  const right = value.trim() !== "" && Number.isFinite(number);

  async function set(): Promise<boolean> {
    if (day === undefined || !right) return false;
    const amount = Math.round(unit === "CENTS" ? number * 100 : number);
    const input = { code: rule.code, value: amount, unit, kind: kind || null, category: category || null, peremptory: rule.peremptory == null ? null : binding === "true", validFrom: day, source };
    if ((await act.run({ input })) === undefined) return false;
    reload();
    return true;
  }

  return (
    <RuleForm act={t("change")} busy={act.busy} trouble={act.trouble} onSet={set}>
      <p><strong>{t(`codes.${rule.code}`)}</strong></p>
      <TextField label={t(`valueIn.${unit}`)} inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} problem={right ? undefined : t("numberWrong")} required autoFocus />
      {rule.units.length > 1 && (
        <SelectField label={t("unit")} value={unit} onChange={(event) => setUnit(event.target.value as Rule["unit"])}>
          {rule.units.map((one) => <option key={one} value={one}>{t(`valueIn.${one}`)}</option>)}
        </SelectField>
      )}
      {rule.narrowed !== "NEVER" && (
        <SelectField label={t("kind")} value={kind} onChange={(event) => setKind(event.target.value as ApplicationKind | "")}>
          <option value="">{t("everyKind")}</option>
          {applicationKinds.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
        </SelectField>
      )}
      {rule.narrowed === "CATEGORY" && (
        <SelectField label={t("category")} value={category} onChange={(event) => setCategory(event.target.value)}>
          <option value="">{t("everyCategory")}</option>
          {categories.map((one) => <option key={one.code} value={one.code}>{locale === "el" ? one.labelEl : one.labelEn}</option>)}
        </SelectField>
      )}
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
