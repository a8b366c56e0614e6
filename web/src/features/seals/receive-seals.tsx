"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { receiveSealsMutation } from "./seals.graphql";

/** A box comes to the office: the first and the last number on it. */
export function ReceiveSeals({ reload }: { readonly reload: () => void }) {
  const t = useTranslations("seals");
  const [firstSeal, setFirstSeal] = useState("");
  const [lastSeal, setLastSeal] = useState("");
  const [done, setDone] = useState(false);
  const act = useAct(receiveSealsMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(false);
    if ((await act.run({ firstSeal, lastSeal })) === undefined) return;
    setDone(true);
    setFirstSeal("");
    setLastSeal("");
    reload();
  }

  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("receive")}</h2>
      <Trouble trouble={act.trouble} />
      {done && <p role="status" className="badge good"><span aria-hidden="true">✓</span>{t("receivedDone")}</p>}
      <div className="columns">
        <TextField label={t("firstSeal")} hint={t("sealHint")} className="mono" maxLength={24} value={firstSeal} onChange={(event) => setFirstSeal(event.target.value)} required />
        <TextField label={t("lastSeal")} hint={t("sealHint")} className="mono" maxLength={24} value={lastSeal} onChange={(event) => setLastSeal(event.target.value)} required />
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("receiveAct")}</button></p>
    </form>
  );
}
