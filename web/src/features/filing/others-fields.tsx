"use client";
import { useTranslations } from "use-intl";
import type { FilingForm } from "./filing-form";
import { RepresentativeFields } from "./representative-fields";
import { VoucherFields } from "./voucher-fields";

interface Props {
  readonly form: FilingForm;
  readonly change: (form: FilingForm) => void;
  readonly tried: boolean;
  /** The fee counts as paid, and shows its voucher. */
  readonly feePresent: boolean;
}

/** Who stands at the counter, if it is not the applicant, and the fee's voucher. */
export function OthersFields({ form, change, tried, feePresent }: Props) {
  const t = useTranslations("filing");
  return (
    <fieldset className="panel stack">
      <legend className="hidden">{t("others")}</legend>
      <h2>{t("others")}</h2>
      <div className="columns">
        <RepresentativeFields form={form} change={(representing) => change({ ...form, ...representing })} tried={tried} />
        <VoucherFields voucher={form.voucher} amount={form.voucherAmount} change={(voucher, voucherAmount) => change({ ...form, voucher, voucherAmount })} tried={tried} needed={feePresent} />
      </div>
    </fieldset>
  );
}
