"use client";
import { skipToken, useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { showCents } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import type { FilingForm } from "./filing-form";
import { readBirth, readYears } from "./read-typed";
import { filingFeeQuery } from "./filing.graphql";

/** What the application costs, told while the clerk still speaks with the person: years of permit, and the fee they come to by the rules of today. */
export function FeeNote({ form, change }: { readonly form: FilingForm; readonly change: (form: FilingForm) => void }) {
  const t = useTranslations("filing");
  const birth = readBirth(form.birth);
  const permitYears = readYears(form.permitYears);
  const wrong = form.permitYears.trim() !== "" && permitYears === undefined;
  const known = birth !== undefined && birth.birthYear >= 1900 && birth.birthYear <= 2100;
  const { data } = useQuery(filingFeeQuery, known && form.category !== "" && !wrong ? { variables: { input: { kind: form.kind, category: form.category, ...birth, permitYears: permitYears ?? null } } } : skipToken);
  const fee = data?.filingFee;
  if (fee?.permitYears === 0) return <p className="soft" role="status">{t("fee.noPermit")}</p>;
  return (
    <div className="columns">
      <TextField label={t("permitYears")} hint={t("permitYearsHint")} inputMode="numeric" maxLength={2} value={form.permitYears} onChange={(event) => change({ ...form, permitYears: event.target.value })} problem={wrong ? t("permitYearsWrong") : undefined} />
      {fee !== undefined && <p role="status">{fee.free ? t("fee.free", { years: fee.permitYears }) : t("fee.owed", { amount: showCents(fee.cents), years: fee.permitYears })}</p>}
    </div>
  );
}
