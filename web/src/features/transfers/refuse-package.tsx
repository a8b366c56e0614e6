"use client";
import { refuseReasons, type RefuseReason } from "@epidosi/schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { SelectField, TextField } from "../../ui/field";
import { AskFirst } from "./ask-first";
import { refusePackageMutation } from "./transfers.graphql";

/** The receiver does not take the bag: it stays with who brought it, and the sender sees why. */
export function RefusePackage({ code, sealRead, reload }: { readonly code: string; readonly sealRead: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [reason, setReason] = useState<RefuseReason>("BAG_DAMAGED");
  const [note, setNote] = useState("");
  const act = useAct(refusePackageMutation);

  async function submit(event: FormEvent, close: () => void) {
    event.preventDefault();
    if ((await act.run({ code, reason, sealRead: sealRead || null, note: note || null })) === undefined) return;
    close();
    reload();
  }

  return (
    <AskFirst title={t("refuseAct")} hint={t("refuseHint")}>
      {(close) => (
        <form className="stack" onSubmit={(event) => void submit(event, close)}>
          <Trouble trouble={act.trouble} />
          <SelectField label={t("why")} value={reason} onChange={(event) => setReason(refuseReasons.find((one) => one === event.target.value) ?? "OTHER")} autoFocus>
            {refuseReasons.map((one) => <option key={one} value={one}>{t(`reasons.${one}`)}</option>)}
          </SelectField>
          <TextField label={t("note")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          <div className="row">
            <button className="button primary" disabled={act.busy}>{t("refuseAct")}</button>
            <button type="button" className="button quiet" onClick={close}>{t("back")}</button>
          </div>
        </form>
      )}
    </AskFirst>
  );
}
