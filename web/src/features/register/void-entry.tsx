"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { EntryFieldsFragment } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { voidEntryMutation } from "./register.graphql";

/** Two persons void a number, with the reason; asked before, for it cannot be undone. */
export function VoidEntry({ entry, reload }: { readonly entry: EntryFieldsFragment; readonly reload: () => void }) {
  const t = useTranslations("register");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct(voidEntryMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await act.run({ entryId: entry.id, reason, secondPerson })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("voidAct")}</button>
      {asking && (
        <Dialog title={t("voidAct")} onClose={() => setAsking(false)}>
          <p>{t("voidAsk", { number: showNumber(entry) })}</p>
          <Trouble trouble={act.trouble} />
          <SecondPersonForm act={t("voidAct")} busy={act.busy} onConfirm={(person) => void settle(person)}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}
