"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { spoilSealMutation } from "./seals.graphql";

/** A seal that closes no bag is recorded with what happened to it. */
export function SpoilSeal({ reload }: { readonly reload: () => void }) {
  const t = useTranslations("seals");
  const [seal, setSeal] = useState("");
  const [reason, setReason] = useState("");
  const [done, setDone] = useState<string>();
  const act = useAct(spoilSealMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(undefined);
    if ((await act.run({ seal, reason })) === undefined) return;
    setDone(seal);
    setSeal("");
    setReason("");
    reload();
  }

  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("spoil")}</h2>
      <Trouble trouble={act.trouble} />
      {done !== undefined && <p role="status" className="badge good"><span aria-hidden="true">✓</span>{t("spoilDone", { seal: done })}</p>}
      <div className="columns">
        <TextField label={t("seal")} className="mono" maxLength={24} value={seal} onChange={(event) => setSeal(event.target.value)} required />
        <TextField label={t("reason")} hint={t("reasonHint")} maxLength={500} minLength={10} value={reason} onChange={(event) => setReason(event.target.value)} required />
      </div>
      <p><button className="button quiet" disabled={act.busy}>{t("spoilAct")}</button></p>
    </form>
  );
}
