"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { SecondPersonForm } from "../session/second-person";
import { voidApplicationMutation, withdrawApplicationMutation } from "./application.graphql";

interface Props {
  readonly id: string;
  readonly reload: () => void;
}

/** The person gives the application up; asked before, for it cannot be undone. */
export function WithdrawApplication({ id, reload }: Props) {
  const t = useTranslations("application");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(withdrawApplicationMutation);

  async function settle(event: FormEvent) {
    event.preventDefault();
    if ((await run({ applicationId: id, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("withdraw")}</button>
      {asking && (
        <Dialog title={t("withdraw")} onClose={() => setAsking(false)}>
          <p>{t("withdrawAsk")}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void settle(event)}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("withdraw")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** Filed in error: two persons say so. */
export function VoidApplication({ id, reload }: Props) {
  const t = useTranslations("application");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(voidApplicationMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await run({ applicationId: id, reason, secondPerson })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("voidCase")}</button>
      {asking && (
        <Dialog title={t("voidCase")} onClose={() => setAsking(false)}>
          <p>{t("voidCaseAsk")}</p>
          <Trouble trouble={trouble} />
          <SecondPersonForm act={t("voidCase")} busy={busy} onConfirm={(person) => void settle(person)}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}
