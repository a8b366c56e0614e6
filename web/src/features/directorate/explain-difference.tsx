"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { DifferenceOutcome } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { explainMutation } from "./inbound.graphql";

const outcomes: readonly DifferenceOutcome[] = ["CAME_LATER", "NEVER_SENT", "LOST", "OTHER"];

/** What became of a thing that was on the list and not in the bag. */
export function ExplainDifference({ lineId, reload }: { readonly lineId: string; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const directorate = useTranslations("directorate");
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<DifferenceOutcome>("CAME_LATER");
  const [note, setNote] = useState("");
  const act = useAct(explainMutation);
  if (!session.acts.includes("explainInboundDifference")) return null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await act.run({ lineId, outcome, note })) === undefined) return;
    setOpen(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>{t("explain")}</button>
      {open && (
        <Dialog title={t("explainTitle")} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <Trouble trouble={act.trouble} />
            <SelectField label={t("outcome")} value={outcome} onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value) ?? "OTHER")}>
              {outcomes.map((one) => <option key={one} value={one}>{t(`outcomes.${one}`)}</option>)}
            </SelectField>
            <TextField label={t("explanation")} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} required />
            <div className="row"><button className="button primary" disabled={act.busy}>{t("save")}</button><button type="button" className="button quiet" onClick={() => setOpen(false)}>{directorate("keep")}</button></div>
          </form>
        </Dialog>
      )}
    </>
  );
}
