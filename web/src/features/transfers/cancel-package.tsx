"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { cancelPackageMutation } from "./transfers.graphql";

/** Gives a package up before a courier has it; asks for the reason first. */
export function CancelPackage({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct(cancelPackageMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await act.run({ code, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <div>
      <button type="button" className="button danger" onClick={() => setAsking(true)}>{t("cancel")}</button>
      {asking && (
        <Dialog title={t("cancel")} onClose={() => setAsking(false)}>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <Trouble trouble={act.trouble} />
            <TextField label={t("reason")} value={reason} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button danger" disabled={act.busy}>{t("cancel")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("keep")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
