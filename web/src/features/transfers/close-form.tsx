"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { closePackageMutation } from "./transfers.graphql";

/** What was received goes into this office's safe, to a place one finds again. */
export function CloseForm({ code, act: name, reload }: { readonly code: string; readonly act: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [slot, setSlot] = useState("");
  const act = useAct(closePackageMutation);

  function submit(event: FormEvent) {
    event.preventDefault();
    void act.run({ code, slot: slot || null }).then(reload);
  }

  return (
    <form className="stack" onSubmit={submit}>
      <Trouble trouble={act.trouble} />
      <TextField label={t("slot")} value={slot} maxLength={40} onChange={(event) => setSlot(event.target.value)} />
      <p><button className="button primary" disabled={act.busy}>{name}</button></p>
    </form>
  );
}
