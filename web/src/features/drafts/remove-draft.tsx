"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog";
import { openDrafts } from "./drafts";

/** Asked before: a draft that is deleted is nowhere else. */
export function RemoveDraft({ id, name, onRemoved }: { readonly id: string; readonly name: string; readonly onRemoved: () => void }) {
  const t = useTranslations("drafts");
  const [asking, setAsking] = useState(false);

  async function remove() {
    await (await openDrafts()).remove(id);
    setAsking(false);
    onRemoved();
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={`${t("remove")}: ${name}`} onClick={() => setAsking(true)}>{t("remove")}</button>
      {asking && (
        <Dialog title={t("remove")} onClose={() => setAsking(false)}>
          <p>{t("removeAsk", { name })}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={() => void remove()}>{t("remove")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
