"use client";
import { useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";
import type { Asked } from "./ask-act";
import { safesQuery } from "./custody.graphql";

/** Into which safe and slot a thing goes; an office with one safe is not asked which. */
export function PutAway({ trouble, busy, onDone, onClose }: { readonly trouble: ActTrouble | undefined; readonly busy: boolean; readonly onDone: (asked: Asked) => void; readonly onClose: () => void }) {
  const t = useTranslations("custody");
  const { data } = useQuery(safesQuery);
  const [safeId, setSafeId] = useState("");
  const [slot, setSlot] = useState("");
  const safes = data?.safes ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    onDone({ safeId: safeId || null, slot: slot.trim() || null });
  }

  return (
    <Dialog title={t("acts.putInSafe")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Trouble trouble={trouble} />
        {safes.length > 1 && (
          <SelectField label={t("safe")} value={safeId} onChange={(event) => setSafeId(event.target.value)}>
            {safes.map((safe) => <option key={safe.id} value={safe.id}>{safe.name}</option>)}
          </SelectField>
        )}
        <TextField label={t("slotField")} value={slot} onChange={(event) => setSlot(event.target.value)} autoFocus />
        <div className="row">
          <button className="button primary" disabled={busy}>{t("acts.putInSafe")}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
