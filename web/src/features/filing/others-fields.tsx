"use client";
import { useTranslations } from "use-intl";
import { readDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { type FilingForm, readCents } from "./filing-form";

interface Props {
  readonly form: FilingForm;
  readonly change: (form: FilingForm) => void;
  readonly tried: boolean;
}

const kinds = ["LAWYER", "SPOUSE", "ASCENDANT", "ADULT_DESCENDANT", "GUARDIAN", "EMPLOYER", "AUTHORISED"] as const;

/** Who stands at the counter, if it is not the applicant, and the fee's voucher. */
export function OthersFields({ form, change, tried }: Props) {
  const t = useTranslations("filing");
  const set = (field: keyof FilingForm) => (event: { readonly target: { readonly value: string } }) => change({ ...form, [field]: event.target.value });
  const needed = (field: keyof FilingForm) => (tried && String(form[field]).trim() === "" ? "!" : undefined);
  const amountWrong = form.voucher.trim() !== "" && (tried || form.voucherAmount !== "") && readCents(form.voucherAmount) === undefined;
  return (
    <fieldset className="panel stack">
      <legend className="hidden">{t("others")}</legend>
      <h2>{t("others")}</h2>
      <div className="columns">
        <SelectField label={t("filedBy")} value={form.filedBy} onChange={set("filedBy")}>
          <option value="">{t("applicantHere")}</option>
          {kinds.map((kind) => <option key={kind} value={kind}>{t(`representatives.${kind}`)}</option>)}
        </SelectField>
        {form.filedBy !== "" && (
          <>
            <TextField label={t("representativeName")} value={form.representativeName} maxLength={200} onChange={set("representativeName")} problem={needed("representativeName")} required />
            <TextField label={t("representativeIdentity")} className="mono" value={form.representativeIdentity} maxLength={40} onChange={set("representativeIdentity")} problem={needed("representativeIdentity")} required />
            <TextField label={t("representativeEvidence")} hint={t("representativeEvidenceHint")} value={form.representativeEvidence} maxLength={300} onChange={set("representativeEvidence")} problem={needed("representativeEvidence")} required />
            <TextField label={t("representativeExpires")} hint={t("representativeExpiresHint")} value={form.representativeExpires} onChange={set("representativeExpires")} problem={form.representativeExpires.trim() !== "" && readDay(form.representativeExpires) === undefined && tried ? t("dayWrong") : undefined} />
          </>
        )}
        <TextField label={t("voucher")} hint={t("voucherHint")} className="mono" value={form.voucher} maxLength={60} onChange={set("voucher")} />
        {form.voucher.trim() !== "" && <TextField label={t("voucherAmount")} inputMode="decimal" value={form.voucherAmount} onChange={set("voucherAmount")} problem={amountWrong ? t("amountWrong") : undefined} required />}
      </div>
    </fieldset>
  );
}
