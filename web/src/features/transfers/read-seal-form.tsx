"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { sealNumbers } from "../../platform/scanner/expected";
import { useScanner } from "../../platform/scanner/use-scanner";
import { ChoiceField, TextField } from "../../ui/field";
import { RefusePackage } from "./refuse-package";
import { arrivePackageMutation } from "./transfers.graphql";

const seals = [sealNumbers];

/** The seal as it is on the bag, before anybody sees the expected one. */
export function ReadSealForm({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const [sealRead, setSealRead] = useState("");
  const [whole, setWhole] = useState<"YES" | "NO">("YES");
  const act = useAct(arrivePackageMutation);
  useScanner(setSealRead, { expected: seals });

  function submit(event: FormEvent) {
    event.preventDefault();
    void act.run({ code, sealRead, intact: whole === "YES" }).then(reload);
  }

  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <h2>{t("readSeal")}</h2>
        <Trouble trouble={act.trouble} />
        <TextField label={t("sealNumber")} hint={t("readSealHint")} className="mono" value={sealRead} onChange={(event) => setSealRead(event.target.value)} required autoFocus />
        <ChoiceField label={t("seal")} value={whole} onChoose={setWhole} choices={[{ value: "YES", label: t("intact") }, { value: "NO", label: t("broken") }]} />
        <p><button className="button primary" disabled={act.busy}>{t("arriveAct")}</button></p>
      </form>
      <div><RefusePackage code={code} sealRead={sealRead} reload={reload} /></div>
    </div>
  );
}
