"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { SecondPersonForm } from "../session/second-person";
import { withdrawRecallMutation } from "./custody.graphql";

/** Two persons say that a paper is called back no more, and why. */
export function WithdrawRecall({ tag, onDone, onClose }: { readonly tag: string; readonly onDone: () => void; readonly onClose: () => void }) {
  const t = useTranslations("custody");
  const [note, setNote] = useState("");
  const act = useAct(withdrawRecallMutation);
  return (
    <Dialog title={t("acts.withdrawRecall")} onClose={onClose}>
      <p>{t("ask.withdrawRecall")}</p>
      <Trouble trouble={act.trouble} />
      <SecondPersonForm act={t("acts.withdrawRecall")} busy={act.busy} onConfirm={(secondPerson) => void act.run({ tag, note, secondPerson }).then((item) => item !== undefined && onDone())}>
        <TextField label={t("noteReason")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} required />
      </SecondPersonForm>
      <p><button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button></p>
    </Dialog>
  );
}
