"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { recordDirectorateCertificateMutation } from "./application.graphql";

const empty = { serial: "", issuedOn: "", validUntil: "" };

/** A certificate that the Directorate issued for a file it has (S8). */
export function DirectorateCertificate({ id, reload }: { readonly id: string; readonly reload: () => void }) {
  const t = useTranslations("application");
  const [asking, setAsking] = useState(false);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const { run, busy, trouble } = useAct(recordDirectorateCertificateMutation);
  const [issuedOn, validUntil] = [readDay(form.issuedOn), readDay(form.validUntil)];

  async function record(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (issuedOn === undefined || validUntil === undefined) return;
    if ((await run({ input: { applicationId: id, serial: form.serial.trim(), issuedOn, validUntil } })) === undefined) return;
    setAsking(false);
    setForm(empty);
    setTried(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("foreign")}</button>
      {asking && (
        <Dialog title={t("foreign")} onClose={() => setAsking(false)}>
          <p className="soft">{t("foreignHint")}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void record(event)}>
            <TextField label={t("foreignSerial")} className="mono" value={form.serial} maxLength={60} onChange={(event) => setForm({ ...form, serial: event.target.value })} required autoFocus />
            <TextField label={t("foreignIssued")} value={form.issuedOn} onChange={(event) => setForm({ ...form, issuedOn: event.target.value })} problem={tried && issuedOn === undefined ? t("dayWrong") : undefined} required />
            <TextField label={t("foreignUntil")} value={form.validUntil} onChange={(event) => setForm({ ...form, validUntil: event.target.value })} problem={tried && validUntil === undefined ? t("dayWrong") : undefined} required />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("foreignSave")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
