"use client";
import { isNationalityCode, nationalityCodes, nationalityName } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { personLanguageCodes, personLanguages } from "../../platform/i18n/languages";
import { useLocale } from "../../platform/i18n/locale";
import { machineReadableZones } from "../../platform/scanner/expected";
import { useScanner } from "../../platform/scanner/use-scanner";
import { SelectField, TextField } from "../../ui/field";
import { type FilingForm, withMrz } from "./filing-form";
import { readBirth } from "./read-typed";
import { isWholeZone, readMrz } from "./read-mrz";

interface Props {
  readonly form: FilingForm;
  readonly change: (form: FilingForm) => void;
  readonly tried: boolean;
}

/** Who is here: the passport's lines fill the fields; by hand is as good. */
export function PersonFields({ form, change, tried }: Props) {
  const t = useTranslations("filing");
  const locale = useLocale();
  const [mrz, setMrz] = useState("");
  const [wrong, setWrong] = useState<string>();
  const nationality = form.nationality.trim().toUpperCase();
  const set = (field: keyof FilingForm) => (event: { readonly target: { readonly value: string } }) => change({ ...form, [field]: event.target.value });
  const needed = (field: keyof FilingForm) => (tried && String(form[field]).trim() === "" ? "!" : undefined);

  useScanner((text) => take(text, true), { expected: machineReadableZones });

  /** Lines that are not all there yet are not wrong yet. */
  function take(text: string, whole: boolean) {
    setMrz(text);
    if (text.trim() === "") return setWrong(undefined);
    const outcome = readMrz(text, new Date());
    if (outcome.kind === "READ") change(withMrz(form, outcome.reading));
    setWrong(outcome.kind === "WRONG" && whole ? t(`mrzWrong.${outcome.what}`) : undefined);
  }

  return (
    <fieldset className="panel stack">
      <legend className="hidden">{t("person")}</legend>
      <h2>{t("person")}</h2>
      <div className="field">
        <label htmlFor="mrz">{t("mrz")}</label>
        <textarea id="mrz" className="mono" rows={3} value={mrz} onChange={(event) => take(event.target.value, isWholeZone(event.target.value))} onBlur={() => take(mrz, true)} spellCheck={false} autoComplete="off" aria-describedby="mrz-more" />
        <span id="mrz-more" className={wrong === undefined ? "hint" : "problem"} role="status">{wrong ?? t("mrzHint")}</span>
      </div>
      <div className="columns">
        <TextField label={t("latinSurname")} value={form.latinSurname} onChange={set("latinSurname")} problem={needed("latinSurname")} required />
        <TextField label={t("latinGivenName")} value={form.latinGivenName} onChange={set("latinGivenName")} />
        <TextField label={t("greekSurname")} value={form.greekSurname} onChange={set("greekSurname")} />
        <TextField label={t("greekGivenName")} value={form.greekGivenName} onChange={set("greekGivenName")} />
        <TextField label={t("birth")} hint={t("birthHint")} value={form.birth} onChange={set("birth")} problem={(tried || form.birth.length > 9) && readBirth(form.birth) === undefined ? t("birthWrong") : undefined} required />
        <SelectField label={t("sex")} value={form.sex} onChange={set("sex")}>
          {(["FEMALE", "MALE", "UNSPECIFIED"] as const).map((sex) => <option key={sex} value={sex}>{t(`sexes.${sex}`)}</option>)}
        </SelectField>
        <TextField label={t("nationality")} hint={nationalityName(nationality, locale)} className="mono" maxLength={3} value={form.nationality} onChange={set("nationality")} list="nationalities" problem={needed("nationality") ?? (nationality.length === 3 && !isNationalityCode(nationality) ? t("nationalityUnknown") : undefined)} required />
        <datalist id="nationalities">{nationalityCodes().map((code) => <option key={code} value={code} label={nationalityName(code, locale)} />)}</datalist>
        <SelectField label={t("documentKind")} value={form.documentKind} onChange={set("documentKind")}>
          {(["PASSPORT", "TRAVEL_DOCUMENT", "NONE"] as const).map((kind) => <option key={kind} value={kind}>{t(`documentKinds.${kind}`)}</option>)}
        </SelectField>
        {form.documentKind !== "NONE" && <TextField label={t("documentNumber")} className="mono" value={form.documentNumber} onChange={set("documentNumber")} problem={needed("documentNumber")} required />}
        {form.documentKind !== "NONE" && <TextField label={t("documentExpires")} value={form.documentExpires} onChange={set("documentExpires")} />}
        <TextField label={t("fatherName")} value={form.fatherName} onChange={set("fatherName")} />
        <TextField label={t("motherName")} value={form.motherName} onChange={set("motherName")} />
        <TextField label={t("phone")} type="tel" value={form.phone} onChange={set("phone")} />
        <SelectField label={t("language")} value={form.language} onChange={set("language")}>
          {personLanguageCodes.map((code) => <option key={code} value={code} lang={code}>{personLanguages[code]}</option>)}
        </SelectField>
        <TextField label={t("email")} type="email" value={form.email} maxLength={200} onChange={set("email")} />
        <TextField label={t("socialSecurityNumber")} inputMode="numeric" maxLength={11} value={form.socialSecurityNumber} onChange={set("socialSecurityNumber")} />
        <TextField label={t("taxId")} inputMode="numeric" maxLength={9} value={form.taxId} onChange={set("taxId")} />
      </div>
    </fieldset>
  );
}
