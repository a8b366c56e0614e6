"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { ItemAct } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { SelectField, TextField } from "../../ui/field";

/** What a person answered before an act on one thing. */
export interface Asked {
  readonly reason?: string;
  readonly note?: string | null;
  readonly slot?: string | null;
  readonly safeId?: string | null;
}

export interface AskActProps {
  readonly act: Exclude<ItemAct, "putInSafe">;
  /** A damaged thing is returned for that reason alone. */
  readonly damaged: boolean;
  readonly trouble: ActTrouble | undefined;
  readonly busy: boolean;
  readonly onDone: (asked: Asked) => void;
  readonly onClose: () => void;
}

/** Says what an act means, asks for the reason, and does it on the same button's word. */
export function AskAct({ act, damaged, trouble, busy, onDone, onClose }: AskActProps) {
  const t = useTranslations("custody");
  const reasons = act === "recallItem" ? ["REVOKED", "ISSUED_IN_ERROR", "OTHER"] : act === "returnItem" ? (damaged ? ["DAMAGED"] : ["UNCOLLECTED", "WRONG_OFFICE", "OTHER"]) : [];
  const [reason, setReason] = useState(reasons[0] ?? "");
  const [note, setNote] = useState("");
  const optional = act === "findItem" || (act === "returnItem" && reason !== "OTHER");

  function submit(event: FormEvent) {
    event.preventDefault();
    onDone({ reason, note: note.trim() || null });
  }

  return (
    <Dialog title={t(`acts.${act}`)} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t(`ask.${act}`)}</p>
        <Trouble trouble={trouble} />
        {reasons.length > 0 && (
          <SelectField label={t("why")} value={reason} onChange={(event) => setReason(event.target.value)}>
            {reasons.map((one) => <option key={one} value={one}>{t(`${act === "recallItem" ? "recallReasons" : "returnReasons"}.${one}`)}</option>)}
          </SelectField>
        )}
        <TextField label={t(optional ? "noteOptional" : act === "recallItem" ? "noteReason" : "note")} value={note} onChange={(event) => setNote(event.target.value)} required={!optional} autoFocus />
        <div className="row">
          <button className={act === "findItem" ? "button primary" : "button danger"} disabled={busy}>{t(`acts.${act}`)}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
