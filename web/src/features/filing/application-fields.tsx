"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { useLocale } from "../../platform/i18n/locale";
import { readDay } from "../../platform/i18n/show";
import { ChoiceField, SelectField, TextField } from "../../ui/field";
import type { DocumentState } from "../../gql/graphql";
import { applicationKinds, type FilingForm, isFeePresent, missingFields, unexplained } from "./filing-form";
import { categoriesQuery, filingFormQuery } from "./filing.graphql";
import { FeeNote } from "./fee-note";
import { RenewalNote } from "./renewal-note";
import { OthersFields } from "./others-fields";
import { PartyFields } from "./party-fields";
import { PaperList, type Requirement } from "./paper-list";

interface Props {
  readonly form: FilingForm;
  readonly change: (form: FilingForm) => void;
  readonly tried: boolean;
  readonly requirements: readonly Requirement[];
  readonly papers: Readonly<Record<string, DocumentState>>;
  readonly onPaper: (code: string, state: DocumentState) => void;
}

/** Residence, kind and basis, papers, and where the person wants to collect. */
export function ApplicationFields({ form, change, tried, requirements, papers, onPaper }: Props) {
  const t = useTranslations("filing");
  const locale = useLocale();
  const { data } = useQuery(filingFormQuery, { fetchPolicy: "cache-first" });
  const categories = useQuery(categoriesQuery, { variables: { kind: form.kind }, fetchPolicy: "cache-first" });
  const set = (field: keyof FilingForm) => (event: { readonly target: { readonly value: string } }) => change({ ...form, [field]: event.target.value });
  const needed = (field: keyof FilingForm) => (tried && String(form[field]).trim() === "" ? "!" : undefined);
  const own = form.residenceMunicipalityId === data?.municipality.id;
  const expiresOn = readDay(form.previousExpires);
  return (
    <>
      <fieldset className="panel stack">
        <legend className="hidden">{t("residence")}</legend>
        <h2>{t("residence")}</h2>
        <div className="columns">
          <SelectField label={t("residenceMunicipality")} value={form.residenceMunicipalityId} onChange={(event) => change({ ...form, residenceMunicipalityId: event.target.value, residenceUnitCode: "" })}>
            {(data?.knownMunicipalities ?? []).map((one) => <option key={one.id} value={one.id}>{one.name} ({one.id})</option>)}
          </SelectField>
          {own && (
            <SelectField label={t("residenceUnit")} value={form.residenceUnitCode} onChange={set("residenceUnitCode")}>
              <option value="">—</option>
              {(data?.municipality.units ?? []).map((unit) => <option key={unit.code} value={unit.code}>{unit.name}</option>)}
            </SelectField>
          )}
          <TextField label={t("street")} value={form.street} onChange={set("street")} problem={needed("street")} required />
        </div>
      </fieldset>
      <fieldset className="panel stack">
        <legend className="hidden">{t("application")}</legend>
        <h2>{t("application")}</h2>
        <ChoiceField label={t("kind")} value={form.kind} onChoose={(kind) => change({ ...form, kind, category: "" })} choices={applicationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <div className="columns">
          <SelectField label={t("category")} value={form.category} onChange={set("category")} problem={needed("category")} required>
            <option value="">{t("choose")}</option>
            {(categories.data?.permitCategories ?? []).map((category) => <option key={category.code} value={category.code}>{locale === "el" ? category.labelEl : category.labelEn}</option>)}
          </SelectField>
          {form.kind === "RENEWAL" && <TextField label={t("previousNumber")} className="mono" value={form.previousNumber} onChange={set("previousNumber")} problem={needed("previousNumber")} required />}
          {form.kind === "RENEWAL" && (
            <TextField label={t("previousExpires")} value={form.previousExpires} onChange={set("previousExpires")} problem={tried && readDay(form.previousExpires) === undefined ? t("dayWrong") : undefined} required />
          )}
          <SelectField label={t("delivery")} value={form.deliveryOfficeId} onChange={set("deliveryOfficeId")} problem={needed("deliveryOfficeId")} required>
            <option value="">{t("choose")}</option>
            {(data?.offices ?? []).filter((office) => office.canDeliver).map((office) => <option key={office.id} value={office.id}>{office.name}</option>)}
          </SelectField>
        </div>
        <PartyFields form={form} change={change} problem={(field) => (tried && missingFields(form).includes(field) ? "!" : undefined)} />
        {form.kind === "RENEWAL" && expiresOn !== undefined && <RenewalNote expiresOn={expiresOn} category={form.category} />}
        <FeeNote form={form} change={change} />
      </fieldset>
      <OthersFields form={form} change={change} tried={tried} feePresent={isFeePresent(papers)} />
      <fieldset className="panel stack">
        <legend className="hidden">{t("papers")}</legend>
        <h2>{t("papers")}</h2>
        {form.category === "" ? <p className="soft">{t("chooseCategory")}</p> : <p className="soft">{t("papersHint")}</p>}
        <PaperList requirements={requirements} states={papers} onState={onPaper} waivers={form.waivers} onWaiver={(code, reason) => change({ ...form, waivers: { ...form.waivers, [code]: reason } })} unexplained={tried ? unexplained(form, papers) : []} />
      </fieldset>
    </>
  );
}
