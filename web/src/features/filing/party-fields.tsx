"use client";
import { useTranslations } from "use-intl";
import { SelectField, TextField } from "../../ui/field";
import type { FamilyRelation } from "../../gql/graphql";
import { type FamilyRow, type FilingForm, hasEmployer, noRelative } from "./filing-form";

interface Props {
  readonly form: FilingForm;
  readonly change: (form: FilingForm) => void;
  readonly problem: (field: "employerName" | "familyName") => string | undefined;
}

const relations: readonly FamilyRelation[] = ["SPOUSE", "CHILD", "OTHER"];

/** Whom a kind of application names beside the applicant: the employer, or the relatives who are to come. */
export function PartyFields({ form, change, problem }: Props) {
  const t = useTranslations("filing");
  const changeOne = (index: number, row: Partial<FamilyRow>) => change({ ...form, family: form.family.map((one, at) => (at === index ? { ...one, ...row } : one)) });
  if (hasEmployer(form.kind))
    return (
      <div className="columns">
        <TextField label={t("employerName")} value={form.employerName} maxLength={200} onChange={(event) => change({ ...form, employerName: event.target.value })} problem={problem("employerName")} />
        <TextField label={t("employerTaxId")} className="mono" inputMode="numeric" maxLength={9} value={form.employerTaxId} onChange={(event) => change({ ...form, employerTaxId: event.target.value })} />
      </div>
    );
  if (form.kind !== "FAMILY_REUNIFICATION") return null;
  return (
    <div className="stack tight">
      {form.family.map((one, index) => (
        <div className="columns" key={index}>
          <TextField label={`${t("familyName")} ${index + 1}`} value={one.name} maxLength={200} onChange={(event) => changeOne(index, { name: event.target.value })} problem={index === 0 ? problem("familyName") : undefined} />
          <SelectField label={t("relation")} value={one.relation} onChange={(event) => changeOne(index, { relation: event.target.value as FamilyRelation })}>
            {relations.map((relation) => <option key={relation} value={relation}>{t(`relations.${relation}`)}</option>)}
          </SelectField>
          <TextField label={t("familyBirthYear")} inputMode="numeric" maxLength={4} value={one.birthYear} onChange={(event) => changeOne(index, { birthYear: event.target.value })} />
        </div>
      ))}
      {form.family.length < 20 && <p><button type="button" className="button quiet" onClick={() => change({ ...form, family: [...form.family, noRelative] })}>{t("addRelative")}</button></p>}
    </div>
  );
}
