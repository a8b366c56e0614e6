"use client";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/field";
import { readCents } from "./read-typed";

interface Props {
  readonly voucher: string;
  /** Euro, as typed. */
  readonly amount: string;
  readonly change: (voucher: string, amount: string) => void;
  readonly tried: boolean;
  readonly needed: boolean;
}

/** The fee's voucher, used once, with its amount. */
export function VoucherFields({ voucher, amount, change, tried, needed }: Props) {
  const t = useTranslations("filing");
  const given = voucher.trim() !== "";
  const amountWrong = given && (tried || amount !== "") && readCents(amount) === undefined;
  return (
    <>
      <TextField label={t("voucher")} hint={t("voucherHint")} className="mono" value={voucher} maxLength={60} onChange={(event) => change(event.target.value, amount)} problem={tried && needed && !given ? t("voucherNeeded") : undefined} required={needed} />
      {given && <TextField label={t("voucherAmount")} inputMode="decimal" value={amount} onChange={(event) => change(voucher, event.target.value)} problem={amountWrong ? t("amountWrong") : undefined} required />}
    </>
  );
}
