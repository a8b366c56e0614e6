"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { SelectField, TextField } from "../../ui/field";
import { filingsForOthersQuery } from "./filing.graphql";
import { missingRepresenting, representativeKinds, representativeScopes, type Representing } from "./representing";

interface Props {
  readonly form: Representing;
  readonly change: (form: Representing) => void;
  readonly tried: boolean;
  /** The question, where it is another than who files. */
  readonly question?: string;
}

/** Who stands at the counter if it is not the person: by what right, how far it reaches, and for how many this one filed of late. */
export function RepresentativeFields({ form, change, tried, question }: Props) {
  const t = useTranslations("filing");
  const set = (field: keyof Representing) => (event: { readonly target: { readonly value: string } }) => change({ ...form, [field]: event.target.value } as Representing);
  const missing = tried ? missingRepresenting(form) : [];
  const needed = (field: keyof Representing) => (missing.some((one) => one === field) ? "!" : undefined);
  return (
    <>
      <SelectField label={question ?? t("filedBy")} value={form.filedBy} onChange={set("filedBy")}>
        <option value="">{t("applicantHere")}</option>
        {representativeKinds.map((kind) => <option key={kind} value={kind}>{t(`representatives.${kind}`)}</option>)}
      </SelectField>
      {form.filedBy !== "" && (
        <>
          <TextField label={t("representativeName")} value={form.representativeName} maxLength={200} onChange={set("representativeName")} problem={needed("representativeName")} required />
          <div>
            <TextField label={t("representativeIdentity")} className="mono" value={form.representativeIdentity} maxLength={40} onChange={set("representativeIdentity")} problem={needed("representativeIdentity")} required />
            <FilingsForOthers identityNumber={form.representativeIdentity} />
          </div>
          <TextField label={t("representativeEvidence")} hint={t("representativeEvidenceHint")} value={form.representativeEvidence} maxLength={300} onChange={set("representativeEvidence")} problem={needed("representativeEvidence")} required />
          <SelectField label={t("representativeScope")} value={form.representativeScope} onChange={set("representativeScope")} problem={needed("representativeScope")} required>
            <option value="">{t("choose")}</option>
            {representativeScopes.map((scope) => <option key={scope} value={scope}>{t(`scopes.${scope}`)}</option>)}
          </SelectField>
          <TextField label={t("representativeExpires")} hint={t("representativeExpiresHint")} value={form.representativeExpires} onChange={set("representativeExpires")} problem={needed("representativeExpires") && t("dayWrong")} />
        </>
      )}
    </>
  );
}

/** Told as the number is typed; with no network nothing is told. */
function FilingsForOthers({ identityNumber }: { readonly identityNumber: string }) {
  const t = useTranslations("filing");
  const { data } = useQuery(filingsForOthersQuery, { variables: { identityNumber }, skip: identityNumber.replaceAll(/[^\p{L}\p{N}]/gu, "").length < 5 });
  const told = data?.filingsForOthers;
  if (told === undefined || told.filings === 0) return null;
  const many = told.filings + 1 >= told.limit;
  return <span className={many ? "problem" : "hint"} role={many ? "alert" : "status"}>{t(many ? "manyForOthers" : "filedForOthers", { count: told.filings })}</span>;
}
