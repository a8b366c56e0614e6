"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { PackageFieldsFragment } from "../../gql/graphql";
import { AskFirst } from "./ask-first";
import { correctEntryMutation } from "./transfers.graphql";

/** A mistaken entry is named by a later one; it stays as it is. */
export function CorrectEntry({ entries, reload }: { readonly entries: PackageFieldsFragment["history"]; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const acts = useTranslations("application");
  const [entryId, setEntryId] = useState("");
  const [note, setNote] = useState("");
  const act = useAct(correctEntryMutation);

  async function submit(event: FormEvent, close: () => void) {
    event.preventDefault();
    if ((await act.run({ entryId, note })) === undefined) return;
    setNote("");
    close();
    reload();
  }

  return (
    <AskFirst title={t("correctAct")} hint={t("correctHint")}>
      {(close) => (
        <form className="stack" onSubmit={(event) => void submit(event, close)}>
          <Trouble trouble={act.trouble} />
          <SelectField label={t("correctWhich")} value={entryId} onChange={(event) => setEntryId(event.target.value)} required autoFocus>
            <option value="" />
            {entries.map((entry) => <option key={entry.id} value={entry.id}>{`${showInstant(entry.at)} · ${acts(`acts.${entry.act}`)}`}</option>)}
          </SelectField>
          <TextField label={t("correctTitle")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} required />
          <div className="row">
            <button className="button primary" disabled={act.busy}>{t("correctDo")}</button>
            <button type="button" className="button quiet" onClick={close}>{t("back")}</button>
          </div>
        </form>
      )}
    </AskFirst>
  );
}
