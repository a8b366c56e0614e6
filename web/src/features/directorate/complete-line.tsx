"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import type { InboundLineKind } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { DecisionFields, formOf, inputOf } from "./decision-fields";
import { completeLineMutation } from "./inbound.graphql";

type Line = Parameters<typeof formOf>[0] & { readonly id: string; readonly position: number; readonly kind: InboundLineKind };

/** What stands on the paper and the list did not say. */
export function CompleteLine({ line, reload }: { readonly line: Line; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const directorate = useTranslations("directorate");
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(formOf(line));
  const [tried, setTried] = useState(false);
  const act = useAct(completeLineMutation);
  if (line.kind === "OTHER") return null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const input = inputOf(line.kind, form);
    if (input === undefined || (await act.run({ lineId: line.id, line: input })) === undefined) return;
    setOpen(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>{t("complete")}</button>
      {open && (
        <Dialog title={t("completeTitle", { number: line.position })} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <Trouble trouble={act.trouble} />
            <DecisionFields kind={line.kind} form={form} onForm={setForm} tried={tried} />
            <div className="row"><button className="button primary" disabled={act.busy}>{t("save")}</button><button type="button" className="button quiet" onClick={() => setOpen(false)}>{directorate("keep")}</button></div>
          </form>
        </Dialog>
      )}
    </>
  );
}
