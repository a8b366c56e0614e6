"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { spoilLabelMutation } from "./labels.graphql";

/** A printed label that is worth nothing is recorded with what happened; it may then be printed again. */
export function SpoilLabel({ code, onClose }: { readonly code: string; readonly onClose: (done: boolean) => void }) {
  const t = useTranslations("labels");
  const [reason, setReason] = useState("");
  const act = useAct(spoilLabelMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await act.run({ code, reason })) !== undefined) onClose(true);
  }

  return (
    <Dialog title={t("spoilTitle")} onClose={() => onClose(false)}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="code">{code}</p>
        <Trouble trouble={act.trouble} />
        <TextField label={t("spoilReason")} minLength={10} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} required autoFocus />
        <p className="row">
          <button className="button primary" disabled={act.busy}>{t("spoilAct")}</button>
          <button type="button" className="button quiet" onClick={() => onClose(false)}>{t("cancel")}</button>
        </p>
      </form>
    </Dialog>
  );
}
