"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { SecondPersonForm } from "../session/second-person";
import { undoMatchMutation } from "./inbound.graphql";
import type { LineView } from "./inbound-line-view";

/** Two persons say that an accepted paper is not of the case it was given to; it waits without one again. */
export function UndoMatch({ line, reload }: { readonly line: LineView; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const directorate = useTranslations("directorate");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct(undoMatchMutation);

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>{t("undoMatch")}</button>
      {open && (
        <Dialog title={t("undoTitle", { number: line.position })} onClose={() => setOpen(false)}>
          <p>{t("undoAdvice")}</p>
          <Trouble trouble={act.trouble} />
          <SecondPersonForm act={t("undoMatch")} busy={act.busy} onConfirm={(secondPerson) => void act.run({ lineId: line.id, reason, secondPerson }).then((done) => done !== undefined && (setOpen(false), reload()))}>
            <TextField label={t("undoReason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required />
          </SecondPersonForm>
          <p><button type="button" className="button quiet" onClick={() => setOpen(false)}>{directorate("keep")}</button></p>
        </Dialog>
      )}
    </>
  );
}
