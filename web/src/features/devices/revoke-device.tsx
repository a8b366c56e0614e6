"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { ChoiceField, TextField } from "../../ui/field";
import type { DeviceEndReason } from "../../gql/graphql";
import { revokeDeviceMutation } from "./devices.graphql";

const reasons = ["LOST", "STOLEN", "LEFT", "REPLACED", "OTHER"] as const satisfies readonly `${DeviceEndReason}`[];

interface Props {
  readonly device: { readonly id: string; readonly name: string; readonly staff: { readonly name: string } };
  readonly reload: () => void;
}

/** Ends a device, asked before; a lost or stolen one with all that follows. */
export function RevokeDevice({ device, reload }: Props) {
  const t = useTranslations("devices");
  const { run, busy, trouble } = useAct(revokeDeviceMutation);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<(typeof reasons)[number]>();
  const [note, setNote] = useState("");

  async function end(event: FormEvent) {
    event.preventDefault();
    if (reason === undefined || (await run({ deviceId: device.id, reason, note })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={t("endOf", { name: device.name, who: device.staff.name })} onClick={() => setAsking(true)}>{t("endAct")}</button>
      {asking && (
        <Dialog title={t("endOf", { name: device.name, who: device.staff.name })} onClose={() => setAsking(false)}>
          <p>{t("endAsk", { name: device.name })}</p>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void end(event)}>
            <ChoiceField label={t("reason")} choices={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} value={reason} onChoose={setReason} />
            {(reason === "LOST" || reason === "STOLEN") && <p role="status">{t("loss")}</p>}
            <TextField label={t("note")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
            <p className="row">
              <button className="button danger" disabled={busy || reason === undefined}>{t("endAct")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  );
}
