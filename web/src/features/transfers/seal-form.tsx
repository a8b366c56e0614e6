"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { sealNumbers } from "../../platform/scanner/expected";
import { useScanner } from "../../platform/scanner/use-scanner";
import { TextField } from "../../ui/field";
import { sealPackageMutation } from "./transfers.graphql";

const seals = [sealNumbers];

/** The seal's number twice, typed or scanned; then label and manifest can be printed. */
export function SealForm({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [seal, setSeal] = useState("");
  const [sealAgain, setSealAgain] = useState("");
  const act = useAct(sealPackageMutation);
  useScanner((text) => (seal === "" ? setSeal(text) : setSealAgain(text)), { expected: seals });

  function submit(event: FormEvent) {
    event.preventDefault();
    void act.run({ code, seal, sealAgain }).then(reload);
  }

  return (
    <form className="panel stack" onSubmit={submit}>
      <Trouble trouble={act.trouble} />
      <div className="columns">
        <TextField label={t("sealNumber")} className="mono" value={seal} onChange={(event) => setSeal(event.target.value)} required autoFocus />
        <TextField label={t("sealAgain")} className="mono" value={sealAgain} onChange={(event) => setSealAgain(event.target.value)} required />
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("sealAct")}</button></p>
    </form>
  );
}
