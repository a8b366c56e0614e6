"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { findPackageMutation } from "./transfers.graphql";

/** A lost bag lies before somebody: who has it answers for it from now on. */
export function FoundPackage({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [note, setNote] = useState("");
  const act = useAct(findPackageMutation);

  function submit(event: FormEvent) {
    event.preventDefault();
    void act.run({ code, note: note || null }).then(reload);
  }

  return (
    <form className="panel stack" onSubmit={submit}>
      <h2>{t("foundTitle")}</h2>
      <p>{t("foundHint")}</p>
      <Trouble trouble={act.trouble} />
      <TextField label={t("note")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      <p><button className="button primary" disabled={act.busy}>{t("foundAct")}</button></p>
    </form>
  );
}
