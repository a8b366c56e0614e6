"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextArea } from "../../ui/field";
import type { Duty } from "./duty-list";
import { excuseDutyMutation } from "./incidents.graphql";

/** A duty that is not done asks why. */
export function ExcuseForm({ incidentId, duty, done, onClose }: { readonly incidentId: string; readonly duty: Duty; readonly done: () => void; readonly onClose: () => void }) {
  const t = useTranslations("incidents");
  const act = useAct(excuseDutyMutation);
  const [reason, setReason] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await act.run({ incidentId, duty, reason })) !== undefined) done();
  }

  return (
    <Dialog title={t("excuseTitle", { duty: t(`duty.${duty}`) })} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Trouble trouble={act.trouble} />
        <TextArea label={t("reason")} value={reason} onChange={(event) => setReason(event.target.value)} required minLength={10} maxLength={2_000} autoFocus />
        <div className="row">
          <button className="button danger" disabled={act.busy}>{t("states.EXCUSED")}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
