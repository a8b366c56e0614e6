"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { ApplicationQuery } from "../../gql/graphql";
import { readCents } from "../filing/read-typed";
import { RepresentativeFields } from "../filing/representative-fields";
import { asBefore, missingRepresenting, nobodyElse, representativeOf } from "../filing/representing";
import { VoucherFields } from "../filing/voucher-fields";
import { fileSupplementMutation } from "./application.graphql";

type Case = NonNullable<ApplicationQuery["application"]>;

/** Papers that come after filing take a number of their own (S6). */
export function SupplementDialog({ id, of: { documents, representatives }, reload }: { readonly id: string; readonly of: Case; readonly reload: () => void }) {
  const t = useTranslations("application");
  const locale = useLocale();
  const act = useAct(fileSupplementMutation);
  const [asking, setAsking] = useState(false);
  const [came, setCame] = useState<readonly string[]>([]);
  const [other, setOther] = useState("");
  const [count, setCount] = useState("");
  const [voucher, setVoucher] = useState("");
  const [amount, setAmount] = useState("");
  const [bearer, setBearer] = useState(nobodyElse);
  const [tried, setTried] = useState(false);
  const [given, setGiven] = useState<string>();
  const paying = came.includes("FEE");
  const latest = representatives.at(-1);
  const missing = documents.filter(({ state }) => state === "MISSING");

  async function file(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const cents = readCents(amount);
    if (missingRepresenting(bearer).length > 0 || (paying && (voucher.trim() === "" || cents === undefined))) return;
    const vouchers = paying && cents !== undefined ? [{ voucher: voucher.trim(), amountCents: cents }] : [];
    const done = await act.run({ input: { applicationId: id, papers: [...came], description: other.trim() || null, attachments: Number(count) || Math.max(1, came.length), vouchers, representative: representativeOf(bearer) } });
    const entry = done?.supplements.at(-1)?.protocolEntry;
    if (entry === undefined) return;
    setGiven(showNumber(entry));
    setAsking(false);
    setCame([]);
    setOther("");
    setCount("");
    setVoucher("");
    setAmount("");
    setBearer(nobodyElse);
    setTried(false);
    reload();
  }

  return (
    <>
      {given !== undefined && <p className="badge good" role="status">{t("supplementGiven", { number: given })}</p>}
      <button type="button" className={missing.length > 0 ? "button primary" : "button quiet"} onClick={() => setAsking(true)}>{t("supplement")}</button>
      {asking && (
        <Dialog title={t("supplementTitle")} onClose={() => setAsking(false)}>
          <p className="soft">{t("supplementHint")}</p>
          <Trouble trouble={act.trouble} />
          <form className="stack" noValidate onSubmit={(event) => void file(event)}>
            {missing.map(({ requirement }) => (
              <label key={requirement.code} className="choice">
                <input type="checkbox" checked={came.includes(requirement.code)} onChange={(event) => setCame(event.target.checked ? [...came, requirement.code] : came.filter((code) => code !== requirement.code))} />
                {locale === "el" ? requirement.labelEl : requirement.labelEn}
              </label>
            ))}
            {paying && <VoucherFields voucher={voucher} amount={amount} change={(number, euro) => { setVoucher(number); setAmount(euro); }} tried={tried} needed />}
            <TextField label={t("supplementOther")} value={other} maxLength={500} onChange={(event) => setOther(event.target.value)} />
            <TextField label={t("supplementCount")} inputMode="numeric" maxLength={3} value={count} placeholder={String(Math.max(1, came.length))} onChange={(event) => setCount(event.target.value)} />
            <RepresentativeFields form={bearer} change={setBearer} tried={tried} question={t("bearer")} />
            {bearer.filedBy === "" && latest !== undefined && <p><button type="button" className="button quiet" onClick={() => setBearer(asBefore(latest))}>{t("bearerAsBefore", { name: latest.name })}</button></p>}
            <div className="row">
              <button className="button primary" disabled={act.busy}>{t("supplementFile")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
