"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { QuarantinedQuery, SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { acceptQuarantinedMutation } from "./devices.graphql";

interface Props {
  readonly message: QuarantinedQuery["quarantinedMessages"]["items"][number];
  readonly reload: () => void;
}

/** Two persons take the word of a device that had ended, with the reason. */
export function AcceptQuarantined({ message, reload }: Props) {
  const t = useTranslations("devices");
  const { run, busy, trouble } = useAct(acceptQuarantinedMutation);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [act, code] = [t(`acts.${message.act}`), showCode(message.packageCode)];

  async function accept(secondPerson: SecondPersonInput) {
    if ((await run({ hash: message.hash, reason, secondPerson })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={t("acceptOf", { act, code })} onClick={() => setAsking(true)}>{t("acceptAct")}</button>
      {asking && (
        <Dialog title={t("acceptAct")} onClose={() => setAsking(false)}>
          <p>{t("acceptAsk", { who: message.device.staff.name, time: showInstant(message.signedAt), act, code })}</p>
          <Trouble trouble={trouble} />
          <SecondPersonForm act={t("acceptAct")} busy={busy} onConfirm={(person) => void accept(person)}>
            <TextField label={t("why")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}
