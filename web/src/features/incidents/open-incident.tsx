"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextArea, TextField } from "../../ui/field";
import { openIncidentMutation } from "./incidents.graphql";
import { localNow } from "./local-now";

/** Data reached who should not have them, and no thing is gone: what happened, since when it is known, and whose case it was. */
export function OpenIncident({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("incidents");
  const router = useRouter();
  const act = useAct(openIncidentMutation);
  const [text, setText] = useState("");
  const [known, setKnown] = useState(localNow);
  const [ofCase, setOfCase] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const [, number, year] = /^\s*([0-9]{1,9})\s*\/\s*([0-9]{4})\s*$/u.exec(ofCase) ?? [];
    const outcome = await act.run({ input: { text, knownAt: new Date(known).toISOString(), number: number === undefined ? null : Number(number), year: year === undefined ? null : Number(year) } });
    if (outcome !== undefined) router.push(`/incident?id=${outcome.id}`);
  }

  return (
    <Dialog title={t("tell")} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Trouble trouble={act.trouble} />
        <p>{t("tellAdvice")}</p>
        <TextArea label={t("tellText")} value={text} onChange={(event) => setText(event.target.value)} required minLength={20} maxLength={4_000} rows={5} autoFocus />
        <TextField label={t("knownAt")} type="datetime-local" value={known} max={localNow()} onChange={(event) => setKnown(event.target.value)} required />
        <TextField label={t("caseNumber")} hint={t("caseHint")} value={ofCase} onChange={(event) => setOfCase(event.target.value)} pattern="\s*[0-9]{1,9}\s*/\s*[0-9]{4}\s*" inputMode="numeric" />
        <div className="row">
          <button className="button primary" disabled={act.busy}>{t("tellDo")}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
