"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { readDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { ApplicationKind, AskedPapersQuery, RulesQuery } from "../../gql/graphql";
import { applicationKinds } from "../filing/filing-form";
import { RuleForm } from "./rule-form";
import { askedPapersQuery, setRequirementMutation } from "./rules.graphql";

type Paper = AskedPapersQuery["documentRequirements"][number];

/** Which papers a kind and category ask for today; one more or one less, from a day on. */
export function AskedPapers({ categories, maySet }: { readonly categories: RulesQuery["permitCategories"]; readonly maySet: boolean }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const [kind, setKind] = useState<ApplicationKind>("RENEWAL");
  const [chosen, setCategory] = useState("");
  const category = chosen || (categories[0]?.code ?? "");
  const { data, refetch } = useQuery(askedPapersQuery, { variables: { kind, category } });
  const reload = () => void refetch();
  return (
    <section className="stack tight">
      <h2>{t("papers")}</h2>
      <div className="columns">
        <SelectField label={t("kind")} value={kind} onChange={(event) => setKind(event.target.value as ApplicationKind)}>
          {applicationKinds.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
        </SelectField>
        <SelectField label={t("category")} value={category} onChange={(event) => setCategory(event.target.value)}>
          {categories.map((one) => <option key={one.code} value={one.code}>{locale === "el" ? one.labelEl : one.labelEn}</option>)}
        </SelectField>
      </div>
      <ul className="stack tight">
        {(data?.documentRequirements ?? []).map((paper) => (
          <li key={paper.code}>
            <span className="row">
              <span className="grow">{locale === "el" ? paper.labelEl : paper.labelEn} <span className="soft">· {paper.source}</span></span>
              {maySet && <ChangePaper kind={kind} category={category} paper={paper} reload={reload} />}
            </span>
          </li>
        ))}
      </ul>
      {maySet && <p><ChangePaper kind={kind} category={category} reload={reload} /></p>}
    </section>
  );
}

/** With a paper: it is no longer asked for. Without: a new one is. */
function ChangePaper({ kind, category, paper, reload }: { readonly kind: ApplicationKind; readonly category: string; readonly paper?: Paper; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const [form, setForm] = useState({ code: "", labelEl: "", labelEn: "", from: "", source: "" });
  const act = useAct(setRequirementMutation);
  const day = readDay(form.from);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });

  async function change(): Promise<boolean> {
    if (day === undefined) return false;
    const { code, labelEl, labelEn } = paper ?? form;
    if ((await act.run({ input: { kind, category, code, labelEl, labelEn, asked: paper === undefined, validFrom: day, source: form.source } })) === undefined) return false;
    reload();
    return true;
  }

  return (
    <RuleForm act={paper === undefined ? t("addPaper") : t("endPaper")} busy={act.busy} trouble={act.trouble} onSet={change}>
      {paper !== undefined && <p><strong>{paper.labelEl}</strong></p>}
      {paper === undefined && (
        <>
          <TextField label={t("labelEl")} value={form.labelEl} maxLength={200} onChange={set("labelEl")} required autoFocus />
          <TextField label={t("labelEn")} value={form.labelEn} maxLength={200} onChange={set("labelEn")} required />
          <TextField label={t("code")} hint={t("codeHint")} className="mono" value={form.code} maxLength={60} onChange={(event) => setForm({ ...form, code: event.target.value.toUpperCase() })} required />
        </>
      )}
      <TextField label={t("validFrom")} hint={t("validFromHint")} placeholder="20.05.2011" value={form.from} onChange={set("from")} problem={form.from !== "" && day === undefined ? t("dayWrong") : undefined} required />
      <TextField label={t("source")} hint={t("sourceHint")} value={form.source} maxLength={300} onChange={set("source")} required />
    </RuleForm>
  );
}
