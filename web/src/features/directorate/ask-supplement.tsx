"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { requestSupplementMutation } from "./outbound.graphql";

const empty = { directorateReference: "", directorateDate: "", what: "", bringBy: "" };

/** The Directorate's letter asks for more papers of a file it has: what, and until when. */
export function AskSupplement({ id, reload }: { readonly id: string; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const act = useAct(requestSupplementMutation);
  const set = (field: keyof typeof empty) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const days = { directorateDate: readDay(form.directorateDate), bringBy: readDay(form.bringBy) };
  const wrong = (field: keyof typeof days) => (tried && days[field] === undefined ? t("dayWrong") : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (days.directorateDate === undefined || days.bringBy === undefined) return;
    const done = await act.run({ input: { applicationId: id, directorateReference: form.directorateReference, what: form.what, directorateDate: days.directorateDate, bringBy: days.bringBy } });
    if (done === undefined) return;
    setOpen(false);
    setForm(empty);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>{t("askSupplement")}</button>
      {open && (
        <Dialog title={t("askSupplement")} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <Trouble trouble={act.trouble} />
            <TextField label={t("reference")} value={form.directorateReference} onChange={set("directorateReference")} required />
            <TextField label={t("day")} value={form.directorateDate} onChange={set("directorateDate")} problem={wrong("directorateDate")} required />
            <TextField label={t("whatAsked")} value={form.what} onChange={set("what")} maxLength={1000} required />
            <TextField label={t("bringByDay")} value={form.bringBy} onChange={set("bringBy")} problem={wrong("bringBy")} required />
            <div className="row">
              <button className="button primary" disabled={act.busy}>{t("registerAsked")}</button>
              <button type="button" className="button quiet" onClick={() => setOpen(false)}>{t("keep")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
